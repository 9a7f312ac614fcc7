package zhaozhang.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhaozhang.audit.Recognised;
import zhaozhang.base.Password;
import zhaozhang.cli.options.PasswordOptions;
import zhaozhang.cli.options.RulesFolder;
import zhaozhang.cli.terminal.FoundTables;

/** Shows which file is which table; judges nothing. */
@Command(name = "recognise", resourceBundle = "zhaozhang.texts", sortOptions = false)
final class RecogniseCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "SNAPSHOT", descriptionKey = "cli.snapshot")
  private @Nullable Path snapshot;

  @Mixin private final RulesFolder rules = new RulesFolder();

  @Mixin private final PasswordOptions passwords = new PasswordOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    try (Password password = passwords.get().orElse(null)) {
      Recognised recognised =
          Recognised.read(rules.path(), Objects.requireNonNull(snapshot), password);
      FoundTables.print(recognised, Objects.requireNonNull(spec).commandLine().getOut());
      return 0;
    }
  }
}
