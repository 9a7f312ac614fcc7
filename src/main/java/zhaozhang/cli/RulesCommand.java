package zhaozhang.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import zhaozhang.base.Texts;

/** Checking and trying rules: a command of its own for each thing to do. */
@Command(name = "rules", resourceBundle = "zhaozhang.texts", sortOptions = false)
final class RulesCommand implements Runnable {

  static final List<Class<?>> COMMANDS =
      List.of(
          InitCommand.class,
          ListCommand.class,
          NewCommand.class,
          PreviewCommand.class,
          WaiveCommand.class,
          AcceptCommand.class,
          SignCommand.class,
          CheckCommand.class,
          ShowCommand.class,
          TestCommand.class);

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandSpec command = Objects.requireNonNull(spec);
    throw new ParameterException(
        command.commandLine(),
        Texts.get(
            "cli.missing",
            "init | check | test | list | show | new | preview | waive | accept | sign"));
  }
}
