package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.audit.Integrity.Difference;
import zhaozhang.base.UserError;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.followup.FollowUp;
import zhaozhang.model.table.InputFile;
import zhaozhang.report.AuditReport;
import zhaozhang.rulebook.RulebookReader;
import zhaozhang.snapshot.SnapshotReader;

/** Three months of reports, of which something is changed. */
class IntegrityTest {

  @TempDir Path folder;
  private Path snapshot;
  private Path rules;
  private Path october;

  @BeforeEach
  void writeThreeMonths() throws IOException {
    snapshot = Files.createDirectory(folder.resolve("snapshot"));
    Files.writeString(snapshot.resolve("人事.csv"), "工号,姓名\n1,张三\n");
    Files.writeString(snapshot.resolve("群.csv"), "群号,群名\n1,甲\n");
    rules = Files.createDirectory(folder.resolve("rules"));
    Files.writeString(rules.resolve("词汇.drl"), "package x");
    Files.writeString(Files.createDirectory(rules.resolve("清单")).resolve("参数.csv"), "名称,值\n");
    write("2025-08", 8);
    write("2025-09", 9);
    october = write("2025-10", 10);
  }

  private Path write(String name, int month) {
    AuditResult result =
        new AuditResult(
            LocalDate.of(2025, month, 28),
            name,
            new AuditResult.Read(List.of(), List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new AuditResult.Run(
                "0", SnapshotReader.files(snapshot), RulebookReader.files(rules), List.of()),
            FollowUp.NONE);
    Path out = folder.resolve("reports").resolve(name);
    AuditReport.write(result, out);
    return out;
  }

  private Path month(String name) {
    return october.resolveSibling(name);
  }

  private static List<String> differences(
      Path report, @Nullable Path snapshot, @Nullable Path rules) {
    return Integrity.of(report, snapshot, rules).differences().stream()
        .map(Difference::sentence)
        .toList();
  }

  private List<String> differences() {
    return differences(october, null, null);
  }

  private static void append(Path file) throws IOException {
    Files.writeString(file, Files.readString(file) + " ");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void a_chain_of_months_that_nobody_touched_holds() {
    Integrity.Result result = Integrity.of(october, snapshot, rules);
    assertEquals(List.of(), result.differences());
    assertEquals(List.of("2025-10", "2025-09", "2025-08"), result.months());
  }

  @Test
  void a_changed_an_added_and_a_missing_file_of_the_report_are_named() throws IOException {
    append(october.resolve("audit.json"));
    Files.delete(october.resolve("审计简报.html"));
    Files.writeString(october.resolve("说明.txt"), "…");
    assertEquals(
        List.of("audit.json 在写出之后被改动。", "审计简报.html 不见了。", "说明.txt 是写出之后加进来的。"), differences());
  }

  @Test
  void a_changed_workbook_is_told_in_neutral_words() throws IOException {
    Files.write(october.resolve("审计报告.xlsx"), new byte[] {1});
    Difference difference = Integrity.of(october, null, null).differences().get(0);
    assertEquals(new Difference("审计报告.xlsx 在写出之后改动过（填写台账属正常情况）。", true), difference);
  }

  @Test
  void a_workbook_that_came_back_is_told_in_neutral_words() throws IOException {
    Files.createDirectories(october.resolve("部门/收回"));
    Files.write(october.resolve("部门/收回/人事处.xlsx"), new byte[] {1});
    Difference difference = Integrity.of(october, null, null).differences().get(0);
    assertEquals(new Difference("部门/收回/人事处.xlsx 是写出之后放进来的（交回的台账属正常情况）。", true), difference);
  }

  @Test
  void what_an_open_workbook_leaves_behind_is_no_change() throws IOException {
    Files.writeString(october.resolve("~$审计报告.xlsx"), "");
    Files.writeString(october.resolve(".~lock.审计报告.xlsx#"), "");
    assertEquals(List.of(), differences());
  }

  @Test
  void swapped_inputs_are_named() throws IOException {
    Files.move(snapshot.resolve("人事.csv"), snapshot.resolve("x"));
    Files.move(snapshot.resolve("群.csv"), snapshot.resolve("人事.csv"));
    Files.move(snapshot.resolve("x"), snapshot.resolve("群.csv"));
    assertEquals(
        List.of("输入文件 人事.csv 与审计时不同。", "输入文件 群.csv 与审计时不同。"), differences(october, snapshot, null));
  }

  @Test
  void a_missing_and_an_added_input_are_named() throws IOException {
    Files.move(snapshot.resolve("人事.csv"), snapshot.resolve("人事2.csv"));
    assertEquals(
        List.of("输入文件 人事.csv 审计时有，现在没有。", "输入文件 人事2.csv 审计时没有，现在有。"),
        differences(october, snapshot, null));
  }

  @Test
  void a_changed_list_and_an_added_rule_are_named() throws IOException {
    append(rules.resolve("清单/参数.csv"));
    Files.writeString(Files.createDirectory(rules.resolve("自定义")).resolve("新.drl"), "rule");
    assertEquals(
        List.of("规则目录里的 清单/参数.csv 与审计时不同。", "规则目录里的 自定义/新.drl 审计时没有，现在有。"),
        differences(october, null, rules));
  }

  @Test
  void a_missing_month_is_named_and_the_months_before_it_are_still_looked_at() throws IOException {
    delete(month("2025-09"));
    append(month("2025-08").resolve("audit.json"));
    assertEquals(
        List.of("缺少 2025-09：它是 2025-10 的上一期报告，应在同一目录里。", "2025-08/audit.json 在写出之后被改动。"),
        differences());
  }

  @Test
  void a_month_whose_manifest_was_made_to_fit_is_named() throws IOException {
    Path august = month("2025-08");
    String before = hash(august.resolve("audit.json"));
    append(august.resolve("audit.json"));
    Path manifest = august.resolve("manifest.json");
    InputFile now = zhaozhang.report.place.ReportFiles.of(august).get(0);
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replace(before, now.sha256())
            .replace(
                "\"audit.json\", \"bytes\": " + (now.bytes() - 1),
                "\"audit.json\", \"bytes\": " + now.bytes()));
    assertEquals(
        List.of("2025-08 的 manifest.json 与 2025-09 所记的不同：它在 2025-09 写出之后被改动或替换过。"), differences());
  }

  private static String hash(Path file) throws IOException {
    return zhaozhang.base.Hashes.sha256Hex(Files.readAllBytes(file));
  }

  @Test
  void a_month_that_was_audited_again_is_told_from_one_that_was_altered() throws IOException {
    Files.writeString(snapshot.resolve("人事.csv"), "工号,姓名\n2,李四\n");
    write("2025-09", 9);
    assertEquals(List.of("2025-09 在 2025-10 写出之后重新审计过；2025-10 所依据的那一份是 2025-09.旧。"), differences());
  }

  @Test
  void a_month_put_in_the_place_of_another_is_named() throws IOException {
    delete(month("2025-09"));
    copy(month("2025-08"), Files.createDirectories(folder.resolve("reports")).resolve("2025-09"));
    assertTrue(
        differences().get(0).startsWith("2025-09 的 manifest.json 与 2025-10 所记的不同"),
        () -> differences().toString());
  }

  @Test
  void a_month_that_lost_its_manifest_is_named() throws IOException {
    Files.delete(month("2025-09").resolve("manifest.json"));
    assertEquals(List.of("2025-09 的 manifest.json 不见了，它和更早的各期无从核对。"), differences());
  }

  @Test
  void a_manifest_that_is_broken_is_named() throws IOException {
    Files.writeString(month("2025-09").resolve("manifest.json"), "{");
    assertEquals(
        List.of(
            "2025-09 的 manifest.json 与 2025-10 所记的不同：它在 2025-10 写出之后被改动或替换过。",
            "2025-09 的 manifest.json 读不懂，可能被改动过，更早的各期无从核对。"),
        differences());
  }

  @Test
  void without_a_manifest_there_is_nothing_to_compare_with() throws IOException {
    Files.delete(october.resolve("manifest.json"));
    assertThrows(UserError.class, () -> Integrity.of(october, null, null));
  }
}
