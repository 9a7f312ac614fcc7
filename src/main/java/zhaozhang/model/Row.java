package zhaozhang.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table as it was read: typed values, null for a blank or unreadable cell.
 *
 * @param table whose columns the values are
 * @param values one for each of {@link Table#columns()}; those of derived columns are null
 * @param source where the row stands
 * @param unreadable names of the columns whose cell could not be read as the column's type
 */
public record Row(
    Table table, List<@Nullable Object> values, Source source, Set<String> unreadable) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  public Row {
    requireNonNull(table, "table");
    requireNonNull(source, "source");
    values = Collections.unmodifiableList(values);
    unreadable = Set.copyOf(unreadable);
    if (values.size() != table.columns().size()) {
      throw new IllegalArgumentException(table + ": " + values.size() + " values");
    }
  }

  /** A row of an array that the caller gives away. */
  public static Row of(
      Table table, @Nullable Object[] values, Source source, Set<String> unreadable) {
    return new Row(table, Arrays.asList(values), source, unreadable);
  }

  /** The same, its file seen from outside of a folder of this name. */
  Row within(String folder) {
    Source moved = new Source(folder + "/" + source.file(), source.sheet(), source.row());
    return new Row(table, values, moved, unreadable);
  }

  /** The value of a column, null if blank or unreadable. */
  public @Nullable Object get(String column) {
    return values.get(table.index(column));
  }

  /** The value of a column as text, empty if blank; items joined by {@code ；}. */
  public String text(String column) {
    return display(get(column));
  }

  /** What names this row in a finding: the values of its identity, joined by {@code |}. */
  public String identity() {
    return table.identity().stream().map(this::text).collect(Collectors.joining("|"));
  }

  /** A value as it stands in keys and messages; empty for null. */
  public static String display(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Collection<?> items) {
      return items.stream().map(Row::display).collect(Collectors.joining("；"));
    }
    if (value instanceof LocalDateTime time) {
      return TIME.format(time);
    }
    if (value instanceof Boolean flag) {
      return Texts.get(flag ? "value.true" : "value.false");
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value.toString();
  }
}
