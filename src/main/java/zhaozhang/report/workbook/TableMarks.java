package zhaozhang.report.workbook;

import org.apache.poi.ss.usermodel.BorderFormatting;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Looks of the rows of a table that change with what people fill in, and where they move rows. */
public final class TableMarks {

  private static final String DONE_INK = "5F7A68";
  private static final String DONE_FILL = "E4F3E8";
  private static final String LINE = "1F3A5F";

  private final XSSFSheet sheet;
  private final Page.Area area;

  public TableMarks(Page page, Page.Area area) {
    this.sheet = page.sheet();
    this.area = area;
  }

  /** Calms the rows in which a column is filled in. */
  public void doneWhereFilled(int column) {
    ConditionalFormattingRule rule = rule(cell(column, area.headingRow() + 1) + "<>\"\"");
    rule.createFontFormatting().setFontColor(Look.colour(DONE_INK));
    PatternFormatting pattern = rule.createPatternFormatting();
    pattern.setFillBackgroundColor(Look.colour(DONE_FILL));
    pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    add(rule, area.columns());
  }

  /** Draws a line above each row in which a column says something else than above it. */
  public void lineWhereChanged(int column) {
    int first = area.headingRow() + 1;
    ConditionalFormattingRule rule = rule(cell(column, first) + "<>" + cell(column, first - 1));
    BorderFormatting border = rule.createBorderFormatting();
    border.setBorderTop(BorderStyle.THIN);
    border.setTopBorderColor(Look.colour(LINE));
    // LibreOffice takes the other sides for none unless they are said, too.
    border.setBorderBottom(BorderStyle.THIN);
    border.setBottomBorderColor(Look.colour(Look.FRAME));
    border.setBorderLeft(BorderStyle.THIN);
    border.setLeftBorderColor(Look.colour(Look.FRAME));
    border.setBorderRight(BorderStyle.THIN);
    border.setRightBorderColor(Look.colour(Look.FRAME));
    // One column more, for of two rules of the same cells LibreOffice follows only the first.
    add(rule, area.columns() + 1);
  }

  private static String cell(int column, int row) {
    return new CellReference(row, column, false, true).formatAsString();
  }

  private ConditionalFormattingRule rule(String formula) {
    return sheet.getSheetConditionalFormatting().createConditionalFormattingRule(formula);
  }

  private void add(ConditionalFormattingRule rule, int columns) {
    CellRangeAddress rows =
        new CellRangeAddress(area.headingRow() + 1, area.lastRow(), 0, columns - 1);
    sheet
        .getSheetConditionalFormatting()
        .addConditionalFormatting(new CellRangeAddress[] {rows}, rule);
  }
}
