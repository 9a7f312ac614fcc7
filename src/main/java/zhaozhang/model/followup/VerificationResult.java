package zhaozhang.model.followup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;

/** What somebody found who verified an article by hand. */
public enum VerificationResult {
  PASSED("verification.passed"),
  FAILED("verification.failed");

  private final String key;

  VerificationResult(String key) {
    this.key = key;
  }

  /** The word that lists and files hold, the same in every language. */
  public String word() {
    return Lexicon.get(key);
  }

  /** The word that people choose. */
  public String label() {
    return Texts.get(key);
  }

  /** The words that people choose from. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(VerificationResult::label).toList();
  }

  /** The result of a word, in whatever language; empty if it is none. */
  public static Optional<VerificationResult> of(String word) {
    return Arrays.stream(values())
        .filter(one -> one.word().equals(word) || Texts.all(one.key).contains(word))
        .findFirst();
  }
}
