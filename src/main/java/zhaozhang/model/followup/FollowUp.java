package zhaozhang.model.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What connects an audit to those before it, and to what people filled in.
 *
 * @param previous the day of the audit compared with, null if there is none
 * @param gone findings of earlier audits that this one does not find, sorted by rule and key
 * @param past up to eleven earlier audits, the oldest first
 * @param ledger what was filled in, by the id of a finding of this audit or of {@code gone}
 * @param unmatched what was filled in about findings that are neither
 * @param verifications what was filled in about articles
 */
public record FollowUp(
    @Nullable LocalDate previous,
    List<GoneFinding> gone,
    List<PastAudit> past,
    Map<String, LedgerEntry> ledger,
    List<LedgerEntry> unmatched,
    List<VerificationEntry> verifications) {

  /** Of a first audit. */
  public static final FollowUp NONE =
      new FollowUp(null, List.of(), List.of(), Map.of(), List.of(), List.of());

  public FollowUp {
    gone = List.copyOf(gone);
    past = List.copyOf(past);
    ledger = Map.copyOf(ledger);
    unmatched = List.copyOf(unmatched);
    verifications = List.copyOf(verifications);
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
