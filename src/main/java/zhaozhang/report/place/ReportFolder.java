package zhaozhang.report.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;

/**
 * A folder that is replaced as a whole: written beside its place under a hidden name, then renamed.
 * Whatever happens, what stood there before is whole, in its place or beside it; and where a run is
 * killed between two renamings, the next one puts the new report in place.
 */
public final class ReportFolder {

  /** Fills a folder. */
  public interface Content {
    void writeTo(Path folder) throws IOException;
  }

  /**
   * By what a report of a kind is known to be ours.
   *
   * @param name of the text that people call such a report by
   * @param file the file of JSON in it
   * @param schema what the schema of every version of that file begins with
   */
  public record Kind(String name, String file, String schema) {}

  // The schema stands at the beginning of the file.
  private static final int HEAD = 4096;

  /** How files move; a test makes it fail. */
  interface Move {
    void move(Path from, Path to) throws IOException;
  }

  private record Step(Path from, Path to) {}

  private final Path out;
  private final Path old;
  private final Kind kind;
  private final Move move;

  public ReportFolder(Path out, Kind kind) {
    this(out, kind, Files::move);
  }

  public ReportFolder(Path out, Kind kind, Move move) {
    this.kind = kind;
    this.out = out.toAbsolutePath().normalize();
    this.old = ReportChain.drivenOut(this.out);
    this.move = move;
  }

  /**
   * Replaces the folder.
   *
   * @throws UserError if it is not ours to replace, another run is writing it, or it cannot be
   *     written
   */
  public void replace(Content content) {
    try (Staging staging = Staging.begin(out)) {
      refuseForeign(out);
      refuseForeign(old);
      content.writeTo(staging.folder());
      staging.finish(() -> moveIntoPlace(staging));
    } catch (IOException | UncheckedIOException e) {
      throw new UserError(Texts.get("report.error.write", out, reason(e)), e);
    }
  }

  private void moveIntoPlace(Staging staging) throws IOException {
    Files.move(staging.folder(), staging.ready());
    if (Files.exists(out) && isEmpty(out)) {
      Files.delete(out);
    }
    List<Step> steps = new ArrayList<>();
    if (Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
      if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
        steps.add(new Step(old, Untouched.is(old) ? staging.replaced() : kept()));
      }
      steps.add(new Step(out, old));
    }
    steps.add(new Step(staging.ready(), out));
    moveAllOrNone(steps);
  }

  /** Where a report goes for good that people filled something in. */
  private Path kept() {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> out.resolveSibling(out.getFileName() + "." + number))
        .map(ReportChain::drivenOut)
        .filter(path -> !Files.exists(path, LinkOption.NOFOLLOW_LINKS))
        .findFirst()
        .orElseThrow();
  }

  private void moveAllOrNone(List<Step> steps) throws IOException {
    Deque<Step> done = new ArrayDeque<>();
    try {
      for (Step step : steps) {
        move.move(step.from(), step.to());
        done.push(step);
      }
    } catch (IOException e) {
      for (Step step : done) {
        move.move(step.to(), step.from());
      }
      throw e;
    }
  }

  /** Why writing failed, in words for the user. */
  static String reason(Exception e) {
    Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    if (cause instanceof AccessDeniedException) {
      return Texts.get("report.error.write.denied");
    }
    String message = cause.getMessage();
    if (message == null) {
      return cause.toString();
    }
    return cause instanceof FileAlreadyExistsException
        ? Texts.get("report.error.write.exists", message)
        : message;
  }

  private void refuseForeign(Path folder) throws IOException {
    // Also a link to nothing is something.
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new UserError(Texts.get("report.error.isFile", folder));
    }
    if (!isEmpty(folder) && !isReport(folder)) {
      throw new UserError(Texts.get("report.error.foreign", folder, Texts.get(kind.name())));
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private boolean isReport(Path folder) throws IOException {
    Path json = folder.resolve(kind.file());
    if (!Files.isRegularFile(json)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(json)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
      return head.contains(kind.schema());
    }
  }
}
