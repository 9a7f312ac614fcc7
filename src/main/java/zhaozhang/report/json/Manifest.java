package zhaozhang.report.json;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Language;
import zhaozhang.base.Texts;
import zhaozhang.model.Regulation;
import zhaozhang.model.followup.Attachment;
import zhaozhang.model.table.InputFile;

/**
 * What a report was made of and consists of, so that it shows when any of it is changed.
 *
 * @param asOf the day audited as of
 * @param version of the program that wrote it
 * @param regulation whose report it is
 * @param previous the report before this one, null if this is the first
 * @param inputs the files of the snapshot, sorted by name
 * @param rules the files of the rules folder, its lists too, sorted by name
 * @param outputs all files of the report but the manifest itself, sorted by name
 * @param attachments the files that people laid beside the workbooks of earlier reports, sorted
 * @param language of the report
 */
public record Manifest(
    LocalDate asOf,
    String version,
    Regulation regulation,
    @Nullable Link previous,
    List<InputFile> inputs,
    List<InputFile> rules,
    List<InputFile> outputs,
    List<Attachment> attachments,
    Language language) {

  /**
   * The report before this one.
   *
   * @param folder its name, without the folders above it
   * @param sha256 of its manifest; null if it had none
   */
  public record Link(String folder, @Nullable String sha256) {

    public Link {
      requireNonNull(folder, "folder");
    }
  }

  /** Of a report in the language that is spoken. */
  public Manifest(
      LocalDate asOf,
      String version,
      Regulation regulation,
      @Nullable Link previous,
      List<InputFile> inputs,
      List<InputFile> rules,
      List<InputFile> outputs,
      List<Attachment> attachments) {
    this(asOf, version, regulation, previous, inputs, rules, outputs, attachments, Texts.spoken());
  }

  public Manifest {
    requireNonNull(asOf, "asOf");
    requireNonNull(version, "version");
    requireNonNull(regulation, "regulation");
    inputs = List.copyOf(inputs);
    rules = List.copyOf(rules);
    outputs = List.copyOf(outputs);
    attachments = List.copyOf(attachments);
    requireNonNull(language, "language");
  }

  public Optional<Link> link() {
    return Optional.ofNullable(previous);
  }
}
