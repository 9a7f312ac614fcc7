package zhaozhang.console.view;

import java.util.Collection;
import java.util.List;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;

/**
 * A file of rules that is being written.
 *
 * @param file its name, seen from the rules folder; empty for a new one
 * @param written what stands in the page
 * @param before fingerprints of what it was made of
 * @param draft whether it is a draft that was kept
 * @param problems what is wrong with it
 * @param problem what else stands in its way; empty if nothing does
 * @param ids of the rules of the file
 * @param words for completion
 */
public record Editor(
    String file,
    Written written,
    Before before,
    boolean draft,
    List<RuleProblem> problems,
    String problem,
    List<String> ids,
    List<Table> tables,
    Collection<String> words) {

  /** Rows and columns of a case that is typed as a table. */
  public static final int ROWS = 3;

  public static final int COLUMNS = 5;

  /** The text of the rules, and of their cases. */
  public record Written(String text, String cases) {}

  /** Fingerprints of both files. */
  public record Before(String text, String cases) {}

  public Editor {
    problems = List.copyOf(problems);
    ids = List.copyOf(ids);
    tables = List.copyOf(tables);
    words = List.copyOf(words);
  }

  /** The columns of all tables that a case can give. */
  public List<String> columns() {
    return tables.stream()
        .flatMap(table -> table.exported().stream())
        .map(Column::name)
        .distinct()
        .sorted()
        .toList();
  }
}
