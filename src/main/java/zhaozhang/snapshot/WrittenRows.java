package zhaozhang.snapshot;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Password;
import zhaozhang.snapshot.cell.RawCell;
import zhaozhang.snapshot.csv.CsvFile;
import zhaozhang.snapshot.source.SourceFile;
import zhaozhang.snapshot.table.RawRow;
import zhaozhang.snapshot.table.RawSheet;
import zhaozhang.snapshot.table.Recognition;
import zhaozhang.snapshot.table.SheetRows;
import zhaozhang.snapshot.workbook.WorkbookFile;

/** Rows of a sheet as they are written there, whatever was understood of them. */
final class WrittenRows {

  private final String sheet;
  private final Set<Integer> wanted;
  private final Map<Integer, List<String>> rows = new ConcurrentHashMap<>();

  private WrittenRows(String sheet, Set<Integer> wanted) {
    this.sheet = sheet;
    this.wanted = wanted;
  }

  /**
   * The texts of the cells of some rows, by the numbers of the rows; none of what is no sheet.
   *
   * @param sheet its name, empty for a .csv file
   */
  static Map<Integer, List<String>> of(
      SourceFile file,
      String sheet,
      Set<Integer> wanted,
      Recognition recognition,
      @Nullable Password password)
      throws IOException {
    WrittenRows written = new WrittenRows(sheet, wanted);
    switch (file.kind()) {
      case WORKBOOK, OLD_WORKBOOK -> WorkbookFile.read(file, password, recognition, written::take);
      case TEXT -> CsvFile.read(file, recognition, written::take);
      case RECORDS, OTHER_WORKBOOK, OTHER -> {}
    }
    return Map.copyOf(written.rows);
  }

  private SheetRows take(RawSheet raw) {
    Iterator<RawRow> all = raw.rows();
    while (raw.name().equals(sheet) && all.hasNext() && rows.size() < wanted.size()) {
      RawRow row = all.next();
      if (wanted.contains(row.number())) {
        rows.put(row.number(), row.cells().stream().map(WrittenRows::text).toList());
      }
    }
    return SheetRows.none(problems -> {});
  }

  private static String text(@Nullable RawCell cell) {
    return cell == null ? "" : cell.text();
  }
}
