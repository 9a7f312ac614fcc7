package zhaozhang.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;

/** Values as people write them. */
final class Cells {

  private static final List<String> DATES =
      List.of("yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd", "yyyy-MM-dd 08:30:00");
  private static final List<String> TIMES =
      List.of("yyyy-MM-dd HH:mm:ss", "yyyy/M/d HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss");
  private static final List<String> BLANKS = List.of("", "", " ", "\u3000", "\u00A0");
  private static final Map<String, String> SHORT_NAMES = Map.of("党政办公室", "党政办", "信息化办公室", "信息办");

  private static final String ROOT = "北京教育学院";

  private final Draw draw;
  private final boolean rooted;

  /**
   * @param snapshot whose cells they are
   */
  Cells(Draw draw, Snapshot snapshot) {
    this.draw = draw;
    this.rooted = snapshot.table("部门").filter(Cells::rooted).isPresent();
  }

  /** Whether anybody can tell from the departments that all stand below the institution. */
  private static boolean rooted(TableData departments) {
    List<String> tops =
        departments.rows().stream()
            .filter(row -> Set.of("", "0").contains(row.text("上级部门ID")))
            .map(row -> row.text("部门名称"))
            .toList();
    return departments.has("上级部门ID") && tops.equals(List.of(ROOT));
  }

  /** What stands in the row's cell of the column. */
  String text(Row row, Column column) {
    Object value = row.get(column.name());
    if (row.unknown().contains(column.name())) {
      return "不详";
    }
    if (value == null || (value.equals(column.blankMeans()) && draw.chance(0.5))) {
      return draw.one(BLANKS);
    }
    String text = text(value, row, column);
    return draw.chance(0.1) ? text + draw.one(BLANKS) : text;
  }

  private String text(Object value, Row row, Column column) {
    if (value instanceof Collection<?> items) {
      return items.stream()
          .map(item -> department(item.toString(), column))
          .collect(Collectors.joining(draw.one(List.of("；", ";", "|", "\n"))));
    }
    if (value instanceof LocalDate date) {
      return DateTimeFormatter.ofPattern(draw.one(DATES), Locale.ROOT).format(date);
    }
    if (value instanceof LocalDateTime time) {
      return DateTimeFormatter.ofPattern(draw.one(TIMES), Locale.ROOT).format(time);
    }
    if (value instanceof Boolean flag) {
      return draw.one(
          flag ? List.of("是", "1", "true", "Y", "√") : List.of("否", "0", "false", "N", "×"));
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return column.type() == ColumnType.ACCOUNT
        ? account(value.toString(), row, column)
        : department(value.toString(), column);
  }

  private String account(String account, Row row, Column column) {
    String text = draw.chance(0.3) ? account.toUpperCase(Locale.ROOT) : account;
    boolean renamed = row.table().name().equals("成员") && column.name().equals("账号");
    return renamed && draw.chance(0.1) ? "before:" + text : text;
  }

  /** With short names; a single department now and then below another. */
  private String department(String name, Column column) {
    if (column.type() != ColumnType.DEPARTMENT && column.type() != ColumnType.DEPARTMENT_PATH) {
      return name;
    }
    String text =
        List.of(name.split("/", -1)).stream()
            .map(level -> draw.chance(0.3) ? SHORT_NAMES.getOrDefault(level, level) : level)
            .collect(Collectors.joining("/"));
    boolean single = column.type() == ColumnType.DEPARTMENT && !column.list();
    boolean named = !column.name().equals("部门名称");
    return single && named && rooted && draw.chance(0.2) ? ROOT + "/" + text : text;
  }
}
