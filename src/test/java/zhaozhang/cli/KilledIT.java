package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhaozhang.Extent;
import zhaozhang.cli.Program.Ended;
import zhaozhang.cli.Program.Running;
import zhaozhang.lists.RulesCopy;

/**
 * Kills runs while they write. When a kill comes depends on the machine; what must hold afterwards
 * does not. A build kills a few, {@code -Pfull} many, {@code -Dkills=1000} as many as that.
 */
class KilledIT {

  private static final int KILLS = Integer.getInteger("kills", Extent.of(2, 200));

  /** Of what is written once only. */
  private static final int FEWER_KILLS = Math.max(1, KILLS / 6);

  private static final long SEED = 20251031;
  private static final Path SAMPLES = Path.of("samples").toAbsolutePath();
  private static final String HIDDEN = ".zhaozhang-";

  /** What must hold after a kill as after a whole run. */
  private interface Check {
    void run() throws Exception;
  }

  private record Writing(Path place, Check check, List<Object> arguments) {
    Writing(Path place, Check check, Object... arguments) {
      this(place, check, List.of(arguments));
    }
  }

  private final Path folder = Kept.folder();
  private Path rules;
  private List<Writing> writings;

  @BeforeEach
  void nameThem() throws Exception {
    rules = RulesCopy.ofArticleAndHandover(13, folder.resolve("rules"));
    Path sample = SAMPLES.resolve("2025-10");
    Path audit = folder.resolve("reports/2025-10");
    Path handover = folder.resolve("handover");
    Path book = folder.resolve("rules.xlsx");
    Path list = rules.resolve("清单/规则确认.csv");
    Writing auditing = new Writing(audit, () -> verify(audit), "audit", sample, "--out", audit);
    writings =
        List.of(
            auditing,
            new Writing(
                handover,
                () -> verify(handover),
                "handover",
                sample,
                "--leaving-within",
                "3000",
                "--out",
                handover),
            auditing,
            new Writing(book, () -> open(book), "rules", "list", "--out", book),
            auditing,
            new Writing(list, this::check, "rules", "sign", "--by", "王归口"));
  }

  private void verify(Path report) throws Exception {
    assertDone(Kept.run("verify", report));
    try (Stream<Path> beside = Files.list(report.resolveSibling(""))) {
      assertTrue(beside.noneMatch(file -> file.toString().contains(HIDDEN)));
    }
  }

  private static void open(Path book) throws Exception {
    try (Workbook workbook = WorkbookFactory.create(book.toFile(), null, true)) {
      assertTrue(workbook.getNumberOfSheets() > 0);
    }
  }

  private void check() throws Exception {
    assertDone(Kept.run("rules", "check"));
    List<String> lines = Files.readAllLines(rules.resolve("清单/规则确认.csv"));
    assertTrue(lines.get(lines.size() - 1).contains("王归口"), () -> "" + lines);
  }

  private static void assertDone(Ended ended) {
    assertEquals(0, ended.exitCode(), ended::toString);
  }

  private Running start(Writing writing) throws Exception {
    Running run = Program.start(folder, Map.of(), writing.arguments().toArray());
    Path lock =
        writing.place().resolveSibling("." + writing.place().getFileName() + HIDDEN + "lock");
    while (run.process().isAlive() && !Files.exists(lock)) {
      Thread.sleep(1);
    }
    return run;
  }

  private void kill(Writing writing, long nanosAfterFirstFile) throws Exception {
    Running run = start(writing);
    Thread.sleep(Duration.ofNanos(nanosAfterFirstFile).toMillis());
    run.process().destroyForcibly();
    run.end();
  }

  /** How long it takes a whole run from the first file to the end. */
  private long nanosOfWriting(Writing writing) throws Exception {
    Running run = start(writing);
    long from = System.nanoTime();
    assertDone(run.end());
    return System.nanoTime() - from;
  }

  @Test
  void what_a_killed_run_wrote_is_the_old_one_or_the_new_one() throws Exception {
    assertDone(Kept.run("audit", SAMPLES.resolve("2025-09")));
    Map<Path, Long> nanos = new HashMap<>();
    Random random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      Writing writing = writings.get(kill % writings.size());
      if (!nanos.containsKey(writing.place())) {
        nanos.put(writing.place(), nanosOfWriting(writing));
      }
      kill(writing, (long) (random.nextDouble() * nanos.getOrDefault(writing.place(), 0L)));
      // Every other time, it is a run that writes which finds what was left.
      if (kill % 4 < 2) {
        writing.check().run();
      }
    }
    for (Writing writing : List.copyOf(new LinkedHashSet<>(writings))) {
      assertDone(Kept.run(writing.arguments().toArray()));
      writing.check().run();
    }
    assertNothingLeft();
  }

  @Test
  void a_first_report_is_whole_or_not_there() throws Exception {
    Random random = new Random(SEED);
    Writing first = writings.get(0);
    long nanos = nanosOfWriting(first);
    for (int kill = 0; kill < FEWER_KILLS; kill++) {
      Path place = folder.resolve("first" + kill + "/2025-10");
      Writing writing =
          new Writing(
              place, () -> verify(place), "audit", SAMPLES.resolve("2025-10"), "--out", place);
      kill(writing, (long) (random.nextDouble() * nanos));
      if (Files.exists(place)) {
        verify(place);
      }
      assertDone(Kept.run(writing.arguments().toArray()));
      verify(place);
    }
    assertNothingLeft();
  }

  @Test
  void a_new_rule_is_whole_or_not_there_and_can_be_written_again() throws Exception {
    Random random = new Random(SEED);
    Path custom = rules.resolve("自定义");
    long nanos = nanosOfWriting(newRule(custom, 0));
    for (int kill = 1; kill <= FEWER_KILLS; kill++) {
      Writing writing = newRule(custom, kill);
      kill(writing, (long) (random.nextDouble() * nanos));
      assertDone(Kept.run("rules", "check"));
      Ended again = Kept.run(writing.arguments().toArray());
      assertTrue(again.exitCode() == 0 || again.err().contains("已经有了"), again::toString);
      assertDone(Kept.run("rules", "test"));
      assertTrue(Kept.run("rules", "list").out().contains("自-" + kill));
    }
    assertNothingLeft();
  }

  private Writing newRule(Path custom, int number) {
    String title = "群名不得含测试" + number;
    return new Writing(
        custom.resolve("自-%d-%s.drl".formatted(number, title)),
        () -> {},
        "rules",
        "new",
        "--id",
        "自-" + number,
        "--title",
        title,
        "--article",
        "13",
        "--severity",
        "低",
        "--remedy",
        "改名",
        "--table",
        "工作群",
        "--when",
        "群名 包含 测试" + number);
  }

  private void assertNothingLeft() throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(List.of(), files.filter(file -> file.toString().contains(HIDDEN)).toList());
    }
  }
}
