package zhaozhang.bench;

import static zhaozhang.bench.Staff.INSIDE;
import static zhaozhang.bench.Staff.account;
import static zhaozhang.bench.Staff.departmentName;
import static zhaozhang.bench.Staff.name;
import static zhaozhang.bench.Staff.number;
import static zhaozhang.bench.Staff.phone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A consistent snapshot of any size as .csv, written fast: for each member one row of staff and
 * five memberships, a group for every five, all other tables in proportion. Each rule is broken
 * about once in a thousand times. The same number of members gives the same bytes.
 */
public final class Corporation {

  static final LocalDate START = LocalDate.of(2025, 2, 1);

  /** From the start until a few days before the end of October, the day of the audit. */
  static final int DAYS = 270;

  private static final int GROUP_SIZE = 25;
  private static final int MANY_GROUPS = 55;
  private static final int OFFICES_THAT_LEAD = 2;

  private final Exports exports;
  private final Staff staff;
  private final Holders holders;

  private Corporation(Exports exports, Staff staff, Holders holders) {
    this.exports = exports;
    this.staff = staff;
    this.holders = holders;
  }

  /** Arguments: the folder, made if need be; how many members, 1,000 or more. */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
  }

  /** Writes all tables into a folder, which is made if need be. */
  static void write(Path folder, int members) throws IOException {
    Exports exports = new Exports(Files.createDirectories(folder));
    Staff staff = new Staff(members);
    Holders holders = new Holders(staff);
    Corporation corporation = new Corporation(exports, staff, holders);
    corporation.people();
    corporation.departments();
    corporation.groups();
    new Affairs(exports, staff, holders).write();
  }

  private void people() throws IOException {
    exports.table("成员", "账号 姓名 部门 职务 手机 邮箱 激活状态 工号 人员类别 证件照", this::members);
    exports.table("人事", "工号 姓名 部门 人员类别 在职状态 入职日期 离职日期 手机", this::humanResources);
  }

  private void members(Exports.Table table) throws IOException {
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

  private void humanResources(Exports.Table table) throws IOException {
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
            staff.left(i) || (!settled && staff.odd()) ? START.plusDays(i % 200) : "",
            phone(i));
      }
    }
  }

  private void departments() throws IOException {
    exports.table("部门", "部门ID 部门名称 上级部门ID", this::structure);
    exports.table("部门专人", "部门 账号", this::officers);
    exports.table("领导小组", "角色 账号 部门", this::leaders);
  }

  private void structure(Exports.Table table) throws IOException {
    table.row("1", "集团", "0");
    for (int i = 0; i < staff.departments; i++) {
      table.row(100 + i, departmentName(i), "1");
      for (int section = 0; section < Staff.sections(); section++) {
        table.row(1_000_000 + i * 10 + section, Staff.sectionName(i, section), 100 + i);
      }
    }
  }

  private void officers(Exports.Table table) throws IOException {
    for (int i = 0; i < staff.departments; i++) {
      if (!staff.chance(100)) {
        int stranger = staff.chance(50) ? i + 1 : i;
        table.row(departmentName(i), account(staff.chance(50) ? staff.leaver() : stranger));
      }
    }
  }

  private void leaders(Exports.Table table) throws IOException {
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
    exports.table(
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
    exports.table(
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
    return staff.odd() ? 17 + 10 * staff.below(90) : holders.holder(1_000, "工作群", group);
  }

  private String groupName() {
    return staff.odd() ? "代购" : staff.odd() ? "麻将" : staff.odd() ? "机密" : "工作群";
  }

  private void memberships(Exports.Table rows, String group, int owner, boolean internal)
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
}
