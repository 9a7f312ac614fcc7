package zhaozhang.snapshot;

import static java.util.stream.Collectors.toCollection;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Texts;
import zhaozhang.model.UserError;

/** The files of a snapshot, from a folder or from a .zip of one. */
final class SnapshotFiles implements Closeable {

  private static final Set<String> LITTER = Set.of("__macosx", "thumbs.db", "desktop.ini");
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final String name;
  private final List<SourceFile> files;
  private final Map<String, UserError> refused;
  private final @Nullable ZipFile zip;

  private SnapshotFiles(
      String name, List<SourceFile> files, Map<String, UserError> refused, @Nullable ZipFile zip) {
    this.name = name;
    this.files = files.stream().sorted(Comparator.comparing(SourceFile::name)).toList();
    this.refused = refused;
    this.zip = zip;
  }

  /**
   * @throws UserError if there is neither a folder nor a .zip, or it cannot be read
   */
  static SnapshotFiles open(Path folderOrZip) {
    try {
      if (Files.isDirectory(folderOrZip)) {
        return inFolder(folderOrZip);
      }
      if (!Files.exists(folderOrZip)) {
        throw new NoSuchFileException(folderOrZip.toString());
      }
      return inZip(folderOrZip);
    } catch (NoSuchFileException e) {
      throw new UserError(Texts.get("snapshot.no-folder", folderOrZip), e);
    } catch (IOException | UncheckedIOException e) {
      throw new UserError(Texts.get("snapshot.unreadable-folder", folderOrZip), e);
    }
  }

  /** The name of the folder, or of the .zip without its ending. */
  String name() {
    return name;
  }

  /** Sorted by name. */
  List<SourceFile> files() {
    return files;
  }

  /** Why a file is not among them, by its name. */
  Map<String, UserError> refused() {
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
      String file = relative(root, path);
      if (ignored(file) || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      String wrong = wrong(root, path);
      if (wrong == null) {
        files.add(new SourceFile(file, () -> Files.newInputStream(path), path));
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

  private static String relative(Path root, Path path) {
    return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private static String lastName(Path path) {
    Path last = path.toAbsolutePath().normalize().getFileName();
    return last == null ? path.toString() : last.toString();
  }

  private static SnapshotFiles inZip(Path path) throws IOException {
    String fileName = lastName(path);
    if (!fileName.toLowerCase(Locale.ROOT).endsWith(".zip") || !Files.isRegularFile(path)) {
      throw new UserError(Texts.get("snapshot.neither-folder-nor-zip", path));
    }
    ZipFile zip = openZip(path);
    List<? extends ZipEntry> entries =
        zip.stream().filter(entry -> !entry.isDirectory() && !ignored(nameOf(entry))).toList();
    if (entries.size() > Limits.FILES) {
      throw new UserError(Texts.get("limit.files", path, Limits.FILES));
    }
    if (entries.stream().mapToLong(ZipEntry::getSize).sum() > Limits.UNPACKED_BYTES) {
      throw new UserError(Texts.get("limit.unpacked", path, Limits.UNPACKED_BYTES >> 30));
    }
    long unpacked =
        entries.stream()
            .filter(e -> Unpacked.wrong(nameOf(e), e) == null)
            .mapToLong(ZipEntry::getSize)
            .sum();
    // Entries that overlap, or many of which each is too small to be a bomb.
    if (Unpacked.bomb(unpacked, Files.size(path))) {
      throw new UserError(Texts.get("limit.packed", path));
    }
    String top = topFolder(entries);
    Set<String> names = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    entries.stream().map(SnapshotFiles::nameOf).filter(n -> !names.add(n)).forEach(repeated::add);
    List<SourceFile> files = new ArrayList<>();
    Map<String, UserError> refused = new HashMap<>();
    for (ZipEntry entry : entries) {
      String file = nameOf(entry).substring(top.length());
      String wrong =
          repeated.contains(nameOf(entry)) ? "limit.twice" : Unpacked.wrong(nameOf(entry), entry);
      if (wrong == null) {
        files.add(new SourceFile(file, () -> Unpacked.open(zip, entry), null));
      } else {
        refused.put(file, new UserError(Texts.get(wrong, file, Limits.FILE_BYTES >> 20)));
      }
    }
    return new SnapshotFiles(zipName(fileName, top), files, refused, zip);
  }

  private static ZipFile openZip(Path path) throws IOException {
    try {
      return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException notUtf8) {
      return openZipWithChineseNames(path);
    }
  }

  private static ZipFile openZipWithChineseNames(Path path) throws IOException {
    try {
      return new ZipFile(path.toFile(), GB18030);
    } catch (ZipException e) {
      throw new UserError(Texts.get("snapshot.broken-zip", path), e);
    }
  }

  private static String nameOf(ZipEntry entry) {
    return entry.getName().replace('\\', '/');
  }

  /** The folder that holds all entries, with its slash; empty if there is no such folder. */
  private static String topFolder(List<? extends ZipEntry> entries) {
    Set<String> tops =
        entries.stream()
            .map(SnapshotFiles::nameOf)
            .map(name -> name.substring(0, name.indexOf('/') + 1))
            .collect(toCollection(TreeSet::new));
    return tops.size() == 1 ? tops.iterator().next() : "";
  }

  /** The folder in the .zip is what was exported: its date counts where the .zip has none. */
  private static String zipName(String fileName, String top) {
    String name = fileName.substring(0, fileName.length() - ".zip".length());
    String folder = top.replace("/", "");
    boolean folderKnowsBetter =
        SnapshotDate.in(name).isEmpty() && SnapshotDate.in(folder).isPresent();
    return folderKnowsBetter ? folder : name;
  }

  /** Hidden files, what an open Excel leaves behind, and what macOS and Windows add. */
  private static boolean ignored(String name) {
    return Stream.of(name.split("/"))
        .anyMatch(
            level ->
                (level.startsWith(".") && !level.equals(".."))
                    || level.startsWith("~$")
                    || LITTER.contains(level.toLowerCase(Locale.ROOT)));
  }
}
