package zhaozhang.console;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import zhaozhang.console.Running.Answer;

/** Prints how long the console takes to start, and each page of it: a measurement, not a test. */
public final class PageTimes {

  private static final int TIMES = 20;
  private static final int STARTS = 5;
  private static final int PATIENCE = 1_200;
  private static final List<String> PAGES =
      List.of(
          "/",
          "/month/2025-10",
          "/report/2025-10",
          "/report/2025-10/articles",
          "/report/2025-10/findings",
          "/report/2025-10/unjudged",
          "/report/2025-10/months",
          "/mending/2025-10",
          "/verifications");

  private PageTimes() {}

  /**
   * Goes through the pages of the samples.
   *
   * @param arguments a folder for a workspace, then how the packaged program is started
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    pages(folder);
    starts(folder, arguments[1]);
    System.exit(0);
  }

  private static void pages(Path folder) throws IOException, InterruptedException {
    try (Running running = Running.over(folder)) {
      running.post("/samples", "");
      Answer run = running.post("/month/2025-10/run", "day=2025-10-31");
      String job = run.header("Location").replaceFirst(".*(?=/run/)", "");
      for (int tries = 0;
          tries < PATIENCE && running.get(job + "/state").body().contains("/state");
          tries++) {
        Thread.sleep(50);
      }
    }
    try (Running running = Running.over(folder)) {
      List<String> pages = new ArrayList<>(PAGES);
      pages.add(
          running
              .get("/report/2025-10/findings")
              .body()
              .replaceFirst("(?s).*?href=\"(/report/2025-10/finding/[\\w-]+)\".*", "$1"));
      for (String page : pages) {
        double firstProcessor = processor();
        double first = milliseconds(running, page);
        double processor = processor();
        firstProcessor = processor - firstProcessor;
        List<Double> times = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
          times.add(milliseconds(running, page));
        }
        times.sort(null);
        print(page.replaceFirst("finding/.*", "finding/…"), first, times.get(TIMES / 2));
        System.out.printf(
            Locale.ROOT,
            "%32s       %6.0f ms, then %6.1f ms of the processor%n",
            "",
            firstProcessor,
            (processor() - processor) / TIMES);
      }
    }
  }

  /** What this process has taken of the processors, the browser's side of it too. */
  private static double processor() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e6;
  }

  private static double milliseconds(Running running, String page) throws IOException {
    long begun = System.nanoTime();
    Answer answer = running.get(page);
    if (answer.status() != 200) {
      throw new IOException(page + ": " + answer.status());
    }
    return (System.nanoTime() - begun) / 1e6;
  }

  /** Until the address is printed: the page answers from then on. */
  private static void starts(Path folder, String program) throws IOException {
    print("java -version", firstLine("java", "-version"), median("java", "-version"));
    String[] console = {program, "console", folder.toString(), "--no-browser"};
    print("console", firstLine(console), median(console));
  }

  private static double median(String... command) throws IOException {
    List<Double> times = new ArrayList<>();
    for (int time = 0; time < STARTS; time++) {
      times.add(firstLine(command));
    }
    times.sort(null);
    return times.get(STARTS / 2);
  }

  private static double firstLine(String... command) throws IOException {
    long begun = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      out.readLine();
      return (System.nanoTime() - begun) / 1e6;
    } finally {
      process.destroy();
      process.onExit().join();
    }
  }

  private static void print(String what, double first, double median) {
    System.out.printf(Locale.ROOT, "%-32s first %6.0f ms, then %6.1f ms%n", what, first, median);
  }
}
