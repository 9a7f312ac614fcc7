package zhaozhang.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Article 16 and rule 8-1: people who left, and what they still hold. */
final class DepartureSeeds extends Seeds {

  private final List<Person> closedInOctober = new ArrayList<>();

  DepartureSeeds(College college, SeedLog log) {
    super(college, log);
  }

  @Override
  void standing() {
    repeat(1, this::retiredGroupOwner);
    repeat(1, this::movedAppOwner);
    repeat(1, this::formerApprover);
    repeat(1, this::formerAppOwner);
    repeat(2, this::accountClosedInOctober);
  }

  @Override
  void mended() {
    for (Person person : closedInOctober) {
      person.member().set("激活状态", "已激活");
      violation("8-1", person.member(), "left on 2025-09-20, account still open");
    }
    SampleRow role = college.takeRow("分级管理员").set("账号", closedInOctober.get(0).account());
    violation("16-5", role, "left on 2025-09-20, still an administrator");
    Person manager = closedInOctober.get(1);
    SampleRow module = table("模块").find("模块名称", "汇报");
    module.set("管理部门", manager.department()).set("管理员", manager.account());
    violation("16-6", module, "管理员 left on 2025-09-20");
  }

  @Override
  void fresh() {
    repeat(1, this::formerAdministrator);
    formerModuleManager();
    repeat(1, this::leftLastWeek);
  }

  private Person leaver(String department, String status, String date) {
    Person person = college.take(department);
    StaffBase.leave(college, person, status, LocalDate.parse(date));
    return person;
  }

  private void backup(Person person, String date) {
    handover(person, "数据备份", "", date);
  }

  private void handover(Person person, String kind, String id, String date) {
    String receiver = college.clerk(person.department()).account();
    table("交接").add(person.account(), kind, id, receiver, date);
  }

  private void retiredGroupOwner() {
    Person person = leaver("教育管理与心理学院", "退休", "2025-08-31");
    violation("8-1", person.member(), "retired on 2025-08-31, account still open");
    violation("16-7", person.member(), "no 数据备份 recorded");
    for (String name : List.of("心理教育课题组", "班主任培训联络群")) {
      SampleRow group = group(name, person.department(), person.account());
      violation("16-1", group, "the owner retired on 2025-08-31");
    }
  }

  private void movedAppOwner() {
    Person person = leaver("人文与外语教育学院", "调出", "2025-06-30");
    person.member().set("激活状态", "已禁用");
    backup(person, "2025-06-27");
    SampleRow app = college.takeRow("自建应用").set("负责人", person.account());
    violation("12-1", app, "负责人 moved away, account disabled");
    violation("16-2", app, "负责人 moved away on 2025-06-30");
    for (int i = 0; i < 3; i++) {
      SampleRow file = college.takeRow("资产").set("所有者", person.account());
      violation("16-4", file, "所有者 moved away on 2025-06-30");
    }
    SampleRow file = college.takeRow("资产").set("所有者", person.account());
    handover(person, "资产", file.key(), "2025-07-04");
    violation("16-8", file, person.account(), "handed over on 2025-07-04, still the leaver's");
  }

  private void formerApprover() {
    Person person = leaver("安保后勤处", "离职", "2025-07-15");
    person.member().set("激活状态", "已禁用");
    violation("16-7", person.member(), "no 数据备份 recorded");
    for (int i = 0; i < 2; i++) {
      String template = college.takeRow("审批模板").get("模板ID");
      SampleRow node = table("审批节点").add(template, "3", person.account());
      violation("16-3", node, "审批人 left on 2025-07-15");
    }
  }

  private void formerAppOwner() {
    Person person = leaver("教务处", "离职", "2025-05-31");
    person.member().set("激活状态", "已退出");
    violation("16-7", person.member(), "数据备份 recorded without 确认日期");
    backup(person, "");
    SampleRow app = college.takeRow("第三方应用").set("负责人", person.account());
    violation("11-2", app, "负责人 has left, account closed");
    violation("16-2", app, "负责人 left on 2025-05-31");
    SampleRow group = group("继续教育学员服务群", "教务处", person.account());
    violation("13-1", group, "the owner's account is closed");
    violation("16-1", group, "the owner left on 2025-05-31");
  }

  private void accountClosedInOctober() {
    Person person = leaver("数学与科学教育学院", "离职", "2025-09-20");
    person.member().set("激活状态", "已退出");
    backup(person, "2025-09-19");
    closedInOctober.add(person);
  }

  private void formerAdministrator() {
    Person person = leaver("教务处", "调出", "2025-10-15");
    violation("8-1", person.member(), "moved away on 2025-10-15, account still open");
    backup(person, "2025-10-14");
    handover(person, "管理员", "分级管理员", "");
    SampleRow role = college.takeRow("分级管理员").set("账号", person.account());
    violation("16-5", role, "moved away; the 交接 has no 确认日期");
  }

  private void formerModuleManager() {
    Person person = leaver("教师网络研修中心", "离职", "2025-10-17");
    person.member().set("激活状态", "已禁用");
    backup(person, "2025-10-16");
    SampleRow module = table("模块").find("模块名称", "信息系统/北京教师学习网");
    module.set("管理员", person.account());
    violation("5-2", module, "管理员 has left, account disabled");
    violation("16-6", module, "管理员 left on 2025-10-17");
  }

  private void leftLastWeek() {
    Person person = leaver("数学与科学教育学院", "离职", "2025-10-24");
    violation("8-1", person.member(), "left on 2025-10-24, account still open");
    backup(person, "2025-10-23");
  }
}
