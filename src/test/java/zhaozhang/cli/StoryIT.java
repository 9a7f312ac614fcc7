package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.cli.Program.Ended;

/** The cycle of a department: violations found, filled in, mended, out of sight, found again. */
class StoryIT {

  private static final String LEDGER = "整改台账";
  private static final String MEMBERS =
      """
      账号,姓名,部门,激活状态
      lisi,李四,教务处,已激活
      wangwu,王五,教务处,已禁用
      zhaoliu,赵六,人事处,已禁用
      """;

  @TempDir Path folder;

  @Test
  void what_is_filled_in_one_month_is_read_and_checked_in_the_next() throws Exception {
    month("2025-08", "G1,甲群,wangwu\ng2,乙群,zhaoliu\ng3,丙群,wangwu\n");
    assertState("2025-08", "G1", "新增", "2025-08-31");
    fillInAugust();

    month("2025-09", "G1,甲群,wangwu\ng2,乙群,zhaoliu\ng3,丙群,lisi\n");
    assertState("2025-09", "G1", "持续", "2025-08-31");
    assertLedger("2025-09", "G1", "整改中", "李四", "2025-09-15", "已逾期");
    assertLedger("2025-09", "G2", "申请豁免", "", "2025-09-07", "");
    assertTrue(text("2025-09", "豁免申请.csv").contains("13-1,G2,,年底前撤群"));
    assertGone("2025-09", "G3", "已整改", "整改状态：已整改待复核");
    fillInSeptember();

    month("2025-10", null);
    assertGone("2025-10", "G1", "未能复核", "");
    assertTrue(texts("2025-10").contains("已转让，请复核"), "what was typed stays in 台账未匹配");

    month("2025-11", "G1,甲群,wangwu\ng2,乙群,lisi\ng3,丙群,wangwu\n");
    assertState("2025-11", "G1", "持续", "2025-08-31");
    assertLedger("2025-11", "G1", "已整改待复核", "李四", "2025-09-15", "复核未通过");
    assertGone("2025-11", "G2", "已整改", "整改状态：申请豁免");
    assertState("2025-11", "G3", "复发", "2025-08-31");

    Ended verified = Program.run(folder, "verify", "reports/2025-11");
    assertTrue(verified.out().contains("填写台账属正常情况"), verified::toString);
  }

  /**
   * The department fills in its own workbook, renames and rearranges it; the office the main one.
   */
  private void fillInAugust() throws Exception {
    Path department = report("2025-08").resolve("部门/教务处.xlsx");
    try (FilledBook book = new FilledBook(department)) {
      int first = book.row(LEDGER, "对象", "G1");
      book.type(LEDGER, first, "整改状态", "整改中").type(LEDGER, first, "责任人", "李四");
      book.type(LEDGER, first, "计划完成日", LocalDate.of(2025, 9, 15));
      book.type(LEDGER, book.row(LEDGER, "对象", "G3"), "整改状态", "已整改待复核");
      book.shuffle(LEDGER, new Random(7));
      book.save(report("2025-08").resolve("收回/教务处 王老师 已填.xlsx"));
    }
    Files.delete(department);
    Path main = report("2025-08").resolve("审计报告.xlsx");
    try (FilledBook book = new FilledBook(main)) {
      int row = book.row(LEDGER, "对象", "G2");
      book.type(LEDGER, row, "整改状态", "申请豁免").type(LEDGER, row, "说明", "年底前撤群");
      book.save(main);
    }
    savedByLibreOffice(main);
  }

  private void fillInSeptember() throws Exception {
    Path department = report("2025-09").resolve("部门/教务处.xlsx");
    try (FilledBook book = new FilledBook(department)) {
      int row = book.row(LEDGER, "对象", "G1");
      book.type(LEDGER, row, "整改状态", "已整改待复核").type(LEDGER, row, "说明", "已转让，请复核");
      book.save(department);
    }
    savedByLibreOffice(department);
  }

  /** As they use it, where it is installed. */
  private static void savedByLibreOffice(Path workbook) throws Exception {
    if (LibreOffice.installed()) {
      LibreOffice.saveAgain(workbook);
    }
  }

  private void month(String month, @Nullable String groups) throws Exception {
    Path snapshot = Files.createDirectories(folder.resolve("快照").resolve(month));
    Files.writeString(snapshot.resolve("成员.csv"), MEMBERS);
    if (groups != null) {
      Files.writeString(snapshot.resolve("群列表.csv"), "群号,群名,群主\n" + groups);
    }
    Ended ended = Program.run(folder, "audit", "快照/" + month);
    assertEquals(0, ended.exitCode(), ended::toString);
  }

  private Path report(String month) {
    return folder.resolve("reports").resolve(month);
  }

  private String text(String month, String file) throws IOException {
    return Files.readString(report(month).resolve(file));
  }

  private String texts(String month) throws IOException {
    try (FilledBook book = new FilledBook(report(month).resolve("审计报告.xlsx"))) {
      return String.join("\n", book.allTexts());
    }
  }

  private void assertState(String month, String group, String state, String firstSeen)
      throws IOException {
    String finding =
        text(month, "audit.json")
            .lines()
            .filter(
                line -> line.contains("\"rule\": \"13-1\"") && line.contains("\"" + group + "\""))
            .findFirst()
            .orElseThrow(() -> new AssertionError(group + " is no finding of " + month));
    assertTrue(finding.contains("\"state\": \"" + state + "\""), finding);
    assertTrue(finding.contains("\"firstSeen\": \"" + firstSeen + "\""), finding);
  }

  private void assertLedger(
      String month, String group, String status, String owner, String due, String remark)
      throws IOException {
    try (FilledBook book = new FilledBook(report(month).resolve("审计报告.xlsx"))) {
      int row = book.row(LEDGER, "对象", group);
      assertEquals(status, book.text(LEDGER, row, "整改状态"));
      assertEquals(owner, book.text(LEDGER, row, "责任人"));
      assertEquals(due, book.text(LEDGER, row, "计划完成日"));
      assertTrue(book.text(LEDGER, row, "提示").contains(remark), book.text(LEDGER, row, "提示"));
    }
  }

  private void assertGone(String month, String group, String result, String filledIn)
      throws IOException {
    String row = SheetRows.of(report(month).resolve("审计报告.xlsx"), "已整改", "对象", group);
    assertTrue(row.contains(result), row);
    assertTrue(row.contains(filledIn), row);
  }
}
