package zhaozhang.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import zhaozhang.audit.NewRule;
import zhaozhang.base.Texts;
import zhaozhang.cli.options.RulesFolder;
import zhaozhang.model.Severity;
import zhaozhang.model.rule.Comparison;
import zhaozhang.model.rule.RuleDraft;

/** Writes a rule and its cases, from options or from what is answered on the terminal. */
@Command(name = "new", resourceBundle = "zhaozhang.texts", sortOptions = false)
final class NewCommand implements Callable<Integer> {

  @Option(names = "--id", paramLabel = "ID", descriptionKey = "cli.new.id")
  private @Nullable String id;

  @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "cli.new.title")
  private @Nullable String title;

  @Option(names = "--article", paramLabel = "ID", descriptionKey = "cli.new.article")
  private @Nullable String article;

  @Option(names = "--severity", paramLabel = "WORD", descriptionKey = "cli.new.severity")
  private @Nullable String severity;

  @Option(names = "--remedy", paramLabel = "TEXT", descriptionKey = "cli.new.remedy")
  private @Nullable String remedy;

  @Option(names = "--table", paramLabel = "NAME", descriptionKey = "cli.new.table")
  private @Nullable String table;

  @Option(names = "--when", paramLabel = "CONDITION", descriptionKey = "cli.new.when")
  private final List<String> conditions = new ArrayList<>();

  @Option(names = "--message", paramLabel = "TEXT", descriptionKey = "cli.new.message")
  private @Nullable String message;

  @Mixin private final RulesFolder rules = new RulesFolder();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    NewRule rule = NewRule.in(rules.path());
    String file = rule.write(draft(rule));
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(Texts.get("new.written", file, file.replace(".drl", ".cases.yaml")));
    out.println(Texts.get("new.next"));
    return 0;
  }

  private RuleDraft draft(NewRule rule) {
    String idGiven = given(id, "--id", Texts.get("cli.new.id"));
    String titleGiven = given(title, "--title", Texts.get("cli.new.title"));
    String articleGiven =
        given(article, "--article", choose(Texts.get("cli.new.article"), rule.articles()));
    String severityGiven =
        given(severity, "--severity", choose(Texts.get("cli.new.severity"), severities()));
    String remedyGiven = given(remedy, "--remedy", Texts.get("cli.new.remedy"));
    String tableGiven = given(table, "--table", choose(Texts.get("cli.new.table"), rule.tables()));
    return new RuleDraft(
        idGiven,
        titleGiven,
        articleGiven,
        severityGiven,
        remedyGiven,
        tableGiven,
        conditions.isEmpty() ? asked(rule.columns(tableGiven)) : conditions,
        message);
  }

  private static List<String> severities() {
    return Arrays.stream(Severity.values()).map(Severity::label).toList();
  }

  private static String choose(String question, List<String> choices) {
    return Texts.get("new.ask.choices", question, String.join(Texts.get("rule.and"), choices));
  }

  /** One condition at least; a blank line ends them. */
  private List<String> asked(List<String> columns) {
    String and = Texts.get("rule.and");
    String question =
        Texts.get(
            "new.ask.condition", String.join(and, columns), String.join(and, Comparison.words()));
    List<String> asked = new ArrayList<>();
    String next = given(null, "--when", question);
    while (!next.isEmpty()) {
      asked.add(next);
      next = ask(Texts.get("new.ask.more"));
    }
    return asked;
  }

  private String given(@Nullable String value, String option, String question) {
    String given = value != null ? value.strip() : ask(question);
    if (given.isEmpty()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), Texts.get("cli.missing", option));
    }
    return given;
  }

  /** Empty where nobody can be asked. */
  @SuppressWarnings("SystemConsoleNull") // The start scripts set jdk.console, so that it is null.
  private static String ask(String question) {
    Console console = System.console();
    String answer = console == null ? null : console.readLine("%s", Texts.get("new.ask", question));
    return answer == null ? "" : answer.strip();
  }
}
