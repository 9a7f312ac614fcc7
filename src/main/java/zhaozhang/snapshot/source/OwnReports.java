package zhaozhang.snapshot.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;

/**
 * The program's own reports, should they lie among the files of a snapshot: what they say follows
 * from other files. The lists that people fill in are no reports.
 */
public final class OwnReports {

  private static final String MANIFEST = "/manifest.json";

  /** What all that it writes as .json begins with; a response of an API may have any name. */
  private static final Pattern MARK = Pattern.compile("\\s*\\{\\s*\"schema\"\\s*:\\s*\"zhaozhang/");

  private static final int MARK_BYTES = 200;

  private static final Set<String> NAMES =
      Stream.of(
              Texts.all("summary.workbook"),
              Texts.all("brief.file"),
              Texts.all("preview.file"),
              List.of(Lexicon.get("report.file.rules")),
              csv("report.file.waivers"),
              csv("report.file.verifications"))
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final List<String> folders;

  /**
   * @param files all of the snapshot
   */
  public OwnReports(List<SourceFile> files) {
    this.folders = files.stream().flatMap(OwnReports::folder).toList();
  }

  private static List<String> csv(String key) {
    return Texts.all(key).stream().map(name -> name + ".csv").toList();
  }

  /** The folder of a report, with its slash, which its manifest tells. */
  private static Stream<String> folder(SourceFile file) {
    String name = file.name();
    return name.endsWith(MANIFEST) && marked(file)
        ? Stream.of(name.substring(0, name.lastIndexOf('/') + 1))
        : Stream.of();
  }

  private static boolean marked(SourceFile file) {
    if (file.kind() != FileKind.RECORDS) {
      return false;
    }
    try (InputStream in = file.open()) {
      return MARK.matcher(new String(in.readNBytes(MARK_BYTES), UTF_8)).lookingAt();
    } catch (IOException unreadable) {
      // Nobody knows whose it is then, and its reading says so.
      return false;
    }
  }

  /** Whether a file is a part of one. */
  public boolean hold(SourceFile file) {
    String name = file.name().substring(file.name().lastIndexOf('/') + 1);
    return NAMES.contains(name)
        || marked(file)
        || (folders.stream().anyMatch(file.name()::startsWith)
            && !name.startsWith(Texts.get("handover.kind")));
  }
}
