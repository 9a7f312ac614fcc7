package zhaozhang.base;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The word that somebody probably meant to write. */
public final class Nearest {

  private Nearest() {}

  /** The known word that a word is most like; the first declared of several; none if far off. */
  public static Optional<String> of(String word, Collection<String> known) {
    Map<String, String> same = new LinkedHashMap<>();
    known.forEach(one -> same.put(one, one));
    return of(word, same);
  }

  /** As the other, where some words are other names of others. */
  public static Optional<String> of(String word, Map<String, String> known) {
    String best = null;
    // Half of a word may be wrong: of two characters one.
    int least = word.length() / 2 + 1;
    for (String one : known.keySet()) {
      int distance = distance(word.toLowerCase(Locale.ROOT), one.toLowerCase(Locale.ROOT));
      if (distance < least && distance < one.length()) {
        least = distance;
        best = one;
      }
    }
    return best == null ? containing(word, known) : Optional.ofNullable(known.get(best));
  }

  private static Optional<String> containing(String word, Map<String, String> known) {
    return known.keySet().stream()
        .filter(one -> one.contains(word) || (one.length() > 1 && word.contains(one)))
        .findFirst()
        .map(known::get);
  }

  /** How a sentence about an unknown word ends: with the nearest known one, or with advice. */
  public static String hint(String word, Map<String, String> known, String advice) {
    return of(word, known).map(Nearest::question).orElse(advice);
  }

  /** As the other, where all words are names of their own. */
  public static String hint(String word, Collection<String> known, String advice) {
    return of(word, known).map(Nearest::question).orElse(advice);
  }

  private static String question(String nearest) {
    return Texts.get("nearest.question", nearest);
  }

  /** The least number of characters to insert, delete, replace or swap with their neighbour. */
  private static int distance(String one, String other) {
    int[][] least = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          least[i][j] = i + j;
          continue;
        }
        int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        least[i][j] =
            Math.min(Math.min(least[i - 1][j], least[i][j - 1]) + 1, least[i - 1][j - 1] + changed);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
        }
      }
    }
    return least[one.length()][other.length()];
  }
}
