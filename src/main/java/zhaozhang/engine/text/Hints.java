package zhaozhang.engine.text;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import zhaozhang.base.Lexicon;

/** What people write who have another language, or a spreadsheet, in mind. */
public final class Hints {

  private Hints() {}

  /**
   * What is probably meant by a word that may not stand where it does; empty if unknown.
   *
   * @param key of the text that lists what is meant by what
   */
  public static String meant(String key, Token token, Token after) {
    Map<String, String> meant =
        Arrays.stream(Lexicon.get(key).split("\\s+"))
            .map(pair -> pair.split("\u2192", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    String two = token.touches(after) ? token.text() + after.text() : "";
    String of = meant.getOrDefault(two, "");
    return of.isEmpty() && token.kind() != Token.Kind.TEXT
        ? meant.getOrDefault(token.text(), "")
        : of;
  }
}
