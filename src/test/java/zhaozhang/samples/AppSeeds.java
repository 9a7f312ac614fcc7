package zhaozhang.samples;

import java.util.Map;

/** Articles 11 and 12: apps of third parties, and apps that departments built. */
final class AppSeeds extends Seeds {

  AppSeeds(College college, SeedLog log) {
    super(college, log);
  }

  @Override
  void standing() {
    repeat(1, this::withoutApproval);
    repeat(1, this::ownerNotJoined);
    repeat(1, () -> purchase("", "bought, blank 采购单号"));
    repeat(1, this::createdByDepartment);
    repeat(1, () -> ownAppOwnedBy("", "blank 负责人"));
    repeat(1, this::ownerFromElsewhere);
    repeat(1, this::departmentBlank);
  }

  @Override
  void mended() {
    repeat(1, this::departmentBlank);
    repeat(1, this::withoutApproval);
    repeat(1, this::createdBeforeApproval);
  }

  @Override
  void fresh() {
    repeat(1, this::approvedByOffice);
    repeat(1, this::purchasePending);
    repeat(1, this::createdBeforeApproval);
    repeat(1, () -> ownAppOwnedBy(disabled("教务处"), "负责人 has a disabled account"));
    repeat(1, this::ownerFromElsewhere);
    repeat(1, this::departmentBlank);
  }

  @Override
  void recurring() {
    surveyOwnedElsewhere();
    repeat(1, this::approvalUsedTwice);
  }

  private SampleRow application(SampleRow app) {
    return table("申请单").find("单号", app.get("批准单号"));
  }

  private void withoutApproval() {
    violation("11-1", college.takeRow("第三方应用").set("批准单号", ""), "blank 批准单号");
  }

  private void approvedByOffice() {
    SampleRow app = college.takeRow("第三方应用");
    application(app).set("批准机构", Departments.IT);
    violation("11-1", app, "approved by 信息化办公室 instead of 领导小组");
  }

  private void ownerNotJoined() {
    SampleRow app = college.takeRow("第三方应用");
    app.set("负责人", notJoined(app.get("所属部门")));
    violation("11-2", app, "负责人 has not joined yet");
  }

  private void purchase(String number, String note) {
    violation("11-3", college.takeRow("第三方应用").set("采购单号", number), note);
  }

  /** A passed application without a number might be the one it names. */
  private void purchasePending() {
    SampleRow app = college.takeRow("第三方应用").set("采购单号", "202509900032");
    unjudged("11-3", app, "采购 application still 审批中, and another has no number");
  }

  private void createdBeforeApproval() {
    SampleRow app = college.takeRow("第三方应用");
    application(app).set("批准日期", "2025-07-30");
    violation("11-4", app, "created on " + app.get("创建日期") + ", approved on 2025-07-30");
  }

  private void createdByDepartment() {
    SampleRow app = college.takeRow("第三方应用");
    app.set("创建人", college.take("科研处").account());
    violation("11-5", app, "created by someone of 科研处");
  }

  private void surveyOwnedElsewhere() {
    SampleRow app = table("应用").find("应用名称", "问卷调查");
    violation("11-6", app.set("负责人", college.take("教务处").account()), "负责人 works in 教务处");
  }

  private void approvalUsedTwice() {
    SampleRow app = college.takeRow("第三方应用");
    String id = String.valueOf(AppsBase.FIRST_ID + table("应用").rows().size());
    SampleRow second = copy(app, Map.of("应用ID", id, "应用名称", app.get("应用名称") + "（移动端）"));
    violation("11-7", app, "another app has the same 批准单号");
    violation("11-7", second, "added with the 批准单号 of another app");
  }

  private void ownAppOwnedBy(String owner, String note) {
    violation("12-1", college.takeRow("自建应用").set("负责人", owner), note);
  }

  private void ownerFromElsewhere() {
    SampleRow app = college.takeRow("自建应用");
    app.set("负责人", college.take("学前教育学院").account());
    violation("12-2", app, "负责人 works in 学前教育学院");
  }

  private void departmentBlank() {
    violation("12-3", college.takeRow("自建应用").set("所属部门", ""), "blank 所属部门");
  }
}
