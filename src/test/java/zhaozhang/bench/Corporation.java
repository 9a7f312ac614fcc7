package zhaozhang.bench;

import static zhaozhang.bench.Staff.INSIDE;
import static zhaozhang.bench.Staff.account;
import static zhaozhang.bench.Staff.departmentName;
import static zhaozhang.bench.Staff.name;
import static zhaozhang.bench.Staff.number;
import static zhaozhang.bench.Staff.phone;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A consistent snapshot of any size as .csv, written fast: for each member one row of staff and
 * five memberships, a group for every five, all other tables in proportion. Each rule is broken
 * about once in a thousand times. The same number of members gives the same bytes.
 */
public final class Corporation {

  private static final LocalDate START = LocalDate.of(2025, 2, 1);

  /** From the start until a few days before the end of October, the day of the audit. */
  private static final int DAYS = 270;

  private static final int GROUP_SIZE = 25;
  private static final int MANY_GROUPS = 55;
  private static final int OFFICES_THAT_LEAD = 2;
  private static final List<String> ADMISSIONS = List.of("新增成员", "移除成员", "导入成员");
  private static final String LOGIN = "登录管理后台";

  private final Path folder;
  private final Staff staff;

  /** What leavers held and handed over, written when all that can be held has been. */
  private final List<List<Object>> handedOver = new ArrayList<>();

  private Corporation(Path folder, int members) {
    this.folder = folder;
    this.staff = new Staff(members);
  }

  /** Arguments: the folder, made if need be; how many members, 1,000 or more. */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
  }

  /** Writes all tables into a folder, which is made if need be. */
  static void write(Path folder, int members) throws IOException {
    Files.createDirectories(folder);
    Corporation corporation = new Corporation(folder, members);
    corporation.people();
    corporation.departments();
    corporation.groups();
    corporation.administrators();
    corporation.applications();
    corporation.approvals();
    corporation.notices();
    corporation.records();
  }

  /** Writes one table. */
  @FunctionalInterface
  private interface Rows {
    void write(Table table) throws IOException;
  }

  /** Lines of cells; none of them needs quotes. */
  private record Table(BufferedWriter out) {
    void row(Object... cells) throws IOException {
      for (int i = 0; i < cells.length; i++) {
        if (i > 0) {
          out.write(',');
        }
        out.write(cells[i].toString());
      }
      out.write("\r\n");
    }
  }

  private void table(String name, String columns, Rows rows) throws IOException {
    Path file = folder.resolve(name + ".csv");
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      Table table = new Table(out);
      table.row((Object[]) columns.split(" ", -1));
      rows.write(table);
    }
  }

  private void people() throws IOException {
    table("成员", "账号 姓名 部门 职务 手机 邮箱 激活状态 工号 人员类别 证件照", this::members);
    table("人事", "工号 姓名 部门 人员类别 在职状态 入职日期 离职日期 手机", this::humanResources);
  }

  private void members(Table table) throws IOException {
    for (int i = 0; i < staff.members; i++) {
      boolean settled = i < Staff.REGULARS;
      table.row(
          account(i),
          !settled && staff.odd() ? "运维值班01" : name(i),
          "集团/" + departmentName(staff.department(i)) + "/" + staff.section(i),
          !settled && staff.odd() ? "" : "专员",
          phone(!settled && staff.odd() ? i - 1 : i),
          account(i) + "@example.com",
          state(i, settled),
          memberNumber(i, settled),
          category(i, settled),
          !settled && staff.odd() ? "否" : "是");
    }
  }

  private String state(int person, boolean settled) {
    if (staff.left(person) && !staff.odd()) {
      return "已退出";
    }
    return !settled && staff.odd() ? "未激活" : "已激活";
  }

  /**
   * Somebody from outside may bring a number which one of the staff has, and is not that person.
   */
  private String memberNumber(int person, boolean settled) {
    boolean odd = !settled && staff.odd();
    if (staff.inside(person)) {
      return number(odd ? person - 1 : person);
    }
    return odd ? number(person - 1) : "";
  }

  private String category(int person, boolean settled) {
    if (!settled && staff.odd()) {
      return "";
    }
    return staff.inside(person) ? INSIDE : "院外服务人员";
  }

  private void humanResources(Table table) throws IOException {
    for (int i = 0; i < staff.members; i++) {
      boolean settled = i < Staff.REGULARS;
      if (staff.inside(i) && (settled || !staff.odd())) {
        table.row(
            number(i),
            !settled && staff.odd() ? name(i + 1) : name(i),
            !settled && staff.odd() ? staff.section(i + 1) : staff.section(i),
            INSIDE,
            staff.left(i) ? "离职" : "在职",
            LocalDate.of(2000 + i % 24, 1 + i % 12, 1),
            staff.left(i) || !settled && staff.odd() ? START.plusDays(i % 200) : "",
            phone(i));
      }
    }
  }

  private void departments() throws IOException {
    table("部门", "部门ID 部门名称 上级部门ID", this::structure);
    table("部门专人", "部门 账号", this::officers);
    table("领导小组", "角色 账号 部门", this::leaders);
  }

  private void structure(Table table) throws IOException {
    table.row("1", "集团", "0");
    for (int i = 0; i < staff.departments; i++) {
      table.row(100 + i, departmentName(i), "1");
      for (int section = 0; section < Staff.sections(); section++) {
        table.row(1_000_000 + i * 10 + section, Staff.sectionName(i, section), 100 + i);
      }
    }
  }

  private void officers(Table table) throws IOException {
    for (int i = 0; i < staff.departments; i++) {
      if (!staff.chance(100)) {
        int stranger = staff.chance(50) ? i + 1 : i;
        table.row(departmentName(i), account(staff.chance(50) ? staff.leaver() : stranger));
      }
    }
  }

  private void leaders(Table table) throws IOException {
    table.row("组长", account(3), departmentName(3));
    for (int i = 0; i < staff.departments; i++) {
      if (i != 5) {
        boolean gone = i >= OFFICES_THAT_LEAD && staff.chance(50);
        table.row(
            i < OFFICES_THAT_LEAD ? "副组长" : "成员",
            account(gone ? staff.leaver() : i),
            departmentName(i));
      }
    }
  }

  private void groups() throws IOException {
    int groups = staff.members / 5;
    int[] owners = new int[groups];
    boolean[] internal = new boolean[groups];
    table(
        "工作群",
        "群号 群名 群主 群类型 创建人 创建日期 状态",
        rows -> {
          for (int i = 0; i < groups; i++) {
            String group = "wr" + Staff.padded(i);
            owners[i] = owner(i, group);
            internal[i] = !staff.chance(5);
            rows.row(
                group,
                departmentName(i % staff.departments) + groupName() + i,
                account(owners[i]),
                internal[i] ? "内部群" : "外部群",
                account(owners[i]),
                START.plusDays(i % DAYS),
                staff.chance(50) ? "已解散" : "正常");
          }
        });
    table(
        "群成员",
        "群号 账号 成员类型",
        rows -> {
          for (int i = 0; i < groups; i++) {
            memberships(rows, "wr" + Staff.padded(i), owners[i], internal[i]);
          }
        });
  }

  private int owner(int number, String group) {
    if (number < MANY_GROUPS) {
      return 4;
    }
    return staff.odd() ? 17 + 10 * staff.below(90) : holder(1_000, "工作群", group);
  }

  /**
   * Who holds a thing: once in so many times somebody who has left, who may have handed it over.
   */
  private int holder(int oneIn, String kind, Object thing) {
    if (!staff.chance(oneIn)) {
      return staff.active();
    }
    int leaver = staff.leaver();
    if (staff.chance(2)) {
      int receiver = staff.chance(10) ? leaver : staff.active();
      LocalDate signed = START.plusDays(staff.chance(4) ? DAYS - 1 : 210);
      handedOver.add(List.of(account(leaver), kind, thing, account(receiver), signed));
    }
    return leaver;
  }

  /** Nobody's account, once in so many times. */
  private String orNobody(int oneIn, int person) {
    return staff.chance(oneIn) ? "z" + Staff.padded(person) : account(person);
  }

  private String groupName() {
    return staff.odd() ? "代购" : staff.odd() ? "麻将" : staff.odd() ? "机密" : "工作群";
  }

  private void memberships(Table rows, String group, int owner, boolean internal)
      throws IOException {
    rows.row(group, account(staff.odd() ? 5 : owner), "企业成员");
    boolean outsider = internal ? staff.odd() : staff.chance(2);
    for (int i = outsider ? 2 : 1; i < GROUP_SIZE; i++) {
      rows.row(group, account(staff.below(staff.members)), "企业成员");
    }
    if (outsider) {
      rows.row(group, "wm" + Staff.padded(staff.below(staff.members)), "外部联系人");
    }
  }

  private void administrators() throws IOException {
    table("管理员", "账号 角色 管理模块 管理范围 授权人 授权日期 申请单号", this::administrators);
    table(
        "模块",
        "模块名称 启用 管理部门 管理员 可见类别",
        rows -> {
          rows.row("日程", "是", "信息化办公室", account(1), INSIDE + "；院外服务人员");
          rows.row("公告", "是", "党政办", account(0), INSIDE);
          rows.row("微盘", "是", "教务处", account(6), INSIDE + "；院外服务人员");
          rows.row("用友工资条", "是", "宣传部", account(3), INSIDE);
          rows.row("会议", "是", "人事处", account(4), INSIDE);
          rows.row("小程序商店", "是", "", account(49 + 50 * 7), INSIDE);
          rows.row("审批/服务保障/会议室", "否", "", "", "");
        });
  }

  private void administrators(Table table) throws IOException {
    table.row(account(3), "创建人", "", "", "", "", "");
    for (int i = 0; i < staff.departments; i++) {
      table.row(
          account(i),
          i < 2 || staff.chance(50) ? "超级管理员" : "分级管理员",
          "日程",
          departmentName(i),
          account(3),
          START,
          application(i * 2));
    }
    for (int i = 0; i < staff.members / 500; i++) {
      table.row(
          account(holder(20, "管理员", "分级管理员")),
          "分级管理员",
          staff.chance(2) ? "公告；日程" : "审批/服务保障/会议室",
          staff.chance(30) ? "全院" : departmentName(i % staff.departments),
          account(staff.chance(20) ? staff.active() : 1),
          START.plusDays(i % 200),
          staff.chance(20) ? "" : application(i * 2));
    }
  }

  private void applications() throws IOException {
    table(
        "应用",
        "应用ID 应用名称 应用类型 所属部门 负责人 创建人 创建日期 批准单号 是否采购 采购单号 状态",
        rows -> {
          for (int i = 0; i < staff.members / 200; i++) {
            String application = "10" + Staff.padded(i);
            int owner = holder(50, "应用", application);
            boolean again = i > 1 && staff.chance(50);
            rows.row(
                application,
                "应用" + i,
                i % 2 == 0 ? "自建应用" : "第三方应用",
                staff.chance(50)
                    ? ""
                    : departmentName(staff.department(staff.chance(50) ? 1 : owner)),
                account(owner),
                account(staff.chance(50) ? 4 : 1),
                START.plusDays(50 + i % 100),
                staff.chance(50) ? "" : application((again ? i / 2 - 1 : i / 2) * 4 + 3),
                i % 4 == 1 ? "是" : "否",
                staff.chance(50) ? "" : application(i / 2 * 4 + 1),
                staff.chance(50) ? "停用" : "启用");
          }
        });
    table("申请单", "单号 事项 申请部门 申请日期 批准机构 批准日期 结果", this::applied);
  }

  /** Even ones are for the rights of an administrator, of the odd ones half for an application. */
  private static String application(int number) {
    return "SQ" + Staff.padded(number);
  }

  private void applied(Table table) throws IOException {
    for (int i = 0; i < staff.members / 100; i++) {
      String subject = i % 4 == 1 ? "采购" : i % 4 == 3 ? "第三方应用" : "分级权限";
      String office = i % 4 == 3 ? "企业微信管理领导小组" : "信息化办公室";
      table.row(
          application(i),
          subject,
          departmentName(i % staff.departments),
          START.plusDays(i % 20),
          staff.chance(50) ? "教务处" : office,
          START.plusDays(staff.chance(50) ? 180 : 20),
          staff.chance(50) ? "已驳回" : "已通过");
    }
  }

  private void approvals() throws IOException {
    int templates = staff.members / 200;
    table(
        "审批模板",
        "模板ID 模板名称 模块 管理部门 管理员 流程说明",
        rows -> {
          for (int i = 0; i < templates; i++) {
            boolean room = i % 5 == 0;
            String office = staff.chance(50) ? "教务处" : "安保后勤处";
            rows.row(
                "MB" + Staff.padded(i),
                "用章审批" + i,
                room ? "审批/服务保障/会议室" : "审批",
                room ? office : departmentName(i % staff.departments),
                account(staff.chance(50) ? staff.leaver() : staff.active()),
                staff.chance(50) ? "" : "申请人填写后由负责人审批");
          }
        });
    table(
        "审批节点",
        "模板ID 序号 审批人",
        rows -> {
          for (int i = 0; i < templates * 3; i++) {
            String template = "MB" + Staff.padded(i / 3);
            rows.row(template, i % 3 + 1, orNobody(100, holder(50, "审批", template)));
          }
        });
  }

  private void notices() throws IOException {
    table(
        "公告",
        "公告ID 模块 标题 正文 发布人 发布部门 发布日期 审核人 有效期至 状态",
        rows -> {
          for (int i = 0; i < staff.members / 50; i++) {
            int author = staff.active();
            boolean schedule = i % 3 == 0;
            String news = staff.chance(200) ? "" : "学院新闻";
            rows.row(
                "GG" + Staff.padded(i),
                schedule ? "日程" : news,
                "第" + i + "期工作安排" + (staff.chance(200) ? "优惠券" : ""),
                "请各部门按计划组织学习并做好记录。" + (staff.chance(200) ? "绝密" : "计算机密码请勿外传。"),
                account(author),
                schedule ? staff.section(author) : newsroom(),
                START.plusDays(i % DAYS),
                staff.chance(100) ? account(author) : orNobody(100, 2),
                staff.chance(100) ? "2025-09-30" : "2026-06-30",
                staff.chance(50) ? "已撤下" : "发布中");
          }
        });
    table(
        "资产",
        "资产ID 资产类型 名称 所有者 所属部门 外部分享",
        rows -> {
          for (int i = 0; i < staff.members / 4; i++) {
            String asset = "ZC" + Staff.padded(i);
            rows.row(
                asset,
                "微盘空间",
                (staff.odd() ? "涉密资料" : "部门资料") + i,
                orNobody(1_000, holder(1_000, "资产", asset)),
                departmentName(i % staff.departments),
                "否");
          }
        });
  }

  /** The department that publishes news, one of its sections, or once in a while another. */
  private String newsroom() {
    return staff.chance(100) ? "教务处" : staff.chance(2) ? "宣传部" : Staff.sectionName(3, 0);
  }

  private void records() throws IOException {
    table("认证", "有效期至 认证日期 办理部门", rows -> rows.row("2025-11-20", "2024-10-18", "信息化办公室"));
    table("操作日志", "时间 操作人 操作类型 对象 详情", this::log);
    table("交接", "账号 事项类型 事项ID 接收人 确认日期", this::handovers);
  }

  private void log(Table table) throws IOException {
    for (int i = 0; i < staff.members / 4; i++) {
      boolean admits = i % 100 == 0;
      String kind = admits ? ADMISSIONS.get(i / 100 % ADMISSIONS.size()) : operation();
      boolean stranger = admits ? staff.chance(10) : !kind.equals(LOGIN);
      table.row(
          START
              .plusDays(i % DAYS)
              .atTime(8 + i % 10, i % 60, i % 59 + 1)
              .toString()
              .replace('T', ' '),
          account(stranger ? staff.active() : 2),
          kind,
          account(staff.below(staff.members)),
          kind + "成功");
    }
  }

  private String operation() {
    return staff.odd() ? "修改姓名" : staff.odd() ? "修改管理员权限" : LOGIN;
  }

  private void handovers(Table table) throws IOException {
    for (int i = 49; i < staff.members; i += 50) {
      if (staff.left(i) && !staff.chance(100)) {
        table.row(
            account(i), "数据备份", "", account(i - 1), staff.odd() ? "" : START.plusDays(i % 200));
      }
    }
    for (List<Object> handover : handedOver) {
      table.row(handover.toArray());
    }
  }
}
