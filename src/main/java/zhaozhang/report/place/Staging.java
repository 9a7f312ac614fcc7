package zhaozhang.report.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;

/**
 * A hidden folder beside a place, to make in it what is to stand there. One run at a time has it.
 * It is gone when that run ends, also by Ctrl-C; what a killed run left is gone with the next one.
 */
final class Staging implements AutoCloseable {

  /** What moves from the folder into place. */
  interface Moves {
    void run() throws IOException;
  }

  private static final String MARK = ".zhaozhang-";

  private final Path place;
  private final PlaceLock lock;
  private final Thread atExit = new Thread(this::end);

  private Staging(Path place, PlaceLock lock) {
    this.place = place;
    this.lock = lock;
  }

  /**
   * Makes the folder, and those above it.
   *
   * @param place absolute
   * @throws UserError if another run is writing there
   */
  static Staging begin(Path place) throws IOException {
    Files.createDirectories(place.resolveSibling(""));
    Staging staging =
        lock(place).orElseThrow(() -> new UserError(Texts.get("report.error.busy", place)));
    try {
      staging.tidy();
      Files.createDirectory(staging.folder());
    } catch (IOException e) {
      staging.close();
      throw e;
    }
    return staging;
  }

  /**
   * Ends what killed runs began beside a report: one that was whole moves into its place if nothing
   * is there, all else is deleted. What a run is still writing, and where one may not write, all is
   * left as it is.
   */
  static void tidyBeside(Path report) {
    Path parent = report.toAbsolutePath().normalize().resolveSibling("");
    try (Stream<Path> files = Files.list(parent)) {
      for (Path place : files.flatMap(file -> placeOf(file).stream()).distinct().toList()) {
        Optional<Staging> left = lock(place);
        if (left.isPresent()) {
          left.get().close();
        }
      }
    } catch (IOException | UncheckedIOException notOurs) {
      // Reading goes on without.
    }
  }

  private static Optional<Staging> lock(Path place) throws IOException {
    Optional<Staging> staging =
        PlaceLock.take(beside(place, "lock")).map(lock -> new Staging(place, lock));
    staging.ifPresent(one -> Runtime.getRuntime().addShutdownHook(one.atExit));
    return staging;
  }

  /** What something beside a place belongs to. */
  private static Optional<Path> placeOf(Path file) {
    String name = String.valueOf(file.getFileName());
    int end = name.lastIndexOf(MARK);
    return name.startsWith(".") && end > 1
        ? Optional.of(file.resolveSibling(name.substring(1, end)))
        : Optional.empty();
  }

  private static Path beside(Path place, String what) {
    return place.resolveSibling("." + place.getFileName() + MARK + what);
  }

  /** The folder in the making. */
  Path folder() {
    return beside(place, "staged");
  }

  /** Its name once it is whole: from then on, any run may move it into place. */
  Path ready() {
    return beside(place, "ready");
  }

  /** The name of a report that was kept beside the place, until it is deleted. */
  Path replaced() {
    return beside(place, "replaced");
  }

  /** Moves things into place; whoever wants to end the program waits for it. */
  synchronized void finish(Moves moves) throws IOException {
    moves.run();
  }

  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException ending) {
      // Then it runs anyway.
    }
  }

  private synchronized void end() {
    try (lock) {
      tidy();
    } catch (IOException e) {
      // The file locks nobody out.
    }
  }

  private synchronized void tidy() {
    try {
      moveIfFree(ready(), place);
      moveIfFree(replaced(), ReportChain.drivenOut(place));
      for (Path left : List.of(folder(), ready(), replaced())) {
        Deletion.of(left);
      }
    } catch (IOException e) {
      // The next run tries again.
    }
  }

  private static void moveIfFree(Path from, Path to) throws IOException {
    if (Files.exists(from) && !Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(from, to);
    }
  }
}
