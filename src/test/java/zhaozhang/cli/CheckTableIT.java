package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhaozhang.cli.Program.Ended;
import zhaozhang.lists.ListTexts;
import zhaozhang.lists.RulesCopy;

/** A policy owner copies the template, fills in a row, and audits. */
class CheckTableIT {

  private static final String CASES =
      """
      审计日: 2025-10-31
      用例:
        - 名称: 没有群主的教研群
          给定:
            工作群:
              - {群号: g1, 群名: 数学教研群, 群主: ""}
              - {群号: g2, 群名: 党建群, 群主: ""}
          违规:
            自-1: [g1]
        - 名称: 有群主
          给定:
            工作群:
              - {群号: g1, 群名: 数学教研群, 群主: zhang}
          通过: [自-1]
        - 名称: 没有工作群表
          给定:
            成员: []
          无法判定: [自-1]
      """;

  private final Path folder = Kept.folder();

  private Path rules;

  @BeforeEach
  void copyRules() throws IOException {
    rules = folder.resolve("规则");
    RulesCopy.ofArticle(13, rules);
    Files.createDirectory(rules.resolve("自定义"));
  }

  @Test
  void a_row_flags_a_group_by_name_and_its_cases_are_run() throws Exception {
    fillIn(1, "是");
    Files.writeString(rules.resolve("自定义/自定义检查.cases.yaml"), CASES);
    Ended test = Kept.run("rules", "test", "--rules", rules);
    assertEquals(0, test.exitCode(), test::toString);

    Path snapshot = Files.createDirectory(folder.resolve("2025-10"));
    Files.writeString(snapshot.resolve("群列表.csv"), "群号,群名,群主\ng1,数学教研群,\ng2,党建群,\n");
    Ended audit = Kept.run("audit", snapshot, "--rules", rules);
    assertEquals(0, audit.exitCode(), audit::toString);
    String json = Files.readString(folder.resolve("reports/2025-10/audit.json"));
    assertTrue(json.contains("群「数学教研群」没有群主"), json);
    assertFalse(json.contains("群「党建群」没有群主"), json);
    String manifest = Files.readString(folder.resolve("reports/2025-10/manifest.json"));
    assertTrue(manifest.contains("自定义/自定义检查.xlsx"), manifest);
  }

  @Test
  void a_misspelt_word_is_named_with_its_cell() throws Exception {
    fillIn(1, "是", "自-1", "试", "13", "中", "改", "工作群", "群明", "等于", "甲", "", "", "", "", "", "");
    Ended check = Kept.run("rules", "check", "--rules", rules);
    assertEquals(1, check.exitCode(), check::toString);
    assertTrue(check.complainsInOneLine(), check::toString);
    assertTrue(check.err().startsWith("自定义/自定义检查.xlsx 工作表「检查」H2：工作群 没有「群明」"), check::toString);
  }

  @Test
  void an_article_that_does_not_exist_is_named_with_its_row() throws Exception {
    fillIn(1, "是", "自-1", "试", "99");
    Ended check = Kept.run("rules", "check", "--rules", rules);
    assertEquals(1, check.exitCode(), check::toString);
    assertTrue(check.err().contains("工作表「检查」D2"), check::toString);
  }

  @Test
  void who_has_no_workbook_does_not_wait_for_what_reads_them() throws Exception {
    ListTexts.unpack(rules);
    Path log = folder.resolve("classes.log");
    Map<String, String> logged = Map.of("JAVA_OPTS", "-Xlog:class+load:file=" + log.getFileName());
    Ended check = Program.run(folder, logged, "rules", "check", "--rules", rules);
    assertEquals(0, check.exitCode(), check::toString);
    List<String> loaded =
        Files.readAllLines(log).stream()
            .filter(
                line ->
                    line.matches(
                        ".*\\borg\\.(apache\\.poi|drools\\.(decisiontable|template))\\..*"))
            .toList();
    assertEquals(List.of(), loaded);
  }

  private void fillIn(int row, String... cells) throws IOException {
    try (InputStream in = Files.newInputStream(rules.resolve("模板/自定义检查.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(rules.resolve("自定义/自定义检查.xlsx"))) {
      Row check = workbook.getSheet("检查").getRow(row);
      for (int at = 0; at < cells.length; at++) {
        check.getCell(at).setCellValue(cells[at]);
      }
      workbook.write(out);
    }
  }
}
