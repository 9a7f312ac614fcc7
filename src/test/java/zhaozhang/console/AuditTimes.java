package zhaozhang.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import zhaozhang.audit.workspace.Samples;
import zhaozhang.audit.workspace.Workspace;
import zhaozhang.bench.Target;
import zhaozhang.console.Running.Answer;

/** Prints how long an audit takes in a console that runs already: a measurement, not a test. */
public final class AuditTimes {

  private static final String MONTH = "2025-10-31";
  private static final int TIMES = 20;
  private static final int LONGEST_MS = 600_000;
  private static final int BETWEEN_LOOKS_MS = 5;

  private AuditTimes() {}

  /**
   * Audits a snapshot again and again, each time over the report of the time before.
   *
   * @param arguments a folder for a workspace, then a folder of workbooks
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(arguments[0])).toRealPath();
    Workspace workspace = new Workspace(folder, Path.of("").toAbsolutePath());
    Samples.prepare(workspace);
    copy(Path.of(arguments[1]), Files.createDirectories(workspace.snapshots().resolve(MONTH)));
    List<Double> seconds = new ArrayList<>();
    try (Running running = Running.over(folder)) {
      for (int time = 0; time < TIMES; time++) {
        seconds.add(seconds(running));
      }
    }
    double first = seconds.get(0);
    seconds.sort(null);
    double median = seconds.get(TIMES / 2);
    System.out.printf(
        Locale.ROOT,
        "audit in the console: first %.2f s, median of %d %.2f s%s%n",
        first,
        TIMES,
        median,
        Target.CONSOLE_AUDIT.beside(median));
    System.exit(0);
  }

  private static double seconds(Running running) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Answer run = running.post("/month/" + MONTH + "/run", "day=" + MONTH);
    String job = run.header("Location").replaceFirst(".*(?=/run/)", "");
    while (running.get(job + "/state").body().contains("/state")) {
      if (System.nanoTime() - begun > LONGEST_MS * 1e6) {
        throw new IOException(job + " does not end");
      }
      Thread.sleep(BETWEEN_LOOKS_MS);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    int status = running.get("/report/2025-10").status();
    if (status != 200) {
      throw new IOException("the report cannot be seen: " + status);
    }
    return seconds;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Path place = to.resolve(file.getFileName().toString());
        Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
