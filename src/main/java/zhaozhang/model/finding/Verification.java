package zhaozhang.model.finding;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import zhaozhang.model.Source;

/**
 * The recorded outcome of what no machine can check.
 *
 * @param article id of the article
 * @param passed whether the article was found kept
 * @param by who verified
 * @param on the day it was verified
 * @param basis what the outcome rests on
 * @param source where it is recorded
 */
public record Verification(
    String article, boolean passed, String by, LocalDate on, String basis, Source source) {

  /** The newest first; of two on one day the one that failed. */
  public static final Comparator<Verification> NEWEST =
      Comparator.comparing(Verification::on, Comparator.reverseOrder())
          .thenComparing(Verification::passed);

  public Verification {
    requireNonNull(article, "article");
    requireNonNull(by, "by");
    requireNonNull(on, "on");
    requireNonNull(basis, "basis");
    requireNonNull(source, "source");
  }

  /** The last day on which it counts, for an article that is to be verified every few months. */
  public LocalDate countsUntil(int months) {
    return on.plusMonths(months);
  }
}
