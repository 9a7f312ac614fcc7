package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.cli.Program.Ended;
import zhaozhang.lists.RulesCopy;

/** The monthly audit, from the command line to the report. */
class AuditIT {

  private static final Path SAMPLES = Path.of("samples").toAbsolutePath();
  private static final Path EXPECTED =
      Path.of("src", "test", "resources", "expected", "2025-10.audit.json").toAbsolutePath();

  /** Of October, under a locale that knows no Chinese. */
  @TempDir static Path october;

  private static Ended audited;

  private final Path folder = Kept.folder();

  @BeforeAll
  static void auditOctober() throws Exception {
    audited = Program.run(october, Map.of("LC_ALL", "C"), "audit", SAMPLES.resolve("2025-10"));
  }

  @Test
  void the_samples_give_the_findings_that_are_expected_of_them() throws Exception {
    assertEquals(0, audited.exitCode(), audited::toString);
    assertEquals("", audited.err(), "nothing to complain of");
    assertEquals(
        Files.readString(EXPECTED),
        Files.readString(october.resolve("reports/2025-10/audit.json")),
        "audit.json changed: look at the difference, and if it is right copy "
            + "reports/2025-10/audit.json of samples/2025-10 over "
            + EXPECTED);
  }

  @Test
  void two_runs_give_the_same_bytes_and_the_report_before_is_kept() throws Exception {
    RulesCopy.ofArticle(13, folder.resolve("rules"));
    Kept.run("audit", SAMPLES.resolve("2025-09"), "--out", "report");
    byte[] first = Files.readAllBytes(folder.resolve("report/audit.json"));
    Kept.run("audit", SAMPLES.resolve("2025-09"), "--out", "report");
    assertArrayEquals(first, Files.readAllBytes(folder.resolve("report/audit.json")));
    assertTrue(Files.exists(folder.resolve("report.旧/audit.json")));
  }

  @Test
  void the_audit_runs_under_a_locale_that_knows_no_chinese() {
    assertTrue(Files.exists(october.resolve("reports/2025-10/审计报告.xlsx")));
    assertTrue(Files.exists(october.resolve("reports/2025-10/部门/信息化办公室.xlsx")));
    assertTrue(audited.out().contains("违规"), audited::toString);
  }

  @Test
  void the_workbook_has_its_sheets_and_a_row_for_each_article() throws Exception {
    try (Workbook workbook =
        WorkbookFactory.create(october.resolve("reports/2025-10/审计报告.xlsx").toFile())) {
      Stream.of("总览", "条款结论", "违规明细", "数据质量", "运行信息")
          .forEach(sheet -> assertTrue(workbook.getSheet(sheet) != null, sheet));
      List<String> articles =
          Stream.iterate(1, row -> row <= 21, row -> row + 1)
              .map(row -> text(workbook.getSheet("条款结论").getRow(row)))
              .toList();
      assertEquals("第1条", articles.get(0));
      assertEquals("附件", articles.get(20));
    }
  }

  private static String text(Row row) {
    return row.getCell(0).getStringCellValue();
  }

  @Test
  void an_empty_contact_template_alone_is_audited_and_little_can_be_judged() throws Exception {
    Path snapshot = Files.createDirectory(folder.resolve("2025-10"));
    Path template = Path.of("src/test/resources/snapshot/contact-template.xlsx");
    Files.copy(template, snapshot.resolve("通讯录批量导入模板.xlsx"));
    Ended ended = Kept.run("audit", snapshot, "--gate");
    assertEquals(4, ended.exitCode(), ended::toString);
    String json = Files.readString(folder.resolve("reports/2025-10/audit.json"));
    assertTrue(
        json.contains("\"file\": \"通讯录批量导入模板.xlsx\", \"sheet\": \"成员列表\", \"rows\": 0"), json);
    assertTrue(json.contains("\"missing\": [\"工作群\"]"), json);
    assertFalse(json.contains("违规"), json);
  }

  @Test
  void for_scripts_violations_give_exit_code_3() throws Exception {
    RulesCopy.ofArticle(13, folder.resolve("rules"));
    assertEquals(3, Kept.run("audit", SAMPLES.resolve("2025-10"), "--gate").exitCode());
  }

  @Test
  void before_the_regulation_was_in_force_no_rule_applies() throws Exception {
    Ended ended =
        Kept.run("audit", SAMPLES.resolve("2025-10"), "--as-of", "2025-01-16", "--out", "r");
    assertEquals(0, ended.exitCode(), ended::toString);
    assertTrue(ended.out().contains("规则 78 条：不适用 78"), ended::toString);
  }

  @Test
  void a_zip_of_a_snapshot_gives_the_findings_of_the_folder() throws Exception {
    Path zip = folder.resolve("2025-10.zip");
    Zips.zip(SAMPLES.resolve("2025-10"), zip);
    Kept.run("audit", zip);
    assertEquals(
        Files.readString(EXPECTED), Files.readString(folder.resolve("reports/2025-10/audit.json")));
  }

  @Test
  void every_finding_names_a_row_that_can_be_opened_and_seen() throws IOException {
    SourceRows rows = new SourceRows(SAMPLES.resolve("2025-10"));
    for (SourceRows.Named named : SourceRows.named(Files.readString(EXPECTED))) {
      assertTrue(rows.has(named), "nothing stands in " + named);
    }
  }
}
