package zhaozhang.audit.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;

/**
 * That a console runs over a workspace, and at which address. The lock dies with its process,
 * however that ends; the address is for its owner's eyes only.
 */
public final class Launch implements AutoCloseable {

  private static final String LOCK = ".zhaozhang-console.lock";
  private static final String ADDRESS = ".zhaozhang-console";

  private final Workspace workspace;
  private final FileChannel channel;

  private Launch(Workspace workspace, FileChannel channel) {
    this.workspace = workspace;
    this.channel = channel;
  }

  /** The address of the console that runs over a workspace, if one does. */
  public static Optional<String> running(Workspace workspace) {
    try {
      take(workspace).close();
      return Optional.empty();
    } catch (UserError taken) {
      try {
        return Optional.of(Files.readString(workspace.folder().resolve(ADDRESS)))
            .filter(address -> !address.isEmpty());
      } catch (IOException notYet) {
        throw taken;
      }
    }
  }

  /**
   * Keeps others from the workspace.
   *
   * @throws UserError if another console has it
   */
  public static Launch take(Workspace workspace) {
    try {
      FileChannel channel =
          FileChannel.open(
              workspace.folder().resolve(LOCK),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new UserError(Texts.get("workspace.taken", workspace.folder()));
      }
      return new Launch(workspace, channel);
    } catch (IOException e) {
      throw new UserError(Texts.get("workspace.unusable", workspace.folder()), e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException inThisProgram) {
      return false;
    }
  }

  /** Says where the console is, to whoever may read all else in the workspace. */
  public void at(String address) {
    try {
      Path file = workspace.folder().resolve(ADDRESS);
      Files.deleteIfExists(file);
      Files.createFile(file, ownersOnly());
      Files.writeString(file, address);
    } catch (IOException e) {
      throw new UserError(Texts.get("workspace.unusable", workspace.folder()), e);
    }
  }

  private static FileAttribute<?>[] ownersOnly() {
    Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
    return views.contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
