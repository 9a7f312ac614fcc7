package zhaozhang.samples;

/** Article 17, files that nobody owns (16-9), secrets in announcements and names of files (4-6). */
final class PublicationSeeds extends Seeds {

  PublicationSeeds(College college, SeedLog log) {
    super(college, log);
  }

  @Override
  void standing() {
    repeat(1, this::notReviewed);
    repeat(1, () -> expired("2025-08-15"));
    repeat(1, () -> business("欢迎加入教育产品招商加盟。", "招商加盟"));
    repeat(1, () -> publishedBy("科研处", "科研处 is not named for the module"));
    repeat(1, () -> secretFile("期末考试未启用试卷", "未启用试卷"));
  }

  @Override
  void mended() {
    repeat(2, this::notReviewed);
  }

  @Override
  void fresh() {
    repeat(1, this::reviewedByPublisher);
    repeat(2, () -> expired("2025-10-15"));
    repeat(1, () -> business("会后可扫码下单，另有优惠券。", "扫码下单", "优惠券"));
    repeat(1, () -> publishedBy("", "blank 发布部门"));
    repeat(1, () -> secretTitle("关于传阅秘密级文件的通知", "秘密级"));
    repeat(1, () -> secretFile("涉密人员名单（2025）", "涉密人员名单"));
  }

  @Override
  void recurring() {
    repeat(1, this::reviewedByDisabled);
    repeat(1, this::unlistedColumn);
    repeat(1, this::fileOfSharedAccount);
  }

  private void notReviewed() {
    violation("17-1", college.takeRow("公告").set("审核人", ""), "blank 审核人");
  }

  private void reviewedByPublisher() {
    SampleRow row = college.takeRow("公告");
    violation("17-1", row.set("审核人", row.get("发布人")), "reviewed by its publisher");
  }

  private void reviewedByDisabled() {
    SampleRow row = college.takeRow("公告").set("审核人", disabled("宣传部"));
    violation("17-5", row, "审核人 has a disabled account");
  }

  private void unlistedColumn() {
    SampleRow row = college.takeRow("公告").set("模块", "校园电视台");
    violation("17-6", row, "校园电视台 is not in 责任清单");
  }

  private void fileOfSharedAccount() {
    SampleRow row = college.takeRow("资产").set("所有者", "gongyong.ziliao");
    violation("16-9", row, "owned by a shared account that is not in the contact list");
  }

  private void expired(String date) {
    violation("17-2", college.takeRow("公告").set("有效期至", date), "ran out on " + date);
  }

  private void business(String sentence, String... words) {
    SampleRow row = college.takeRow("公告");
    row.set("正文", row.get("正文") + sentence);
    for (String word : words) {
      violation("17-3", row, word, "正文: " + sentence);
    }
  }

  private void publishedBy(String department, String note) {
    SampleRow row = college.takeRow("公告");
    while (row.is("模块", "企业小助手")) {
      row = college.takeRow("公告");
    }
    violation("17-4", row.set("发布部门", department), note);
  }

  private void secretTitle(String title, String word) {
    violation("4-6", college.takeRow("公告").set("标题", title), word, "标题 " + title);
  }

  private void secretFile(String name, String word) {
    violation("4-6", college.takeRow("资产").set("名称", name), word, "名称 " + name);
  }
}
