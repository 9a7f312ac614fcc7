package zhaozhang.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;

/** What a cell may hold: small pools, so that values collide and join often. */
final class Pools {

  private static final List<String> ACCOUNTS =
      List.of("yuan", "dang", "xin", "ren", "zu", "jiao", "xuan", "xin2", "john", "dai", "gone");
  private static final List<String> MORE_ACCOUNTS = List.of("old", "wm-1", "nobody");
  private static final List<String> DEPARTMENTS =
      List.of("院领导", "党政办公室", "信息化办公室", "人事处", "组织部", "教务处", "宣传部", "网络科", "学籍科", "信息化办公室筹备组");
  private static final List<String> PATHS =
      List.of(
          "北京教育学院/党政办公室",
          "信息化办公室",
          "信息化办公室/网络科",
          "人事处",
          "北京教育学院/人事处/档案科",
          "教务处/学籍科",
          "宣传部",
          "组织部",
          "信息化办公室筹备组",
          "院领导",
          "北京教育学院",
          "教务处/信息化办公室");
  private static final List<String> MODULES = List.of("公告", "审批", "审批/会议室", "微盘", "会议室", "公告栏");
  private static final List<String> APPLICATIONS =
      List.of("P1", "P2", "P3", "P4", "P5", "P6", "P7");
  private static final List<String> IDS =
      List.of("q1", "q2", "q5", "w1", "w3", "m1", "m2", "z1", "z2", "公告", "微盘", "分级管理员", "超级管理员");
  private static final List<String> TEXTS =
      List.of(
          "教务工作群",
          "绝对机密文件",
          "TOP SECRET 资料",
          "top  secret",
          "校园代购",
          "免费vpn",
          "抢红包群",
          "Video Games",
          "game与抢红包",
          "机 密",
          "通知");

  /** By column, or by table and column where the column's name is not enough. */
  private static final Map<String, List<String>> TEXT_POOLS =
      Map.ofEntries(
          Map.entry("工号", List.of("G01", "G02", "G03", "G06", "G11", "G12", "G13", "G99")),
          Map.entry(
              "姓名",
              List.of(
                  "周远",
                  "李 四",
                  "李四",
                  "艾力•买买提",
                  "艾力・ 买买提",
                  "艾力买买提",
                  "·买买提",
                  "𠮷田",
                  "𠮷",
                  "王",
                  "John Smith",
                  "Jack",
                  "O'Brien J. Jr.",
                  "Zoë",
                  "张三2",
                  "张三 Zhang",
                  "阿".repeat(30),
                  "阿".repeat(31))),
          Map.entry("职务", List.of("教师", "科长")),
          Map.entry(
              "手机", List.of(Institution.phone("yuan"), Institution.phone("xin"), "13800000000")),
          Map.entry("部门.部门ID", List.of("1", "2", "3", "4", "11", "12")),
          Map.entry("上级部门ID", List.of("0", "1", "2", "99")),
          Map.entry("群号", keys("q")),
          Map.entry("群名", TEXTS),
          Map.entry("名称", TEXTS),
          Map.entry("标题", TEXTS),
          Map.entry("正文", TEXTS),
          Map.entry("申请单号", APPLICATIONS),
          Map.entry("批准单号", APPLICATIONS),
          Map.entry("采购单号", APPLICATIONS),
          Map.entry("单号", keys("P")),
          Map.entry("批准机构", List.of("信息化办公室", "企业微信管理领导小组", "信息化办公室与领导小组", "党政办公室", "信息化办公室筹备组")),
          Map.entry("应用ID", keys("w")),
          Map.entry("模板ID", keys("m")),
          Map.entry("流程说明", List.of("两级审批")),
          Map.entry("模块", MODULES),
          Map.entry("模块名称", MODULES),
          Map.entry("公告ID", keys("n")),
          Map.entry("资产ID", keys("z")),
          Map.entry(
              "操作类型", List.of("新增成员", "删除成员", "邀请成员", "修改姓名", "登录", "新增成员标签", "新增管理员", "修改管理员权限")),
          Map.entry("对象", List.of("zu", "xin2")),
          Map.entry("事项ID", IDS));

  private static final Map<String, List<String>> LIST_POOLS =
      Map.of(
          "部门", PATHS,
          "管理模块", List.of("公告", "公告栏", "审批/会议室", "审批", "微盘", "会议室/预订", "通讯录", "全部"),
          "管理范围", List.of("教务处", "宣传部", "全院", "全部", "全院教师", "教务处/全部科室", "北京教育学院"),
          "管理部门", List.of("党政办公室", "组织部", "教务处", "宣传部", "人事处", "学籍科", "各部门"),
          "可见类别", List.of("院内人员", "院外服务人员", "代管单位人员"));

  private static List<String> keys(String prefix) {
    return IntStream.rangeClosed(1, 12).mapToObj(number -> prefix + number).toList();
  }

  private final Draw draw;
  private final LocalDate today;

  Pools(Draw draw, LocalDate today) {
    this.draw = draw;
    this.today = today;
  }

  /** A value at random, blank now and then. */
  @Nullable Object value(Table table, Column column) {
    if (draw.chance(0.15)) {
      return null;
    }
    if (column.list()) {
      List<String> items = draw.some(LIST_POOLS.getOrDefault(column.name(), IDS), 3);
      return items.isEmpty() ? null : items;
    }
    return switch (column.type()) {
      case DATE -> column.name().equals("有效期至") ? expiry() : date();
      case DATE_TIME -> date().atTime(draw.one(List.of(0, 9, 23)), draw.one(List.of(0, 30)));
      case BOOLEAN -> draw.chance(0.5);
      case NUMBER -> BigDecimal.valueOf(draw.number(5));
      case ACCOUNT -> draw.chance(0.8) ? draw.one(ACCOUNTS) : draw.one(MORE_ACCOUNTS);
      case TEXT, IDENTIFIER, PHONE, NAME, DEPARTMENT, DEPARTMENT_PATH -> text(table, column);
    };
  }

  private String text(Table table, Column column) {
    if (!column.values().isEmpty()) {
      return draw.one(column.values());
    }
    List<String> fallback = column.name().contains("部门") ? DEPARTMENTS : List.of("甲", "乙");
    List<String> byName = TEXT_POOLS.getOrDefault(column.name(), fallback);
    return draw.one(TEXT_POOLS.getOrDefault(table + "." + column.name(), byName));
  }

  /** Around the days that rules compare with. */
  private LocalDate date() {
    int days =
        draw.one(
            List.of(
                -400, -200, -98, -97, -31, -21, -21, -19, -19, -10, -8, -7, -4, -3, -2, -1, 0, 1, 3,
                9, 10, 11));
    return switch (draw.number(5)) {
      case 0 -> Institution.IN_FORCE.plusDays(draw.number(3) - 1);
      case 1 -> today.plusDays(29 + draw.number(3));
      case 2 -> LocalDate.of(2024, 6, 1).plusDays(draw.number(3) * 300L);
      default -> today.plusDays(days);
    };
  }

  private LocalDate expiry() {
    return today.plusDays(draw.one(List.of(-30, -1, 0, 1, 9, 10, 11, 29, 30, 31)));
  }
}
