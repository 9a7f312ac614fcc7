package zhaozhang.audit.edit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.report.place.WholeFile;

/**
 * What rules were before each edit: a hidden folder of the workspace with a folder for each, which
 * holds the former files and what the edit was.
 */
public final class Former {

  private static final String FOLDER = ".zhaozhang-rules";
  private static final String RECORD = "edit.txt";
  private static final String FILES = "files";
  private static final String NONE = "-";

  /**
   * A file that an edit changed.
   *
   * @param before its fingerprint before; empty if it was not there
   * @param after its fingerprint since; empty if it is gone
   */
  public record File(String name, String before, String after) {}

  /**
   * An edit.
   *
   * @param number from 1
   * @param what in a phrase
   */
  public record Edit(int number, LocalDate on, String what, List<File> files) {

    public Edit {
      files = List.copyOf(files);
    }
  }

  private final Path folder;

  Former(Path workspace) {
    this.folder = workspace.resolve(FOLDER);
  }

  void keep(String what, LocalDate on, List<File> changed, Map<String, byte[]> before) {
    if (changed.isEmpty()) {
      return;
    }
    Path place = place(all().stream().mapToInt(Edit::number).max().orElse(0) + 1);
    StringBuilder record = new StringBuilder(on + "\n" + what.replaceAll("\\s+", " ") + "\n");
    try {
      for (File file : changed) {
        byte[] content = before.get(file.name());
        if (content != null) {
          Path copy = place.resolve(FILES).resolve(file.name());
          Files.createDirectories(copy.resolveSibling(""));
          Files.write(copy, content);
        }
        record.append(said(file.before())).append(' ').append(said(file.after())).append(' ');
        record.append(file.name()).append('\n');
      }
      Files.createDirectories(place);
      WholeFile.write(place.resolve(RECORD), to -> Files.writeString(to, record));
    } catch (IOException e) {
      throw new UserError(Texts.get("workspace.unusable", place), e);
    }
  }

  private static String said(String fingerprint) {
    return fingerprint.isEmpty() ? NONE : fingerprint;
  }

  private static String heard(String said) {
    return said.equals(NONE) ? "" : said;
  }

  private Path place(int number) {
    return folder.resolve(String.valueOf(number));
  }

  /** The newest first. */
  List<Edit> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> places = Files.list(folder)) {
      return places
          .filter(place -> Files.isRegularFile(place.resolve(RECORD)))
          .map(Former::read)
          .sorted(Comparator.comparing(Edit::number).reversed())
          .toList();
    } catch (IOException e) {
      throw new UserError(Texts.get("workspace.unusable", folder), e);
    }
  }

  private static Edit read(Path place) {
    try {
      List<String> lines = Files.readAllLines(place.resolve(RECORD), UTF_8);
      List<File> files = new ArrayList<>();
      for (String line : lines.subList(2, lines.size())) {
        String[] parts = line.split(" ", 3);
        files.add(new File(parts[2], heard(parts[0]), heard(parts[1])));
      }
      return new Edit(
          Integer.parseInt(String.valueOf(place.getFileName())),
          LocalDate.parse(lines.get(0)),
          lines.get(1),
          files);
    } catch (IOException | RuntimeException damaged) {
      throw new UserError(Texts.get("workspace.unusable", place), damaged);
    }
  }

  Edit find(int number) {
    return all().stream()
        .filter(edit -> edit.number() == number)
        .findFirst()
        .orElseThrow(() -> new UserError(Texts.get("edit.none", number)));
  }

  /** What a file held before an edit; empty if it was not there. */
  Optional<byte[]> content(Edit edit, File file) {
    if (file.before().isEmpty()) {
      return Optional.empty();
    }
    try {
      Path copy = place(edit.number()).resolve(FILES).resolve(file.name());
      return Optional.of(Files.readAllBytes(copy));
    } catch (IOException e) {
      throw new UserError(Texts.get("edit.none", edit.number()), e);
    }
  }
}
