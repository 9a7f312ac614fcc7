package zhaozhang.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Source;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Vocabulary;

/**
 * A fictitious corporation of any size in memory: for each member a row of 人事 and five of 群成员, a
 * 工作群 for every five; about one row in a hundred breaks a rule.
 */
final class CorporationInMemory {

  private static final List<String> OFFICES = List.of("党政办公室", "信息化办公室", "人事处", "教务处", "财务处");

  private final Vocabulary vocabulary;
  private final Random random = new Random(20250117);
  private final Map<String, TableData> tables = new LinkedHashMap<>();
  private final int members;

  private CorporationInMemory(Vocabulary vocabulary, int members) {
    this.vocabulary = vocabulary;
    this.members = members;
  }

  static Snapshot of(int members, Vocabulary vocabulary) {
    CorporationInMemory corporation = new CorporationInMemory(vocabulary, members);
    corporation.people();
    corporation.groups();
    corporation.offices();
    return new Snapshot("2025-10-31", corporation.tables, List.of(), List.of());
  }

  private boolean seldom() {
    return random.nextInt(100) == 0;
  }

  private void people() {
    Rows people = new Rows("成员");
    Rows staff = new Rows("人事");
    for (int at = 0; at < members; at++) {
      String number = "g" + at;
      String office = OFFICES.get(at % OFFICES.size());
      String name = "王" + (char) (0x4e00 + at % 20_000) + (char) (0x5000 + at / 20_000);
      people.add(
          Map.of(
              "账号",
              "u" + at,
              "姓名",
              seldom() ? "小可爱" + at % 10 : name,
              "部门",
              List.of("北京教育学院/" + (seldom() ? "教务处" : office)),
              "职务",
              "职员",
              "手机",
              "13" + (seldom() ? at - at % 7 : at),
              "激活状态",
              seldom() ? "未激活" : "已激活",
              "工号",
              seldom() ? "g" + (at - at % 5) : number,
              "人员类别",
              seldom() ? "院外服务人员" : "院内人员",
              "证件照",
              !seldom()));
      Map<String, Object> record = new HashMap<>();
      record.put("工号", number);
      record.put("姓名", name);
      record.put("部门", office);
      record.put("在职状态", seldom() ? "离职" : "在职");
      record.put("入职日期", LocalDate.of(2020, 1, 1).plusDays(at % 1500));
      staff.add(record);
    }
    people.done();
    staff.done();
  }

  private void groups() {
    Rows groups = new Rows("工作群");
    Rows memberships = new Rows("群成员");
    for (int at = 0; at < members / 5; at++) {
      int owner = random.nextInt(members);
      groups.add(
          Map.of(
              "群号", "c" + at,
              "群名", (seldom() ? "拼单" : "项目") + at,
              "群主", seldom() ? "nobody" : "u" + owner,
              "群类型", seldom() ? "外部群" : "内部群",
              "状态", seldom() ? "已解散" : "正常"));
      for (int place = 0; place < 25; place++) {
        int who = place == 0 ? owner : random.nextInt(members);
        boolean outside = place > 0 && random.nextInt(1_000) == 0;
        memberships.add(
            Map.of("群号", "c" + at, "账号", "u" + who, "成员类型", outside ? "外部联系人" : "企业成员"));
      }
    }
    groups.done();
    memberships.done();
  }

  /** The small tables: as many rows, or as few, at any size. */
  private void offices() {
    Rows offices = new Rows("部门").add(Map.of("部门ID", "1", "部门名称", "北京教育学院"));
    OFFICES.forEach(
        office -> offices.add(Map.of("部门ID", "d" + office, "部门名称", office, "上级部门ID", "1")));
    offices.done();
    Rows administrators = new Rows("管理员").add(Map.of("账号", "u0", "角色", "创建人"));
    for (int at = 1; at < 100; at++) {
      LocalDate since = LocalDate.of(2025, 3, 1);
      administrators.add(Map.of("账号", "u" + at, "角色", "分级管理员", "授权人", "u" + at % 3, "授权日期", since));
    }
    administrators.done();
    for (Table table : vocabulary.tables(Table.Kind.SNAPSHOT)) {
      if (!tables.containsKey(table.name())) {
        new Rows(table.name()).done();
      }
    }
  }

  private final class Rows {
    private final Table table;
    private final List<Row> rows = new ArrayList<>();

    Rows(String name) {
      table = vocabulary.table(name).orElseThrow();
    }

    Rows add(Map<String, ?> cells) {
      @Nullable Object[] values = new @Nullable Object[table.columns().size()];
      for (int at = 0; at < values.length; at++) {
        Column column = table.columns().get(at);
        Object value = cells.get(column.name());
        values[at] = value == null ? column.blankMeans() : value;
      }
      rows.add(Row.of(table, values, new Source(table + ".csv", "", rows.size() + 2)));
      return this;
    }

    void done() {
      Set<String> columns = table.exported().stream().map(Column::name).collect(Collectors.toSet());
      String file = table + ".csv";
      List<TableData.Part> parts = List.of(new TableData.Part(file, "", 1, rows.size(), columns));
      tables.put(table.name(), new TableData(table, rows, parts, Completeness.COMPLETE));
    }
  }
}
