package zhaozhang.snapshot.cell;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhaozhang.base.Folding;
import zhaozhang.base.Lexicon;

/** Words that people write for nothing. */
final class BlankWords {

  /** Those that mean nothing in any column, but where a list says otherwise. */
  static final BlankWords USUAL =
      new BlankWords(
          Stream.of(Lexicon.get("snapshot.blanks").split(" "))
              .map(Folding::fold)
              .collect(Collectors.toUnmodifiableSet()));

  private final Set<String> words;
  private final int longest;

  /**
   * @param words folded
   */
  BlankWords(Set<String> words) {
    this.words = Set.copyOf(words);
    this.longest = words.stream().mapToInt(String::length).max().orElse(0);
  }

  Set<String> words() {
    return words;
  }

  /** Whether a text is one of them, however it is written. */
  boolean has(String text) {
    return !tooLong(text) && words.contains(Folding.fold(text));
  }

  /** Whether a text has more letters than any of them, as nearly all ids and phones have. */
  private boolean tooLong(String text) {
    int letters = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c > '~') {
        return false;
      }
      letters += c > ' ' ? 1 : 0;
    }
    return letters > longest;
  }
}
