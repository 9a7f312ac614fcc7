package zhaozhang.model.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.rule.Article;

/** Whether a person has to verify an article, and why. */
public enum VerificationDue {
  NEVER,
  FAILED,
  LAPSED,
  /** It counts still, but not for long. */
  SOON,
  NOT_DUE;

  private static final int DAYS_AHEAD = 30;

  /**
   * What is due on a day.
   *
   * @param last the newest verification of the article, null if there is none
   */
  public static VerificationDue of(Article article, @Nullable Verification last, LocalDate day) {
    if (!article.check().byPerson()) {
      return NOT_DUE;
    }
    if (last == null) {
      return NEVER;
    }
    if (!last.passed()) {
      return FAILED;
    }
    LocalDate until = last.countsUntil(article.verificationMonths());
    if (until.isBefore(day)) {
      return LAPSED;
    }
    return until.isAfter(day.plusDays(DAYS_AHEAD)) ? NOT_DUE : SOON;
  }

  /** The words that people read. */
  public String label() {
    return Texts.get("verification.due." + name());
  }
}
