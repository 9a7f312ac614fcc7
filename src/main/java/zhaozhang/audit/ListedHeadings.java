package zhaozhang.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhaozhang.base.Lexicon;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.snapshot.table.OtherHeadings;

/**
 * Checks the list of other headings: each is that of a column, or of a table in which it may stand
 * and is not read.
 */
final class ListedHeadings {

  private ListedHeadings() {}

  /**
   * Checks all headings.
   *
   * @throws RulebookException with all that are wrong
   */
  static void check(Vocabulary vocabulary, Snapshot lists) {
    NamedColumns columns = new NamedColumns(vocabulary.tables(Table.Kind.SNAPSHOT));
    List<RuleProblem> problems =
        rows(lists).flatMap(row -> problem(row, columns).stream()).toList();
    if (!problems.isEmpty()) {
      throw new RulebookException(problems);
    }
  }

  /** The headings that the list tells. */
  static OtherHeadings of(Snapshot lists) {
    return new OtherHeadings(
        rows(lists)
            .map(
                row ->
                    new OtherHeadings.Other(
                        text(row, "table"), text(row, "column"), text(row, "other")))
            .toList());
  }

  private static Stream<Row> rows(Snapshot lists) {
    return lists.table(Lexicon.get("list.headings")).map(TableData::rows).stream()
        .flatMap(List::stream);
  }

  private static String text(Row row, String column) {
    return row.text(Lexicon.get("list.headings." + column));
  }

  private static Optional<RuleProblem> problem(Row row, NamedColumns columns) {
    String table = text(row, "table");
    String column = text(row, "column");
    String meant = column.isEmpty() ? OtherHeadings.ANY : column;
    return columns.of(table, meant).isEmpty()
        ? Optional.of(new RuleProblem(row.source(), columns.unknown(table, meant)))
        : Optional.empty();
  }
}
