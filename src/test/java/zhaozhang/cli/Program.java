package zhaozhang.cli;

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
  private static final long LIMIT_SECONDS = 120;

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
    List<String> command = new ArrayList<>();
    command.add(HOME.resolve("bin/zhaozhang").toString());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Path out = Files.createTempFile("out", ".txt");
    Path err = Files.createTempFile("err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("still running after " + LIMIT_SECONDS + " s: " + command);
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
