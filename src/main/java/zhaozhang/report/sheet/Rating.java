package zhaozhang.report.sheet;

import java.util.Arrays;
import java.util.stream.Collectors;
import zhaozhang.base.Texts;
import zhaozhang.model.Outcome;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/** How bad it is, in a word. The word follows from the findings alone, by a scale that is shown. */
public enum Rating {
  /** No violation, and all was judged. */
  CLEAN(Look.LARGE_GOOD),
  /** No violation, and something is not known yet. */
  UNKNOWN(Look.LARGE_WARNING),
  /** Violations, none of them grave. */
  MODERATE(Look.LARGE_WARNING),
  /** Grave violations. */
  GRAVE(Look.LARGE_BAD),
  /** Grave violations that should have been mended by now. */
  OVERDUE(Look.LARGE_BAD);

  private final Look look;

  Rating(Look look) {
    this.look = look;
  }

  public static Rating of(AuditResult result) {
    Deadlines deadlines = new Deadlines(result);
    boolean grave =
        result.violations().stream().anyMatch(found -> grave(found.finding().rule().severity()));
    if (grave) {
      boolean late =
          result.violations().stream()
              .filter(found -> grave(found.finding().rule().severity()))
              .anyMatch(deadlines::overdue);
      return late ? OVERDUE : GRAVE;
    }
    if (!result.violations().isEmpty()) {
      return MODERATE;
    }
    boolean judged =
        result.rules().stream().allMatch(RuleResult::judged)
            && result.articleTotals().getOrDefault(Outcome.AWAITING_VERIFICATION, 0) == 0;
    return judged ? CLEAN : UNKNOWN;
  }

  private static boolean grave(Severity severity) {
    return severity == Severity.HIGH;
  }

  /** The word that people read. */
  public String label() {
    return Texts.get("rating." + name());
  }

  /** All words, with what each means. */
  public static String scale() {
    return Arrays.stream(values())
        .map(one -> Texts.get("rating.meaning", one.label(), Texts.get("rating.why." + one.name())))
        .collect(Collectors.joining(Texts.get("rating.between"), Texts.get("rating.scale"), ""));
  }

  /** The word and the scale, over so many columns. */
  static void add(Page page, AuditResult result, int columns) {
    Rating rating = of(result);
    page.line(
        Cell.of(rating.label(), rating.look).over(2),
        Cell.of(scale(), Look.PARAGRAPH).over(columns - 2));
  }
}
