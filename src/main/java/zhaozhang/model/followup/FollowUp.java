package zhaozhang.model.followup;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;

/**
 * What connects an audit to those before it, and to what people filled in.
 *
 * @param previous the day of the audit compared with, null if there is none
 * @param gone findings of earlier audits that this one does not find, sorted by rule and key
 * @param past up to eleven earlier audits, the oldest first
 * @param ledger what was filled in, by the id of a finding of this audit or of {@code gone}
 * @param unmatched what was filled in about findings that are neither
 * @param verifications what was filled in about articles
 * @param attachments the files that people laid beside workbooks, by the id of the finding
 */
public record FollowUp(
    @Nullable LocalDate previous,
    List<GoneFinding> gone,
    List<PastAudit> past,
    Map<String, LedgerEntry> ledger,
    List<LedgerEntry> unmatched,
    List<VerificationEntry> verifications,
    Map<String, List<Attachment>> attachments) {

  /** Of a first audit. */
  public static final FollowUp NONE =
      new FollowUp(null, List.of(), List.of(), Map.of(), List.of(), List.of());

  /** Where nobody laid any file beside a workbook. */
  public FollowUp(
      @Nullable LocalDate previous,
      List<GoneFinding> gone,
      List<PastAudit> past,
      Map<String, LedgerEntry> ledger,
      List<LedgerEntry> unmatched,
      List<VerificationEntry> verifications) {
    this(previous, gone, past, ledger, unmatched, verifications, Map.of());
  }

  public FollowUp {
    gone = List.copyOf(gone);
    past = List.copyOf(past);
    ledger = Map.copyOf(ledger);
    unmatched = List.copyOf(unmatched);
    verifications = List.copyOf(verifications);
    attachments = Map.copyOf(attachments);
  }

  /** The files that came back about a finding, by their names, in a sentence; none is none. */
  public Optional<String> attached(String finding) {
    List<Attachment> own = attachments.getOrDefault(finding, List.of());
    String names =
        own.stream().map(Attachment::name).collect(joining(Texts.get("report.enumeration")));
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(Texts.get("attachment.list", own.size(), names));
  }

  /** All files that came back, sorted. */
  public List<Attachment> allAttachments() {
    return attachments.values().stream().flatMap(List::stream).sorted().toList();
  }

  /** The findings that were mended. */
  public List<GoneFinding> mended() {
    return gone.stream().filter(GoneFinding::reviewed).toList();
  }

  /** The findings of which this audit cannot tell. */
  public List<GoneFinding> unreviewed() {
    return gone.stream().filter(found -> !found.reviewed()).toList();
  }
}
