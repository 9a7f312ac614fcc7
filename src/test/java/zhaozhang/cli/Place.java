package zhaozhang.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import zhaozhang.lists.ListTexts;
import zhaozhang.snapshot.Export;

/**
 * A place for one run: a snapshot of good exports to be spoiled, and beside it what is none of its
 * business.
 *
 * @param root holds all of it, and the reports
 * @param port where somebody listens for those who fetch what a file names
 */
record Place(Path root, int port) {

  static final Path SAMPLE = Path.of("samples", "2025-10").toAbsolutePath();
  static final String SECRET = "TOPSECRET7f3a";
  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String GROUPS = "群列表.xlsx";

  static Place of(Path root, int port) throws IOException {
    Place place = new Place(root, port);
    Folders.copy(SAMPLE, place.snapshot());
    Files.writeString(place.secret(), "账号,姓名\n" + SECRET + "," + SECRET + "\n");
    return place;
  }

  Path snapshot() {
    return root.resolve("2025-10");
  }

  Path zip() {
    return root.resolve("2025-10.zip");
  }

  Path secret() {
    return root.resolve("secret.csv");
  }

  Path file(String name) {
    return snapshot().resolve(name);
  }

  Place give(String name, byte[] content) throws IOException {
    Files.write(file(name), content);
    return this;
  }

  Place give(String name, String content) throws IOException {
    return give(name, content.getBytes(UTF_8));
  }

  Place without(String name) throws IOException {
    Files.delete(file(name));
    return this;
  }

  static byte[] sample(String name) throws IOException {
    return Files.readAllBytes(SAMPLE.resolve(name));
  }

  /** The text of a sample. */
  static String text(String name) throws IOException {
    return new String(sample(name), UTF_8);
  }

  /** Changes a part of the workbook of groups. */
  Place edit(String part, UnaryOperator<String> edit) throws IOException {
    String whole = new String(parts().get(part), UTF_8);
    if (edit.apply(whole).equals(whole)) {
      throw new IllegalArgumentException("changes nothing in " + part);
    }
    return give(GROUPS, Export.edited(Files.readAllBytes(file(GROUPS)), part, edit));
  }

  /** The parts of the workbook of groups. */
  Map<String, byte[]> parts() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    byte[] workbook = Files.readAllBytes(file(GROUPS));
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  /** The files of the sample, to be put into a .zip with others. */
  static Map<String, byte[]> entries() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (Stream<Path> files = Files.list(SAMPLE)) {
      for (Path file : files.toList()) {
        entries.put("2025-10/" + file.getFileName(), Files.readAllBytes(file));
      }
    }
    return entries;
  }

  Path copyOfRules() throws IOException {
    Path copy = root.resolve("规则");
    Folders.copy(Program.rules(), copy);
    ListTexts.unpack(copy);
    return copy;
  }

  /** Whatever is there, with what would change if somebody wrote to it. */
  Map<String, String> listing() throws IOException {
    Map<String, String> listing = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.toList()) {
        boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        String state =
            folder
                ? ""
                : String.valueOf(
                    Files.readAttributes(
                        path,
                        "posix:size,lastModifiedTime,permissions,fileKey",
                        LinkOption.NOFOLLOW_LINKS));
        listing.put(root.relativize(path).toString(), state);
      }
    }
    return listing;
  }

  /** The folders that hold a report. */
  List<Path> reports() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> path.endsWith("manifest.json")).map(Path::getParent).toList();
    }
  }
}
