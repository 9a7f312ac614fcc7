package zhaozhang.snapshot.workbook;

import java.io.IOException;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.snapshot.cell.RawCell;
import zhaozhang.snapshot.source.SourceFile;
import zhaozhang.snapshot.source.Unpacked;
import zhaozhang.snapshot.table.RawRow;

/**
 * Counts the characters that the cells of a workbook show: one text of a megabyte that thousands of
 * cells share is a bomb as well.
 */
final class ShownTexts {

  private final String file;
  private final long packed;
  private long shown;

  ShownTexts(SourceFile file) throws IOException {
    this.file = file.name();
    this.packed = file.bytesPacked();
  }

  /**
   * The row, once counted.
   *
   * @throws UserError if the rows show more than any honest workbook of that size
   */
  RawRow count(RawRow row) {
    for (RawCell cell : row.cells()) {
      if (cell instanceof RawCell.Text text) {
        shown += text.text().length();
      }
    }
    if (Unpacked.bomb(shown, packed)) {
      throw new UserError(Texts.get("limit.packed", file));
    }
    return row;
  }
}
