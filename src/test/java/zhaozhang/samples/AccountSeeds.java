package zhaozhang.samples;

import java.util.Map;

/** Rules 4-2 and 4-3 and articles 8 and 14: who is in the contact list. */
final class AccountSeeds extends Seeds {

  private static final String OUTSIDE = "院外服务人员";
  private int unknown;

  AccountSeeds(College college, SeedLog log) {
    super(college, log);
  }

  @Override
  void standing() {
    repeat(2, this::outsiderAsEmployee);
    repeat(2, this::categoryBlank);
    repeat(1, this::employeeWithoutAccount);
    repeat(2, this::otherDepartment);
    repeat(1, this::secondAccount);
    repeat(1, this::sharedPhone);
    repeat(1, () -> joinedBy("2025-09-12 10:05:00", OfficesBase.superAdministrator(college)));
  }

  @Override
  void mended() {
    repeat(2, this::otherDepartment);
    repeat(1, this::employeeWithoutAccount);
  }

  @Override
  void fresh() {
    repeat(1, this::employeeNumberUnknown);
    repeat(1, this::categoryUnknown);
    repeat(1, this::deletedByMistake);
    repeat(1, this::otherDepartment);
    repeat(1, this::secondAccountWithSamePhone);
    repeat(1, () -> joinedBy("2025-10-14 16:22:31", college.clerk("组织部").account()));
    repeat(1, () -> joinedBy("2025-10-21 09:41:08", "wecom_admin"));
  }

  @Override
  void recurring() {
    repeat(1, this::leftButEmployed);
  }

  private void outsiderAsEmployee() {
    SampleRow member = college.take(OUTSIDE).member().set("人员类别", "院内人员");
    violation("4-2", member, "service staff registered as 院内人员, no 工号");
  }

  private void employeeNumberUnknown() {
    SampleRow member = college.take(OUTSIDE).member().set("人员类别", "院内人员");
    member.set("工号", unknownNumber());
    violation("4-2", member, "工号 that 人事 does not have");
  }

  /** A 工号 of a form that nobody has. */
  private String unknownNumber() {
    return "T%06d".formatted(++unknown);
  }

  private void categoryBlank() {
    violation("4-3", college.take(OUTSIDE).member().set("人员类别", ""), "blank 人员类别");
  }

  private void categoryUnknown() {
    SampleRow member = college.take("代管单位人员").member().set("人员类别", "实习生");
    problem(member, "人员类别", "实习生 is not in the enumeration");
    unjudged("4-2", member, "may be one of the college, and has no HR record");
  }

  private void employeeWithoutAccount() {
    String number = unknownNumber();
    SampleRow row = table("人事").add(number, "周沛琪", "教务处", "院内人员", "在职", "2025-07-01", "", "");
    violation("8-2", row, "hired in July, not in the contact list");
  }

  private void deletedByMistake() {
    Person person = college.take();
    person.member().set("激活状态", "已退出");
    violation("8-2", person.employment(), "still employed, but the account has been closed");
  }

  private void leftButEmployed() {
    String left = college.asOf().withDayOfMonth(12).toString();
    SampleRow row = college.take().employment().set("离职日期", left);
    violation("8-4", row, "在职, with a 离职日期 in the past");
  }

  private void otherDepartment() {
    Person person = college.take();
    String other = person.department().equals("科研处") ? "教务处" : "科研处";
    person.member().set("部门", Departments.path(other, ""));
    violation(
        "8-3", person.member(), "listed in " + other + ", employed in " + person.department());
  }

  private void secondAccount() {
    Person person = college.take();
    String phone = "138" + person.member().get("手机").substring(3);
    SampleRow second = second(person, phone);
    violation("14-1", person.member(), "a second account of the same 工号");
    violation("14-1", second, "the second account");
  }

  private void secondAccountWithSamePhone() {
    Person person = college.take();
    SampleRow second = second(person, person.member().get("手机"));
    for (String rule : new String[] {"14-1", "14-2"}) {
      violation(rule, person.member(), "a second account of the same 工号 and 手机");
      violation(rule, second, "the second account");
    }
  }

  private static SampleRow second(Person person, String phone) {
    return copy(person.member(), Map.of("账号", person.account() + "_old", "手机", phone));
  }

  private void sharedPhone() {
    SampleRow first = college.take().member();
    SampleRow second = college.take().member().set("手机", first.get("手机"));
    violation("14-2", first, "手机 shared with a colleague");
    violation("14-2", second, "手机 shared with a colleague");
  }

  private void joinedBy(String time, String operator) {
    String account = college.take().account();
    SampleRow row = table("操作日志").add(time, operator, "新增成员", account, "邀请加入");
    violation("14-3", row, "done by someone outside 人事处");
  }
}
