package zhaozhang.engine;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Masks;
import zhaozhang.base.Texts;
import zhaozhang.engine.function.Numbers;
import zhaozhang.engine.partition.PlanTerms;
import zhaozhang.engine.plan.Plan;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Unknown;

/**
 * What the people who read of a rule's findings see of a value: private values are masked, people,
 * things and blanks named, the unknown is as written.
 */
final class Shown implements PlanTerms.Presentation {

  private final Plan plan;
  private final Departments departments;
  private final Names names;
  private final Map<String, Optional<Table>> things = new HashMap<>();

  Shown(Plan plan, Departments departments, Names names) {
    this.plan = plan;
    this.departments = departments;
    this.names = names;
  }

  @Override
  public Object of(@Nullable Object value, @Nullable Column column) {
    if (value == null || (value instanceof List<?> items && items.isEmpty())) {
      return Texts.get("value.none");
    }
    if (column == null || value instanceof Unknown || column.masked()) {
      return text(value, column != null && column.masked());
    }
    if (mayBeAccount(column) && !column.list()) {
      return departments.person(value);
    }
    return things
        .computeIfAbsent(column.name(), any -> ofAnother(column))
        .map(table -> names.of(table, value))
        .orElseGet(() -> requireNonNull(Numbers.readable(value)));
  }

  /** A free text that leads to people, such as the object of a log, may be an account, too. */
  private static boolean mayBeAccount(Column column) {
    return column.type() == ColumnType.ACCOUNT
        || (column.type() == ColumnType.TEXT && column.personal());
  }

  private static Object text(Object value, boolean masked) {
    if (!masked && !(value instanceof Unknown)) {
      return requireNonNull(Numbers.readable(value));
    }
    String text = Row.display(value);
    return masked ? Masks.mask(text) : text;
  }

  /** The table whose things a column names, unless the rule reads it: then it can tell the name. */
  private Optional<Table> ofAnother(Column column) {
    return names
        .named(column)
        .filter(table -> plan.nodes().stream().noneMatch(node -> node.table().equals(table)));
  }

  /** A blank is no quotation. */
  static String worded(String message) {
    String none = Texts.get("value.none");
    return message.replace(Texts.get("value.quoted", none), Texts.get("value.bracketed", none));
  }
}
