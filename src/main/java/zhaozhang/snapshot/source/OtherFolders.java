package zhaozhang.snapshot.source;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The folders of a snapshot that by their names are of another day than the snapshot is. */
public final class OtherFolders {

  private final String snapshot;

  /**
   * @param snapshot the name of its folder
   */
  public OtherFolders(String snapshot) {
    this.snapshot = snapshot;
  }

  /** The outermost of such folders that a file lies in, with its path; none if it lies in none. */
  public Optional<String> of(String file) {
    for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
      String folder = file.substring(0, slash);
      if (other(folder.substring(folder.lastIndexOf('/') + 1))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /** All of them that hold any of the files. */
  public Set<String> all(Iterable<SourceFile> files) {
    Set<String> folders = new TreeSet<>();
    files.forEach(file -> of(file.name()).ifPresent(folders::add));
    return folders;
  }

  /** A month and a day of it are the same as far as one can tell. */
  private boolean other(String folder) {
    Optional<LocalDate> ours = SnapshotDate.in(snapshot);
    Optional<LocalDate> theirs = SnapshotDate.in(folder);
    if (ours.isEmpty() || theirs.isEmpty()) {
      return false;
    }
    boolean days =
        SnapshotDate.dayIn(snapshot).isPresent() && SnapshotDate.dayIn(folder).isPresent();
    return days
        ? !ours.equals(theirs)
        : !YearMonth.from(ours.get()).equals(YearMonth.from(theirs.get()));
  }
}
