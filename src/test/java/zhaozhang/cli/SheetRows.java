package zhaozhang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Rows of a workbook as somebody reads them. */
final class SheetRows {

  private SheetRows() {}

  /** The texts of the row that holds a text under a heading in the first row of its sheet. */
  static String of(Path file, String sheet, String heading, String text) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      Sheet table = workbook.getSheet(sheet);
      int column = texts(table.getRow(0)).indexOf(heading);
      for (Row row : table) {
        List<String> texts = texts(row);
        if (column < texts.size() && texts.get(column).equals(text)) {
          return String.join(" | ", texts);
        }
      }
    }
    throw new AssertionError(text + " is not in " + sheet);
  }

  private static List<String> texts(Row row) {
    DataFormatter formatter = new DataFormatter();
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < row.getLastCellNum(); column++) {
      texts.add(formatter.formatCellValue(row.getCell(column)));
    }
    return texts;
  }
}
