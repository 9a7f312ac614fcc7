package zhaozhang.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.table.DataProblem;

/** What is wrong with lists, a line each. */
public final class ListProblems {

  private ListProblems() {}

  public static void print(List<DataProblem> problems, PrintWriter out) {
    problems.forEach(problem -> out.println(line(problem)));
  }

  private static RuleProblem line(DataProblem problem) {
    Source source = new Source(problem.file(), problem.sheet(), problem.row());
    String found =
        problem.found().isEmpty() ? "" : Texts.get("list.problem.found", problem.found());
    String column =
        problem.column().isEmpty() ? "" : Texts.get("list.problem.column", problem.column());
    return new RuleProblem(source, Texts.get("list.problem", column, found, problem.expected()));
  }
}
