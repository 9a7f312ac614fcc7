package zhaozhang.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhaozhang.audit.RuleShown;
import zhaozhang.cli.options.RulesFolder;

/** Shows a rule as Drools is given it. */
@Command(name = "show", resourceBundle = "zhaozhang.texts")
final class ShowCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", descriptionKey = "cli.show.id")
  private @Nullable String id;

  @Mixin private final RulesFolder rules = new RulesFolder();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    String shown = RuleShown.of(rules.path(), Objects.requireNonNull(id).strip());
    Objects.requireNonNull(spec).commandLine().getOut().println(shown.strip());
    return 0;
  }
}
