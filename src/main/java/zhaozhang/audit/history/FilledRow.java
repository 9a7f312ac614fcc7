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
 * @param values what stands in each field; a field whose column is gone, or that cannot be read, is
 *     not in it
 * @param conflicts that it still tells of
 * @param mark what the row remembers, null if that is gone
 * @param source where it stands
 * @param origin where a row that is carried on stood first, else its own source
 */
record FilledRow(
    String finding,
    Map<LedgerField, String> values,
    List<Conflict> conflicts,
    @Nullable LedgerMark mark,
    Source source,
    Source origin) {

  FilledRow {
    requireNonNull(finding, "finding");
    values = Map.copyOf(values);
    conflicts = List.copyOf(conflicts);
    requireNonNull(source, "source");
    requireNonNull(origin, "origin");
  }

  String value(LedgerField field) {
    return values.getOrDefault(field, "");
  }

  boolean blank() {
    return values.values().stream().allMatch(String::isEmpty);
  }

  boolean forDepartment() {
    return mark != null && mark.department();
  }

  /** The day of the report it stands in, the earliest of all if that is gone. */
  LocalDate day() {
    return mark == null ? LocalDate.MIN : mark.asOf();
  }

  /** Whether the report wrote this text into the field, or beside it as not taken. */
  boolean wrote(LedgerField field, String text) {
    return (mark != null && mark.untouched(field, text))
        || conflicts.stream().anyMatch(one -> one.field() == field && one.text().equals(text));
  }

  /** Whether a person changed the field, as far as the row itself can tell. */
  boolean changed(LedgerField field) {
    return mark == null || !mark.untouched(field, value(field));
  }
}
