package zhaozhang.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zhaozhang.model.Texts;

/** Rules whose keywords are in the language of their authors; all else is as in any other rule. */
final class Dialect {

  private static final String ENDING = ".dslr";

  private static final List<String> ALONE = List.of("when", "then", "end");
  private static final List<String> WITHIN = List.of("not", "exists", "and", "or");

  private static final Map<String, String> KEYWORDS =
      List.of(List.of("rule"), ALONE, WITHIN).stream()
          .flatMap(List::stream)
          .collect(Collectors.toMap(Dialect::word, Function.identity()));

  /** Only where a keyword can stand: a column may have its name. */
  private static final Pattern KEYWORD =
      Pattern.compile(
          "\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+'|^[ \\t]*"
              + word("rule")
              + "(?=[ \\t]*\")|^[ \\t]*(?:"
              + words(ALONE)
              + ")(?=[ \\t]*$)|(?<![\\p{L}\\p{N}_$@.])(?:"
              + words(WITHIN)
              + ")(?=[ \\t\\n]*[(\\p{L}$])(?![\\p{L}\\p{N}_])",
          Pattern.MULTILINE);

  private Dialect() {}

  private static String word(String keyword) {
    return Texts.get("keyword." + keyword);
  }

  private static String words(List<String> keywords) {
    return keywords.stream().map(Dialect::word).collect(Collectors.joining("|"));
  }

  /**
   * A text without comments, its keywords those of the rule language; lines stay where they are.
   */
  static String plain(String file, String text) {
    return file.endsWith(ENDING)
        ? KEYWORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(plain(found.group())))
        : text;
  }

  private static String plain(String found) {
    String word = found.strip();
    return found.replace(word, KEYWORDS.getOrDefault(word, word));
  }
}
