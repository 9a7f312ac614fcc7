package zhaozhang.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program, run as its users run it. */
final class Program {

  private static final Path HOME = Path.of("target", "zhaozhang").toAbsolutePath();
  static final long LIMIT_SECONDS = 120;

  /**
   * What a run left behind.
   *
   * @param exitCode as the shell sees it
   * @param out what was printed
   * @param err what was complained of
   */
  record Ended(int exitCode, String out, String err) {

    /** Whether there is one sentence for the user and nothing for engineers. */
    boolean complainsInOneLine() {
      return err.strip().lines().count() == 1
          && !err.contains("\tat ")
          && !err.contains("Exception");
    }

    @Override
    public String toString() {
      return "exit code " + exitCode + "\n--- out\n" + out + "\n--- err\n" + err;
    }
  }

  private Program() {}

  static Path rules() {
    return HOME.resolve("rules");
  }

  /** Runs it in a folder with these arguments. */
  static Ended run(Path folder, Object... arguments) throws IOException, InterruptedException {
    return run(folder, Map.of(), arguments);
  }

  static Ended run(Path folder, Map<String, String> environment, Object... arguments)
      throws IOException, InterruptedException {
    return start(folder, environment, arguments).end();
  }

  /** Starts it in a folder with these arguments, and goes on. */
  static Running start(Path folder, Map<String, String> environment, Object... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(executable());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return start(folder, environment, command);
  }

  /** What a shell is to start. */
  static String executable() {
    return HOME.resolve("bin/zhaozhang").toString();
  }

  /** The Java that runs another class, with what the start script gives to it. */
  static List<String> java(String main) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "@" + HOME.resolve("bin/java.options"),
        "-XX:-StackTraceInThrowable",
        "-XX:SharedArchiveFile=" + HOME.resolve("lib/classes.jsa"),
        "-Dzhaozhang.home=" + HOME,
        "-cp",
        HOME.resolve("lib/*")
            + File.pathSeparator
            + Path.of("target/test-classes").toAbsolutePath(),
        main);
  }

  /** Starts a line of the shell. */
  static Running shell(Path folder, String line) throws IOException {
    return start(folder, Map.of(), List.of("sh", "-c", line));
  }

  private static Running start(Path folder, Map<String, String> environment, List<String> command)
      throws IOException {
    Path out = Files.createTempFile("out", ".txt");
    Path err = Files.createTempFile("err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    return new Running(builder.start(), out, err);
  }

  /** A run that may not have ended yet. */
  record Running(Process process, Path out, Path err) {

    /** Waits for it. */
    Ended end() throws IOException, InterruptedException {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("still running after " + LIMIT_SECONDS + " s: " + process.info());
      }
      Ended ended =
          new Ended(
              process.exitValue(),
              Files.readString(out, StandardCharsets.UTF_8),
              Files.readString(err, StandardCharsets.UTF_8));
      Files.delete(out);
      Files.delete(err);
      return ended;
    }
  }
}
