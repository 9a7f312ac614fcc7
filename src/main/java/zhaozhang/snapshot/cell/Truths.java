package zhaozhang.snapshot.cell;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Folding;
import zhaozhang.base.Lexicon;

/** Reads the words for true and false. */
final class Truths {

  private static final Map<String, Boolean> WORDS = new HashMap<>();

  static {
    words("snapshot.true").forEach(word -> WORDS.put(word, true));
    words("snapshot.false").forEach(word -> WORDS.put(word, false));
  }

  private Truths() {}

  private static Stream<String> words(String key) {
    return Stream.of(Lexicon.get(key).split(",")).map(Folding::fold);
  }

  /**
   * The truth value of a cell, null if it is none.
   *
   * @param listed other words, folded, and what they stand for
   */
  static @Nullable Boolean of(RawCell cell, Map<String, String> listed) {
    if (cell instanceof RawCell.Flag flag) {
      return flag.value();
    }
    String written = Folding.fold(cell.text());
    String word = Folding.fold(listed.getOrDefault(written, written));
    Boolean known = WORDS.get(word);
    if (known != null || word.length() < 2) {
      return known;
    }
    String done = Lexicon.get("snapshot.done");
    if (word.startsWith(done)) {
      // What is done may be that something was stopped.
      return !Boolean.FALSE.equals(WORDS.get(rest(word, done, listed)));
    }
    String undone = Lexicon.get("snapshot.undone");
    if (!word.startsWith(undone) || Boolean.FALSE.equals(WORDS.get(rest(word, undone, listed)))) {
      return null;
    }
    return false;
  }

  private static String rest(String word, String start, Map<String, String> listed) {
    String rest = word.substring(start.length());
    return Folding.fold(listed.getOrDefault(rest, rest));
  }
}
