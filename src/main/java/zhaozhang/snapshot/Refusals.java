package zhaozhang.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.snapshot.source.SourceFile;
import zhaozhang.snapshot.table.Problems;

/** The files that cannot be read, from several threads: each costs itself, and no other. */
final class Refusals {

  private final Map<String, UserError> refused = new ConcurrentSkipListMap<>();

  void addAll(Map<String, UserError> others) {
    refused.putAll(others);
  }

  /** Their names, in order. */
  Set<String> files() {
    return refused.keySet();
  }

  /** Why the first of them cannot be read. */
  Optional<UserError> first() {
    return refused.values().stream().findFirst();
  }

  void note(Problems problems) {
    refused.forEach((file, why) -> problems.unreadableFile(file, String.valueOf(why.getMessage())));
  }

  /** What may fail with a file. */
  @FunctionalInterface
  interface FileReading<T> {
    T read() throws IOException;
  }

  /** Nothing if the file cannot be read, which is then noted. */
  <T> Optional<T> guarded(SourceFile file, FileReading<T> reading) {
    try {
      return Optional.of(reading.read());
    } catch (AccessDeniedException e) {
      refuse(file, new UserError(Texts.get("snapshot.access-denied", file.name()), e));
    } catch (IOException | UncheckedIOException e) {
      refuse(file, new UserError(Texts.get("snapshot.unreadable-file", file.name()), e));
    } catch (UserError e) {
      refuse(file, e);
    } catch (RuntimeException e) {
      // A reader that fails as nobody thought of costs its file, and not the audit.
      String kind = e.getClass().getSimpleName();
      refuse(file, new UserError(Texts.get("snapshot.unexpected", file.name(), kind), e));
    } catch (OutOfMemoryError | StackOverflowError e) {
      // The last resort against a file that is made to exhaust: the others are read all the same.
      refuse(file, new UserError(Texts.get("limit.memory", file.name()), e));
    }
    return Optional.empty();
  }

  private void refuse(SourceFile file, UserError why) {
    refused.put(file.name(), why);
  }
}
