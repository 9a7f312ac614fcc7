package zhaozhang.samples;

import java.util.List;

/** How the college is divided. The departments that the regulation names, and plausible others. */
final class Departments {

  static final String ROOT = "北京教育学院";
  static final String LEADERS = "院领导";
  static final String OFFICE = "党政办公室";
  static final String IT = "信息化办公室";
  static final String STAFF = "人事处";
  static final String AFFILIATED = "附属实验学校";

  /**
   * A first-level department.
   *
   * @param share of the members, in hundredths
   * @param units its second-level departments
   * @param posts of its people
   */
  record Department(String name, int share, List<String> units, List<String> posts) {}

  private static final List<String> CLERKS = List.of("科员", "主任科员", "科长");
  private static final List<String> TEACHERS = List.of("讲师", "副教授", "教授", "助教");

  /** Units of companies that serve the college. */
  static final List<String> OUTSIDE_UNITS = List.of("物业服务中心", "驻场运维组");

  static final List<Department> ALL =
      List.of(
          department(LEADERS, 2, List.of("院领导"), List.of()),
          department(OFFICE, 6, CLERKS, List.of("秘书科", "综合科", "档案机要科")),
          department("组织部", 3, CLERKS, List.of()),
          department("宣传部", 4, CLERKS, List.of("新闻中心")),
          department("纪检监察办公室", 3, CLERKS, List.of()),
          department(STAFF, 5, CLERKS, List.of("人事科", "师资科")),
          department("财务资产处", 5, CLERKS, List.of("财务科", "资产科")),
          department("教务处", 7, CLERKS, List.of("教学管理科", "继续教育科")),
          department("科研处", 3, CLERKS, List.of()),
          department(IT, 6, List.of("工程师", "高级工程师"), List.of("网络运维科", "应用开发科", "驻场运维组")),
          department("安保后勤处", 11, List.of("科员", "主管"), List.of("保卫科", "后勤服务科", "物业服务中心")),
          department("教师网络研修中心", 5, List.of("教研员", "编辑"), List.of("平台运营组", "课程资源组")),
          department("图书档案中心", 4, List.of("馆员", "副研究馆员"), List.of("图书资料室", "档案室")),
          department("离退休工作处", 2, CLERKS, List.of()),
          department("教育管理与心理学院", 8, TEACHERS, List.of("教育管理系", "心理教育系")),
          department("人文与外语教育学院", 8, TEACHERS, List.of("中文系", "外语系")),
          department("数学与科学教育学院", 7, TEACHERS, List.of("数学系", "科学系")),
          department("学前教育学院", 6, TEACHERS, List.of()),
          department(AFFILIATED, 5, List.of("教师", "教研组长"), List.of("小学部", "初中部")));

  private Departments() {}

  private static Department department(
      String name, int share, List<String> posts, List<String> units) {
    return new Department(name, share, units, posts);
  }

  static List<String> names() {
    return ALL.stream().map(Department::name).toList();
  }

  /** A department as the contact list writes it, from the root on. */
  static String path(String department, String unit) {
    return ROOT + "/" + department + (unit.isEmpty() ? "" : "/" + unit);
  }
}
