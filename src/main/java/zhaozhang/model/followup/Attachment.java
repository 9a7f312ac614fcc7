package zhaozhang.model.followup;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import zhaozhang.model.table.InputFile;

/**
 * A file that people laid beside a workbook, as evidence of how a finding was mended.
 *
 * @param finding its id
 * @param report the name of the report that it came back to
 * @param file its path below that report, and its hash
 */
public record Attachment(String finding, String report, InputFile file)
    implements Comparable<Attachment> {

  private static final Comparator<Attachment> ORDER =
      Comparator.comparing(Attachment::finding)
          .thenComparing(Attachment::report)
          .thenComparing(attachment -> attachment.file().name());

  public Attachment {
    requireNonNull(finding, "finding");
    requireNonNull(report, "report");
    requireNonNull(file, "file");
  }

  /** The name of the file alone. */
  public String name() {
    return file.name().substring(file.name().lastIndexOf('/') + 1);
  }

  @Override
  public int compareTo(Attachment other) {
    return ORDER.compare(this, other);
  }
}
