package zhaozhang.snapshot.cell;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Folding;
import zhaozhang.snapshot.source.Limits;

/** Reads numbers as people and spreadsheets write them. */
final class Numbers {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?");

  private Numbers() {}

  /** The number of a cell, null if it is none. */
  static @Nullable BigDecimal of(RawCell cell) {
    if (cell instanceof RawCell.Numeral number) {
      return number.value().stripTrailingZeros();
    }
    if (cell instanceof RawCell.Moment moment) {
      return moment.serial().stripTrailingZeros();
    }
    if (cell.text().length() > Limits.DIGITS) {
      return null;
    }
    String plain = Folding.plain(cell.text());
    return NUMBER.matcher(plain).matches()
        ? new BigDecimal(plain.replace(",", "")).stripTrailingZeros()
        : null;
  }
}
