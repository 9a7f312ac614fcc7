package zhaozhang.snapshot.cell;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Blanks;

/** A cell as it stands in a file, before it is read as its column's type. A blank one is null. */
public sealed interface RawCell {

  /** The cell as a spreadsheet shows it. */
  String text();

  /**
   * A text, trimmed and never empty. One object may stand in many rows, so that it remembers as
   * what it was read.
   */
  final class Text implements RawCell {

    private final String text;
    private final int hash;

    // Threads that race read it twice, to equal readings.
    private @Nullable Reading known;

    public Text(String text) {
      this.text = text;
      this.hash = text.hashCode();
    }

    @Override
    public String text() {
      return text;
    }

    /** As what a column reads it. */
    public Reading read(ColumnCells column) {
      Reading last = known;
      if (last == null || last.by() != column) {
        last = column.parse(this);
        known = last;
      }
      return last;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other == this
          || (other instanceof Text that && hash == that.hash && text.equals(that.text));
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public String toString() {
      return text;
    }

    /** A cell of the text, null if nothing is left of it once trimmed. */
    public static @Nullable Text of(@Nullable String text) {
      String trimmed = text == null ? "" : Blanks.trim(whole(text));
      return trimmed.isEmpty() ? null : new Text(trimmed);
    }
  }

  /** Halves of characters, which no file could be written with, are replaced. */
  private static String whole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return new String(text.getBytes(UTF_16BE), UTF_16BE);
      }
    }
    return text;
  }

  /**
   * A number without a date format.
   *
   * @param since1904 whether the workbook counts days from 1904, should this be a date
   * @param text as the number's format shows it
   */
  record Numeral(BigDecimal value, boolean since1904, String text) implements RawCell {

    public Numeral {
      requireNonNull(value, "value");
      requireNonNull(text, "text");
    }
  }

  /**
   * A number as a .json file writes it: also one in quotes, for ids come either way. As a date it
   * is seconds since 1970.
   */
  record Written(String text) implements RawCell {

    public Written {
      requireNonNull(text, "text");
    }
  }

  /**
   * A number with a date format.
   *
   * @param serial as it is stored
   * @param time what it stands for
   */
  record Moment(BigDecimal serial, LocalDateTime time) implements RawCell {

    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    public Moment {
      requireNonNull(serial, "serial");
      requireNonNull(time, "time");
    }

    @Override
    public String text() {
      String date = time.toLocalDate().toString();
      if (time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
        return date;
      }
      boolean withoutDate = serial.compareTo(BigDecimal.ONE) < 0;
      return withoutDate ? TIME.format(time) : date + " " + TIME.format(time);
    }
  }

  /** A truth value. */
  record Flag(boolean value) implements RawCell {

    @Override
    public String text() {
      return value ? "TRUE" : "FALSE";
    }
  }

  /** A cell that holds nothing of use: an error value, or a text that the workbook has lost. */
  record Broken(String text) implements RawCell {

    public Broken {
      requireNonNull(text, "text");
    }
  }
}
