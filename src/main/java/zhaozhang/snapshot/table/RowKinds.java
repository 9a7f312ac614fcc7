package zhaozhang.snapshot.table;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Column;
import zhaozhang.snapshot.cell.CellParser;
import zhaozhang.snapshot.cell.ColumnCells;
import zhaozhang.snapshot.cell.RawCell;

/** Which rows of a sheet are of the kind that the table is for: others are nobody's business. */
final class RowKinds {

  private final List<Marked> columns;

  /** A column whose cells tell the kind. */
  private record Marked(Column column, int position, ColumnCells cells) {}

  RowKinds(Heading heading, CellParser cells) {
    this.columns =
        heading.table().exported().stream()
            .filter(column -> !column.layout().kinds().isEmpty())
            .map(
                column ->
                    new Marked(column, heading.position(column), cells.of(heading.table(), column)))
            .toList();
  }

  /** Those of some rows that are of the kind. */
  List<RawRow> wanted(List<RawRow> rows) {
    return columns.isEmpty() ? rows : rows.stream().filter(this::wanted).toList();
  }

  private boolean wanted(RawRow row) {
    for (Marked marked : columns) {
      if (!wanted(marked, row.cell(marked.position()))) {
        return false;
      }
    }
    return true;
  }

  /** What a blank cell would say, nobody knows. */
  private static boolean wanted(Marked marked, @Nullable RawCell cell) {
    if (cell == null || CellParser.errorValue(cell)) {
      return true;
    }
    String text = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC);
    return marked.column().layout().kinds().stream().anyMatch(text::contains)
        || marked.cells().parse(cell).flawless();
  }
}
