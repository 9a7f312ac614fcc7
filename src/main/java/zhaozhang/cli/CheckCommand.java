package zhaozhang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhaozhang.audit.RulesReview;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.cli.options.PasswordOptions;
import zhaozhang.cli.options.RulesFolder;
import zhaozhang.cli.terminal.ListProblems;

/** Checks a rules folder. */
@Command(name = "check", resourceBundle = "zhaozhang.texts")
final class CheckCommand implements Callable<Integer> {

  @Option(names = "--snapshot", paramLabel = "DIR", descriptionKey = "cli.check.snapshot")
  private @Nullable Path snapshot;

  @Mixin private final RulesFolder rules = new RulesFolder();

  @Mixin private final PasswordOptions passwords = new PasswordOptions();

  @Spec private @Nullable CommandSpec spec;

  private final LocalDate today;

  CheckCommand(LocalDate today) {
    this.today = today;
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (Password password = passwords.get().orElse(null)) {
      RulesReview review = RulesReview.of(rules.path(), today, snapshot, password);
      review.notes().forEach(note -> out.println(Texts.get("review.note", note)));
      ListProblems.print(review.lists(), out);
      out.println(summary(review, rules.path()));
      return review.lists().isEmpty() ? 0 : Failures.CASE_FAILED;
    }
  }

  private static String summary(RulesReview review, Path folder) {
    if (!review.lists().isEmpty()) {
      return Texts.get("rules.listProblems", review.lists().size(), review.rules());
    }
    return review.notes().isEmpty()
        ? Texts.get("rules.wellFormed", folder, review.rules())
        : Texts.get("rules.noted", folder, review.rules(), review.notes().size());
  }
}
