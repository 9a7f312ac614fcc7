package zhaozhang.report.workbook;

import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import zhaozhang.base.Texts;

/** Notes on the headings of a sheet: what is to be written below. */
public final class HeadingNotes {

  private static final int WIDTH = 3;
  private static final int HEIGHT = 4;

  private final CreationHelper helper;
  private final Drawing<?> notes;

  public HeadingNotes(XSSFSheet sheet) {
    this.helper = sheet.getWorkbook().getCreationHelper();
    this.notes = sheet.createDrawingPatriarch();
  }

  /** Adds one; rows and columns count from 0. */
  public void add(int row, int column, String text) {
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setCol1(column + 1);
    anchor.setCol2(column + 1 + WIDTH);
    anchor.setRow1(row + 1);
    anchor.setRow2(row + 1 + HEIGHT);
    Comment note = notes.createCellComment(anchor);
    note.setAddress(row, column);
    note.setString(helper.createRichTextString(text));
    note.setAuthor(Texts.get("report.program"));
  }
}
