package zhaozhang.samples;

import java.time.LocalDate;

/** What a cell of a spreadsheet holds. */
sealed interface SheetCell {

  record Text(String text) implements SheetCell {}

  record Digits(long number) implements SheetCell {}

  record Day(LocalDate date) implements SheetCell {}
}
