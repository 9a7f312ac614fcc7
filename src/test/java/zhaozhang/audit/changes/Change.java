package zhaozhang.audit.changes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that is lost, or cannot be read.
 *
 * @param what in words
 * @param kind of it
 * @param table of which it is
 * @param column of which it is, empty where it is all of them
 * @param file to be replaced, by its name; empty where nothing takes its place
 */
public record Change(
    String what, Kind kind, String table, String column, Map<String, Replacement> file) {

  /** What happens. */
  public enum Kind {
    DROPPED,
    RENAMED,
    EMPTIED,
    BLANK_FILE,
    COLUMN,
    CELL,
    KEY
  }

  /** What takes the place of a file. */
  @FunctionalInterface
  public interface Replacement {

    /** The new files by name. */
    Map<String, byte[]> of(String name, byte[] file) throws IOException;
  }

  /**
   * Writes the snapshot, changed.
   *
   * @param folder that does not exist yet
   * @param whole the files by name
   */
  void write(Path folder, Map<String, byte[]> whole) throws IOException {
    Files.createDirectories(folder);
    Map<String, byte[]> files = new TreeMap<>(whole);
    for (Map.Entry<String, Replacement> one : file.entrySet()) {
      byte[] old = files.remove(one.getKey());
      if (old == null) {
        throw new IllegalStateException("no file " + one.getKey());
      }
      files.putAll(one.getValue().of(one.getKey(), old));
    }
    for (Map.Entry<String, byte[]> one : files.entrySet()) {
      Files.write(folder.resolve(one.getKey()), one.getValue());
    }
  }

  @Override
  public String toString() {
    return what;
  }
}
