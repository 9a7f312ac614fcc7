package zhaozhang.audit.history;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Source;
import zhaozhang.model.followup.LedgerField;
import zhaozhang.model.followup.LedgerMark;

/**
 * A row of a ledger as it came back.
 *
 * @param finding its id, perhaps blank
 * @param values what stands in each field, a status by the word to choose; a field whose column is
 *     gone, or that cannot be read, is not in it
 * @param status the status word for word
 * @param conflicts that it still tells of
 * @param mark what the row remembers, null if that is gone
 * @param source where it stands
 * @param origin where a row that is carried on stood first, else its own source
 */
record FilledRow(
    String finding,
    Map<LedgerField, String> values,
    String status,
    List<Conflict> conflicts,
    @Nullable LedgerMark mark,
    Source source,
    Source origin) {

  private static final int LAST = 2;

  FilledRow {
    requireNonNull(finding, "finding");
    values = Map.copyOf(values);
    requireNonNull(status, "status");
    conflicts = List.copyOf(conflicts);
    requireNonNull(source, "source");
    requireNonNull(origin, "origin");
  }

  String value(LedgerField field) {
    return values.getOrDefault(field, "");
  }

  /** What stands in a field, word for word. */
  private String written(LedgerField field) {
    return field == LedgerField.STATUS ? status : value(field);
  }

  /** Whether its status is another word than the one to choose, and was understood. */
  boolean otherWord() {
    return !status.equals(value(LedgerField.STATUS));
  }

  boolean blank() {
    return values.values().stream().allMatch(String::isEmpty);
  }

  /** The row of who decides comes first, then that of a department. */
  int rank() {
    if (mark == null) {
      return LAST;
    }
    return switch (mark.reader()) {
      case DECIDER -> 0;
      case DEPARTMENT -> 1;
      case ALL -> LAST;
    };
  }

  /** Whether it is what somebody decided who saw the others. */
  boolean decides() {
    return rank() == 0;
  }

  /** The day of the report it stands in, the earliest of all if that is gone. */
  LocalDate day() {
    return mark == null ? LocalDate.MIN : mark.asOf();
  }

  /** Whether the report of this row wrote into the field what stands in another row. */
  boolean wrote(LedgerField field, FilledRow other) {
    return mark != null
        && (mark.untouched(field, other.written(field))
            || mark.untouched(field, other.value(field)));
  }

  /** Whether it tells already that what stands in an earlier row was not taken. */
  boolean toldOf(LedgerField field, FilledRow other) {
    return other.day().isBefore(day())
        && conflicts.stream()
            .anyMatch(one -> one.field() == field && one.text().equals(other.value(field)));
  }

  /** Whether a person changed the field, as far as the row itself can tell. */
  boolean changed(LedgerField field) {
    return mark == null || !mark.untouched(field, written(field));
  }
}
