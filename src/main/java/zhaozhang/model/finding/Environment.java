package zhaozhang.model.finding;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.table.DepartmentTree;
import zhaozhang.model.table.Workdays;

/**
 * What definitions know besides the row at hand.
 *
 * @param asOf the day audited as of
 * @param parameters the limits by name: a {@link LocalDate} or a {@link java.math.BigDecimal}
 * @param leavers accounts of the people whose leaving is checked; none in an audit
 * @param departments which stands below which
 * @param workdays which days are working days
 */
public record Environment(
    LocalDate asOf,
    Map<String, Object> parameters,
    SortedSet<String> leavers,
    DepartmentTree departments,
    Workdays workdays) {

  public Environment {
    parameters = Map.copyOf(parameters);
    leavers = Collections.unmodifiableSortedSet(new TreeSet<>(leavers));
  }

  /** That of some leavers, before their snapshot is looked at. */
  public Environment(LocalDate asOf, Map<String, Object> parameters, SortedSet<String> leavers) {
    this(asOf, parameters, leavers, DepartmentTree.NONE, Workdays.NONE);
  }

  /** That of an audit, before its snapshot is looked at. */
  public Environment(LocalDate asOf, Map<String, Object> parameters) {
    this(asOf, parameters, new TreeSet<>());
  }

  /** The same, with the departments of a snapshot. */
  public Environment with(DepartmentTree others) {
    return new Environment(asOf, parameters, leavers, others, workdays);
  }

  /** The same, with the working days that lists tell. */
  public Environment with(Workdays others) {
    return new Environment(asOf, parameters, leavers, departments, others);
  }

  /** The value of a parameter. */
  public @Nullable Object parameter(String name) {
    Object value = parameters.get(name);
    if (value == null) {
      throw new UserError(Texts.get("rule.unknownParameter", name));
    }
    return value;
  }
}
