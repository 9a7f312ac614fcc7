package zhaozhang.report.document;

import java.util.function.Function;
import zhaozhang.base.Lexicon;

/**
 * Something that a document can say of a subject.
 *
 * @param name by which templates ask for it
 */
record Field<T>(String name, Function<T, ?> value) {

  /** One whose name stands in the texts. */
  static <T> Field<T> of(String key, Function<T, ?> value) {
    return new Field<>(Lexicon.get("document." + key), value);
  }

  /** The same, said of what leads to the subject. */
  <S> Field<S> from(Function<S, T> subject) {
    return new Field<>(name, subject.andThen(value));
  }

  String text(T subject) {
    return String.valueOf(value.apply(subject));
  }
}
