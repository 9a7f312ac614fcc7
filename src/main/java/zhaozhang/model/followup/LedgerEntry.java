package zhaozhang.model.followup;

import static java.util.Objects.requireNonNull;

import java.util.List;
import zhaozhang.model.Source;

/**
 * What people filled in about a finding, word for word.
 *
 * @param finding its id as it stands there
 * @param status how far the mending is
 * @param owner who mends it
 * @param due until when, as typed
 * @param note what else they typed
 * @param remarks what this program has to say of it: a conflict, a date that has passed …
 * @param source where it was read; of several places the first
 */
public record LedgerEntry(
    String finding,
    String status,
    String owner,
    String due,
    String note,
    List<String> remarks,
    Source source) {

  public LedgerEntry {
    requireNonNull(finding, "finding");
    requireNonNull(status, "status");
    requireNonNull(owner, "owner");
    requireNonNull(due, "due");
    requireNonNull(note, "note");
    remarks = List.copyOf(remarks);
    requireNonNull(source, "source");
  }
}
