package zhaozhang.engine.function;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;

/**
 * Matches patterns in a bounded number of steps. The engine of the JDK tries every way in which a
 * pattern may match, and {@code (.*a){20}b} has more of them than can ever be tried. Which patterns
 * are harmless cannot be told by their looks without refusing good ones, so every look at a
 * character is counted instead; there is no way to try anything without looking.
 */
public final class BoundedMatch {

  /** Looks allowed for each character of a text; sensible patterns need about ten. */
  private static final int STEPS = 1000;

  /** Longer patterns are programs. */
  public static final int MAX_LENGTH = 300;

  private static final int PROBE_LENGTH = 100;

  private BoundedMatch() {}

  /**
   * Whether a whole text matches a pattern.
   *
   * @throws UserError if that cannot be told in a bounded number of steps
   */
  public static boolean matches(String text, String pattern) {
    return matches(text, Pattern.compile(pattern));
  }

  /** The same, of a pattern compiled before. */
  public static boolean matches(String text, Pattern pattern) {
    try {
      return pattern.matcher(new Counted(text, pattern.pattern())).matches();
    } catch (StackOverflowError e) {
      // A repeated group takes a frame of the stack for each time around.
      throw runaway(pattern.pattern());
    }
  }

  /** Whether a pattern runs away on a text made of what it looks for itself. */
  public static boolean runsAway(String pattern) {
    try {
      Pattern compiled = Pattern.compile(pattern);
      probes(pattern).forEach(probe -> matches(probe, compiled));
      return false;
    } catch (UserError e) {
      return true;
    }
  }

  private static UserError runaway(String pattern) {
    return new UserError(Texts.get("rule.runawayPattern", pattern));
  }

  /** Each character repeated, alone and with its neighbour, and then something that fits not. */
  private static Stream<String> probes(String pattern) {
    List<String> units =
        Stream.concat(
                pattern.codePoints().mapToObj(Character::toString),
                Stream.of("a", "0", " ", "\u4E00"))
            .distinct()
            .collect(Collectors.toList());
    IntStream.range(0, units.size() - 1)
        .mapToObj(at -> units.get(at) + units.get(at + 1))
        .toList()
        .forEach(units::add);
    return units.stream().map(unit -> unit.repeat(PROBE_LENGTH) + "\u0001");
  }

  /** A text that counts how often it is looked at. */
  private static final class Counted implements CharSequence {
    private final String text;
    private final String pattern;
    private long left;

    Counted(String text, String pattern) {
      this.text = text;
      this.pattern = pattern;
      this.left = STEPS * (text.length() + 10L);
    }

    @Override
    public char charAt(int at) {
      if (--left < 0) {
        throw runaway(pattern);
      }
      return text.charAt(at);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
