package zhaozhang.engine.vocabulary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import zhaozhang.engine.text.Token;

/** The annotations of one table or column. */
final class Marks {

  private static final Pattern SEPARATOR = Pattern.compile("\\s*[,\uFF0C\u3001]\\s*");

  /**
   * An annotation as written.
   *
   * @param at its word
   * @param texts what stands in the brackets, by the word for the part; by none for a single text
   */
  private record Written(Token at, Map<String, String> texts) {}

  private final Map<Mark, Written> all = new EnumMap<>(Mark.class);

  /** Notes an annotation; false if it was there before. */
  boolean add(Mark mark, Token at, Map<String, String> texts) {
    return all.putIfAbsent(mark, new Written(at, Map.copyOf(texts))) == null;
  }

  Set<Mark> given() {
    return all.keySet();
  }

  boolean has(Mark mark) {
    return all.containsKey(mark);
  }

  /** Where an annotation that is there stands. */
  Token at(Mark mark) {
    return Optional.ofNullable(all.get(mark)).map(Written::at).orElseThrow();
  }

  Optional<String> text(Mark mark) {
    return of(mark, "");
  }

  Optional<String> part(Mark mark, String part) {
    return of(mark, Mark.word(part));
  }

  private Optional<String> of(Mark mark, String word) {
    return Optional.ofNullable(all.get(mark))
        .flatMap(one -> Optional.ofNullable(one.texts.get(word)));
  }

  /** The items of an annotation that lists some; none if it is not there. */
  List<String> items(Mark mark) {
    return text(mark).map(Marks::split).orElse(List.of());
  }

  /** The items of a part that lists some; none if it is not there. */
  List<String> items(Mark mark, String part) {
    return part(mark, part).map(Marks::split).orElse(List.of());
  }

  static List<String> split(String items) {
    return List.of(SEPARATOR.split(items.strip(), -1));
  }
}
