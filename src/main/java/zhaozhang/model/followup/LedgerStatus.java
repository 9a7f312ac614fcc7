package zhaozhang.model.followup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;

/** How far the mending of a finding is, as its department says. */
public enum LedgerStatus {
  NOT_STARTED,
  UNDERWAY,
  /** Mended, they say: the next audit will see. */
  MENDED,
  WAIVER_REQUESTED,
  FALSE_ALARM;

  /** The word that lists and files hold, the same in every language. */
  public String word() {
    return Lexicon.get("ledger.status." + name());
  }

  /** The word that people choose. */
  public String label() {
    return Texts.get("ledger.status." + name());
  }

  /** The words that people choose from. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(LedgerStatus::label).toList();
  }

  /** The status of a word, in whatever language; empty if it is none. */
  public static Optional<LedgerStatus> of(String word) {
    return Arrays.stream(values()).filter(one -> one.words().contains(word)).findFirst();
  }

  /** Its words in all languages. */
  public List<String> words() {
    return Stream.concat(Stream.of(word()), Texts.all("ledger.status." + name()).stream()).toList();
  }
}
