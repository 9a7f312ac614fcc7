package zhaozhang.rulebook;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.rule.Condition;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Table;

/**
 * The cases that every rule has, for a drafted one: a row that it finds, and one that fails its
 * first condition only.
 */
public final class DraftCases {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

  private final Table table;
  private final List<Condition> conditions;
  private final LocalDate day;

  private DraftCases(Table table, List<Condition> conditions, LocalDate day) {
    this.table = table;
    this.conditions = List.copyOf(conditions);
    this.day = day;
  }

  /**
   * A file of cases: one that the rule finds, one that passes, one that lacks the table.
   *
   * @param day the cases are audited as of
   * @throws UserError if there are no examples of these conditions
   */
  public static String write(String id, Table table, List<Condition> conditions, LocalDate day) {
    return Texts.get("new.cases.head", day) + new DraftCases(table, conditions, day).items(id, "");
  }

  /**
   * The same three, behind those of a file.
   *
   * @param cases the text of the file, empty for a new one
   * @throws UserError if there are no examples of these conditions
   */
  public static String added(
      String cases, String id, Table table, List<Condition> conditions, LocalDate day) {
    return cases.isEmpty()
        ? write(id, table, conditions, day)
        : cases.stripTrailing()
            + "\n\n"
            + new DraftCases(table, conditions, day).items(id, Texts.get("new.cases.day", day));
  }

  private String items(String id, String asOf) {
    Map<String, String> violating = violating();
    return Texts.get(
        "new.cases", asOf, table.name(), row(violating), row(passing()), id, key(violating));
  }

  private static String row(Map<String, String> cells) {
    return cells.entrySet().stream()
        .map(cell -> cell.getKey() + ": \"" + cell.getValue() + '"')
        .collect(joining(", ", "{", "}"));
  }

  /** Cells of one column: one that meets the condition, and one that does not. */
  private record Pair(String holding, String failing) {

    Pair reversed() {
      return new Pair(failing, holding);
    }
  }

  /** The cells of a row that meets all conditions, by column. */
  private Map<String, String> violating() {
    Map<String, String> cells = new LinkedHashMap<>();
    // A table is recognised by its first column and any other.
    Stream<String> recognised = table.exported().stream().map(Column::name).limit(2);
    Stream.concat(recognised, table.identity().stream())
        .forEach(name -> cells.put(name, filler(column(name))));
    Set<String> compared = new TreeSet<>();
    for (Condition condition : conditions) {
      if (compared.add(condition.column())) {
        cells.put(condition.column(), pair(condition).holding());
      }
    }
    return cells;
  }

  /** The same but for the first condition's column. */
  private Map<String, String> passing() {
    Map<String, String> cells = violating();
    Condition first = conditions.get(0);
    cells.put(first.column(), pair(first).failing());
    return cells;
  }

  /** What a finding about a row is told apart by. */
  private String key(Map<String, String> cells) {
    return table.identity().stream()
        .map(name -> cells.getOrDefault(name, ""))
        .collect(joining("|"));
  }

  private Pair pair(Condition condition) {
    Column column = column(condition.column());
    if (column.derived()) {
      throw new UserError(Texts.get("new.derived", column.name()));
    }
    return switch (condition.comparison()) {
      case EQUAL, CONTAINS, ONE_OF -> named(condition);
      case NOT_EQUAL, NOT_CONTAINS, NONE_OF -> named(condition).reversed();
      case GREATER -> beyond(condition, 1);
      case AT_MOST -> beyond(condition, 1).reversed();
      case LESS -> beyond(condition, -1);
      case AT_LEAST -> beyond(condition, -1).reversed();
      case BLANK -> new Pair("", filler(column));
      case NOT_BLANK -> new Pair(filler(column), "");
      case BEFORE -> before(condition);
      case NOT_BEFORE -> before(condition).reversed();
    };
  }

  private Pair named(Condition condition) {
    String other =
        fillers(column(condition.column())).stream()
            .filter(filler -> condition.values().stream().noneMatch(filler::contains))
            .findFirst()
            .orElseThrow(() -> new UserError(Texts.get("new.noExample")));
    return new Pair(condition.values().get(0), other);
  }

  private Pair beyond(Condition condition, int step) {
    String limit = condition.values().get(0);
    if (column(condition.column()).type() != ColumnType.NUMBER) {
      throw new UserError(
          Texts.get("new.noOrder", condition.column(), condition.comparison().word()));
    }
    if (!NUMBER.matcher(limit).matches()) {
      throw new UserError(Texts.get("new.noExample"));
    }
    return new Pair(new BigDecimal(limit).add(BigDecimal.valueOf(step)).toPlainString(), limit);
  }

  private Pair before(Condition condition) {
    LocalDate last = day.minusDays(Long.parseLong(condition.values().get(0)));
    return new Pair(last.minusDays(1).toString(), last.toString());
  }

  private Column column(String name) {
    return table.columns().get(table.index(name));
  }

  private String filler(Column column) {
    return fillers(column).get(0);
  }

  /** Cells that a column may hold, two at least. */
  private List<String> fillers(Column column) {
    if (!column.values().isEmpty()) {
      return column.values();
    }
    return switch (column.type()) {
      case TEXT, NAME, DEPARTMENT, DEPARTMENT_PATH ->
          List.of(Texts.get("new.fillers").split(" ", -1));
      case ACCOUNT -> List.of("zhangsan", "lisi", "wangwu");
      case NUMBER, IDENTIFIER -> List.of("1", "2", "30");
      case PHONE -> List.of("13800000001", "13800000002");
      case BOOLEAN -> List.of(Texts.get("value.true"), Texts.get("value.false"));
      case DATE -> List.of(day.toString(), day.minusDays(1).toString());
      case DATE_TIME -> List.of(day + " 09:00:00", day + " 10:30:00");
    };
  }
}
