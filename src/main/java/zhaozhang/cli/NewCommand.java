package zhaozhang.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import zhaozhang.audit.NewCases;
import zhaozhang.audit.NewRule;
import zhaozhang.base.Texts;
import zhaozhang.cli.options.RulesFolder;
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

  @Option(names = "--cases", paramLabel = "FILE", descriptionKey = "cli.new.cases")
  private @Nullable String workbook;

  @Mixin private final RulesFolder rules = new RulesFolder();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    String checks = workbook;
    if (checks != null) {
      cases(checks, NewCases.write(rules.path(), checks), out);
      return 0;
    }
    NewRule rule = NewRule.in(rules.path());
    String file = rule.write(draft(rule));
    out.println(Texts.get("new.written", file, file.replace(".drl", ".cases.yaml")));
    out.println(Texts.get("new.next"));
    return 0;
  }

  private static void cases(String checksOf, NewCases written, PrintWriter out) {
    String checks = String.join(Texts.get("rule.and"), written.checks());
    out.println(
        checks.isEmpty()
            ? Texts.get("new.cases.none", checksOf)
            : Texts.get("new.cases.written", checks, written.file()));
    if (!checks.isEmpty()) {
      out.println(Texts.get("new.next"));
    }
  }

  /** The dialogue is begun only for what is not given: it takes a moment to read all rules. */
  private RuleDraft draft(NewRule rule) {
    Supplier<NewDialogue> dialogue = dialogue(rule);
    String idGiven = given(id, "--id", () -> dialogue.get().id());
    String titleGiven = given(title, "--title", () -> dialogue.get().title());
    String articleGiven = given(article, "--article", () -> dialogue.get().article());
    String severityGiven = given(severity, "--severity", () -> dialogue.get().severity());
    String remedyGiven = given(remedy, "--remedy", () -> dialogue.get().remedy());
    String tableGiven = given(table, "--table", () -> dialogue.get().table());
    List<String> conditionsGiven =
        conditions.isEmpty() && console() != null
            ? dialogue.get().conditions(tableGiven)
            : conditions;
    if (conditionsGiven.isEmpty()) {
      throw missing("--when");
    }
    return new RuleDraft(
        idGiven,
        titleGiven,
        articleGiven,
        severityGiven,
        remedyGiven,
        tableGiven,
        conditionsGiven,
        message);
  }

  private Supplier<NewDialogue> dialogue(NewRule rule) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<NewDialogue> begun = new ArrayList<>();
    return () -> {
      if (begun.isEmpty()) {
        begun.add(new NewDialogue(rule, NewCommand::ask, out::println));
      }
      return begun.get(0);
    };
  }

  private String given(@Nullable String value, String option, Supplier<String> asked) {
    String given = value != null ? value.strip() : console() == null ? "" : asked.get();
    if (given.isEmpty()) {
      throw missing(option);
    }
    return given;
  }

  private ParameterException missing(String option) {
    return new ParameterException(
        Objects.requireNonNull(spec).commandLine(), Texts.get("cli.missing", option));
  }

  /** Empty where nobody can be asked. */
  private static String ask(String question) {
    Console console = console();
    String answer = console == null ? null : console.readLine("%s", Texts.get("new.ask", question));
    return answer == null ? "" : answer.strip();
  }

  @SuppressWarnings("SystemConsoleNull") // The start scripts set jdk.console, so that it is null.
  private static @Nullable Console console() {
    return System.console();
  }
}
