package zhaozhang.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A run of the packaged program: how long, how much work, how much memory. Linux only. */
record Run(double seconds, double processorSeconds, long mebibytes) {

  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final int MILLISECONDS_BETWEEN_LOOKS = 20;

  /**
   * Runs it to its end; what it says goes into a file.
   *
   * @throws IllegalStateException if it fails
   */
  static Run of(Path log, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of("target/zhaozhang/bin/zhaozhang"), Stream.of(arguments)).toList();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(log.toFile()))
            .start();
    long peak = 0;
    Duration cpu = Duration.ZERO;
    while (!process.waitFor(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peak(process.pid()));
      cpu = process.info().totalCpuDuration().orElse(cpu);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          command + " ended with " + process.exitValue() + ": see " + log.toAbsolutePath());
    }
    return new Run(seconds, cpu.toMillis() / 1e3, peak / 1024);
  }

  private static long peak(long pid) {
    try {
      String status = Files.readString(Path.of("/proc/" + pid + "/status"), UTF_8);
      Matcher matcher = PEAK.matcher(status);
      return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    } catch (IOException ended) {
      return 0;
    }
  }

  @Override
  public String toString() {
    return "%7.2f s, processor %7.2f s, peak %,6d MiB"
        .formatted(seconds, processorSeconds, mebibytes);
  }
}
