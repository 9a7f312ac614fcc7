package zhaozhang.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Completeness.State;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.TableData.Part;

/** Whether every list stands beside the rules, once: rules that lack their words find nothing. */
public final class ListFiles {

  private ListFiles() {}

  /**
   * Checks that all lists of a vocabulary were read.
   *
   * @param tables the lists that it declares
   * @param lists what was read of them
   * @throws RulebookException with all that are missing, empty or there twice
   */
  public static void check(Collection<Table> tables, Snapshot lists) {
    List<RuleProblem> problems = new ArrayList<>();
    for (Table table : tables) {
      Optional<TableData> data = lists.table(table.name());
      if (data.isPresent()) {
        problems.addAll(problems(data.get()));
      } else if (!writtenByProgram(table) && !FixedTables.mayBeAbsent(table)) {
        problems.add(missing(table));
      }
    }
    if (!problems.isEmpty()) {
      throw new RulebookException(problems);
    }
  }

  /** The first signature makes the list of signatures. */
  private static boolean writtenByProgram(Table table) {
    return table.name().equals(Lexicon.get("list.signatures"));
  }

  private static RuleProblem missing(Table table) {
    String headings =
        table.exported().stream()
            .map(Column::name)
            .collect(Collectors.joining(Texts.get("rule.and")));
    String folder = Lexicon.get("rulebook.lists");
    return new RuleProblem(
        new Source(folder, "", 0), Texts.get("list.missing", table.name(), folder, headings));
  }

  private static List<RuleProblem> problems(TableData data) {
    String name = data.table().name();
    List<Part> parts = data.parts();
    List<RuleProblem> problems = new ArrayList<>();
    for (Part second : parts.subList(Math.min(1, parts.size()), parts.size())) {
      String first = shown(parts.get(0));
      problems.add(new RuleProblem(second.heading(), Texts.get("list.twice", name, first)));
    }
    data.completeness()
        .because()
        .forEach(
            because ->
                problems.add(
                    new RuleProblem(
                        because.source(), Texts.get("list.incomplete", name, because.why()))));
    boolean empty = data.rows().isEmpty() || data.completeness().state() == State.EMPTY;
    if (!parts.isEmpty() && empty && !data.table().mayBeEmpty()) {
      problems.add(new RuleProblem(parts.get(0).heading(), Texts.get("list.empty", name)));
    }
    return problems;
  }

  private static String shown(Part part) {
    return part.sheet().isEmpty() ? part.file() : part.file() + " " + part.sheet();
  }
}
