package zhaozhang.report.place;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Keeps a second run from what a first is writing. The file is removed afterwards; one that a
 * killed run left behind locks nobody out.
 */
final class PlaceLock implements Closeable {

  // A file of this size at most tells its holder from another.
  private static final int SIZES = 512;

  private final Path file;
  private final FileChannel channel;

  private PlaceLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Empty if another run has it. */
  static Optional<PlaceLock> take(Path file) throws IOException {
    while (true) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      PlaceLock lock = new PlaceLock(file, channel);
      if (!lock.acquire()) {
        channel.close();
        return Optional.empty();
      }
      if (lock.isInPlace()) {
        return Optional.of(lock);
      }
      channel.close();
    }
  }

  private boolean acquire() throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException inThisProgram) {
      return false;
    }
  }

  /**
   * Whether what was locked is still what others find: the holder before removes the file. It must
   * not be opened to see that, as closing it again would give up the lock.
   */
  private boolean isInPlace() throws IOException {
    try {
      int size = 1 + ThreadLocalRandom.current().nextInt(SIZES);
      channel.truncate(0);
      channel.write(ByteBuffer.allocate(size));
      return Files.size(file) == size;
    } catch (NoSuchFileException removed) {
      return false;
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      if (channel.isOpen()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
