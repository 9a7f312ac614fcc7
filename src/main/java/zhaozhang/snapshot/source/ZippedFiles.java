package zhaozhang.snapshot.source;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import zhaozhang.base.Encoding;
import zhaozhang.base.FileNames;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;

/** The files of a snapshot in a .zip. */
final class ZippedFiles {

  private ZippedFiles() {}

  /**
   * @throws UserError if it is no .zip, is damaged, or demands too much
   */
  static SnapshotFiles open(Path path) throws IOException {
    String fileName = SnapshotFiles.lastName(path);
    if (!fileName.toLowerCase(Locale.ROOT).endsWith(".zip") || !Files.isRegularFile(path)) {
      throw new UserError(Texts.get("snapshot.neither-folder-nor-zip", path));
    }
    ZipFile zip = openZip(path);
    List<? extends ZipEntry> entries =
        zip.stream()
            .filter(entry -> !entry.isDirectory() && !FileNames.isHidden(nameOf(entry)))
            .toList();
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
    entries.stream().map(ZippedFiles::nameOf).filter(n -> !names.add(n)).forEach(repeated::add);
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
      return new ZipFile(path.toFile(), Encoding.GB18030);
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
            .map(ZippedFiles::nameOf)
            .map(SnapshotFiles::topFolder)
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
}
