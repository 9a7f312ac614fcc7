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
    reemployed();
    listedTwice();
    applicationWithoutNumber();
  }

  @Override
  void fresh() {
    SampleRow row = college.takeRow("公告").set("有效期至", "长期有效");
    problem(row, "有效期至", "长期有效 is no date");
  }

  private void impossibleDate() {
    SampleRow row = college.take().employment().set("入职日期", "2021.2.30");
    problem(row, "入职日期", "2021.2.30 is no date");
  }

  private void reemployed() {
    SampleRow row = college.take().employment().set("在职状态", "返聘");
    problem(row, "在职状态", "返聘 is not in the enumeration");
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
