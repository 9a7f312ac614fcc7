package zhaozhang.report.document;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zhaozhang.base.Lexicon;

/**
 * What a kind of document can say.
 *
 * @param name of its template, without an extension
 * @param fields said once
 * @param lists said line by line
 */
record Form<T>(String name, List<Field<T>> fields, List<Lines<T, ?>> lists) {

  /**
   * Something that is said line by line. Templates ask for a field of it by both names.
   *
   * @param name by which templates ask for it
   */
  record Lines<T, R>(String name, Function<T, List<R>> rows, List<Field<R>> fields) {

    /** One whose name stands in the texts. */
    static <T, R> Lines<T, R> of(String key, Function<T, List<R>> rows, List<Field<R>> fields) {
      return new Lines<>(Lexicon.get("document." + key), rows, fields);
    }

    private String name(Field<R> field) {
      return Lexicon.get("document.of", name, field.name());
    }

    private String number() {
      return Lexicon.get("document.of", name, Lexicon.get("document.number"));
    }

    Stream<String> names() {
      return Stream.concat(Stream.of(number()), fields.stream().map(this::name));
    }

    private List<Map<String, String>> fill(T subject) {
      List<R> all = rows.apply(subject);
      return IntStream.range(0, all.size())
          .mapToObj(
              i -> {
                Map<String, String> line =
                    fields.stream().collect(toMap(this::name, one -> one.text(all.get(i))));
                line.put(number(), String.valueOf(i + 1));
                return line;
              })
          .toList();
    }
  }

  /**
   * What a document says of one subject.
   *
   * @param values by the names that templates ask by
   * @param lists the lines of each list, each by such names; by any of those
   */
  record Filling(Map<String, String> values, Map<String, List<Map<String, String>>> lists) {}

  /** The names by which templates can ask. */
  Set<String> names() {
    return Stream.concat(fields.stream().map(Field::name), lists.stream().flatMap(Lines::names))
        .collect(toCollection(LinkedHashSet::new));
  }

  Filling fill(T subject) {
    Map<String, List<Map<String, String>>> lines =
        lists.stream()
            .flatMap(
                list -> {
                  List<Map<String, String>> filled = list.fill(subject);
                  return list.names().map(name -> Map.entry(name, filled));
                })
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Filling(
        fields.stream().collect(toMap(Field::name, field -> field.text(subject))), lines);
  }
}
