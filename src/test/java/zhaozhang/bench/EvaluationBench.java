package zhaozhang.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How long the engine takes to evaluate all rules, and how many times as long as plain loops over
 * the same rows. README.md beside this says how to start it.
 */
final class EvaluationBench {

  /** Of more members one session of Drools would take many minutes and gigabytes. */
  private static final int MOST_WHOLE = 100_000;

  private EvaluationBench() {}

  /**
   * Arguments: the folder that the inputs are in; their sizes. Prints a row of a table for each.
   */
  public static void main(String... arguments) throws RunnerException {
    System.out.println("| members | plain loops, s | engine, s | ratio | one session, s |");
    System.out.println("| ---: | ---: | ---: | ---: | ---: |");
    for (String size : List.of(arguments).subList(1, arguments.length)) {
      int members = Integer.parseInt(size);
      String parts = members <= MOST_WHOLE ? "loops|engine|wholeSession" : "loops|engine";
      Path snapshot = Path.of(arguments[0], size, "2025-10-31");
      Map<String, Double> seconds = seconds(snapshot, parts);
      double loops = seconds.getOrDefault("loops", Double.NaN);
      double engine = seconds.getOrDefault("engine", Double.NaN);
      Double whole = seconds.get("wholeSession");
      System.out.printf(
          "| %,d | %.3f | %.3f | %.1f | %s |%n",
          members, loops, engine, engine / loops, whole == null ? "" : "%.3f".formatted(whole));
    }
  }

  /** The median of each part, after as many rounds to warm up for one as for another. */
  private static Map<String, Double> seconds(Path snapshot, String parts) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(Parts.class.getName() + "\\.(" + parts + ")$")
            .param("folder", snapshot.toString())
            .forks(1)
            .jvmArgsAppend("-Xmx6g", "-Dfile.encoding=UTF-8", "-XX:+UseParallelGC")
            .warmupIterations(3)
            .measurementIterations(5)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    Map<String, Double> seconds = new TreeMap<>();
    for (RunResult result : new Runner(options).run()) {
      seconds.put(
          result.getPrimaryResult().getLabel(),
          result.getPrimaryResult().getStatistics().getPercentile(50));
    }
    return seconds;
  }
}
