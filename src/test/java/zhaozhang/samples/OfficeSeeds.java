package zhaozhang.samples;

import java.util.List;

/** Articles 2, 3 and 6 and the annex: the leading group, daily administration, certification. */
final class OfficeSeeds extends Seeds {

  OfficeSeeds(College college, SeedLog log) {
    super(college, log);
  }

  @Override
  void standing() {
    deputyMissing();
    unrepresented("离退休工作处");
    seatOfUnknownAccount();
    nobodyInCharge("离退休工作处");
    clerkNotJoined("科研处");
    clerkFromElsewhere();
    departmentRenamed();
  }

  @Override
  void mended() {
    clerkNotJoined("图书档案中心");
    leaderNotYetAppointed();
    certificatePutOff("2025-10-09", "2025-10-25");
  }

  @Override
  void fresh() {
    twoLeaders();
    unrepresented(Departments.AFFILIATED);
    seatOfDisabledAccount();
    nobodyInCharge("学前教育学院");
    secondClerkFromElsewhere();
    certificatePutOff("2025-11-06", "2025-11-20");
  }

  private void deputyMissing() {
    table("领导小组").find("部门", Departments.IT).set("角色", "成员");
    violation("2-2", "部门", Departments.IT, "", "its head sits in the group as 成员, not 副组长");
  }

  private void unrepresented(String department) {
    SampleTable seats = table("领导小组");
    seats.remove(seats.find("部门", department));
    violation("2-3", "部门", department, "", "nobody from the department in 领导小组");
  }

  private void seatOfUnknownAccount() {
    SampleRow seat = table("领导小组").find("部门", "科研处");
    seat.set("账号", "keyanchu.fenguan");
    violation("2-4", seat, "seat held by an account that is not in the contact list");
  }

  private void seatOfDisabledAccount() {
    SampleRow seat = table("领导小组").add("成员", disabled(Departments.IT), Departments.IT);
    violation("2-4", seat, "seat held by a disabled account");
  }

  private void leaderNotYetAppointed() {
    table("领导小组").find("部门", Departments.LEADERS).set("角色", "副组长");
    violation("2-1", "领导小组", "组长", "", "the leader in charge still sits as 副组长");
    SampleRow founder = table("管理员").find("角色", "创建人");
    violation("9-2", founder, "the 创建人 is no 组长 yet");
  }

  private void twoLeaders() {
    String second = college.take(Departments.LEADERS).account();
    table("领导小组").add("组长", second, Departments.LEADERS);
    violation("2-1", "领导小组", "组长", "", "the new 组长 was added, the old one not removed");
  }

  private void nobodyInCharge(String department) {
    SampleTable clerks = table("部门专人");
    clerks.remove(clerks.find("部门", department));
    violation("3-1", "部门", department, "", "no row in 部门专人");
  }

  private void clerkNotJoined(String department) {
    SampleRow row = table("部门专人").find("部门", department);
    row.set("账号", notJoined(department));
    violation("3-2", row, "the 部门专人 has not joined yet");
  }

  private void clerkFromElsewhere() {
    SampleRow row = table("部门专人").find("部门", Departments.AFFILIATED);
    row.set("账号", college.take("教务处").account());
    violation("3-3", row, "the 部门专人 works in 教务处");
  }

  private void secondClerkFromElsewhere() {
    String account = college.take("人文与外语教育学院").account();
    SampleRow row = table("部门专人").add("数学与科学教育学院", account);
    violation("3-3", row, "the second 部门专人 works in 人文与外语教育学院");
  }

  /** A short extension stands in the register before it is made, and is put off again. */
  private void certificatePutOff(String appointment, String until) {
    table("认证").add(until, appointment, Departments.IT);
    violation("6-1", "认证", "年审", "", "ran out on 2025-09-15, extended on " + appointment + " only");
    violation("6-2", "认证", "年审", "", "the extension lasts until " + until);
    violation("6-3", "认证", "年审", "", "the extension is handled by 信息化办公室");
    violation("6-4", "认证", "每年", "", "the last certification was on 2024-09-10");
  }

  /** The annex still names 学术资源部. */
  private void departmentRenamed() {
    for (String module : List.of("信息系统", "信息系统/档案管理系统")) {
      violation("附-1", "责任清单", module, "学术资源部", "renamed 图书档案中心, the annex not revised");
    }
  }
}
