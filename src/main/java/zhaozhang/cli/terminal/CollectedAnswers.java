package zhaozhang.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Help.TextTable;
import zhaozhang.audit.Collection;
import zhaozhang.audit.history.Answers;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;
import zhaozhang.model.table.DataProblem;

/** What departments answered, for the terminal. */
public final class CollectedAnswers {

  private CollectedAnswers() {}

  public static void print(Collection.Result result, PrintWriter out) {
    Answers answers = result.answers();
    out.print(table(answers));
    List<String> silent = answers.silent();
    if (!silent.isEmpty()) {
      String names = String.join(Texts.get("snapshot.separator"), silent);
      say(out, "collect.silent", silent.size(), names);
    }
    answers.problems().forEach(problem -> problem(problem, out));
    if (result.kept() != null) {
      say(out, "collect.kept", result.kept());
    }
    say(out, "collect.next", result.asOf());
  }

  private static String table(Answers answers) {
    TextTable table = Tables.of("collect.widths");
    table.addRowValues(
        Texts.get("collect.findings"),
        Texts.get("collect.answered"),
        Texts.get("collect.unanswered"),
        Texts.get("collect.overdue"),
        Texts.get("collect.waivers"),
        Texts.get("collect.attachments"),
        Texts.get("collect.department"));
    for (Answers.Department one : answers.departments()) {
      table.addRowValues(
          String.valueOf(one.findings()),
          String.valueOf(one.answered()),
          String.valueOf(one.unanswered()),
          String.valueOf(one.overdue()),
          String.valueOf(one.waivers()),
          String.valueOf(one.attachments()),
          one.name().isEmpty() ? Texts.get("collect.nobody") : PlainWriter.line(one.name()));
    }
    return table.toString();
  }

  private static void problem(DataProblem problem, PrintWriter out) {
    Source source = new Source(problem.file(), problem.sheet(), problem.row());
    String column = problem.column().isEmpty() ? "" : Texts.get("collect.column", problem.column());
    String found = problem.found().isEmpty() ? "" : Texts.get("collect.found", problem.found());
    say(out, "collect.problem", source, column, found, problem.expected());
  }

  private static void say(PrintWriter out, String text, Object... parts) {
    out.println(PlainWriter.line(Texts.get(text, parts)));
  }
}
