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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhaozhang.cli.Program.Ended;
import zhaozhang.cli.Program.Running;
import zhaozhang.lists.RulesCopy;

/** The disk is full, two run at once, somebody closes the window … and no report is harmed. */
class FaultsIT {

  private static final Path SAMPLES = Path.of("samples").toAbsolutePath();
  private static final Path SAMPLE = SAMPLES.resolve("2025-10");

  private final Path folder = Kept.folder();
  private Path report;
  private Path temporary;

  @BeforeEach
  void nameThem() throws IOException {
    report = folder.resolve("reports/2025-10");
    temporary = Files.createDirectory(folder.resolve("temporary"));
    RulesCopy.ofArticle(9, folder.resolve("rules"));
  }

  private Map<String, String> environment() {
    return Map.of("TMPDIR", temporary.toString(), "JAVA_OPTS", "-Djava.io.tmpdir=" + temporary);
  }

  private void assertDone(Ended ended) {
    assertEquals(0, ended.exitCode(), ended::toString);
    assertEquals("", ended.err(), ended::toString);
  }

  private void assertRefused(Ended ended, String... words) {
    assertEquals(1, ended.exitCode(), ended::toString);
    assertTrue(ended.complainsInOneLine(), ended::toString);
    Stream.of(words).forEach(word -> assertTrue(ended.err().contains(word), ended::toString));
  }

  private void assertWhole(String of) throws Exception {
    Ended verified = Kept.run("verify", of);
    assertEquals(0, verified.exitCode(), verified::toString);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Waits until a run writes its report. */
  private void awaitWriting(Running run, Path place) throws Exception {
    Path staged = place.resolveSibling("." + place.getFileName() + ".zhaozhang-staged");
    while (run.process().isAlive() && !Files.exists(staged.resolve("audit.json"))) {
      Thread.sleep(1);
    }
  }

  @Test
  void a_full_disk_leaves_the_old_report_whole_and_nothing_behind() throws Exception {
    assertDone(Kept.run("audit", SAMPLE));
    byte[] before = Files.readAllBytes(report.resolve("manifest.json"));
    // Half blocks of a kilobyte: too little for audit.json, then for a workbook.
    for (int blocks : new int[] {8, 120}) {
      String line =
          "ulimit -f %d; exec '%s' audit '%s'".formatted(blocks, Program.executable(), SAMPLE);
      assertRefused(Program.shell(folder, line).end(), "无法写入", report.toString(), "检查磁盘空间");
      assertArrayEquals(before, Files.readAllBytes(report.resolve("manifest.json")));
      assertEquals(List.of("2025-10"), names(folder.resolve("reports")));
    }
    assertWhole("reports/2025-10");
  }

  @Test
  void a_full_disk_leaves_old_workbooks_and_confirmations_whole() throws Exception {
    assertDone(Kept.run("rules", "list", "--out", "rules.xlsx"));
    assertDone(Kept.run("rules", "sign", "--by", "王归口"));
    Path list = folder.resolve("rules/清单/规则确认.csv");
    byte[] book = Files.readAllBytes(folder.resolve("rules.xlsx"));
    byte[] signed = Files.readAllBytes(list);
    for (String command : List.of("list --out rules.xlsx", "sign --by 李归口")) {
      String line =
          "ulimit -f 2; exec '%s' rules %s >/dev/null".formatted(Program.executable(), command);
      assertRefused(Program.shell(folder, line).end(), "写");
    }
    assertArrayEquals(book, Files.readAllBytes(folder.resolve("rules.xlsx")));
    assertArrayEquals(signed, Files.readAllBytes(list));
    assertEquals(List.of("rules", "rules.xlsx", "temporary"), names(folder));
    assertFalse(names(folder.resolve("rules/清单")).toString().contains(".zhaozhang-"));
  }

  @Test
  void a_temporary_folder_that_cannot_be_written_is_not_missed() throws Exception {
    Path password = Files.writeString(folder.resolve("password.txt"), "照章 8848");
    Map<String, String> nowhere =
        Map.of("TMPDIR", "/proc/none", "JAVA_OPTS", "-Djava.io.tmpdir=/proc/none");
    assertDone(Program.run(folder, nowhere, "audit", SAMPLE, "--password-file", password));
    assertWhole("reports/2025-10");
  }

  @Test
  void a_place_that_cannot_be_written_is_named() throws Exception {
    Files.writeString(folder.resolve("file"), "mine");
    assertRefused(Kept.run("audit", SAMPLE, "--out", "file"), "是一个文件");
    assertRefused(Kept.run("audit", SAMPLE, "--out", "file/report"), "无法写入", "/file");
    assertRefused(Kept.run("audit", SAMPLE, "--out", "/proc/none/report"), "/proc/none");
    assertEquals("mine", Files.readString(folder.resolve("file")));
    assertEquals(List.of("file", "rules", "temporary"), names(folder));
  }

  @Test
  void of_two_at_once_each_is_done_or_told_to_wait() throws Exception {
    Running first = Program.start(folder, Map.of(), "audit", SAMPLE);
    Running second = Program.start(folder, Map.of(), "audit", SAMPLE);
    int done = 0;
    for (Ended ended : List.of(first.end(), second.end())) {
      if (ended.exitCode() == 0) {
        done++;
      } else {
        assertRefused(ended, "另一个照章正在写", report.toString());
      }
    }
    assertTrue(done > 0);
    assertWhole("reports/2025-10");
    List<String> old = done > 1 ? List.of("2025-10", "2025-10.旧") : List.of("2025-10");
    assertEquals(old, names(folder.resolve("reports")));
  }

  @Test
  void whoever_ends_a_run_finds_the_old_report_and_nothing_beside_it() throws Exception {
    Path password = Files.writeString(folder.resolve("password.txt"), "照章 8848");
    assertDone(Kept.run("audit", SAMPLES.resolve("2025-09"), "--out", report));
    Running run =
        Program.start(
            folder, environment(), "audit", SAMPLE, "--out", report, "--password-file", password);
    awaitWriting(run, report);
    run.process().destroy();
    Ended ended = run.end();
    assertFalse(ended.err().contains("\tat "), ended::toString);
    List<String> beside = names(folder.resolve("reports"));
    assertTrue(beside.stream().noneMatch(name -> name.startsWith(".")), beside::toString);
    assertWhole("reports/2025-10");
    assertEquals(List.of(), names(temporary));
  }

  @Test
  void nothing_is_put_into_the_temporary_folder() throws Exception {
    Path password = Files.writeString(folder.resolve("password.txt"), "照章 8848");
    Running run =
        Program.start(folder, environment(), "audit", SAMPLE, "--password-file", password);
    while (run.process().isAlive()) {
      assertEquals(List.of(), names(temporary));
      Thread.sleep(2);
    }
    assertDone(run.end());
    Running again =
        Program.start(folder, environment(), "audit", SAMPLE, "--out", "/proc/none/report");
    assertRefused(again.end(), "/proc/none");
    assertEquals(List.of(), names(temporary));
  }

  @Test
  void a_reader_that_closes_the_pipe_disturbs_nothing() throws Exception {
    String line = "'%s' audit '%s' | head -1".formatted(Program.executable(), SAMPLE);
    Ended ended = Program.shell(folder, line).end();
    assertDone(ended);
    assertEquals(1, ended.out().lines().count(), ended::toString);
    assertWhole("reports/2025-10");
  }

  @Test
  void an_edited_ledger_outlives_every_audit_that_follows() throws Exception {
    assertDone(Kept.run("audit", SAMPLE));
    Path book = report.resolve("部门/信息化办公室.xlsx");
    Files.writeString(report.resolve("部门/~$信息化办公室.xlsx"), "open");
    Files.writeString(report.resolve("部门/.~lock.信息化办公室.xlsx#"), "open");
    // Nobody can read it any more, but it is theirs.
    Files.writeString(book, "filled in, then damaged");
    for (int again = 0; again < 3; again++) {
      assertDone(Kept.run("audit", SAMPLE));
    }
    Path kept = folder.resolve("reports/2025-10.1.旧/部门/信息化办公室.xlsx");
    assertEquals("filled in, then damaged", Files.readString(kept));
    assertWhole("reports/2025-10");
  }
}
