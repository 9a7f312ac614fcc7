package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.audit.Audit;
import zhaozhang.audit.Collection;
import zhaozhang.audit.LedgerEdit;
import zhaozhang.audit.Progress;
import zhaozhang.audit.history.AnsweredFinding;
import zhaozhang.model.followup.LedgerField;

/** Departments answer a report, a person verifies an article, and the next report shows it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MendingIT {

  private static final Path SAMPLE = Path.of("samples/2025-10").toAbsolutePath();
  private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 31);
  private static final String LEDGER = "整改台账";

  @TempDir static Path root;

  private static OpenConsole console;
  private static Chromium browser;
  private static Path workspace;
  private static Path report;
  private static Path returned;
  private static String finding = "";

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    workspace = Files.createDirectories(root.resolve("工作区"));
    Path months = Files.createDirectories(workspace.resolve("快照"));
    Folders.copy(SAMPLE, months.resolve("2025-10"));
    Folders.copy(SAMPLE, months.resolve("2025-11"));
    Folders.copy(Program.rules(), workspace.resolve("rules"));
    report = workspace.resolve("reports/2025-10");
    Audit.report(
        new Audit.Request(
            months.resolve("2025-10"),
            workspace.resolve("rules"),
            OCTOBER,
            OCTOBER,
            "test",
            null,
            report,
            null,
            null),
        Progress.NONE);
    returned = Files.createDirectories(root.resolve("交回"));
    console = OpenConsole.over(workspace, root);
    browser = console.browser;
  }

  @AfterAll
  static void end() throws IOException {
    console.close();
  }

  @Test
  @Order(1)
  void it_shows_who_answered_nothing_and_what_is_overdue() throws IOException {
    browser.link("整改");
    String page = browser.text();
    assertTrue(page.contains("审计日 2025-10-31"), page);
    assertTrue(page.contains("没有填写"), page);
    assertTrue(browser.find("table.ledger tbody tr").getText().contains("逾期"));
  }

  @Test
  @Order(2)
  void one_wrong_workbook_is_named_and_nothing_is_taken() throws Exception {
    Path wrong = Files.writeString(returned.resolve("坏的.xlsx"), "这不是工作簿");
    upload(filled("人事处.xlsx", "整改中", "张三"), wrong);
    browser.await("坏的.xlsx");
    assertTrue(browser.text().contains("这次一个也没有收"), browser.text());
    assertFalse(browser.text().contains(".zhaozhang-upload"), browser.text());
    try (Stream<Path> taken = Files.walk(report.resolve("部门/收回"))) {
      assertEquals(List.of(), taken.filter(Files::isRegularFile).toList());
    }
  }

  @Test
  @Order(3)
  void what_came_back_late_in_unknown_words_or_in_two_versions_is_told() throws Exception {
    Path first = filled("人事处.xlsx", "整改中", "张三");
    try (FilledBook book = new FilledBook(first)) {
      book.type(LEDGER, 0, "计划完成日", LocalDate.of(2025, 11, 1))
          .type(LEDGER, 1, "整改状态", "搞定啦")
          .save(first);
    }
    filled("人事处-又一份.xlsx", "整改中", "李四");
    Path evidence = Files.createDirectories(returned.resolve("附件").resolve(finding));
    Files.writeString(evidence.resolve("截图.txt"), "改好了");
    Files.delete(returned.resolve("坏的.xlsx"));
    browser.drop("form.drop", List.of(returned));
    browser.await("收下了");
    String page = browser.text();
    assertTrue(page.contains("看不懂、请核对的 1 处"), page);
    assertTrue(page.contains("不懂整改状态「搞定啦」"), page);
    assertTrue(row().contains("已逾期"), row());
    assertTrue(row().contains("责任人冲突"), row());
    assertTrue(row().contains("附件 1 个"), row());
    console.look("mending");
  }

  @Test
  @Order(4)
  void a_decision_in_the_page_ends_the_conflict() throws Exception {
    browser.type(field("input[name=OWNER]"), "王五");
    browser.click(field("button"));
    browser.await("记下了");
    assertFalse(row().contains("冲突"), row());
    assertEquals("王五", browser.find(field("input[name=OWNER]")).getDomProperty("value"));
  }

  @Test
  @Order(5)
  void what_a_second_tab_wrote_meanwhile_is_not_overwritten() throws Exception {
    AnsweredFinding found = found();
    LedgerEdit.write(
        new LedgerEdit.Request(
            report,
            workspace.resolve("rules"),
            finding,
            found.said().seen(),
            Map.of(LedgerField.OWNER, "赵六", LedgerField.STATUS, "整改中")));
    browser.type(field("input[name=OWNER]"), "孙七");
    browser.click(field("button"));
    browser.await("又有人填过");
    assertEquals("赵六", found().said().value(LedgerField.OWNER));
    assertTrue(browser.find("#entry").getText().contains("赵六"), browser.text());
    console.look("mending-changed");
    browser.button("照我填的记下");
    browser.await("记下了");
    assertEquals("孙七", found().said().value(LedgerField.OWNER));
  }

  @Test
  @Order(6)
  void a_department_is_reminded_of_what_is_left() throws Exception {
    browser.click(".reminder summary");
    String text = String.valueOf(browser.find(".reminder textarea").getDomProperty("value"));
    assertTrue(text.contains("请贵部门整改的事项"), text);
    assertTrue(text.contains("已过计划完成日"), text);
    browser.choose("select[name=show]", "没有填写");
    browser.button("筛选");
    browser.await("筛出");
    assertFalse(browser.text().contains("孙七"), "it is filled in");
    assertFalse(browser.address().contains("人事处"), browser.address());
  }

  @Test
  @Order(7)
  void a_verification_is_recorded_with_its_evidence() throws Exception {
    browser.link("人工核验");
    browser.await("还没有核验过");
    console.look("verifications");
    browser.click("#v2 summary");
    browser.click("#v2 input[value=passed]");
    browser.type("#v2 input[name=by]", "张三");
    browser.set("#v2 input[name=on]", "2025-11-20");
    browser.type("#v2 textarea[name=basis]", "看了会议记录");
    browser.files(
        "#v2 input[type=file]", List.of(Files.writeString(root.resolve("会议记录.txt"), "开过会")));
    browser.click("#v2 button.main");
    browser.await("记进了清单");
    assertTrue(Files.exists(workspace.resolve("核验依据/2025-11-20 第2条 会议记录.txt")));
    browser.click("#v2 details:last-of-type summary");
    browser.await("看了会议记录");
    console.look("verified");
  }

  @Test
  @Order(8)
  void the_next_report_shows_all_of_it_byte_for_byte_as_the_command_line_writes_it()
      throws Exception {
    console.open("/month/2025-11");
    console.audit("2025-11-30");
    Path written = workspace.resolve("reports/2025-11");
    String json = Files.readString(written.resolve("audit.json"));
    assertTrue(json.contains("孙七"), "what was decided");
    assertTrue(json.contains("搞定啦"), "what nobody understood");
    assertFalse(json.contains("李四"), "what was settled");
    console.open("/report/2025-11/articles");
    browser.await("张三");
    Path moved = root.resolve("console");
    Files.move(written, moved);
    Program.Ended ended = Program.run(workspace, "audit", "快照/2025-11", "--as-of", "2025-11-30");
    assertEquals(0, ended.exitCode(), ended.toString());
    assertEquals(OpenConsole.hashes(moved), OpenConsole.hashes(written));
  }

  /** The workbook of a department as somebody sends it back, its first row filled in. */
  private static Path filled(String name, String status, String owner) throws IOException {
    Path file = returned.resolve(name);
    try (FilledBook book = new FilledBook(report.resolve("部门/人事处.xlsx"))) {
      finding = book.text(LEDGER, 0, "编号");
      book.type(LEDGER, 0, "整改状态", status).type(LEDGER, 0, "责任人", owner).save(file);
    }
    return file;
  }

  private static void upload(Path... files) {
    browser.files("#files", List.of(files));
    browser.button("收下");
  }

  /** The row of the finding, wherever it stands. */
  private static String row() {
    return browser.find("#f" + finding).getText();
  }

  private static String field(String css) {
    return "#f" + finding + " " + css;
  }

  private static AnsweredFinding found() {
    return Collection.of(
            new Collection.Request(report, List.of(), workspace.resolve("rules"), OCTOBER, null))
        .answers()
        .findings()
        .stream()
        .filter(one -> one.finding().id().equals(finding))
        .findFirst()
        .orElseThrow();
  }
}
