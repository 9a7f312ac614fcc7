package zhaozhang.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever adds a text adds it in every language. */
class TextsTest {

  private static final Pattern PLACE =
      Pattern.compile("%(?:(\\d+)\\$)?[-#+ 0,(]*\\d*(t?[a-zA-Z%])");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
  private static final Pattern CHINESE_SIGNS = Pattern.compile("[，。：；、「」《》（）！？\u3000]");

  @Test
  void every_text_is_there_in_english() throws IOException {
    assertEquals(
        new TreeSet<>(bundle("texts").stringPropertyNames()),
        new TreeSet<>(bundle("texts_en").stringPropertyNames()),
        "write the same keys into texts.properties and texts_en.properties");
  }

  @Test
  void an_english_text_has_the_places_of_the_chinese_one() throws IOException {
    Properties chinese = bundle("texts");
    Properties english = bundle("texts_en");
    List<String> wrong =
        english.stringPropertyNames().stream()
            .filter(key -> !places(english, key).equals(places(chinese, key)))
            .sorted()
            .toList();
    assertEquals(List.of(), wrong, "give both as many %s and %d, numbered where the order differs");
  }

  @Test
  void an_english_text_has_no_chinese_but_words_of_the_rule_language() throws IOException {
    Set<String> words = words();
    Properties english = bundle("texts_en");
    List<String> wrong =
        english.stringPropertyNames().stream()
            .filter(
                key ->
                    CHINESE_SIGNS.matcher(english.getProperty(key)).find()
                        || HAN.matcher(english.getProperty(key))
                            .results()
                            .anyMatch(found -> !words.contains(found.group())))
            .sorted()
            .toList();
    assertEquals(List.of(), wrong, "translate them, or write words as lexicon.properties has them");
  }

  /** What stands without anything else between in a word of the rule language. */
  private static Set<String> words() throws IOException {
    Properties lexicon = bundle("lexicon");
    return lexicon.stringPropertyNames().stream()
        .flatMap(key -> HAN.matcher(lexicon.getProperty(key)).results())
        .map(found -> found.group())
        .collect(Collectors.toSet());
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

  private static Properties bundle(String name) throws IOException {
    Properties bundle = new Properties();
    Path file = Path.of("src/main/resources/zhaozhang", name + ".properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      bundle.load(reader);
    }
    return bundle;
  }
}
