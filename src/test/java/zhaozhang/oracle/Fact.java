package zhaozhang.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Unknown;

/** A row, of which a condition may read the columns that it declares to need. */
record Fact(Row row, Needs needs) {

  @Nullable String text(String column) {
    return (String) value(column);
  }

  @Nullable LocalDate date(String column) {
    return (LocalDate) value(column);
  }

  @Nullable LocalDateTime time(String column) {
    return (LocalDateTime) value(column);
  }

  /** None where the cell is blank. */
  List<String> items(String column) {
    Collection<?> items = (Collection<?>) value(column);
    return items == null ? List.of() : items.stream().map(String.class::cast).toList();
  }

  /** Whether the cell says 是. */
  boolean yes(String column) {
    return Objects.equals(value(column), true);
  }

  boolean is(String column, @Nullable String value) {
    return Objects.equals(text(column), value);
  }

  boolean isOneOf(String column, String... values) {
    String text = text(column);
    return text != null && Set.of(values).contains(text);
  }

  /** Whether nobody knows what the cell says. */
  boolean unknown(String column) {
    return value(column) instanceof Unknown;
  }

  boolean blank(String column) {
    Object value = value(column);
    return value == null || value.equals(List.of());
  }

  /** False where the date is blank. */
  boolean onOrAfter(String column, LocalDate day) {
    LocalDate date = date(column);
    return date != null && !date.isBefore(day);
  }

  /** False where the date is blank. */
  boolean before(String column, LocalDate day) {
    LocalDate date = date(column);
    return date != null && date.isBefore(day);
  }

  /** A value that is only shown, and so need not be there. */
  String shown(String column) {
    return row.text(column);
  }

  private @Nullable Object value(String column) {
    if (row.table().index(column) > 0) {
      needs.demand(row.table().name(), column);
    }
    return row.get(column);
  }
}
