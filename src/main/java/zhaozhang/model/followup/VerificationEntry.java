package zhaozhang.model.followup;

import static java.util.Objects.requireNonNull;

import zhaozhang.model.Source;

/**
 * What people filled in about an article that a person has to verify, word for word.
 *
 * @param article its id
 * @param result the outcome
 * @param by who verified
 * @param on the day, as typed
 * @param basis what the outcome rests on
 * @param source where it was read
 */
public record VerificationEntry(
    String article, String result, String by, String on, String basis, Source source) {

  public VerificationEntry {
    requireNonNull(article, "article");
    requireNonNull(result, "result");
    requireNonNull(by, "by");
    requireNonNull(on, "on");
    requireNonNull(basis, "basis");
    requireNonNull(source, "source");
  }
}
