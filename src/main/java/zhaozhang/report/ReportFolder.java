package zhaozhang.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Texts;
import zhaozhang.model.UserError;

/**
 * A folder that is replaced as a whole: written beside its place under a hidden name, then renamed.
 * Whatever happens, what stood there before is whole, in its place or beside it.
 */
final class ReportFolder {

  /** Fills a folder. */
  interface Content {
    void writeTo(Path folder) throws IOException;
  }

  /**
   * By what a report of a kind is known to be ours.
   *
   * @param name what people call such a report
   * @param file the file of JSON in it
   * @param schema what the schema of every version of that file begins with
   */
  record Kind(String name, String file, String schema) {}

  // The schema stands at the beginning of the file.
  private static final int HEAD = 4096;

  private final Path out;
  private final Path old;
  private final Kind kind;

  ReportFolder(Path out, Kind kind) {
    this.kind = kind;
    this.out = out.toAbsolutePath().normalize();
    this.old = this.out.resolveSibling(Texts.get("report.file.old", this.out.getFileName()));
  }

  /**
   * Replaces the folder.
   *
   * @throws UserError if it is not ours to replace, or cannot be written
   */
  void replace(Content content) {
    try {
      refuseForeign(out);
      refuseForeign(old);
      Files.createDirectories(out.resolveSibling(""));
      Path staged = out.resolveSibling("." + out.getFileName() + "." + UUID.randomUUID());
      try {
        Files.createDirectory(staged);
        content.writeTo(staged);
        moveIntoPlace(staged);
      } finally {
        delete(staged);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new UserError(Texts.get("report.error.write", out, reason(e)), e);
    }
  }

  private void moveIntoPlace(Path staged) throws IOException {
    if (Files.exists(out) && isEmpty(out)) {
      Files.delete(out);
    }
    boolean replacing = Files.exists(out, LinkOption.NOFOLLOW_LINKS);
    if (replacing) {
      delete(old);
      Files.move(out, old);
    }
    try {
      Files.move(staged, out);
    } catch (IOException e) {
      if (replacing) {
        Files.move(old, out);
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
      throw new UserError(Texts.get("report.error.foreign", folder, kind.name()));
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

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(folder, new Deletion());
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
        throws IOException {
      if (e != null) {
        throw e;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
