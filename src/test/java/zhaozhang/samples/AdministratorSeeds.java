package zhaozhang.samples;

/** Articles 7, 9 and 10 and rule 4-5: who administers what, and who allowed it. */
final class AdministratorSeeds extends Seeds {

  AdministratorSeeds(College college, SeedLog log) {
    super(college, log);
  }

  @Override
  void standing() {
    repeat(1, this::grantedByFounder);
    repeat(1, this::grantedByColleague);
    repeat(1, this::grantedByOrdinaryEngineer);
    repeat(1, () -> scope("全院", "范围 全院"));
    superAdministratorFromElsewhere();
    repeat(1, this::administratorNotJoined);
    repeat(1, () -> withoutApplication("教务处", "公告", "", "no application"));
    repeat(1, () -> withoutApplication("学前教育学院", "审批/会议室", "202508900031", "application rejected"));
    repeat(1, () -> approvedBy(Departments.OFFICE, "approved by 党政办公室"));
    repeat(1, this::templateWithoutProcess);
    repeat(1, this::templateOfNotJoined);
  }

  @Override
  void mended() {
    repeat(1, this::templateWithoutProcess);
    repeat(1, this::grantedByFounder);
    formerFounder();
  }

  @Override
  void fresh() {
    secondFounder();
    superAdministratorUnknown();
    repeat(1, this::grantedByNobody);
    repeat(1, this::grantedByOffice);
    repeat(1, () -> scope("", "blank 管理范围"));
    repeat(
        1, () -> withoutApplication("科研处", "文档；审批", "202510999999", "application does not exist"));
    repeat(1, () -> approvedBy("", "blank 批准机构"));
    repeat(1, this::templateWithoutProcess);
    repeat(1, this::templateOfNobody);
  }

  @Override
  void recurring() {
    changedByDepartment();
    repeat(1, this::templateOfOtherDepartment);
    repeat(1, this::approverDisabled);
  }

  private void granted(String rule, SampleRow row, String note) {
    violation(rule, row, row.get("管理模块"), note);
  }

  private void grantedByFounder() {
    college.takeRow("分级管理员").set("授权人", OfficesBase.founder(college));
  }

  private void grantedByOffice() {
    String office = college.head(Departments.OFFICE).account();
    table("管理员").add(office, "超级管理员", "", "全院", OfficesBase.founder(college), "2025-02-20", "");
    college.takeRow("分级管理员").set("授权人", office);
  }

  private void grantedByColleague() {
    SampleRow row = college.takeRow("分级管理员").set("授权人", college.take("教务处").account());
    granted("9-4", row, "granted by someone who is no administrator");
  }

  private void grantedByOrdinaryEngineer() {
    SampleRow row = college.takeRow("分级管理员").set("授权人", college.take(Departments.IT).account());
    granted("9-4", row, "granted by an engineer who is no 超级管理员");
  }

  private void grantedByNobody() {
    SampleRow row = college.takeRow("分级管理员").set("授权人", "");
    granted("9-4", row, "blank 授权人");
  }

  private void scope(String scope, String note) {
    SampleRow row = college.takeRow("分级管理员").set("管理范围", scope);
    granted("4-5", row, note);
  }

  private void formerFounder() {
    String former = college.take(Departments.LEADERS).account();
    SampleRow row = table("管理员").add(former, "创建人", "", "全院", "", "2019-09-02", "");
    violation("9-1", "管理员", "创建人", "", "the former 创建人 has not been removed");
    violation("9-2", row, "the former 创建人 is no 组长");
  }

  private void secondFounder() {
    String engineer = college.take(Departments.IT).account();
    SampleRow row = table("管理员").add(engineer, "创建人", "", "全院", "", "2025-10-09", "");
    violation("9-1", "管理员", "创建人", "", "two rows with 角色 创建人");
    violation("9-2", row, "an engineer registered as 创建人, who is no 组长");
  }

  private void superAdministratorFromElsewhere() {
    String founder = OfficesBase.founder(college);
    String account = college.take("教务处").account();
    SampleRow row = table("管理员").add(account, "超级管理员", "", "全院", founder, "2025-03-03", "");
    violation("9-3", row, "a super administrator of 教务处");
  }

  private void superAdministratorUnknown() {
    String founder = OfficesBase.founder(college);
    SampleRow row = table("管理员").add("wecom_admin", "超级管理员", "", "全院", founder, "2025-10-09", "");
    violation("9-5", row, "a shared account that is not in the contact list");
  }

  private void administratorNotJoined() {
    SampleRow row = college.takeRow("分级管理员");
    row.set("账号", notJoined(row.get("管理范围")));
    granted("9-5", row, "the administrator has not joined yet");
  }

  private void withoutApplication(
      String department, String modules, String application, String note) {
    SampleRow row =
        table("管理员")
            .add(
                college.take(department).account(),
                "分级管理员",
                modules,
                department,
                OfficesBase.superAdministrator(college),
                "2025-06-18",
                application);
    granted("10-1", row, note);
  }

  private void approvedBy(String body, String note) {
    String number = college.takeRow("分级管理员").get("申请单号");
    violation("10-4", table("申请单").find("单号", number).set("批准机构", body), note);
  }

  private void templateWithoutProcess() {
    violation("10-2", college.takeRow("审批模板").set("流程说明", ""), "blank 流程说明");
  }

  private void templateOfNotJoined() {
    SampleRow row = college.takeRow("审批模板");
    violation("10-3", row.set("管理员", notJoined(row.get("管理部门"))), "管理员 has not joined yet");
  }

  private void templateOfNobody() {
    violation("10-3", college.takeRow("审批模板").set("管理员", ""), "blank 管理员");
  }

  /** What the office does itself on the same day breaks no rule. */
  private void changedByDepartment() {
    String day = college.asOf().withDayOfMonth(18).toString();
    String clerk = college.clerk("宣传部").account();
    String colleague = college.head("宣传部").account();
    String engineer = OfficesBase.superAdministrator(college);
    SampleTable log = table("操作日志");
    log.add(day + " 09:12:40", engineer, "修改管理员权限", clerk, "修改管理员权限成功");
    SampleRow row = log.add(day + " 15:20:44", clerk, "新增管理员", colleague, "新增管理员成功");
    violation("7-2", row, "done by someone of 宣传部");
  }

  private void templateOfOtherDepartment() {
    SampleRow row = college.takeRow("审批模板");
    while (row.is("模块", "审批/用章审批") || row.is("管理部门", "科研处")) {
      row = college.takeRow("审批模板");
    }
    violation("10-5", row.set("管理部门", "教务处"), "教务处 is not named for the module");
  }

  private void approverDisabled() {
    String template = college.takeRow("审批模板").get("模板ID");
    SampleRow node = table("审批节点").add(template, "3", disabled("安保后勤处"));
    violation("10-6", node, "审批人 has a disabled account");
  }
}
