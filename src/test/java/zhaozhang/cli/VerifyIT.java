package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.cli.Program.Ended;
import zhaozhang.lists.ListTexts;
import zhaozhang.lists.RulesCopy;

/** Reports of two months, of which somebody changes something. */
class VerifyIT {

  private static final Path SAMPLES = Path.of("samples").toAbsolutePath();

  @TempDir static Path written;
  private final Path folder = Kept.folder();

  @BeforeAll
  static void auditTwoMonths() throws Exception {
    Path folder = Kept.folder();
    RulesCopy.ofArticle(9, folder.resolve("rules"));
    for (String month : List.of("2025-09", "2025-10")) {
      Ended ended = Kept.run("audit", SAMPLES.resolve(month));
      assertEquals(0, ended.exitCode(), ended::toString);
    }
    Folders.copy(folder, written);
  }

  @BeforeEach
  void copyThem() throws IOException {
    Folders.copy(written.resolve("reports"), folder.resolve("reports"));
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Ended verify(Object... more) throws Exception {
    Object[] arguments =
        Stream.concat(Stream.of("verify", "reports/2025-10"), Stream.of(more)).toArray();
    return Kept.run(arguments);
  }

  private void assertFinds(Ended ended, String sentence) {
    assertEquals(3, ended.exitCode(), ended::toString);
    assertTrue(ended.out().lines().anyMatch(sentence::equals), ended::toString);
  }

  @Test
  void what_nobody_touched_holds_with_its_inputs_and_rules() throws Exception {
    Ended ended =
        verify("--snapshot", SAMPLES.resolve("2025-10"), "--rules", written.resolve("rules"));
    assertEquals(0, ended.exitCode(), ended::toString);
    assertTrue(ended.out().contains("2 期报告首尾相接（2025-10、2025-09）"), ended::toString);
  }

  @Test
  void a_changed_cell_is_found_and_told_in_neutral_words() throws Exception {
    Path file = folder.resolve("reports/2025-10/部门/人事处.xlsx");
    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = WorkbookFactory.create(in)) {
      workbook.getSheetAt(0).createRow(100).createCell(0).setCellValue("已整改");
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
    Ended ended = verify();
    assertFinds(ended, "部门/人事处.xlsx 在写出之后改动过（填写台账属正常情况）。");
    assertTrue(ended.out().contains("只有 1 个文件在写出之后改动过或放进来"), ended::toString);
  }

  @Test
  void a_changed_result_is_found() throws Exception {
    Path json = folder.resolve("reports/2025-10/audit.json");
    Files.writeString(json, Files.readString(json).replaceFirst("违规", "通过"));
    assertFinds(verify(), "audit.json 在写出之后被改动。");
  }

  @Test
  void a_swapped_file_is_found_in_the_report_and_in_the_snapshot() throws Exception {
    Path departments = folder.resolve("reports/2025-10/部门");
    Files.move(departments.resolve("人事处.xlsx"), departments.resolve("x"));
    Files.move(departments.resolve("组织部.xlsx"), departments.resolve("人事处.xlsx"));
    Files.move(departments.resolve("x"), departments.resolve("组织部.xlsx"));
    Path snapshot = folder.resolve("2025-10");
    Folders.copy(SAMPLES.resolve("2025-10"), snapshot);
    Files.copy(
        SAMPLES.resolve("2025-09/群列表.xlsx"),
        snapshot.resolve("群列表.xlsx"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Ended ended = verify("--snapshot", snapshot);
    assertFinds(ended, "部门/人事处.xlsx 在写出之后改动过（填写台账属正常情况）。");
    assertFinds(ended, "部门/组织部.xlsx 在写出之后改动过（填写台账属正常情况）。");
    assertFinds(ended, "输入文件 群列表.xlsx 与审计时不同。");
  }

  @Test
  void a_changed_list_is_found() throws Exception {
    Path rules = folder.resolve("rules");
    Folders.copy(written.resolve("rules"), rules);
    Path list = rules.resolve("清单/参数.xlsx");
    ListTexts.write(list, ListTexts.text(list).replace("单人群主上限,50", "单人群主上限,60"));
    assertFinds(verify("--rules", rules), "规则目录里的 清单/参数.xlsx 与审计时不同。");
  }

  @Test
  void a_missing_month_is_found() throws Exception {
    delete(folder.resolve("reports/2025-09"));
    assertFinds(verify(), "缺少 2025-09：它是 2025-10 的上一期报告，应在同一目录里。");
  }

  @Test
  void a_month_that_was_audited_again_over_other_inputs_is_found() throws Exception {
    Path snapshot = folder.resolve("2025-09");
    Folders.copy(SAMPLES.resolve("2025-09"), snapshot);
    Files.delete(snapshot.resolve("公告.csv"));
    Kept.run("audit", snapshot, "--rules", written.resolve("rules"));
    assertFinds(verify(), "2025-09 在 2025-10 写出之后重新审计过；2025-10 所依据的那一份是 2025-09.旧。");
  }

  @Test
  void a_folder_without_a_manifest_cannot_be_verified() throws Exception {
    Files.delete(folder.resolve("reports/2025-10/manifest.json"));
    Ended ended = verify();
    assertEquals(1, ended.exitCode(), ended::toString);
    assertTrue(ended.complainsInOneLine(), ended::toString);
  }
}
