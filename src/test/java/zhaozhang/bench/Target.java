package zhaozhang.bench;

import java.util.Locale;

/** What a figure has to keep to on a machine with two cores that does nothing else. */
public enum Target {
  RULES_CHECK(0.8, "s", true),
  /** 1,000 members from .xlsx, the start of the program included. */
  SMALL_AUDIT(1.5, "s", true),
  CONSOLE_AUDIT(0.4, "s", true),
  LIVE_CHECK(0.1, "s", true),
  LARGE_AUDIT(6, "s", true),
  HUGE_AUDIT(30, "s", true),
  HUGE_PEAK(2_048, "MiB", true),
  /** How many times as long a million members take as a tenth of them. */
  GROWTH(6, "times", true),
  TO_SQL(6, "times", true),
  ROWS_COLD(100_000, "rows/s", false),
  ROWS_WARM(150_000, "rows/s", false);

  private final double bound;
  private final String unit;
  private final boolean most;

  Target(double bound, String unit, boolean most) {
    this.bound = bound;
    this.unit = unit;
    this.most = most;
  }

  /** Ends the line of a figure: what it should be, and whether it is. */
  public String beside(double figure) {
    boolean kept = most ? figure <= bound : figure >= bound;
    String number = String.format(Locale.ROOT, "%,.1f", bound);
    return " [target: at %s %s %s, %s]"
        .formatted(
            most ? "most" : "least", number.replace(".0", ""), unit, kept ? "kept" : "missed");
  }
}
