package zhaozhang.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.Unjudged.Obstacle;
import zhaozhang.model.table.Completeness.Because;
import zhaozhang.model.table.Completeness.State;
import zhaozhang.model.table.DataProblem;
import zhaozhang.report.sheet.FindingSheets;
import zhaozhang.report.workbook.Book;
import zhaozhang.report.workbook.Cell;

class AuditReportTest {

  @TempDir Path folder;

  @Test
  void the_workbook_has_its_sheets_in_order() throws IOException {
    try (XSSFWorkbook workbook = audit(Results.small())) {
      List<String> names = new ArrayList<>();
      workbook.forEach(sheet -> names.add(sheet.getSheetName()));
      assertEquals(
          List.of("总览", "条款结论", "规则结论", "未能判定", "违规明细", "整改台账", "人工核验", "数据质量", "运行信息"), names);
    }
  }

  @Test
  void the_headline_figures_add_up() throws IOException {
    AuditResult result = Results.school(100);
    try (XSSFWorkbook workbook = audit(result)) {
      List<List<String>> rows = rows(workbook.getSheet("总览"));
      List<String> totals = row(rows, "合计");
      assertEquals(String.valueOf(result.articles().size()), totals.get(1));
      assertEquals(String.valueOf(result.rules().size()), totals.get(2));
      assertEquals("7", row(rows, "通过").get(1));
      assertEquals("9", row(rows, "违规").get(1));
      assertEquals("2", row(rows, "无法判定").get(1));
      assertTrue(totals.contains(String.valueOf(result.open().size())), totals::toString);
    }
  }

  @Test
  void the_overview_says_in_words_what_is_missing() throws IOException {
    Results results = Results.small().rule("6-1", Severity.HIGH, "须通过年审", List.of("认证", "管理员.角色"));
    try (XSSFWorkbook workbook = audit(results)) {
      String text = rows(workbook.getSheet("总览")).toString();
      assertTrue(text.contains("有 1 条规则没有判定完整，因为快照里缺少：认证、管理员.角色"), text);
    }
  }

  private static final Obstacle CELL =
      new Obstacle(new Source("群聊.xlsx", "群聊", 7), "群主", "张三、李四", "一格写了两个人");

  @Test
  void what_could_not_be_judged_says_of_whom_where_and_what_to_do() throws IOException {
    try (XSSFWorkbook workbook =
        audit(Results.small().unjudged("14-1", "g7", "通知群（g7）", "教务处", CELL))) {
      assertEquals(
          List.of(
              "14-1",
              "工号不得重复",
              "工作群",
              "通知群（g7）",
              "教务处",
              "群聊.xlsx!群聊!7「群主」写的是「张三、李四」：一格写了两个人",
              "把这一格改成写得清楚的内容，再审计一次；常用的写法可以请管规则的人加进 清单/同义词"),
          rows(workbook.getSheet("未能判定")).get(2));
      String overview = rows(workbook.getSheet("总览")).toString();
      assertTrue(overview.contains("未能判定的项, 1"), overview);
      assertTrue(overview.contains("有 1 条规则因资料看不清，共 1 项未能判定"), overview);
    }
  }

  @Test
  void of_many_that_one_file_stands_in_the_way_of_there_is_one_line() throws IOException {
    Obstacle file = new Obstacle(new Source("通讯录2.xlsx", "", 0), "", "", "打不开");
    Results results = Results.small();
    for (int i = 0; i < 20; i++) {
      results.unjudged("14-1", "g" + i, "群" + i, "教务处", file);
    }
    try (XSSFWorkbook workbook = audit(results)) {
      List<List<String>> rows = rows(workbook.getSheet("未能判定"));
      assertEquals(3, rows.size());
      assertEquals("群0、群1、群10 等 20 个", rows.get(2).get(3));
      assertEquals("通讯录2.xlsx：打不开", rows.get(2).get(5));
      assertEquals("补齐或重新导出这个文件，再审计一次；与审计无关的文件请移走", rows.get(2).get(6));
    }
  }

  @Test
  void a_rule_that_lacks_a_table_says_so_once_and_names_the_files() throws IOException {
    Because one = new Because(new Source("认证(1).xlsx", "", 0), "与 认证.xlsx 不同");
    Results results =
        Results.small()
            .rule("6-1", Severity.HIGH, "须通过年审", List.of("认证", "管理员.角色", "应用"))
            .doubtful("认证", State.CONTESTED, one);
    try (XSSFWorkbook workbook = audit(results)) {
      List<String> row = rows(workbook.getSheet("未能判定")).get(2);
      assertEquals(
          List.of("（整条规则）", "几份文件只留下正确的一份，再审计一次\n补上所缺的表或列，再审计一次"), List.of(row.get(3), row.get(6)));
      assertEquals(
          "「认证」表有两个版本，不知道以哪个为准：认证(1).xlsx（与 认证.xlsx 不同）\n「管理员」表没有「角色」列\n没有「应用」表", row.get(5));
    }
  }

  @Test
  void a_table_that_is_not_all_there_may_hold_others() throws IOException {
    Because torn = new Because(new Source("群-续.xlsx", "", 0), "打不开");
    Results results = Results.small().incomplete("14-1", "群").doubtful("群", State.INCOMPLETE, torn);
    try (XSSFWorkbook workbook = audit(results)) {
      List<String> row = rows(workbook.getSheet("未能判定")).get(2);
      assertEquals(
          List.of("（没有读到的其他对象）", "「群」表不完整：群-续.xlsx（打不开）", "补齐这张表，再审计一次"),
          List.of(row.get(3), row.get(5), row.get(6)));
    }
  }

  @Test
  void where_everything_was_judged_a_sentence_says_so() throws IOException {
    try (XSSFWorkbook workbook = audit(Results.small())) {
      assertTrue(rows(workbook.getSheet("未能判定")).toString().contains("所有规则都判定完整"));
    }
  }

  @Test
  void a_department_sees_what_could_not_be_judged_of_its_own() throws IOException {
    audit(
            Results.small()
                .unjudged("14-1", "g7", "通知群（g7）", "人事处", CELL)
                .unjudged("14-1", "g8", "别的群（g8）", "教务处", CELL))
        .close();
    try (XSSFWorkbook workbook = new XSSFWorkbook(folder.resolve("out/部门/人事处.xlsx").toString())) {
      assertEquals(
          "本部门有 1 项要整改：高 1 项。另有 1 处未能判定，见「未能判定」。", rows(workbook.getSheetAt(0)).get(2).get(0));
      List<List<String>> rows = rows(workbook.getSheet("未能判定"));
      assertEquals(3, rows.size());
      assertEquals("通知群（g7）", rows.get(2).get(3));
    }
    assertTrue(Files.exists(folder.resolve("out/部门/教务处.xlsx")));
  }

  @Test
  void a_hint_stands_in_the_ledger_without_a_deadline() throws IOException {
    audit(
            Results.small()
                .rule("8-4", Severity.HINT, "在职的人不应有离职日期", List.of())
                .finding("8-4", "T1", "人事处", "仍写着在职"))
        .close();
    try (XSSFWorkbook workbook = new XSSFWorkbook(folder.resolve("out/部门/人事处.xlsx").toString())) {
      List<List<String>> rows = rows(workbook.getSheet("整改台账"));
      assertEquals("本部门有 1 项要整改：高 1 项。另有提示 1 项，供留意，不要求期限。", rows.get(2).get(0));
      List<String> row = rows.get(rows.size() - 1);
      assertEquals(List.of("提示", "供留意，不要求期限。"), List.of(row.get(0), row.get(7)));
    }
  }

  @Test
  void the_figures_and_charts_count_violations_and_hints_apart() throws IOException {
    Results results =
        Results.small()
            .rule("8-4", Severity.HINT, "在职的人不应有离职日期", List.of())
            .finding("8-4", "T1", "人事处", "仍写着在职");
    try (XSSFWorkbook workbook = audit(results)) {
      List<List<String>> rows = rows(workbook.getSheet("总览"));
      assertEquals("1", row(rows, "13").get(4));
      assertTrue(rows.stream().noneMatch(row -> row.get(0).equals("8")), rows::toString);
      assertTrue(rows.toString().contains("提示（不计入违规项）, 1"), rows::toString);
      List<String> article = rows(workbook.getSheet("条款结论")).get(1);
      assertEquals(
          List.of("第8条", "提示", "0", "1"),
          List.of(article.get(0), article.get(2), article.get(3), article.get(7)));
    }
  }

  @Test
  void the_overview_has_a_chart_by_article_and_one_by_department() throws IOException {
    try (XSSFWorkbook workbook = audit(Results.small())) {
      assertEquals(2, workbook.getSheet("总览").getDrawingPatriarch().getCharts().size());
    }
  }

  @Test
  void the_charts_refer_to_the_figures_below_them() throws IOException {
    try (XSSFWorkbook workbook = audit(Results.school(100))) {
      XSSFSheet overview = workbook.getSheet("总览");
      for (XSSFChart chart : overview.getDrawingPatriarch().getCharts()) {
        for (var series : chart.getCTChart().getPlotArea().getBarChartArray(0).getSerList()) {
          String range = series.getVal().getNumRef().getF();
          CellReference first = new CellReference(range.substring(0, range.indexOf(':')));
          String shown = series.getVal().getNumRef().getNumCache().getPtArray(0).getV();
          double figure =
              overview.getRow(first.getRow()).getCell(first.getCol()).getNumericCellValue();
          assertEquals(figure, Double.parseDouble(shown), range);
        }
      }
    }
  }

  @Test
  void without_findings_there_is_a_sentence_and_no_chart() throws IOException {
    Results clean = new Results().rule("13-1", Severity.HIGH, "群主须为有效成员", List.of());
    try (XSSFWorkbook workbook = audit(clean)) {
      XSSFSheet overview = workbook.getSheet("总览");
      assertEquals(null, overview.getDrawingPatriarch());
      assertTrue(rows(overview).toString().contains("未发现未豁免的违规项"));
      assertTrue(rows(workbook.getSheet("违规明细")).toString().contains("没有违规项"));
      assertFalse(Files.exists(folder.resolve("out/部门")));
    }
  }

  @Test
  void a_finding_is_listed_with_evidence_remedy_and_state() throws IOException {
    try (XSSFWorkbook workbook = audit(Results.small())) {
      List<String> row = rows(workbook.getSheet("违规明细")).get(1);
      assertEquals(
          List.of(
              "高",
              "第13条",
              "人事处",
              "群主「zhangsan」不是已激活成员",
              "限期整改",
              "新增",
              "2025-10-31",
              "群聊.xlsx!群聊!17",
              "13-1 群主须为有效成员",
              "工作群",
              "g1",
              ""),
          row.subList(0, row.size() - 1));
    }
  }

  @Test
  void a_waived_finding_says_until_when() throws IOException {
    try (XSSFWorkbook workbook = audit(Results.small().waived("13-1", "g2", "人事处", "…"))) {
      assertEquals("已豁免，至 2025-12-31", rows(workbook.getSheet("违规明细")).get(2).get(5));
    }
  }

  @Test
  void of_much_evidence_the_first_ten_are_shown() throws IOException {
    Results results = Results.small().finding("13-1", "g2", "人事处", "…", null, 12);
    try (XSSFWorkbook workbook = audit(results)) {
      String evidence = rows(workbook.getSheet("违规明细")).get(2).get(7);
      assertEquals(11, evidence.lines().count());
      assertTrue(evidence.endsWith("群聊.xlsx!群聊!26\n等 12 处"), evidence);
    }
  }

  @Test
  void a_cell_that_begins_with_an_equals_sign_is_text() throws IOException {
    Results results = Results.small().finding("13-1", "=1+1", "@处", "-2+3");
    try (XSSFWorkbook workbook = audit(results)) {
      assertEquals(List.of("工作群", "=1+1"), rows(workbook.getSheet("违规明细")).get(1).subList(9, 11));
      for (Sheet sheet : workbook) {
        sheet.forEach(
            row -> row.forEach(cell -> assertFalse(cell.getCellType() == CellType.FORMULA)));
      }
      assertTrue(workbook.getSheet("违规明细").getRow(1).getCell(10).getCellStyle().getQuotePrefixed());
    }
  }

  @Test
  void what_xml_cannot_hold_or_excel_would_unescape_does_no_harm() throws IOException {
    Results results = Results.small().finding("13-1", "g\u00002", "人事处", "<a> & _x0041_\r\n b");
    try (XSSFWorkbook workbook = audit(results)) {
      List<String> row = rows(workbook.getSheet("违规明细")).get(1);
      assertEquals("g\uFFFD2", row.get(10));
      assertEquals("<a> & _x0041_\n b", row.get(3));
    }
  }

  @Test
  void a_message_of_40000_characters_is_cut_with_a_note() throws IOException {
    Results results = Results.small().finding("13-1", "g2", "人事处", "长".repeat(40_000));
    try (XSSFWorkbook workbook = audit(results)) {
      String message = rows(workbook.getSheet("违规明细")).get(2).get(3);
      assertEquals(Cell.LONGEST, message.length());
      assertTrue(message.endsWith("长……（以下略，全文见 audit.json）"), message.substring(32_700));
    }
  }

  @Test
  void findings_beyond_one_sheet_go_on_to_the_next() throws IOException {
    AuditResult result = Results.school(25);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Book book = new Book("", Results.AS_OF)) {
      FindingSheets.add(book, result.findings(), 10);
      book.save(out);
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertEquals(10, workbook.getSheet("违规明细").getLastRowNum());
      assertEquals(10, workbook.getSheet("违规明细(2)").getLastRowNum());
      assertEquals(5, workbook.getSheet("违规明细(3)").getLastRowNum());
    }
  }

  @Test
  void an_article_links_to_the_first_of_its_findings() throws IOException {
    Results results = Results.small().finding("14-1", "m1", "", "…");
    try (XSSFWorkbook workbook = audit(results)) {
      XSSFSheet articles = workbook.getSheet("条款结论");
      assertEquals("'违规明细'!A2", articles.getRow(1).getCell(3).getHyperlink().getAddress());
      assertEquals("'违规明细'!A3", articles.getRow(2).getCell(3).getHyperlink().getAddress());
    }
  }

  @Test
  void data_problems_are_listed_or_their_absence_is_said() throws IOException {
    try (XSSFWorkbook workbook = audit(Results.small())) {
      assertTrue(rows(workbook.getSheet("数据质量")).toString().contains("没有发现数据问题"));
    }
    DataProblem problem = new DataProblem("通讯录.xlsx", "成员列表", 9, "入职日期", "31.02.2025", "日期");
    try (XSSFWorkbook workbook = audit(Results.small().problem(problem))) {
      assertTrue(
          rows(workbook.getSheet("数据质量"))
              .contains(List.of("通讯录.xlsx", "成员列表", "9", "入职日期", "31.02.2025", "日期")));
    }
  }

  @Test
  void a_department_workbook_contains_nothing_of_others() throws IOException {
    Results results = Results.small().finding("13-1", "g9", "教务处", "教务处的秘密");
    audit(results).close();
    Path file = folder.resolve("out/部门/人事处.xlsx");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (var entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
        String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        assertFalse(part.contains("教务处") || part.contains("g9"), entry.getName());
      }
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile().getPath())) {
      List<List<String>> rows = rows(workbook.getSheetAt(0));
      assertEquals("人事处　整改台账（2025年10月）", rows.get(0).get(0));
      assertEquals("本部门有 1 项要整改：高 1 项。", rows.get(2).get(0));
      assertTrue(rows.get(rows.size() - 1).contains("g1"), rows::toString);
    }
  }

  @Test
  void the_name_of_a_department_cannot_lead_out_of_the_folder() throws IOException {
    audit(
            new Results()
                .rule("13-1", Severity.HIGH, "…", List.of())
                .finding("13-1", "g1", "../../外", "…")
                .finding("13-1", "g2", "..", "…")
                .finding("13-1", "g3", "医/院", "…")
                .finding("13-1", "g4", "医:院", "…")
                .finding("13-1", "g5", "CON", "…")
                .finding("13-1", "g6", "很".repeat(300), "…")
                .finding("13-1", "g7", "", "…"))
        .close();
    try (Stream<Path> files = Files.list(folder.resolve("out/部门"))) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertEquals(
          List.of(
              "_.xlsx",
              "_CON.xlsx",
              "__.._外.xlsx",
              "医_院(2).xlsx",
              "医_院.xlsx",
              "很".repeat(55) + ".xlsx"),
          names);
    }
  }

  @Test
  void two_reports_of_the_same_results_have_the_same_bytes() throws IOException {
    AuditResult result = Results.school(30);
    AuditReport.write(result, folder.resolve("a"));
    AuditReport.write(result, folder.resolve("b"));
    for (String file : List.of("审计报告.xlsx", "部门/人事处.xlsx", "audit.json")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("a").resolve(file)),
          Files.readAllBytes(folder.resolve("b").resolve(file)),
          file);
    }
  }

  private XSSFWorkbook audit(Results results) throws IOException {
    return audit(results.build());
  }

  private XSSFWorkbook audit(AuditResult result) throws IOException {
    AuditReport.write(result, folder.resolve("out"));
    return new XSSFWorkbook(folder.resolve("out/审计报告.xlsx").toString());
  }

  private static List<String> row(List<List<String>> rows, String first) {
    return rows.stream().filter(row -> row.get(0).equals(first)).findFirst().orElseThrow();
  }

  /** The rows that are not blank, as a person reads them. */
  private static List<List<String>> rows(Sheet sheet) {
    return StreamSupport.stream(sheet.spliterator(), false)
        .map(AuditReportTest::texts)
        .filter(texts -> !texts.isEmpty())
        .toList();
  }

  private static List<String> texts(Row row) {
    DataFormatter formatter = new DataFormatter();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.getLastCellNum(); i++) {
      texts.add(formatter.formatCellValue(row.getCell(i)));
    }
    return texts;
  }
}
