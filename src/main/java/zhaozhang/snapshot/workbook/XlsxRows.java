package zhaozhang.snapshot.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.snapshot.cell.RawCell;
import zhaozhang.snapshot.cell.RepeatedTexts;
import zhaozhang.snapshot.source.Limits;
import zhaozhang.snapshot.table.RawRow;

/** Makes raw rows of the rows of one sheet of a workbook. */
final class XlsxRows {

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final String file;
  private final boolean since1904;
  private final String part;
  private final LostTexts lost;
  private final InlineTexts inline;
  private final RepeatedTexts texts = new RepeatedTexts();
  private int last;

  XlsxRows(String file, boolean since1904, String part, LostTexts lost, InlineTexts inline) {
    this.file = file;
    this.since1904 = since1904;
    this.part = part;
    this.lost = lost;
    this.inline = inline;
  }

  RawRow read(Row row) {
    // Where the file does not number its rows, the library numbers them from 0.
    last = Math.max(row.getRowNum(), last + 1);
    if (last > Limits.ROWS) {
      throw new UserError(Texts.get("limit.rows", file, Limits.ROWS));
    }
    List<@Nullable RawCell> cells = new ArrayList<>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? null : read(cell));
    }
    return new RawRow(last, texts.row(cells));
  }

  private @Nullable RawCell read(Cell cell) {
    return switch (cell.getType()) {
      case EMPTY -> null;
      case ERROR -> new RawCell.Broken(cell.getRawValue() == null ? "" : cell.getRawValue());
      case STRING -> text(cell);
      case FORMULA -> formula(cell);
      case NUMBER, BOOLEAN -> value(cell, cell.getValue());
    };
  }

  private @Nullable RawCell text(Cell cell) {
    String text = cell.getText();
    if (text.isEmpty()) {
      boolean isLost = lost.contains(part, cell.getAddress().toString());
      return isLost ? new RawCell.Broken(Texts.get("snapshot.lost-text")) : null;
    }
    return RawCell.Text.of(
        unescaped(inline.withoutReadings(part, cell.getAddress().toString(), text)));
  }

  private @Nullable RawCell formula(Cell cell) {
    if (cell.getFormula() != null && cell.getRawValue() == null) {
      return new RawCell.Broken(Texts.get("snapshot.not-calculated"));
    }
    return value(cell, cell.getValue());
  }

  private @Nullable RawCell value(Cell cell, @Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return ExcelNumbers.cell(
          number, cell.getDataFormatId(), cell.getDataFormatString(), since1904);
    }
    if (value instanceof Boolean flag) {
      return new RawCell.Flag(flag);
    }
    return RawCell.Text.of(unescaped(cell.getText()));
  }

  /** Characters that XML cannot hold, such as the carriage return of a line break. */
  private static String unescaped(String text) {
    return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(XlsxRows::character) : text;
  }

  private static String character(MatchResult match) {
    char character = (char) Integer.parseInt(match.group(1), 16);
    return Matcher.quoteReplacement(String.valueOf(character));
  }
}
