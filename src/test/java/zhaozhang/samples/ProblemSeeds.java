package zhaozhang.samples;

import java.util.Map;

/** What cannot be read, or cannot be meant. */
final class ProblemSeeds extends Seeds {

  ProblemSeeds(College college, SeedLog log) {
    super(college, log);
  }

  @Override
  void standing() {
    impossibleDate();
    secondedAway();
    listedTwice();
    applicationWithoutNumber();
    classUnknown();
  }

  @Override
  void mended() {
    validUntil("学期末");
  }

  @Override
  void fresh() {
    validUntil("长期有效");
  }

  private void validUntil(String words) {
    SampleRow row = college.takeRow("公告").set("有效期至", words);
    problem(row, "有效期至", words + " is no date");
    unjudged("17-2", row, "may have run out");
  }

  private void impossibleDate() {
    SampleRow row = college.take().employment().set("入职日期", "2021.2.30");
    problem(row, "入职日期", "2021.2.30 is no date");
  }

  private void secondedAway() {
    Person person = college.take();
    SampleRow row = person.employment().set("在职状态", "挂职锻炼");
    problem(row, "在职状态", "挂职锻炼 is not in the enumeration");
    unjudged("8-1", person.member(), "may have left");
  }

  private void classUnknown() {
    SampleRow row = table("模块").find("模块名称", "政策理论");
    row.set("可见类别", row.get("可见类别") + "；学员");
    problem(row, "可见类别", "学员 is not in the enumeration");
    unjudged("4-4", row, "visible to people of whom nobody knows the class");
  }

  private void listedTwice() {
    SampleRow row = copy(college.take().member(), Map.of());
    problem(row, "账号", "two rows with this account, the second further below");
  }

  private void applicationWithoutNumber() {
    SampleRow row = table("申请单").add("", "采购", "教务处", "2025-09-03", "财务资产处", "2025-09-05", "已通过");
    problem(row, "单号", "a row without its key");
  }
}
