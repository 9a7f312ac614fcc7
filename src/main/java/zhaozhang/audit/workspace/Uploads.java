package zhaozhang.audit.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import zhaozhang.base.FileNames;
import zhaozhang.base.Opener;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.report.place.Deletion;
import zhaozhang.snapshot.source.FileKind;
import zhaozhang.snapshot.source.Limits;
import zhaozhang.snapshot.source.SnapshotFiles;

/**
 * Takes files over into the snapshot of a month. What a file is called decides what it is called
 * there and nothing else: of a path only its end counts. A file of the same name gives way, and is
 * kept where no snapshot is read from.
 */
public final class Uploads {

  /** Of one file. */
  public static final long MOST_FILE_BYTES = Limits.FILE_BYTES;

  /** Of all that come at once. */
  public static final long MOST_BYTES = Limits.UNPACKED_BYTES;

  /** Passes through here; hidden, so that no reader of snapshots looks into it. */
  static final String PASSING = ".zhaozhang-upload";

  private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|\\p{C}]");
  private static final Pattern MONTH = Pattern.compile("20\\d{2}-(?:0[1-9]|1[0-2])");
  private static final int LONGEST_NAME = 100;

  /**
   * A file that somebody hands in.
   *
   * @param name as its sender calls it
   */
  public record Given(String name, Opener content) {}

  /**
   * What became of the files.
   *
   * @param taken the names that they have now
   * @param refused why others were not taken, each in a sentence
   */
  public record Taken(List<String> taken, List<String> refused) {

    public Taken {
      taken = List.copyOf(taken);
      refused = List.copyOf(refused);
    }
  }

  private final Path month;
  private final Path passing;
  private final List<String> taken = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  private Uploads(Path month, Path passing) {
    this.month = month;
    this.passing = passing;
  }

  /** The folder that files pass through; what a killed run left in it is deleted. */
  public static Path passing(Workspace workspace) {
    Path passing = workspace.folder().resolve(PASSING);
    try {
      Files.createDirectories(passing);
      try (var left = Files.list(passing)) {
        for (Path file : left.toList()) {
          Deletion.of(file);
        }
      }
      return passing;
    } catch (IOException e) {
      throw new UserError(Texts.get("workspace.unusable", passing), e);
    }
  }

  /**
   * Takes files over, each as a whole or not at all.
   *
   * @param month such as {@code 2025-10}; its folder is made if there is none
   * @throws UserError if it is no month, or nothing can be written
   */
  public static Taken take(Workspace workspace, String month, List<Given> files) {
    Uploads uploads = begin(workspace, month);
    files.stream().filter(file -> !file.name().isEmpty()).forEach(uploads::take);
    return uploads.taken();
  }

  /**
   * Takes over the files of a folder below the workspace.
   *
   * @param path below the workspace, or the whole path of a folder in it
   * @throws UserError also if it leads out of the workspace, or there is no such folder
   */
  public static Taken takeFolder(Workspace workspace, String month, String path) {
    Path folder = below(workspace, path);
    Uploads uploads = begin(workspace, month);
    uploads.takeAll(folder, path);
    return uploads.taken();
  }

  private static Path below(Workspace workspace, String path) {
    try {
      Path folder = workspace.folder().resolve(path.strip()).toRealPath();
      boolean within = folder.startsWith(workspace.folder()) && !folder.equals(workspace.folder());
      if (within && Files.isDirectory(folder)) {
        return folder;
      }
    } catch (IOException | java.nio.file.InvalidPathException e) {
      throw new UserError(Texts.get("upload.noFolder", path), e);
    }
    throw new UserError(Texts.get("upload.outside", path, workspace.folder()));
  }

  private static Uploads begin(Workspace workspace, String month) {
    if (!MONTH.matcher(month).matches() && workspace.snapshot(month).isEmpty()) {
      throw new UserError(Texts.get("upload.month", month));
    }
    Path folder = workspace.snapshots().resolve(month);
    Path passing = workspace.folder().resolve(PASSING);
    try {
      Files.createDirectories(folder);
      Files.createDirectories(passing);
    } catch (IOException e) {
      throw new UserError(Texts.get("workspace.unusable", folder), e);
    }
    return new Uploads(folder, passing);
  }

  private Taken taken() {
    return new Taken(taken, refused);
  }

  private void take(Given given) {
    String name = plain(given.name());
    if (FileNames.isHidden(name)) {
      return;
    }
    if (isZip(name)) {
      unpack(given, name);
      return;
    }
    switch (FileKind.of(name)) {
      case WORKBOOK, OLD_WORKBOOK, TEXT, RECORDS -> write(name, given.content());
      case OTHER_WORKBOOK -> refused.add(Texts.get("snapshot.other-workbook", name));
      case OTHER -> refused.add(Texts.get("upload.kind", name));
    }
  }

  /** The end of a path, with nothing in it that a system could take for more than a name. */
  static String plain(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String safe =
        UNSAFE
            .matcher(Normalizer.normalize(last, Normalizer.Form.NFC))
            .replaceAll("_")
            .replaceAll("[. ]+$", "");
    return safe.length() <= LONGEST_NAME ? safe : safe.substring(safe.length() - LONGEST_NAME);
  }

  private static boolean isZip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private void unpack(Given given, String name) {
    Path zip = passing.resolve(UUID.randomUUID() + ".zip");
    try {
      try (InputStream in = given.content().open()) {
        Files.copy(in, zip);
      }
      takeAll(zip, name);
    } catch (IOException e) {
      refused.add(Texts.get("upload.unreadable", name));
    } finally {
      delete(zip);
    }
  }

  /**
   * @param called what people call it
   */
  private void takeAll(Path folderOrZip, String called) {
    try (SnapshotFiles files = SnapshotFiles.open(folderOrZip)) {
      files.files().stream()
          .map(file -> new Given(file.name(), file))
          .filter(file -> !isZip(file.name()))
          .forEach(this::take);
      files.refused().values().forEach(why -> refused.add(String.valueOf(why.getMessage())));
    } catch (UserError e) {
      refused.add(String.valueOf(e.getMessage()).replace(folderOrZip.toString(), called));
    } catch (IOException e) {
      refused.add(Texts.get("upload.unreadable", called));
    }
  }

  private void write(String name, Opener content) {
    Path staged = passing.resolve(UUID.randomUUID().toString());
    try {
      try (InputStream in = content.open()) {
        Files.copy(in, staged);
      }
      Path place = month.resolve(name);
      if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
        SetAside.move(place);
      }
      Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE);
      taken.add(name);
    } catch (IOException | UserError e) {
      refused.add(
          e instanceof UserError why
              ? String.valueOf(why.getMessage())
              : Texts.get("upload.unwritable", name));
    } finally {
      delete(staged);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException leftForTheNextStart) {
      return;
    }
  }
}
