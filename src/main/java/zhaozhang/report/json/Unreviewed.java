package zhaozhang.report.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.followup.GoneFinding;

/**
 * The ids of earlier findings of which an audit could not tell whether they were mended, a line
 * each: the next audit is to ask again, and audit.json has no place for them.
 */
public final class Unreviewed {

  static final String FILE = "unreviewed.txt";

  private Unreviewed() {}

  public static void write(AuditResult result, Path folder) throws IOException {
    List<String> ids =
        result.followUp().unreviewed().stream().map(GoneFinding::id).sorted().toList();
    if (!ids.isEmpty()) {
      String text = String.join("\n", ids) + "\n";
      Files.writeString(folder.resolve(FILE), text, StandardCharsets.UTF_8);
    }
  }

  static Set<String> read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Set.of();
    }
    return new HashSet<>(Files.readAllLines(file, StandardCharsets.UTF_8));
  }
}
