package zhaozhang.base;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chinese where nobody reads it. */
public final class Chinese {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
  private static final Path TEXTS = Path.of("src/main/resources/zhaozhang").toAbsolutePath();

  private static final Set<String> WORDS =
      bundle("lexicon").values().stream()
          .flatMap(word -> in(word.toString()))
          .collect(Collectors.toSet());

  private Chinese() {}

  /** What stands in texts that is no word of the rule language, and none of these. */
  public static List<String> strange(Stream<String> texts, String... allowed) {
    Set<String> own = Stream.of(allowed).flatMap(Chinese::in).collect(Collectors.toSet());
    return texts
        .flatMap(Chinese::in)
        .filter(found -> !WORDS.contains(found) && !own.contains(found))
        .distinct()
        .toList();
  }

  private static Stream<String> in(String text) {
    return HAN.matcher(text).results().map(found -> found.group());
  }

  static Properties bundle(String name) {
    Properties bundle = new Properties();
    try (Reader reader = Files.newBufferedReader(TEXTS.resolve(name + ".properties"))) {
      bundle.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundle;
  }
}
