package zhaozhang.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes a .zip of a folder. */
final class Zips {

  private Zips() {}

  static void zip(Path folder, Path zip) throws IOException {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out);
        Stream<Path> found = Files.list(folder)) {
      List<Path> files = found.sorted().toList();
      for (Path file : files) {
        entries.putNextEntry(new ZipEntry(folder.getFileName() + "/" + file.getFileName()));
        Files.copy(file, entries);
      }
    }
  }
}
