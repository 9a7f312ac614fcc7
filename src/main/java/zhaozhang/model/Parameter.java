package zhaozhang.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A limit that rules use.
 *
 * @param value as written, within its bounds
 * @param minimum as written, empty for none
 * @param maximum as written, empty for none
 * @param deadline in so many days are findings of this severity to be mended; null if it says
 *     something else
 */
public record Parameter(
    String name,
    String value,
    String minimum,
    String maximum,
    String unit,
    String note,
    @Nullable Severity deadline) {

  /** One that only rules use. */
  public Parameter(
      String name, String value, String minimum, String maximum, String unit, String note) {
    this(name, value, minimum, maximum, unit, note, null);
  }

  public Parameter {
    requireNonNull(name, "name");
    requireNonNull(value, "value");
    requireNonNull(minimum, "minimum");
    requireNonNull(maximum, "maximum");
    requireNonNull(unit, "unit");
    requireNonNull(note, "note");
  }
}
