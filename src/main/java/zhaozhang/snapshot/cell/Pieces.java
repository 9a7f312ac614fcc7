package zhaozhang.snapshot.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhaozhang.base.Blanks;

/**
 * Splits what people write one after the other in a cell. Signs between items may also stand within
 * one, so the longest run that is a known word is one item; within brackets nothing is split.
 */
public final class Pieces {

  private static final String OPENING = "(\uff08[\u3010\u300a\u3008\u300c\u201c";
  private static final String CLOSING = ")\uff09]\u3011\u300b\u3009\u300d\u201d";

  /** No known word has more parts: a long text takes no longer than its length. */
  private static final int MOST = 12;

  private static final int LONGEST = 200;

  private Pieces() {}

  /** Where a piece stands in the text. */
  private record Span(int from, int to) {}

  /**
   * The items of a text, trimmed, without blank ones.
   *
   * @param between what may stand between two items
   * @param known whether a text is a word of its own
   */
  public static List<String> split(String text, Pattern between, Predicate<String> known) {
    List<Span> spans = spans(text, between);
    List<String> items = new ArrayList<>();
    int from = 0;
    while (from < spans.size()) {
      int to = Math.min(spans.size(), from + MOST);
      while (to > from + 1 && !isKnown(run(text, spans, from, to), known)) {
        to--;
      }
      items.add(run(text, spans, from, to));
      from = to;
    }
    return items;
  }

  private static boolean isKnown(String run, Predicate<String> known) {
    return run.length() <= LONGEST && known.test(run);
  }

  private static String run(String text, List<Span> spans, int from, int to) {
    return Blanks.trim(text.substring(spans.get(from).from(), spans.get(to - 1).to()));
  }

  private static List<Span> spans(String text, Pattern between) {
    boolean[] inside = brackets(text);
    List<Span> spans = new ArrayList<>();
    Matcher matcher = between.matcher(text);
    int from = 0;
    while (matcher.find()) {
      if (matcher.end() > matcher.start() && !inside[matcher.start()]) {
        add(spans, text, from, matcher.start());
        from = matcher.end();
      }
    }
    add(spans, text, from, text.length());
    return spans;
  }

  private static void add(List<Span> spans, String text, int from, int to) {
    if (!Blanks.trim(text.substring(from, to)).isEmpty()) {
      spans.add(new Span(from, to));
    }
  }

  /** Which characters stand within brackets; none if they are not in pairs. */
  private static boolean[] brackets(String text) {
    boolean[] inside = new boolean[text.length()];
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      depth += OPENING.indexOf(c) >= 0 ? 1 : 0;
      inside[at] = depth > 0;
      depth -= CLOSING.indexOf(c) >= 0 ? 1 : 0;
      if (depth < 0) {
        return new boolean[text.length()];
      }
    }
    return depth == 0 ? inside : new boolean[text.length()];
  }
}
