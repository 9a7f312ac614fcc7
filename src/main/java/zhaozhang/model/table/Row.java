package zhaozhang.model.table;

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
import zhaozhang.base.Texts;
import zhaozhang.model.Source;

/**
 * A row of a table as it was read: typed values, null for a blank cell, {@link Unknown} for one
 * that nobody knows. There are millions of them, so that a row is no more than its array and a
 * number below a shared sheet.
 */
public final class Row {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** A row of no table, where only something else than a row is asked for. */
  public static final Row NONE =
      new Row(
          new Table(
              "",
              0,
              Table.Kind.CONTEXT,
              List.of(),
              List.of(),
              false,
              true,
              List.of(),
              Roles.NONE,
              null),
          new @Nullable Object[0],
          new Source("", "", 0),
          0);

  private final Table table;
  private final @Nullable Object[] values;
  private final Source sheet;
  private final int number;

  // Asked of all rows of a snapshot: told when a row is made, while its values are at hand.
  private final boolean anyUnknown;

  private Row(Table table, @Nullable Object[] values, Source sheet, int number) {
    this.table = requireNonNull(table, "table");
    this.values = values;
    this.sheet = requireNonNull(sheet, "sheet");
    this.number = number;
    this.anyUnknown = anyUnknown(values);
    if (values.length != table.columns().size()) {
      throw new IllegalArgumentException(table + ": " + values.length + " values");
    }
  }

  private static boolean anyUnknown(@Nullable Object[] values) {
    for (Object value : values) {
      if (Unknown.in(value)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A row of an array that the caller gives away.
   *
   * @param values one for each of {@link Table#columns()}; those of derived columns are null
   * @param source where the row stands
   */
  public static Row of(Table table, @Nullable Object[] values, Source source) {
    return new Row(table, values, source, source.row());
  }

  /**
   * A row of an array that the caller gives away.
   *
   * @param values one for each of {@link Table#columns()}; those of derived columns are null
   * @param sheet that holds the row; one object for all of its rows
   * @param number of the row as a spreadsheet counts, from 1
   */
  public static Row of(Table table, @Nullable Object[] values, Source sheet, int number) {
    return new Row(table, values, sheet, number);
  }

  /** The same, its file seen from outside of a folder of this name. */
  Row within(String folder) {
    return new Row(table, values, sheet.within(folder), number);
  }

  /** The table whose columns the values are. */
  public Table table() {
    return table;
  }

  /** One for each of {@link Table#columns()}; those of derived columns are null. */
  public List<@Nullable Object> values() {
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  /** The value of the column at an index, null if blank, {@link Unknown} if nobody knows it. */
  public @Nullable Object value(int column) {
    return values[column];
  }

  /** Where the row stands. */
  public Source source() {
    return sheet.row() == number ? sheet : sheet.at(number);
  }

  /** The sheet or file that it stands in. */
  public Source part() {
    return sheet.row() == 0 ? sheet : sheet.at(0);
  }

  /** Whether nobody knows the value of any of its cells, or an item of it. */
  public boolean anyUnknown() {
    return anyUnknown;
  }

  /** Names of the columns of which nobody knows the value. */
  public Set<String> unknown() {
    return table.columns().stream()
        .map(Column::name)
        .filter(column -> get(column) instanceof Unknown)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it is surely the row of its key; one that is not is never what a finding is about. */
  public boolean identified() {
    return !table.unique() || !(values[0] == null || values[0] instanceof Unknown);
  }

  /** Whether it is one of several rows that differ and share its key. */
  public boolean contested() {
    return table.unique() && values[0] instanceof Unknown unknown && unknown.isContested();
  }

  /** Whether it may be no row of the table at all; if it is one, its key is known. */
  public boolean mayBeNone() {
    return table.unique() && values[0] instanceof Unknown unknown && unknown.doubtedKey() != null;
  }

  /** The value of a column, null if blank, {@link Unknown} if nobody knows it. */
  public @Nullable Object get(String column) {
    return values[table.index(column)];
  }

  /** The value of a column if it is known, null if it is blank or unknown. */
  public @Nullable Object known(String column) {
    Object value = get(column);
    return value instanceof Unknown ? null : value;
  }

  /** The same row, another value in a column. */
  public Row with(String column, @Nullable Object value) {
    @Nullable Object[] others = values.clone();
    others[table.index(column)] = value;
    return new Row(table, others, sheet, number);
  }

  /**
   * The value of a column as text, empty if blank, as written if unknown; items joined by {@code
   * ；}.
   */
  public String text(String column) {
    return display(get(column));
  }

  /** What names this row in a finding: the values of its identity, joined by {@code |}. */
  public String identity() {
    return table.identity().stream().map(this::text).collect(Collectors.joining("|"));
  }

  @Override
  public String toString() {
    return source() + " " + Arrays.toString(values);
  }

  /** A value as it stands in keys and messages; empty for null. */
  public static String display(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Unknown unknown) {
      return unknown.found();
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
