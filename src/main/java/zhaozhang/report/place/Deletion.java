package zhaozhang.report.place;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Deletes a folder with all that is in it, also while somebody is still writing into it. */
public final class Deletion extends SimpleFileVisitor<Path> {

  // Where files are shared, what is open somewhere may come back under another name for ever.
  private static final int TRIES = 100;

  private Deletion() {}

  /** Deletes it; nothing happens if it is not there. */
  public static void of(Path folder) throws IOException {
    for (int tries = 0; tries < TRIES; tries++) {
      if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        return;
      }
      try {
        Files.walkFileTree(folder, new Deletion());
      } catch (DirectoryNotEmptyException | NoSuchFileException writtenMeanwhile) {
        // Once more: what is gone nobody writes into.
      }
    }
  }

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
