package zhaozhang.bench;

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

  /** Arguments: numbers of members. Prints a row of a table for each. */
  public static void main(String... sizes) throws RunnerException {
    System.out.println("| members | plain loops, s | engine, s | ratio | one session, s |");
    System.out.println("| ---: | ---: | ---: | ---: | ---: |");
    for (String size : sizes) {
      Map<String, Double> seconds = new TreeMap<>(seconds(size, "loops|engine", 3));
      if (Integer.parseInt(size) <= MOST_WHOLE) {
        seconds.putAll(seconds(size, "wholeSession", 0));
      }
      Double whole = seconds.get("wholeSession");
      double loops = seconds.getOrDefault("loops", Double.NaN);
      double engine = seconds.getOrDefault("engine", Double.NaN);
      System.out.printf(
          "| %,d | %.3f | %.3f | %.1f | %s |%n",
          Integer.parseInt(size),
          loops,
          engine,
          engine / loops,
          whole == null ? "" : "%.1f".formatted(whole));
    }
  }

  private static Map<String, Double> seconds(String members, String parts, int warmups)
      throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(Parts.class.getName() + "\\.(" + parts + ")$")
            .param("members", members)
            .forks(1)
            .jvmArgsAppend("-Xmx6g", "-Dfile.encoding=UTF-8", "-XX:+UseParallelGC")
            .warmupIterations(warmups)
            .measurementIterations(warmups == 0 ? 1 : 5)
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
