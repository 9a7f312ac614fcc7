package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import zhaozhang.cli.Program.Ended;

/**
 * A few members and their groups, audited month after month: a group whose owner is not active is a
 * violation.
 *
 * @param folder where the program runs, with the snapshots and the reports
 */
record Months(Path folder) {

  static final String LEDGER = "整改台账";

  private static final String MEMBERS =
      """
      账号,姓名,部门,激活状态
      lisi,李四,教务处,已激活
      wangwu,王五,教务处,已禁用
      zhaoliu,赵六,人事处,已禁用
      """;

  /** Audits a month with these groups; null for none exported. */
  void audit(String month, @Nullable String groups) throws Exception {
    Path snapshot = Files.createDirectories(folder.resolve("快照").resolve(month));
    Files.writeString(snapshot.resolve("成员.csv"), MEMBERS);
    if (groups != null) {
      Files.writeString(snapshot.resolve("群列表.csv"), "群号,群名,群主\n" + groups);
    }
    Ended ended = run("audit", "快照/" + month);
    assertEquals(0, ended.exitCode(), ended::toString);
  }

  Ended run(Object... arguments) throws Exception {
    return Kept.run(arguments);
  }

  Path report(String month) {
    return folder.resolve("reports").resolve(month);
  }

  String text(String month, String file) throws IOException {
    return Files.readString(report(month).resolve(file));
  }

  String texts(String month) throws IOException {
    return texts(main(month));
  }

  static String texts(Path workbook) throws IOException {
    try (FilledBook book = new FilledBook(workbook)) {
      return String.join("\n", book.allTexts());
    }
  }

  /** The workbook of those who see all. */
  Path main(String month) {
    return report(month).resolve("审计报告.xlsx");
  }

  /** The workbook of a department. */
  Path book(String month, String department) {
    return report(month).resolve("部门/" + department + ".xlsx");
  }

  /** Types into the row of a group. */
  static FilledBook type(FilledBook book, String group, String heading, String text) {
    return book.type(LEDGER, book.row(LEDGER, "对象", group), heading, text);
  }

  /** What stands in the row of a group. */
  String ledger(String month, String group, String heading) throws IOException {
    try (FilledBook book = new FilledBook(main(month))) {
      return book.text(LEDGER, book.row(LEDGER, "对象", group), heading);
    }
  }

  /** As they use it, where it is installed. */
  static void savedByLibreOffice(Path workbook) throws Exception {
    if (LibreOffice.installed()) {
      LibreOffice.saveAgain(workbook);
    }
  }

  void assertState(String month, String group, String state, String firstSeen) throws IOException {
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

  void assertLedger(
      String month, String group, String status, String owner, String due, String remark)
      throws IOException {
    assertEquals(status, ledger(month, group, "整改状态"));
    assertEquals(owner, ledger(month, group, "责任人"));
    assertEquals(due, ledger(month, group, "计划完成日"));
    assertTells(month, group, remark);
  }

  void assertTells(String month, String group, String remark) throws IOException {
    String remarks = ledger(month, group, "提示");
    assertTrue(remarks.contains(remark), remarks);
  }

  void assertGone(String month, String group, String result, String filledIn) throws IOException {
    String row = SheetRows.of(main(month), "已整改", "对象", group);
    assertTrue(row.contains(result), row);
    assertTrue(row.contains(filledIn), row);
  }
}
