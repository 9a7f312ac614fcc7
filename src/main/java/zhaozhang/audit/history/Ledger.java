package zhaozhang.audit.history;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.followup.LedgerEntry;
import zhaozhang.model.followup.LedgerField;
import zhaozhang.model.followup.LedgerStatus;
import zhaozhang.model.rule.RuleIds;

/**
 * What was filled in about findings, one entry to each, from however many workbooks.
 *
 * <p>Of a field, what a person typed since it was last written counts; of several such texts that
 * of a department's workbook, and the others become remarks. Where nobody typed, what was written
 * there last stands, unless a person emptied it.
 *
 * @param matched by the id of a finding that is known
 * @param unmatched the others, in the order of ids and places
 */
public record Ledger(Map<String, LedgerEntry> matched, List<LedgerEntry> unmatched) {

  /** The department's before the main workbook's, then by file, sheet and row. */
  private static final Comparator<FilledRow> FIRST =
      Comparator.comparing((FilledRow row) -> !row.forDepartment())
          .thenComparing(FilledRow::source);

  public Ledger {
    matched = Map.copyOf(matched);
    unmatched = List.copyOf(unmatched);
  }

  /**
   * What was filled in, put to the findings that it is about.
   *
   * @param findings of this audit
   * @param gone ids of findings of earlier audits
   * @param words for the status
   */
  public static Ledger of(
      List<FilledRow> rows,
      List<AuditedFinding> findings,
      Set<String> gone,
      LocalDate asOf,
      StatusWords words) {
    Set<String> open =
        findings.stream()
            .filter(found -> !found.waived())
            .map(found -> found.finding().id())
            .collect(toSet());
    Set<String> known = new HashSet<>(gone);
    findings.forEach(found -> known.add(found.finding().id()));
    Map<String, List<FilledRow>> byFinding = new TreeMap<>(RuleIds.ORDER);
    List<FilledRow> nameless = new ArrayList<>();
    for (FilledRow row : rows) {
      if (!row.finding().isEmpty()) {
        byFinding.computeIfAbsent(row.finding(), id -> new ArrayList<>()).add(row);
      } else if (!row.blank()) {
        nameless.add(row);
      }
    }
    Map<String, LedgerEntry> matched = new LinkedHashMap<>();
    List<LedgerEntry> unmatched = new ArrayList<>(nameless(nameless));
    for (List<FilledRow> own : byFinding.values()) {
      Optional<LedgerEntry> merged = merged(own);
      if (merged.isPresent()) {
        LedgerEntry entry = merged.get();
        if (known.contains(entry.finding())) {
          boolean stands = open.contains(entry.finding());
          matched.put(entry.finding(), remarked(entry, stands, asOf, words));
        } else {
          unmatched.add(entry);
        }
      }
    }
    return new Ledger(matched, unmatched);
  }

  /** Rows that name no finding: nothing tells which belong together, so all but equal ones stay. */
  private static List<LedgerEntry> nameless(List<FilledRow> rows) {
    Map<Map<LedgerField, String>, LedgerEntry> entries = new LinkedHashMap<>();
    rows.stream()
        .sorted(FIRST)
        .forEach(row -> entries.putIfAbsent(texts(row), entry(row, texts(row), List.of())));
    return List.copyOf(entries.values());
  }

  private static Map<LedgerField, String> texts(FilledRow row) {
    Map<LedgerField, String> texts = new EnumMap<>(LedgerField.class);
    Stream.of(LedgerField.values()).forEach(field -> texts.put(field, row.value(field)));
    return texts;
  }

  /** The entry of the rows about one finding; empty if nothing is filled in. */
  private static Optional<LedgerEntry> merged(List<FilledRow> rows) {
    List<FilledRow> sorted = rows.stream().sorted(FIRST).toList();
    Map<LedgerField, String> values = new EnumMap<>(LedgerField.class);
    List<Conflict> conflicts = new ArrayList<>();
    for (LedgerField field : LedgerField.values()) {
      values.put(field, merged(field, sorted, conflicts));
    }
    List<String> remarks = new ArrayList<>(otherWord(values, sorted).stream().toList());
    conflicts.stream().map(Conflict::remark).forEach(remarks::add);
    return values.values().stream().allMatch(String::isEmpty)
        ? Optional.empty()
        : Optional.of(entry(origin(sorted), values, remarks));
  }

  /** What was typed in the place of the status that is taken, if that is another word. */
  private static Optional<String> otherWord(
      Map<LedgerField, String> values, List<FilledRow> sorted) {
    String status = values.getOrDefault(LedgerField.STATUS, "");
    return sorted.stream()
        .filter(row -> row.otherWord() && row.value(LedgerField.STATUS).equals(status))
        .findFirst()
        .filter(row -> !status.isEmpty())
        .map(row -> Texts.get("ledger.otherWord", row.status(), status));
  }

  private static FilledRow origin(List<FilledRow> sorted) {
    return sorted.stream().filter(row -> !row.blank()).findFirst().orElse(sorted.get(0));
  }

  private static LedgerEntry entry(
      FilledRow row, Map<LedgerField, String> values, List<String> remarks) {
    return new LedgerEntry(
        row.finding(),
        values.getOrDefault(LedgerField.STATUS, ""),
        values.getOrDefault(LedgerField.OWNER, ""),
        values.getOrDefault(LedgerField.DUE, ""),
        values.getOrDefault(LedgerField.NOTE, ""),
        remarks,
        row.origin());
  }

  private static String merged(LedgerField field, List<FilledRow> rows, List<Conflict> conflicts) {
    List<FilledRow> having = rows.stream().filter(row -> row.values().containsKey(field)).toList();
    List<FilledRow> typed =
        having.stream()
            .filter(row -> !row.value(field).isEmpty())
            .filter(row -> rows.stream().noneMatch(any -> any.wrote(field, row)))
            .filter(row -> rows.stream().noneMatch(any -> any.toldOf(field, row)))
            .toList();
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

  /** What stands where nobody typed anything new: of the latest report, emptied or as it was. */
  private static String standing(LedgerField field, List<FilledRow> having) {
    return having.stream()
        .min(
            Comparator.comparing(FilledRow::day, Comparator.reverseOrder())
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
    LocalDate last =
        having.stream().map(FilledRow::day).max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    List<FilledRow> latest = having.stream().filter(row -> row.day().equals(last)).toList();
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

  private static LedgerEntry remarked(
      LedgerEntry entry, boolean stands, LocalDate asOf, StatusWords words) {
    List<String> remarks = new ArrayList<>();
    Optional<LedgerStatus> status = LedgerStatus.of(entry.status());
    if (status.isEmpty() && !entry.status().isEmpty()) {
      remarks.add(words.unknown(entry.status()));
    }
    LocalDate due = day(entry.due());
    if (due == null && !entry.due().isEmpty()) {
      remarks.add(Texts.get("ledger.noDate", entry.due()));
    }
    if (stands) {
      if (due != null && due.isBefore(asOf)) {
        remarks.add(Texts.get("ledger.overdue"));
      }
      status.ifPresent(known -> standingRemark(known, entry).ifPresent(remarks::add));
    }
    remarks.addAll(entry.remarks());
    return new LedgerEntry(
        entry.finding(),
        entry.status(),
        entry.owner(),
        entry.due(),
        entry.note(),
        remarks,
        entry.source());
  }

  /** What there is to say of a finding that still stands. */
  private static Optional<String> standingRemark(LedgerStatus status, LedgerEntry entry) {
    return switch (status) {
      case MENDED -> Optional.of(Texts.get("ledger.notMended"));
      case WAIVER_REQUESTED ->
          Optional.of(
              Texts.get(entry.note().isEmpty() ? "ledger.waiver.noReason" : "ledger.waiver.ready"));
      case NOT_STARTED, UNDERWAY, FALSE_ALARM -> Optional.empty();
    };
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }
}
