package zhaozhang.audit.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import zhaozhang.audit.workspace.Workspace;
import zhaozhang.base.FileNames;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;

/** A copy of the rules to try an edit on. It is gone when it is closed. */
public final class Trial implements AutoCloseable {

  private static final String TRIALS = ".zhaozhang-trial";

  private final Path folder;

  private Trial(Path folder) {
    this.folder = folder;
  }

  /**
   * Copies the rules in force.
   *
   * @throws UserError if they cannot be copied
   */
  public static Trial of(Workspace workspace) {
    Path folder = workspace.folder().resolve(TRIALS).resolve(UUID.randomUUID().toString());
    try {
      for (Path file : files(workspace.rules())) {
        Path copy = folder.resolve(FileNames.below(workspace.rules(), file));
        Files.createDirectories(copy.resolveSibling(""));
        Files.copy(file, copy);
      }
      return new Trial(folder);
    } catch (IOException e) {
      throw new UserError(Texts.get("workspace.notCopied", workspace.rules(), folder), e);
    }
  }

  /** All that people may have written in a rules folder, in order. */
  static List<Path> files(Path rules) throws IOException {
    try (Stream<Path> all = Files.walk(rules)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !FileNames.isHidden(FileNames.below(rules, file)))
          .sorted()
          .toList();
    }
  }

  public Path folder() {
    return folder;
  }

  /**
   * Makes the edit.
   *
   * @throws UserError if it cannot be written
   */
  public Trial with(List<Change> changes) {
    changes.forEach(change -> change.make(folder));
    return this;
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
