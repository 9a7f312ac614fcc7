package zhaozhang.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import zhaozhang.audit.RuleCases;
import zhaozhang.audit.RulesSignature;
import zhaozhang.base.Texts;
import zhaozhang.cli.options.RulesFolder;

/** Confirms the rules as they are, so that reports say what was changed since. */
@Command(name = "sign", resourceBundle = "zhaozhang.texts", sortOptions = false)
final class SignCommand implements Callable<Integer> {

  @Option(names = "--by", paramLabel = "NAME", required = true, descriptionKey = "cli.sign.by")
  private @Nullable String by;

  @Mixin private final RulesFolder rules = new RulesFolder();

  @Spec private @Nullable CommandSpec spec;

  private final LocalDate today;

  SignCommand(LocalDate today) {
    this.today = today;
  }

  @Override
  public Integer call() {
    String name = Objects.requireNonNull(by).strip();
    if (name.isEmpty()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), Texts.get("sign.noName"));
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    int failures = RuleCases.read(rules.path()).failures().size();
    if (failures > 0) {
      out.println(Texts.get("sign.failing", failures));
      return Failures.CASE_FAILED;
    }
    RulesSignature.Signed signed = RulesSignature.sign(rules.path(), name, today);
    out.println(Texts.get("sign.done", name, signed.files(), today, signed.list()));
    return 0;
  }
}
