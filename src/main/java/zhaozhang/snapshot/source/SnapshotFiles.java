package zhaozhang.snapshot.source;

import static java.util.stream.Collectors.toCollection;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.FileNames;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;

/** The files of a snapshot, from a folder or from a .zip of one. */
public final class SnapshotFiles implements Closeable {

  private final String name;
  private final List<SourceFile> files;
  private final Map<String, UserError> refused;
  private final @Nullable ZipFile zip;

  /**
   * @param zip to be closed in the end, null if there is none
   */
  SnapshotFiles(
      String name, List<SourceFile> files, Map<String, UserError> refused, @Nullable ZipFile zip) {
    this.name = name;
    this.files = files.stream().sorted(Comparator.comparing(SourceFile::name)).toList();
    this.refused = refused;
    this.zip = zip;
  }

  /**
   * The files of a snapshot.
   *
   * @throws UserError if there is neither a folder nor a .zip, or it cannot be read
   */
  public static SnapshotFiles open(Path folderOrZip) {
    try {
      if (Files.isDirectory(folderOrZip)) {
        return inFolder(folderOrZip);
      }
      if (!Files.exists(folderOrZip)) {
        throw new NoSuchFileException(folderOrZip.toString());
      }
      return ZippedFiles.open(folderOrZip);
    } catch (NoSuchFileException e) {
      throw new UserError(Texts.get("snapshot.no-folder", folderOrZip), e);
    } catch (IOException | UncheckedIOException e) {
      throw new UserError(Texts.get("snapshot.unreadable-folder", folderOrZip), e);
    }
  }

  /** The name of the folder, or of the .zip without its ending. */
  public String name() {
    return name;
  }

  /** Sorted by name. */
  public List<SourceFile> files() {
    return files;
  }

  /**
   * The folders that it consists of, if they are of different months and it is of none itself:
   * several snapshots, whose rows are not to be mixed.
   */
  public Set<String> snapshots() {
    Set<String> folders =
        files.stream()
            .filter(file -> file.kind().read())
            .map(file -> topFolder(file.name()))
            .collect(toCollection(TreeSet::new));
    List<YearMonth> months =
        folders.stream()
            .flatMap(folder -> SnapshotDate.in(folder).stream())
            .map(YearMonth::from)
            .toList();
    boolean each = months.size() == folders.size() && months.stream().distinct().count() > 1;
    return each && SnapshotDate.in(name).isEmpty() ? folders : Set.of();
  }

  /** Why a file is not among them, by its name. */
  public Map<String, UserError> refused() {
    return refused;
  }

  @Override
  public void close() throws IOException {
    if (zip != null) {
      zip.close();
    }
  }

  private static SnapshotFiles inFolder(Path folder) throws IOException {
    Path root = folder.toRealPath();
    List<SourceFile> files = new ArrayList<>();
    Map<String, UserError> refused = new HashMap<>();
    for (Path path : below(root)) {
      String file = FileNames.below(root, path);
      if (FileNames.isHidden(file) || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      String wrong = wrong(root, path);
      if (wrong == null) {
        files.add(new SourceFile(file, () -> Files.newInputStream(path), onDisk(path)));
      } else {
        refused.put(file, new UserError(Texts.get(wrong, file, Limits.FILE_BYTES >> 20)));
      }
    }
    return new SnapshotFiles(lastName(folder), files, refused, null);
  }

  private static List<Path> below(Path root) throws IOException {
    try (Stream<Path> below = Files.walk(root, Limits.FOLDERS)) {
      List<Path> paths = below.limit(Limits.FILES + 1L).toList();
      if (paths.size() > Limits.FILES) {
        throw new UserError(Texts.get("limit.files", root, Limits.FILES));
      }
      boolean deeper =
          paths.stream().anyMatch(path -> root.relativize(path).getNameCount() == Limits.FOLDERS);
      if (deeper) {
        throw new UserError(Texts.get("limit.folders", root, Limits.FOLDERS));
      }
      return paths;
    }
  }

  /** A pipe or a device might never end, and a link may lead to what is none of our business. */
  private static @Nullable String wrong(Path root, Path path) throws IOException {
    if (Files.isSymbolicLink(path) && Files.exists(path) && leadsOut(root, path)) {
      return "limit.link";
    }
    if (!Files.isRegularFile(path)) {
      return "limit.special";
    }
    return Files.size(path) > Limits.FILE_BYTES ? "limit.file" : null;
  }

  private static boolean leadsOut(Path root, Path link) {
    try {
      return !link.toRealPath().startsWith(root);
    } catch (IOException nowhere) {
      // Such as a pipe that has no name.
      return true;
    }
  }

  static String lastName(Path path) {
    Path last = path.toAbsolutePath().normalize().getFileName();
    return last == null ? path.toString() : last.toString();
  }

  /** The first folder of a path, with its slash; empty if there is none. */
  static String topFolder(String file) {
    return file.substring(0, file.indexOf('/') + 1);
  }

  /** Rules kept with a report are read as a folder that lies in a .zip: nothing there is a file. */
  private static @Nullable Path onDisk(Path path) {
    return path.getFileSystem().equals(FileSystems.getDefault()) ? path : null;
  }
}
