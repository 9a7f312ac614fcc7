package zhaozhang.samples;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;

/** The few styles that exports and registers have. */
record SheetStyles(
    CellStyle note, CellStyle title, CellStyle heading, CellStyle required, CellStyle day) {

  SheetStyles(Workbook workbook) {
    this(
        style(workbook, 11, IndexedColors.AUTOMATIC),
        centred(style(workbook, 16, IndexedColors.AUTOMATIC)),
        style(workbook, 12, IndexedColors.AUTOMATIC),
        style(workbook, 12, IndexedColors.RED),
        day(workbook));
  }

  private static CellStyle style(Workbook workbook, int size, IndexedColors color) {
    Font font = workbook.createFont();
    font.setFontName("宋体");
    font.setBold(true);
    font.setFontHeightInPoints((short) size);
    font.setColor(color.getIndex());
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    return style;
  }

  private static CellStyle centred(CellStyle style) {
    style.setAlignment(HorizontalAlignment.CENTER);
    return style;
  }

  private static CellStyle day(Workbook workbook) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
    return style;
  }
}
