package zhaozhang.snapshot.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import zhaozhang.snapshot.cell.ExcelDates;
import zhaozhang.snapshot.cell.RawCell;
import zhaozhang.snapshot.source.Limits;

/** What the numbers of a workbook stand for. */
final class ExcelNumbers {

  // Excel shows and compares 15 digits; what follows them is noise of binary fractions.
  private static final int EXCEL_DIGITS = 15;

  private ExcelNumbers() {}

  /**
   * A cell of a number.
   *
   * @param stored as it is in the file
   * @param format number of its format, null where the cell has none
   * @param code of its format as the workbook writes it, null for one that every spreadsheet knows
   * @param since1904 whether days count from 1904
   */
  static RawCell cell(
      BigDecimal stored, @Nullable Integer format, @Nullable String code, boolean since1904) {
    if (Math.abs((long) stored.precision() - stored.scale()) > Limits.DIGITS) {
      return new RawCell.Broken(stored.toString());
    }
    BigDecimal number = plain(stored);
    if (ExcelDates.isDateFormat(format, code)) {
      return ExcelDates.of(number, since1904)
          .<RawCell>map(time -> new RawCell.Moment(number, time))
          .orElseGet(() -> numeral(number, null, since1904));
    }
    return numeral(number, code, since1904);
  }

  private static RawCell numeral(BigDecimal number, @Nullable String code, boolean since1904) {
    return new RawCell.Numeral(number, since1904, NumberShapes.shown(number, code));
  }

  /** Whole numbers keep every digit: ids may have more than Excel itself would keep. */
  private static BigDecimal plain(BigDecimal stored) {
    BigDecimal bare = stored.signum() == 0 ? BigDecimal.ZERO : stored.stripTrailingZeros();
    boolean noisy = bare.scale() > 0 && bare.precision() > EXCEL_DIGITS;
    return noisy ? bare.round(new MathContext(EXCEL_DIGITS)).stripTrailingZeros() : bare;
  }
}
