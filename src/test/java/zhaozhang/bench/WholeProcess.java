package zhaozhang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhaozhang.lists.ListTexts;

/**
 * The packaged program on inputs of any size, and the same rules as SQL on the same files: how long
 * both take. It stops where they do not find equally much.
 */
public final class WholeProcess {

  private static final Path RULES = Path.of("rules");
  private static final int THOUSAND = 1_000;

  /** Of more members a run takes so long that another tells little more. */
  private static final int SMALL = 10_000;

  private static final int LARGE = 100_000;
  private static final int HUGE = 1_000_000;
  private static final int RUNS = 5;

  private final Path folder;
  private final Map<Integer, Run> audits = new HashMap<>();

  private WholeProcess(Path folder) {
    this.folder = folder;
  }

  /** Arguments: a folder for inputs, which are made anew, and reports; the sizes. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    WholeProcess whole = new WholeProcess(folder);
    Run check = median(folder.resolve("log"), "rules", "check");
    System.out.println(
        "rules check:          " + check + Target.RULES_CHECK.beside(check.seconds()));
    for (String size : List.of(arguments).subList(1, arguments.length)) {
      whole.measure(Integer.parseInt(size));
    }
    whole.growth();
  }

  private void measure(int members) throws IOException, InterruptedException, SQLException {
    Path place = folder.resolve("" + members);
    Path snapshot = place.resolve("2025-10-31");
    Corporation.write(snapshot, members);
    Path report = place.resolve("report");
    Run audit = audit(place.resolve("log"), snapshot, report, members);
    audits.put(members, audit);
    System.out.printf("audit %,9d .csv:  %s%s%n", members, audit, targets(members, audit));
    if (members <= SMALL) {
      workbooks(place, snapshot, members);
    }
    sql(place, snapshot, members, audit.seconds(), Audited.of(report));
  }

  private void workbooks(Path place, Path snapshot, int members)
      throws IOException, InterruptedException {
    Path workbooks = place.resolve("xlsx").resolve("2025-10-31");
    Workbooks.make(snapshot, workbooks);
    Run audit = audit(place.resolve("log"), workbooks, place.resolve("xlsx-report"), members);
    String target = members == THOUSAND ? Target.SMALL_AUDIT.beside(audit.seconds()) : "";
    System.out.printf("audit %,9d .xlsx: %s%s%n", members, audit, target);
  }

  private static void sql(Path place, Path snapshot, int members, double audit, Audited audited)
      throws IOException, SQLException {
    Path lists = ListTexts.unpacked(RULES, place.resolve("rules"));
    long start = System.nanoTime();
    Map<String, Long> sql = SqlChecks.count(snapshot, lists);
    double seconds = (System.nanoTime() - start) / 1e9;
    double times = audit / seconds;
    System.out.printf(
        "SQL   %,9d .csv:  %7.2f s; the audit takes %.1f times as long%s%n",
        members, seconds, times, members >= LARGE ? Target.TO_SQL.beside(times) : "");
    System.out.println(audited.compare(sql));
  }

  private void growth() {
    Run large = audits.get(LARGE);
    Run huge = audits.get(HUGE);
    if (large != null && huge != null) {
      double times = huge.seconds() / large.seconds();
      System.out.printf(
          "%,d members take %.1f times as long as %,d%s%n",
          HUGE, times, LARGE, Target.GROWTH.beside(times));
    }
  }

  private static String targets(int members, Run audit) {
    return switch (members) {
      case LARGE -> Target.LARGE_AUDIT.beside(audit.seconds());
      case HUGE ->
          Target.HUGE_AUDIT.beside(audit.seconds())
              + Target.HUGE_PEAK.beside((double) audit.mebibytes());
      default -> "";
    };
  }

  private static Run audit(Path log, Path snapshot, Path report, int members)
      throws IOException, InterruptedException {
    String[] audit = {"audit", "" + snapshot, "--out", "" + report};
    return members > SMALL ? Run.of(log, audit) : median(log, audit);
  }

  /** The run of the median duration, of some. */
  private static Run median(Path log, String... arguments)
      throws IOException, InterruptedException {
    List<Run> runs = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      runs.add(Run.of(log, arguments));
    }
    runs.sort(Comparator.comparing(Run::seconds));
    return runs.get(RUNS / 2);
  }
}
