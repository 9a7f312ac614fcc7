package zhaozhang.samples;

import java.util.List;

/** Who is in charge: leading group, daily administration, certification, administrators. */
final class OfficesBase {

  static final String CERTIFIER = Departments.OFFICE;
  private static final List<String> SCOPED =
      List.of("公告", "审批/会议室", "审批/设备维修；审批/入院审批", "通讯录", "微盘", "学院新闻", "文档");

  private final College college;

  private OfficesBase(College college) {
    this.college = college;
  }

  static void fill(College college) {
    OfficesBase base = new OfficesBase(college);
    base.leadingGroup();
    Departments.names()
        .forEach(name -> college.table("部门专人").add(name, college.clerk(name).account()));
    base.certification();
    base.administrators();
    for (int round = 0; round < college.scale(); round++) {
      base.scopedAdministrators(round);
    }
  }

  private void leadingGroup() {
    SampleTable table = college.table("领导小组");
    for (String department : Departments.names()) {
      String role =
          switch (department) {
            case Departments.LEADERS -> "组长";
            case Departments.OFFICE, Departments.IT -> "副组长";
            default -> "成员";
          };
      table.add(role, college.head(department).account(), department);
    }
    for (int i = 0; i < 2; i++) {
      table.add("成员", college.take(Departments.IT).account(), Departments.IT);
    }
  }

  private void certification() {
    college.table("认证").add("2024-09-15", "2023-09-11", CERTIFIER);
    college.table("认证").add("2025-09-15", "2024-09-10", CERTIFIER);
  }

  private void administrators() {
    SampleTable table = college.table("管理员");
    String founder = founder(college);
    table.add(founder, "创建人", "", "全院", "", "2020-03-02", "");
    table.add(superAdministrator(college), "超级管理员", "", "全院", founder, "2025-02-20", "");
    table.add(
        college.take(Departments.OFFICE).account(), "超级管理员", "", "全院", founder, "2025-02-20", "");
  }

  private void scopedAdministrators(int round) {
    int number = 0;
    for (String department : Departments.names()) {
      if (department.equals(Departments.LEADERS) || department.equals(Departments.AFFILIATED)) {
        continue;
      }
      String modules = SCOPED.get(number % SCOPED.size());
      String account = round == 0 ? college.clerk(department).account() : take(department);
      scopedAdministrator(department, account, modules, round * 100 + number++);
    }
  }

  private String take(String department) {
    return college.take(department).account();
  }

  private void scopedAdministrator(String department, String account, String modules, int number) {
    String granted = "2025-%02d-%02d".formatted(2 + number % 6, 1 + number % 27);
    String application = "20250%d%05d".formatted(2 + number % 6, 100 + number);
    college
        .table("申请单")
        .add(application, "分级权限", department, granted, Departments.IT, granted, "已通过");
    college.untouched(
        "分级管理员",
        college
            .table("管理员")
            .add(
                account,
                "分级管理员",
                modules,
                department,
                superAdministrator(college),
                granted,
                application));
  }

  /** The leader responsible for information technology. */
  static String founder(College college) {
    return college.head(Departments.LEADERS).account();
  }

  static String superAdministrator(College college) {
    return college.clerk(Departments.IT).account();
  }
}
