package zhaozhang.samples;

/** Articles 2, 3 and 6: the leading group, daily administration, certification. */
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
  }

  @Override
  void mended() {
    clerkNotJoined("学术资源部");
    certificateLapsed();
  }

  @Override
  void fresh() {
    twoLeaders();
    unrepresented(Departments.AFFILIATED);
    seatOfDisabledAccount();
    nobodyInCharge("学前教育学院");
    secondClerkFromElsewhere();
    certificateRunsOut();
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

  private void certificateLapsed() {
    violation("6-1", "认证", "年审", "", "the latest certificate ran out on 2025-09-15");
  }

  private void certificateRunsOut() {
    table("认证").add("2025-11-20", "2025-10-10", Departments.IT);
    violation("6-2", "认证", "年审", "", "extended until 2025-11-20 only");
    violation("6-3", "认证", "年审", "", "the extension was handled by 信息化办公室");
  }
}
