package zhaozhang.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zhaozhang.samples.Layout.Field;
import zhaozhang.samples.Layout.Kind;

/** The files of a snapshot: names, headings and titles as colleges really have them. */
final class Layouts {

  private static final Map<String, SampleTable> TABLES = SampleTables.empty();

  static final List<Layout> ALL =
      List.of(
          ContactLayout.LAYOUT,
          handKept("人事", "人事名册.xlsx", "在职及离职", "北京教育学院人事名册（内部使用）"),
          exported("部门", "组织架构.csv", renamed("部门名称", "部门ID", "父部门ID=上级部门ID"), "排序"),
          exported("工作群", "群列表.xlsx", groups()),
          exported("群成员", "群成员.csv", renamed("群号", "成员账号=账号", "成员类型")),
          handKept("管理员", "管理员登记表.xlsx", "Sheet1", "北京教育学院企业微信管理员登记表", "备注"),
          handKept("应用", "应用清单.xlsx", "应用清单", "", "备注"),
          handKept("申请单", "申请单.xlsx", "Sheet1", "企业微信权限、应用及采购申请登记"),
          exported("审批模板", "审批模板.xlsx", all("审批模板")),
          exported("审批节点", "审批模板.xlsx", all("审批节点")),
          handKept("模块", "功能模块.xlsx", "Sheet1", "企业微信功能模块一览"),
          exported("公告", "公告.csv", all("公告")),
          exported("资产", "微盘空间.xlsx", all("资产")),
          handKept("部门专人", "部门专人.xlsx", "Sheet1", "各部门企业微信专人名单"),
          handKept("领导小组", "领导小组.xlsx", "Sheet1", ""),
          handKept("认证", "年审认证.csv", "", ""),
          exported("操作日志", "操作日志.csv", all("操作日志")),
          handKept("交接", "离职交接.xlsx", "Sheet1", "离职人员交接登记"));

  private Layouts() {}

  private static Layout exported(String table, String file, List<Field> fields, String... extra) {
    return new Layout(table, file, table, Kind.EXPORTED, "", List.of(), with(fields, extra));
  }

  private static Layout handKept(
      String table, String file, String sheet, String title, String... extra) {
    List<Field> fields = with(all(table), extra);
    return new Layout(table, file, sheet, Kind.HAND_KEPT, title, List.of(), fields);
  }

  private static List<Field> groups() {
    Field owner = new Field("群主", row -> ContactLayout.spelled(row.get("群主")));
    return all("工作群").stream().map(field -> field.heading().equals("群主") ? owner : field).toList();
  }

  private static List<Field> all(String table) {
    SampleTable columns = TABLES.get(table);
    return columns == null ? List.of() : columns.columns().stream().map(Field::of).toList();
  }

  /** Columns, some under another heading: {@code heading=column}. */
  private static List<Field> renamed(String... columns) {
    List<Field> fields = new ArrayList<>();
    for (String column : columns) {
      int sign = column.indexOf('=');
      fields.add(
          sign < 0
              ? Field.of(column)
              : Field.renamed(column.substring(0, sign), column.substring(sign + 1)));
    }
    return fields;
  }

  private static List<Field> with(List<Field> fields, String... extra) {
    Stream<Field> empty = Arrays.stream(extra).map(heading -> Field.constant(heading, ""));
    return Stream.concat(fields.stream(), empty).toList();
  }
}
