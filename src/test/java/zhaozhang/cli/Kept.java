package zhaozhang.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import zhaozhang.Resident;
import zhaozhang.cli.Program.Ended;

/**
 * The packaged program, started once and kept for many commands: each takes a fraction of what
 * {@link Program#run} takes, which starts it anew. {@link KeptIT} compares what both say and write.
 *
 * <p>It runs where it was started, so that all tests have one folder.
 */
final class Kept {

  /** Started when it is first asked for, and ended with the tests. */
  private static final class Only {
    static final Kept.Running RUNNING = start();

    private static Running start() {
      try {
        return Running.in(Files.createTempDirectory("kept"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private record Running(
      Path folder, Process process, DataOutputStream asked, DataInputStream answers) {

    static Running in(Path folder) throws IOException {
      Process process =
          new ProcessBuilder(Program.java(Resident.class.getName()))
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      Running running =
          new Running(
              folder,
              process,
              new DataOutputStream(process.getOutputStream()),
              new DataInputStream(process.getInputStream()));
      Runtime.getRuntime().addShutdownHook(new Thread(running::end));
      return running;
    }

    private void end() {
      process.destroy();
      process.onExit().join();
      empty();
      folder.toFile().delete();
    }

    void empty() {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          if (!path.equals(folder)) {
            Files.delete(path);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    synchronized Ended run(Object... arguments) throws IOException {
      CompletableFuture<Void> limit =
          CompletableFuture.runAsync(
              process::destroyForcibly,
              CompletableFuture.delayedExecutor(Program.LIMIT_SECONDS, TimeUnit.SECONDS));
      try {
        asked.write(arguments.length);
        for (Object argument : arguments) {
          asked.writeUTF(argument.toString());
        }
        asked.flush();
        return new Ended(answers.readInt(), text(), text());
      } finally {
        limit.cancel(false);
      }
    }

    private String text() throws IOException {
      return new String(answers.readNBytes(answers.readInt()), StandardCharsets.UTF_8);
    }
  }

  private Kept() {}

  /** Where it runs, emptied for the next test. */
  static Path folder() {
    Only.RUNNING.empty();
    return Only.RUNNING.folder();
  }

  /** Runs a command there. */
  static Ended run(Object... arguments) throws IOException {
    return Only.RUNNING.run(arguments);
  }
}
