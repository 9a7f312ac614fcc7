package zhaozhang.audit.history;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhaozhang.base.Hashes;
import zhaozhang.base.Texts;
import zhaozhang.model.followup.LedgerEntry;
import zhaozhang.model.followup.LedgerField;

/**
 * The rows about one finding, from however many workbooks: what a {@link Ledger} makes of them.
 *
 * @param rows what was decided before the department's, and that before the main workbook's
 */
record FindingRows(List<FilledRow> rows) {

  /** What was decided, the department's, the main workbook's; then by file, sheet and row. */
  static final Comparator<FilledRow> FIRST =
      Comparator.comparing(FilledRow::rank).thenComparing(FilledRow::source);

  private static final int SEEN_BYTES = 12;

  FindingRows {
    rows = rows.stream().sorted(FIRST).toList();
  }

  /** Whether a person changed anything in any of the rows since it was last written. */
  boolean answered() {
    return Stream.of(LedgerField.values())
        .anyMatch(
            field ->
                !typed(field).isEmpty()
                    || latest(having(field)).stream()
                        .anyMatch(row -> row.mark() != null && row.changed(field)));
  }

  /** Stands for all that they say: whoever decides has to have seen it. */
  String seen() {
    StringBuilder texts = new StringBuilder();
    texts().forEach(values -> texts.append(values).append('\n'));
    byte[] hash = Hashes.sha256(texts.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, SEEN_BYTES);
  }

  /** What each says, once. */
  Set<Map<LedgerField, String>> texts() {
    return rows.stream().map(Ledger::texts).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The entry that they make; empty if nothing is filled in. */
  Optional<LedgerEntry> merged() {
    Map<LedgerField, String> values = new EnumMap<>(LedgerField.class);
    List<Conflict> conflicts = new ArrayList<>();
    for (LedgerField field : LedgerField.values()) {
      values.put(field, merged(field, conflicts));
    }
    String status = values.getOrDefault(LedgerField.STATUS, "");
    List<String> remarks = new ArrayList<>(otherWord(status).stream().toList());
    conflicts.stream().map(Conflict::remark).forEach(remarks::add);
    return values.values().stream().allMatch(String::isEmpty)
        ? Optional.empty()
        : Optional.of(Ledger.entry(origin(), values, remarks));
  }

  /** What was typed in the place of the status that is taken, if that is another word. */
  private Optional<String> otherWord(String status) {
    return rows.stream()
        .filter(row -> row.otherWord() && row.value(LedgerField.STATUS).equals(status))
        .findFirst()
        .filter(row -> !status.isEmpty())
        .map(row -> Texts.get("ledger.otherWord", row.status(), status));
  }

  private FilledRow origin() {
    return rows.stream().filter(row -> !row.blank()).findFirst().orElse(rows.get(0));
  }

  private String merged(LedgerField field, List<Conflict> conflicts) {
    List<FilledRow> having = having(field);
    List<FilledRow> typed = typed(field);
    if (typed.isEmpty()) {
      String standing = standing(field, having);
      conflicts.addAll(undecided(field, having, standing));
      return standing;
    }
    String taken = typed.get(0).value(field);
    Set<String> seen = new HashSet<>(Set.of(taken));
    for (FilledRow other : typed) {
      if (seen.add(other.value(field))) {
        conflicts.add(new Conflict(field, other.source().file(), other.value(field)));
      }
    }
    return taken;
  }

  private List<FilledRow> having(LedgerField field) {
    return rows.stream().filter(row -> row.values().containsKey(field)).toList();
  }

  /** The rows in which a person typed what no report wrote or told of. */
  private List<FilledRow> typed(LedgerField field) {
    return having(field).stream()
        .filter(row -> !row.value(field).isEmpty())
        .filter(row -> rows.stream().noneMatch(any -> any.wrote(field, row)))
        .filter(row -> rows.stream().noneMatch(any -> any.toldOf(field, row)))
        .toList();
  }

  private static List<FilledRow> latest(List<FilledRow> rows) {
    LocalDate last =
        rows.stream().map(FilledRow::day).max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    return rows.stream().filter(row -> row.day().equals(last)).toList();
  }

  /** What stands where nobody typed anything new: of the latest report, emptied or as it was. */
  private static String standing(LedgerField field, List<FilledRow> having) {
    return having.stream()
        .min(
            Comparator.comparing(FilledRow::day, Comparator.reverseOrder())
                .thenComparing(row -> !row.decides())
                .thenComparing(row -> !row.changed(field))
                .thenComparing(row -> row.value(field).isEmpty()))
        .map(row -> row.value(field))
        .orElse("");
  }

  /**
   * The conflicts that the latest report tells of, unless somebody deleted them from it, emptied
   * the field, or what stands there now says the same.
   */
  private static List<Conflict> undecided(
      LedgerField field, List<FilledRow> having, String standing) {
    List<FilledRow> latest = latest(having);
    if (latest.stream().anyMatch(row -> row.mark() != null && row.changed(field))) {
      return List.of();
    }
    return latest.stream()
        .flatMap(row -> row.conflicts().stream())
        .filter(one -> one.field() == field && !one.text().equals(standing))
        .filter(one -> latest.stream().allMatch(row -> row.conflicts().contains(one)))
        .distinct()
        .toList();
  }
}
