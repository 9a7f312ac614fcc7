package zhaozhang.samples;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import zhaozhang.samples.Departments.Department;
import zhaozhang.samples.Names.Name;

/** Departments, contact list and staff list, in order: nobody here breaks a rule. */
final class StaffBase {

  private static final String INSIDE = "院内人员";
  private static final String OUTSIDE = "院外服务人员";
  private static final String AFFILIATED = "代管单位人员";

  private final College college;
  private final Random random;
  private final Names names;
  private final Deque<Name> unusual = new ArrayDeque<>(Names.UNUSUAL);
  private boolean foreignerJoined;
  private int serial;

  private StaffBase(College college) {
    this.college = college;
    this.random = college.random("staff");
    this.names = new Names(random);
  }

  static void fill(College college) {
    StaffBase base = new StaffBase(college);
    base.departments();
    Departments.ALL.forEach(base::people);
    for (int round = 0; round < college.scale(); round++) {
      base.leavers();
    }
    // Last, so that a month without them has the same people otherwise.
    for (int round = 0; round < college.scale(); round++) {
      base.newcomers();
    }
  }

  private void departments() {
    SampleTable table = college.table("部门");
    table.add("1", Departments.ROOT, "0");
    int id = 2;
    for (Department department : Departments.ALL) {
      String parent = String.valueOf(id++);
      table.add(parent, department.name(), "1");
      for (String unit : department.units()) {
        table.add(String.valueOf(id++), unit, parent);
      }
    }
  }

  private void people(Department department) {
    int count = Math.max(4, college.members() * department.share() / 100);
    college.join(person(department, "", headPost(department.name())));
    Person clerk = person(department, "", "综合管理岗");
    secretary(clerk);
    college.join(clerk);
    for (int i = 2; i < count; i++) {
      String unit = department.units().isEmpty() ? "" : rotate(department.units(), i);
      Person person = person(department, unit, post(department, unit));
      college.join(person);
      settle(person);
    }
  }

  /** The leaders' secretary belongs to the office as well. */
  private static void secretary(Person clerk) {
    if (clerk.department().equals(Departments.LEADERS)) {
      String office = Departments.path(Departments.OFFICE, "秘书科");
      clerk.member().set("职务", "院务秘书").set("部门", clerk.member().get("部门") + "；" + office);
    }
  }

  /** Most are free to be given a role; a few wait to join, are on leave, or work in two places. */
  private void settle(Person person) {
    if (serial % 29 == 13) {
      person.member().set("激活状态", "未激活");
    } else if (serial % 97 == 50) {
      person.member().set("激活状态", "已禁用");
    } else if (serial % 37 == 5 && person.employee().isPresent()) {
      String second = Departments.path("教师网络研修中心", "课程资源组");
      person.member().set("部门", person.member().get("部门") + "；" + second);
    } else if (!Names.unusual(person.name())) {
      String category = person.member().get("人员类别");
      college.spare(category.equals(INSIDE) ? person.department() : category, person);
    }
  }

  private Person person(Department department, String unit, String post) {
    String category = category(department.name(), unit);
    LocalDate hired = LocalDate.of(1995 + random.nextInt(30), 1 + random.nextInt(12), 1);
    return person(department.name(), unit, post, category, hired);
  }

  private Person person(
      String department, String unit, String post, String category, LocalDate hired) {
    serial++;
    boolean employed = category.equals(INSIDE);
    Name name = employed && !post.endsWith("岗") ? name(unit) : names.next();
    String number = employed ? "%d%04d".formatted(hired.getYear(), serial) : "";
    String account = employed && serial % 41 == 7 ? number : name.account();
    String phone = "139%08d".formatted(serial);
    SampleRow member =
        college
            .table("成员")
            .add(
                account,
                name.name(),
                Departments.path(department, unit),
                post,
                phone,
                account + "@example.edu.cn",
                "已激活",
                number,
                category,
                "是");
    Optional<SampleRow> employee = Optional.empty();
    if (employed) {
      String place = unit.isEmpty() ? department : department + "/" + unit;
      employee =
          Optional.of(
              college
                  .table("人事")
                  .add(
                      number, name.official(), place, category, "在职", hired.toString(), "", phone));
    }
    return new Person(department, member, employee);
  }

  private Name name(String unit) {
    if (unit.equals("外语系") && !foreignerJoined) {
      foreignerJoined = true;
      return Names.FOREIGN;
    }
    return serial % 45 == 20 && !unusual.isEmpty() ? unusual.pop() : names.next();
  }

  private void newcomers() {
    for (String department : List.of("学前教育学院", "科研处", "教务处")) {
      LocalDate hired = LocalDate.of(2025, 10, 13);
      if (college.happened(hired)) {
        person(department, "", "见习人员", INSIDE, hired);
      }
    }
    LocalDate justHired = LocalDate.of(2025, 10, 27);
    if (college.happened(justHired)) {
      String number = "2025%04d".formatted(++serial);
      Name name = names.next();
      college
          .table("人事")
          .add(number, name.official(), "组织部", INSIDE, "在职", justHired.toString(), "", "");
    }
  }

  private void leavers() {
    leaver("图书资料室", "图书档案中心", "退休", LocalDate.of(2024, 11, 30));
    leaver("中文系", "人文与外语教育学院", "退休", LocalDate.of(2025, 3, 31));
    leaver("数学系", "数学与科学教育学院", "调出", LocalDate.of(2025, 6, 30));
    leaver("财务科", "财务资产处", "离职", LocalDate.of(2025, 8, 31));
    leaver("科学系", "数学与科学教育学院", "退休", LocalDate.of(2025, 10, 15));
    Person lastDay = person("教务处", "教学管理科", "科长", INSIDE, LocalDate.of(1988, 7, 1));
    leave(college, lastDay, "退休", LocalDate.of(2025, 10, 31));
    backup(lastDay, LocalDate.of(2025, 10, 30));
  }

  private void leaver(String unit, String department, String status, LocalDate date) {
    Person person = person(department, unit, "副教授", INSIDE, LocalDate.of(1990, 9, 1));
    leave(college, person, status, date);
    if (college.happened(date)) {
      person.member().set("激活状态", "已退出");
      backup(person, date.minusDays(3));
    }
  }

  private void backup(Person person, LocalDate date) {
    if (college.happened(date)) {
      String receiver = college.clerk(person.department()).account();
      college.table("交接").add(person.account(), "数据备份", "", receiver, date.toString());
    }
  }

  /** Writes the leaving into the staff list, once it has happened. */
  static void leave(College college, Person person, String status, LocalDate date) {
    if (college.happened(date)) {
      person.employment().set("在职状态", status).set("离职日期", date.toString());
    }
  }

  private static String category(String department, String unit) {
    if (Departments.OUTSIDE_UNITS.contains(unit)) {
      return OUTSIDE;
    }
    return department.equals(Departments.AFFILIATED) ? AFFILIATED : INSIDE;
  }

  private String post(Department department, String unit) {
    return switch (unit) {
      case "物业服务中心" -> rotate(List.of("保洁员", "保安队员", "维修工"), serial);
      case "驻场运维组" -> "驻场工程师";
      case "外语系" -> foreignerJoined ? rotate(department.posts(), serial) : "外籍教师";
      default -> rotate(department.posts(), serial);
    };
  }

  private static String headPost(String department) {
    if (department.equals(Departments.LEADERS)) {
      return "副院长";
    }
    if (department.endsWith("学院")) {
      return "院长";
    }
    if (department.endsWith("学校")) {
      return "校长";
    }
    return department.endsWith("处") ? "处长" : department.endsWith("部") ? "部长" : "主任";
  }

  private static String rotate(List<String> items, int turn) {
    return items.get(turn % items.size());
  }
}
