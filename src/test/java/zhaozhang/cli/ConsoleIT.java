package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two months in the console, from an empty folder to the reasons of a finding, in one browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleIT {

  private static final Path SAMPLES = Path.of("samples").toAbsolutePath();

  @TempDir static Path root;

  private static OpenConsole console;
  private static Chromium browser;
  private static String origin;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    console = OpenConsole.over(workspace(), root);
    browser = console.browser;
    origin = console.origin;
  }

  private static Path workspace() {
    return root.resolve("工作区");
  }

  @AfterAll
  static void end() throws IOException {
    console.close();
  }

  private static void look(String name) throws IOException {
    console.look(name);
  }

  private static void audit(String day) throws InterruptedException {
    console.audit(day);
  }

  @Test
  @Order(1)
  void the_token_of_the_launch_stays_in_no_address() {
    assertEquals(origin + "/", browser.address());
  }

  @Test
  @Order(2)
  void an_empty_workspace_explains_itself_and_offers_samples() throws IOException {
    assertTrue(browser.text().contains("三步"), browser.text());
    assertTrue(browser.text().contains("放进样例试试"), browser.text());
    look("start");
  }

  @Test
  @Order(3)
  void the_first_month_goes_from_exports_to_a_report() throws Exception {
    browser.type("#month", "2025-09");
    browser.files("#files", files("2025-09"));
    browser.button("收下");
    browser.await("2025-09 的导出文件");
    assertTrue(browser.text().contains("收下了 17 个文件"), browser.text());
    audit("2025-09-30");
    look("first-report");
  }

  private static List<Path> files(String month) throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES.resolve(month))) {
      return files.sorted().toList();
    }
  }

  @Test
  @Order(4)
  void what_was_not_understood_is_asked_and_judges_nothing() throws Exception {
    Path spoilt = root.resolve("2025-10");
    Folders.copy(SAMPLES.resolve("2025-10"), spoilt);
    Path announcements = spoilt.resolve("公告.csv");
    String text = Files.readString(announcements);
    Files.writeString(
        announcements, text.replace("审核人", "把关同志").replace("2025-08-15,发布中", "2025-08-15,挂着呢"));
    Files.writeString(spoilt.resolve("通讯录.xlsx"), "这不是工作簿");
    browser.open(origin + "/");
    browser.type("#month", "2025-10");
    try (Stream<Path> all = Files.list(spoilt)) {
      browser.files("#files", all.sorted().toList());
    }
    browser.button("收下");
    browser.await("2025-10 的导出文件");
    String page = browser.text();
    assertTrue(page.contains("把关同志"), page);
    assertTrue(page.contains("挂着呢"), page);
    assertTrue(page.contains("通讯录.xlsx"), page);
    assertTrue(page.contains("可疑 1"), page);
    look("questions");
    browser.drop("form.drop", List.of(SAMPLES.resolve("2025-10").resolve("通讯录.xlsx")));
    browser.await("收下了 1 个文件");
    audit("2025-10-31");
    assertEquals("无法判定", outcome("17-1"));
  }

  private static String outcome(String rule) throws IOException {
    String json = Files.readString(workspace().resolve("reports/2025-10/audit.json"));
    String after = json.substring(json.indexOf("\"id\": \"" + rule + "\""));
    return after.replaceFirst("(?s).*?\"outcome\"\\s*:\\s*\"(.*?)\".*", "$1");
  }

  @Test
  @Order(5)
  void answers_in_the_page_change_verdicts() throws Exception {
    browser.open(origin + "/month/2025-10");
    answer("把关同志", "审核人");
    answer("挂着呢", "发布中");
    assertFalse(browser.text().contains("挂着呢"), browser.text());
    audit("2025-10-31");
    assertEquals("违规", outcome("17-1"));
    String json = Files.readString(workspace().resolve("reports/2025-10/audit.json"));
    assertTrue(
        json.contains("\"rule\": \"17-2\", \"table\": \"公告\", \"key\": \"GG20250002\""), json);
    look("report");
  }

  private static void answer(String unknown, String meaning) throws InterruptedException {
    browser.answer(
        "//div[contains(@class,'question')][contains(., '" + unknown + "')]//form", meaning);
  }

  @Test
  @Order(6)
  void a_finding_is_found_and_shows_the_row_of_its_file() throws Exception {
    browser.link("违规明细");
    look("findings");
    browser.type("input[name=text]", "GG20250001");
    browser.button("筛选");
    browser.await("筛出 1 项");
    browser.click("td.message a");
    browser.await("证据");
    String page = browser.text();
    assertTrue(page.contains("公告.csv!2"), page);
    assertTrue(page.contains("jiangjianxue"), page);
    assertTrue(page.contains("为什么标出"), page);
    browser.click("figure.row summary");
    browser.await("把关同志");
    assertFalse(browser.address().contains("GG2025"), browser.address());
    look("finding");
  }

  @Test
  @Order(7)
  void excel_holds_exactly_what_is_filtered() throws Exception {
    browser.open(origin + "/report/2025-10/findings");
    browser.type("input[name=text]", "公告");
    browser.button("筛选");
    browser.await("筛出");
    String shown = browser.find(".tally b").getText();
    byte[] book = get(String.valueOf(browser.find(".tally a").getDomProperty("href")));
    Path file = Files.write(root.resolve("filtered.xlsx"), book);
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      assertEquals(Integer.parseInt(shown), workbook.getSheetAt(0).getLastRowNum());
    }
  }

  private static byte[] get(String address) throws Exception {
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address))
                    .header("Cookie", browser.cookie())
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertEquals(200, answer.statusCode(), () -> new String(answer.body(), StandardCharsets.UTF_8));
    return answer.body();
  }

  @Test
  @Order(8)
  void it_says_why_somebody_was_not_flagged() throws Exception {
    browser.open(origin + "/report/2025-10/why");
    browser.type("input[name=text]", "guoxiaopeng");
    browser.button("问");
    browser.await("没有违规");
    assertTrue(browser.text().contains("不成立"), browser.text());
    look("why");
  }

  @Test
  @Order(9)
  void every_other_page_can_be_used() throws IOException {
    for (String part : List.of("articles", "unjudged", "months", "files")) {
      browser.open(origin + "/report/2025-10/" + part);
      look(part);
    }
    browser.open(origin + "/month/2025-10");
    look("month");
    browser.open(origin + "/");
    look("home");
    browser.open(origin + "/report/2031-01");
    look("gone");
  }

  @Test
  @Order(10)
  void rules_that_somebody_breaks_meanwhile_are_said_in_a_sentence_and_cost_nothing()
      throws Exception {
    Path rules = workspace().resolve("rules/词汇.drl");
    String good = Files.readString(rules);
    browser.open(origin + "/month/2025-10");
    Files.writeString(rules, good + "\nrule \"坏了\"\n");
    browser.set("#day", "2025-10-31");
    browser.button("开始审计");
    browser.await("旧的报告没有动");
    look("run");
    browser.open(origin + "/month/2025-10");
    browser.await("没有做成");
    browser.open(origin + "/report/2025-10");
    browser.await("审计日 2025-10-31");
    Files.writeString(rules, good);
    browser.open(origin + "/month/2025-10");
    browser.await("找到 18");
  }

  @Test
  @Order(11)
  void the_command_line_writes_the_same_bytes() throws Exception {
    Path reports = workspace().resolve("reports");
    Path written = reports.resolve("2025-10");
    Path moved = root.resolve("console");
    // The same place, and what it is compared with.
    Files.move(written, moved);
    Path old = reports.resolve("2025-10.旧");
    Files.move(old, root.resolve("old"));
    Program.Ended ended = Program.run(workspace(), "audit", "快照/2025-10", "--as-of", "2025-10-31");
    assertEquals(0, ended.exitCode(), ended.toString());
    assertEquals(OpenConsole.hashes(moved), OpenConsole.hashes(written));
  }

  @Test
  @Order(12)
  void a_second_start_finds_the_first() throws Exception {
    Program.Ended second = Program.run(root, "console", workspace(), "--no-browser");
    assertEquals(0, second.exitCode(), second.toString());
    assertEquals(
        OpenConsole.firstLine(console.program.out()),
        second.out().lines().findFirst().orElseThrow());
  }

  @Test
  @Order(13)
  void it_ends_when_asked() throws Exception {
    browser.open(origin + "/");
    browser.button("结束");
    browser.await("控制台已结束");
    Program.Ended end = console.end();
    assertEquals(0, end.exitCode(), end.toString());
  }
}
