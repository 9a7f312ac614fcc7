package zhaozhang.audit.history;

import static java.util.stream.Collectors.groupingBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.followup.Attachment;
import zhaozhang.model.table.DataProblem;
import zhaozhang.report.json.ManifestFile;
import zhaozhang.report.place.Attachments;

/**
 * The files that people laid beside workbooks, put to findings.
 *
 * @param attachments of findings that are known, each file once
 * @param problems files of which nobody can tell what they are about
 */
public record Evidence(List<Attachment> attachments, List<DataProblem> problems) {

  public static final Evidence NONE = new Evidence(List.of(), List.of());

  public Evidence {
    attachments = List.copyOf(attachments);
    problems = List.copyOf(problems);
  }

  /**
   * Those that lie below reports, and those that the reports tell of: what came back once stays
   * evidence until its finding is gone.
   *
   * @param reports their folders; those that do not exist are passed over
   * @param known ids of findings
   */
  public static Evidence of(List<Path> reports, Set<String> known) {
    Map<String, String> ids = new TreeMap<>();
    known.forEach(id -> ids.put(id.toLowerCase(Locale.ROOT), id));
    List<Attachment> attachments = new ArrayList<>();
    List<DataProblem> problems = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (Path report : reports) {
      for (Attachment found : found(report)) {
        String id = ids.get(found.finding());
        if (id == null) {
          problems.add(problem(found));
        } else if (seen.add(List.of(id, found.file().sha256()))) {
          attachments.add(new Attachment(id, found.report(), found.file()));
        }
      }
      told(report).stream()
          .filter(one -> known.contains(one.finding()))
          .filter(one -> seen.add(List.of(one.finding(), one.file().sha256())))
          .forEach(attachments::add);
    }
    return new Evidence(attachments.stream().sorted().toList(), problems);
  }

  private static List<Attachment> found(Path report) {
    return Files.isDirectory(report) ? Attachments.in(report) : List.of();
  }

  private static List<Attachment> told(Path report) {
    try {
      return ManifestFile.isIn(report) ? ManifestFile.read(report).attachments() : List.of();
    } catch (UserError damaged) {
      // Whoever verifies it says what is wrong with it.
      return List.of();
    }
  }

  private static DataProblem problem(Attachment stray) {
    String key = stray.finding().isEmpty() ? "attachment.nowhere" : "attachment.unknown";
    return new DataProblem(
        stray.report() + "/" + stray.file().name(), "", 0, "", stray.finding(), Texts.get(key));
  }

  /** By the id of the finding. */
  public Map<String, List<Attachment>> byFinding() {
    return attachments.stream().collect(groupingBy(Attachment::finding));
  }
}
