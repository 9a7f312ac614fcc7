package zhaozhang.samples;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;

/**
 * How a table looks in its file.
 *
 * @param title stands above the heading, empty for none
 * @param notes stand above the heading too, merged across
 */
record Layout(
    String table,
    String file,
    String sheet,
    Kind kind,
    String title,
    List<String> notes,
    List<Field> fields) {

  /** Where the file comes from, and so how its cells are written. */
  enum Kind {
    /** Exported by WeCom. */
    EXPORTED,
    /** Kept by people: dates, names and blanks as they come. */
    HAND_KEPT
  }

  /** A column of the file. */
  record Field(String heading, Function<SampleRow, String> value) {

    Field {
      requireNonNull(heading, "heading");
      requireNonNull(value, "value");
    }

    static Field of(String column) {
      return renamed(column, column);
    }

    static Field renamed(String heading, String column) {
      return new Field(heading, row -> row.get(column));
    }

    static Field constant(String heading, String value) {
      return new Field(heading, row -> value);
    }
  }

  Layout {
    requireNonNull(table, "table");
    requireNonNull(file, "file");
    requireNonNull(sheet, "sheet");
    requireNonNull(kind, "kind");
    requireNonNull(title, "title");
    notes = List.copyOf(notes);
    fields = List.copyOf(fields);
  }

  boolean handKept() {
    return kind == Kind.HAND_KEPT;
  }

  boolean csv() {
    return file.endsWith(".csv");
  }
}
