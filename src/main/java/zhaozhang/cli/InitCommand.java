package zhaozhang.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhaozhang.audit.RulesInit;
import zhaozhang.base.Texts;

/** Begins a rules folder for another regulation. */
@Command(name = "init", resourceBundle = "zhaozhang.texts", sortOptions = false)
final class InitCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "cli.init.folder")
  private @Nullable Path folder;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Path place = Objects.requireNonNull(folder);
    RulesInit.write(place);
    Objects.requireNonNull(spec).commandLine().getOut().println(Texts.get("init.done", place));
    return 0;
  }
}
