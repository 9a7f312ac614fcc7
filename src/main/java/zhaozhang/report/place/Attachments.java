package zhaozhang.report.place;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zhaozhang.base.Texts;
import zhaozhang.model.followup.Attachment;
import zhaozhang.model.table.InputFile;

/**
 * The files that people lay beside a workbook that they send back: in a folder of a fixed name, a
 * folder for each finding, named by its id.
 */
public final class Attachments {

  private static final Pattern PLACE =
      Pattern.compile(
          Texts.all("report.file.attachments").stream()
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "(?:.*/)?(?:", ")/(?:([^/]+)/)?.+")));

  private Attachments() {}

  /** Whether a file is one, by its path. */
  public static boolean hold(String name) {
    return PLACE.matcher(name).matches();
  }

  /** The name of the folder that a file lies in, which should be an id; empty if in none. */
  public static Optional<String> folder(String name) {
    Matcher matcher = PLACE.matcher(name);
    return matcher.matches() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
  }

  /**
   * Those below a report, sorted; a file that lies in no folder of a finding is of none.
   *
   * @throws zhaozhang.base.UserError if one cannot be read
   */
  public static List<Attachment> in(Path report) {
    String name = String.valueOf(report.toAbsolutePath().normalize().getFileName());
    return ReportFiles.of(report, Attachments::hold).stream()
        .map(file -> new Attachment(finding(file), name, file))
        .sorted()
        .toList();
  }

  private static String finding(InputFile file) {
    return folder(file.name()).orElse("").strip().toLowerCase(Locale.ROOT);
  }
}
