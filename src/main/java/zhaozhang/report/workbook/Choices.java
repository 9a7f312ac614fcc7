package zhaozhang.report.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What may be filled in the columns of a table. */
public final class Choices {

  // 2000-01-01 and 2099-12-31, as a spreadsheet counts days.
  private static final String FIRST_DAY = "36526";
  private static final String LAST_DAY = "73050";

  private static final int MOST_LETTERS = 255;

  private final XSSFSheet sheet;
  private final DataValidationHelper helper;
  private final Page.Area area;

  Choices(XSSFSheet sheet, Page.Area area) {
    this.sheet = sheet;
    this.helper = sheet.getDataValidationHelper();
    this.area = area;
  }

  /** Whether a spreadsheet takes so many words without a range that they stand in. */
  public static boolean fit(List<String> words) {
    return String.join(",", words).length() <= MOST_LETTERS;
  }

  /** Offers words to choose from, and accepts nothing else; they must {@link #fit}. */
  public void words(int column, List<String> words, String hint) {
    String[] offered = words.toArray(String[]::new);
    validate(column, helper.createExplicitListConstraint(offered), ErrorStyle.STOP, hint);
  }

  /** Offers what stands in a range to choose from, and asks before anything else is accepted. */
  public void suggest(int column, String range, String hint) {
    validate(column, helper.createFormulaListConstraint(range), ErrorStyle.WARNING, hint);
  }

  /**
   * Offers words to choose from, and accepts whatever else is typed.
   *
   * @param range where they stand
   */
  public void offer(int column, String range) {
    DataValidation validation = validation(column, helper.createFormulaListConstraint(range));
    validation.setShowErrorBox(false);
    sheet.addValidationData(validation);
  }

  /** Accepts nothing but days. */
  public void days(int column, String hint) {
    DataValidationConstraint days =
        helper.createDateConstraint(OperatorType.BETWEEN, FIRST_DAY, LAST_DAY, "");
    validate(column, days, ErrorStyle.STOP, hint);
  }

  private void validate(int column, DataValidationConstraint what, int style, String hint) {
    if (area.lastRow() == area.headingRow()) {
      return;
    }
    DataValidation validation = validation(column, what);
    validation.setErrorStyle(style);
    validation.setShowErrorBox(true);
    validation.createErrorBox("", hint);
    sheet.addValidationData(validation);
  }

  private DataValidation validation(int column, DataValidationConstraint what) {
    CellRangeAddressList cells =
        new CellRangeAddressList(area.headingRow() + 1, area.lastRow(), column, column);
    DataValidation validation = helper.createValidation(what, cells);
    validation.setEmptyCellAllowed(true);
    return validation;
  }
}
