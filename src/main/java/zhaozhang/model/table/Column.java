package zhaozhang.model.table;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table as the vocabulary declares it.
 *
 * @param name its heading, and the word rules use
 * @param type of its cells, or of each item where it is a list
 * @param list whether a cell holds several items, read as a {@link List}
 * @param required whether a complete export has it
 * @param masked whether its values are private and are masked wherever they are shown
 * @param naming whether its values tell who a person is, as those of some types always do
 * @param aliases other headings of the same column
 * @param values the values it may hold; empty means any
 * @param codes what an API writes instead of a value, to that value
 * @param blankMeans the value that a blank cell stands for; such a column may be absent
 * @param blankUnknown whether a blank cell is {@link Unknown}: it decides whether a rule applies
 * @param exampleMark a row whose cell here contains this text is an example and is skipped
 * @param renaming whether a cell may read {@code old:new}, of which the second counts
 * @param definition for a derived column, the expression that gives its value; such a column is in
 *     no export
 * @param replacement what replaces the value where another column says so
 */
public record Column(
    String name,
    ColumnType type,
    boolean list,
    boolean required,
    boolean masked,
    boolean naming,
    List<String> aliases,
    List<String> values,
    Map<String, String> codes,
    @Nullable String blankMeans,
    boolean blankUnknown,
    @Nullable String exampleMark,
    boolean renaming,
    @Nullable String definition,
    @Nullable Replacement replacement) {

  /**
   * A value that replaces the one in the cell.
   *
   * @param condition an expression over the columns of the row
   * @param value what the cell then counts as
   */
  public record Replacement(String condition, String value) {}

  public Column {
    requireNonNull(name, "name");
    requireNonNull(type, "type");
    aliases = List.copyOf(aliases);
    values = List.copyOf(values);
    codes = Map.copyOf(codes);
  }

  /** A column of texts of which nothing but the name is known. */
  public static Column text(String name) {
    return new Column(
        name,
        ColumnType.TEXT,
        false,
        false,
        false,
        false,
        List.of(),
        List.of(),
        Map.of(),
        null,
        false,
        null,
        false,
        null,
        null);
  }

  /** Whether its values lead to a person, so that pseudonyms take their place. */
  public boolean personal() {
    return naming || masked || type == ColumnType.ACCOUNT;
  }

  /** Whether the value is computed from other columns and stands in no export. */
  public boolean derived() {
    return definition != null;
  }
}
