package zhaozhang.report.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import zhaozhang.base.Hashes;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.table.InputFile;
import zhaozhang.report.json.ManifestFile;

/** The files that a report consists of. */
public final class ReportFiles {

  private static final Set<String> LITTER = Set.of(".ds_store", "thumbs.db", "desktop.ini");

  private ReportFiles() {}

  /**
   * All files but the manifest, and but what desktops and open workbooks leave behind; sorted by
   * name.
   *
   * @throws UserError if one cannot be read
   */
  public static List<InputFile> of(Path report) {
    try {
      return list(report);
    } catch (IOException | UncheckedIOException e) {
      throw new UserError(Texts.get("manifest.unreadableReport", report), e);
    }
  }

  public static List<InputFile> list(Path report) throws IOException {
    try (Stream<Path> below = Files.walk(report)) {
      return below
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !ignored(String.valueOf(file.getFileName())))
          .map(file -> fingerprint(report, file))
          .filter(file -> !file.name().equals(ManifestFile.NAME))
          .sorted(Comparator.comparing(InputFile::name))
          .toList();
    }
  }

  private static boolean ignored(String name) {
    return name.startsWith("~$")
        || name.startsWith(".~lock.")
        || LITTER.contains(name.toLowerCase(Locale.ROOT));
  }

  private static InputFile fingerprint(Path report, Path file) {
    String name =
        report.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    MessageDigest digest = Hashes.newSha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      long bytes = in.transferTo(OutputStream.nullOutputStream());
      return new InputFile(name, bytes, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
