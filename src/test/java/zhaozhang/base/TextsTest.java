package zhaozhang.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever adds a text adds it in every language. */
class TextsTest {

  private static final Pattern PLACE =
      Pattern.compile("%(?:(\\d+)\\$)?[-#+ 0,(]*\\d*(t?[a-zA-Z%])");
  private static final Pattern CHINESE_SIGNS = Pattern.compile("[，。：；、「」《》（）！？\u3000]");

  private final Properties chinese = Chinese.bundle("texts");
  private final Properties english = Chinese.bundle("texts_en");

  @Test
  void every_text_is_there_in_english() {
    assertEquals(
        new TreeSet<>(chinese.stringPropertyNames()),
        new TreeSet<>(english.stringPropertyNames()),
        "write the same keys into texts.properties and texts_en.properties");
  }

  @Test
  void an_english_text_has_the_places_of_the_chinese_one() {
    List<String> wrong =
        english.stringPropertyNames().stream()
            .filter(key -> !places(english, key).equals(places(chinese, key)))
            .sorted()
            .toList();
    assertEquals(List.of(), wrong, "give both as many %s and %d, numbered where the order differs");
  }

  @Test
  void an_english_text_has_no_chinese_but_words_of_the_rule_language() {
    List<String> wrong =
        english.stringPropertyNames().stream()
            .filter(key -> isChinese(english.getProperty(key)))
            .sorted()
            .toList();
    assertEquals(List.of(), wrong, "translate them, or write words as lexicon.properties has them");
  }

  private static boolean isChinese(String text) {
    return CHINESE_SIGNS.matcher(text).find() || !Chinese.strange(Stream.of(text)).isEmpty();
  }

  /** Which argument goes into a text, and as what. */
  private static Set<String> places(Properties bundle, String key) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(bundle.getProperty(key, ""));
    int next = 1;
    while (matcher.find()) {
      if (Stream.of("%", "n").noneMatch(matcher.group(2)::equals)) {
        String argument = matcher.group(1) == null ? String.valueOf(next++) : matcher.group(1);
        places.add(argument + matcher.group(2));
      }
    }
    return places;
  }
}
