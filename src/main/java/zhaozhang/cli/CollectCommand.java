package zhaozhang.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhaozhang.audit.Collection;
import zhaozhang.base.Password;
import zhaozhang.cli.options.PasswordOptions;
import zhaozhang.cli.options.RulesFolder;
import zhaozhang.cli.terminal.CollectedAnswers;

/** Says which departments answered, and keeps the workbooks that came back. */
@Command(name = "collect", resourceBundle = "zhaozhang.texts", sortOptions = false)
final class CollectCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "REPORT", descriptionKey = "cli.collect.report")
  private @Nullable Path report;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "FILES",
      descriptionKey = "cli.collect.files")
  private List<Path> files = List.of();

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "cli.collect.asOf")
  private @Nullable LocalDate asOf;

  @Mixin private final RulesFolder rules = new RulesFolder();

  @Mixin private final PasswordOptions passwords = new PasswordOptions();

  @Spec private @Nullable CommandSpec spec;

  private final LocalDate today;

  CollectCommand(LocalDate today) {
    this.today = today;
  }

  @Override
  public Integer call() {
    try (Password password = passwords.get().orElse(null)) {
      Collection.Request request =
          new Collection.Request(
              Objects.requireNonNull(report),
              files,
              rules.path(),
              asOf == null ? today : asOf,
              password);
      Collection.Result result = Collection.of(request);
      CollectedAnswers.print(result, Objects.requireNonNull(spec).commandLine().getOut());
      return 0;
    }
  }
}
