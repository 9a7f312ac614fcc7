package zhaozhang.audit.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import zhaozhang.base.UserError;
import zhaozhang.snapshot.source.SnapshotFiles;

/** The files of the snapshot of a month. */
final class SnapshotFolder {

  private SnapshotFolder() {}

  /** The file of a name, among those that a reading would look at. */
  static Optional<Path> file(Path folder, String name) {
    try (SnapshotFiles files = SnapshotFiles.open(folder)) {
      boolean there =
          files.refused().containsKey(name)
              || files.files().stream().anyMatch(file -> file.name().equals(name));
      return there ? Optional.of(folder.resolve(name)) : Optional.empty();
    } catch (IOException | UserError unreadable) {
      return Optional.empty();
    }
  }
}
