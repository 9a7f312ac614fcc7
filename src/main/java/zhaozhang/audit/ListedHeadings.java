package zhaozhang.audit;

import java.util.List;
import java.util.Optional;
import zhaozhang.base.Texts;
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
        lists.table(Texts.get("list.headings")).map(TableData::rows).orElse(List.of()).stream()
            .flatMap(row -> problem(row, columns).stream())
            .toList();
    if (!problems.isEmpty()) {
      throw new RulebookException(problems);
    }
  }

  private static Optional<RuleProblem> problem(Row row, NamedColumns columns) {
    String table = row.text(Texts.get("list.headings.table"));
    String column = row.text(Texts.get("list.headings.column"));
    String meant = column.isEmpty() ? OtherHeadings.ANY : column;
    return columns.of(table, meant).isEmpty()
        ? Optional.of(new RuleProblem(row.source(), columns.unknown(table, meant)))
        : Optional.empty();
  }
}
