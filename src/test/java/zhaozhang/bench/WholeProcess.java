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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhaozhang.lists.ListTexts;

/**
 * The packaged program on inputs of any size, and the same rules as SQL on the same files: how long
 * both take, and whether they find equally much.
 */
public final class WholeProcess {

  private static final Pattern RULE =
      Pattern.compile(
          "\"id\": \"([^\"]+)\", \"article\".*\"findings\": (\\d+), \"waived\": (\\d+)");
  private static final Path RULES = Path.of("rules");

  /** Of more members a run takes so long that another tells little more. */
  private static final int SMALL = 10_000;

  private static final int RUNS = 5;

  private WholeProcess() {}

  /** Arguments: a folder for inputs, which are made only once, and reports; the sizes. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    System.out.println("rules check:         " + median(folder.resolve("log"), "rules", "check"));
    for (String size : List.of(arguments).subList(1, arguments.length)) {
      measure(folder.resolve(size), Integer.parseInt(size));
    }
  }

  private static void measure(Path folder, int members)
      throws IOException, InterruptedException, SQLException {
    Path snapshot = folder.resolve("2025-10-31");
    if (!Files.exists(snapshot)) {
      Corporation.write(snapshot, members);
    }
    Path report = folder.resolve("report");
    Path log = folder.resolve("log");
    String[] audit = {"audit", "" + snapshot, "--out", "" + report};
    Run run = members > SMALL ? Run.of(log, audit) : median(log, audit);
    System.out.printf("audit %,9d .csv: %s%n", members, run);
    if (members <= SMALL) {
      Path workbooks = folder.resolve("xlsx").resolve("2025-10-31");
      if (!Files.exists(workbooks)) {
        Workbooks.make(snapshot, workbooks);
      }
      Run again = median(log, "audit", "" + workbooks, "--out", "" + folder.resolve("xlsx-report"));
      System.out.printf("audit %,9d .xlsx:%s%n", members, again);
    }
    Path lists = ListTexts.unpacked(RULES, folder.resolve("rules"));
    long start = System.nanoTime();
    Map<String, Long> sql = SqlChecks.count(snapshot, lists);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "SQL   %,9d .csv: %7.2f s; the audit takes %.1f times as long%n",
        members, seconds, run.seconds() / seconds);
    compare(sql, audited(report.resolve("audit.json")));
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

  private static Map<String, Long> audited(Path json) throws IOException {
    Map<String, Long> findings = new HashMap<>();
    try (Stream<String> lines = Files.lines(json)) {
      lines
          .map(RULE::matcher)
          .filter(Matcher::find)
          .forEach(
              rule ->
                  findings.put(
                      rule.group(1),
                      Long.parseLong(rule.group(2)) + Long.parseLong(rule.group(3))));
    }
    return findings;
  }

  private static void compare(Map<String, Long> sql, Map<String, Long> audited) {
    Map<String, String> differences = new TreeMap<>();
    sql.forEach(
        (rule, expected) -> {
          if (!expected.equals(audited.get(rule))) {
            differences.put(rule, "SQL " + expected + ", audit " + audited.get(rule));
          }
        });
    long findings = sql.values().stream().mapToLong(Long::longValue).sum();
    if (!differences.isEmpty()) {
      throw new AssertionError("not equally many findings: " + differences);
    }
    System.out.printf("both find %,d in %d rules%n", findings, sql.size());
  }
}
