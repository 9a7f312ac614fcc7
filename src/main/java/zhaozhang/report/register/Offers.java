package zhaozhang.report.register;

import java.util.List;
import java.util.Map;
import zhaozhang.base.Texts;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;

/**
 * What there is to choose from when a register is filled in.
 *
 * @param people as a cell may name them, sorted; none if nobody is known
 * @param departments their names, sorted; none if none is known
 * @param lists the keys of each list beside the rules, by the name of the list
 */
public record Offers(
    List<String> people, List<String> departments, Map<String, List<String>> lists) {

  /** Nobody looks through more, and they would make the workbook heavy. */
  private static final int MOST = 20_000;

  public Offers {
    people = people.size() > MOST ? List.of() : List.copyOf(people);
    departments = departments.size() > MOST ? List.of() : List.copyOf(departments);
    lists = Map.copyOf(lists);
  }

  /** What may stand in a column; none if that is left to who fills it in. */
  List<String> of(Column column) {
    String list = column.lookup().list();
    if (!column.values().isEmpty()) {
      return column.values();
    }
    if (list != null) {
      return lists.getOrDefault(list, List.of());
    }
    return switch (column.type()) {
      case BOOLEAN -> List.of(Texts.get("value.true"), Texts.get("value.false"));
      case ACCOUNT -> people;
      case DEPARTMENT, DEPARTMENT_PATH -> departments;
      default -> List.of();
    };
  }

  /** Whether nothing else may stand there. */
  static boolean closed(Column column) {
    return !column.list() && (!column.values().isEmpty() || column.type() == ColumnType.BOOLEAN);
  }
}
