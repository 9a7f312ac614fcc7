package zhaozhang.audit.history;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.followup.Deadline;
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
    return of(rows, open, known, asOf, words);
  }

  /**
   * The same, for findings of which only the ids are known.
   *
   * @param open those that no waiver covers
   * @param known all that rows may be about
   */
  static Ledger of(
      List<FilledRow> rows,
      Set<String> open,
      Set<String> known,
      LocalDate asOf,
      StatusWords words) {
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
      Optional<LedgerEntry> merged = new FindingRows(own).merged();
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
        .sorted(FindingRows.FIRST)
        .forEach(row -> entries.putIfAbsent(texts(row), entry(row, texts(row), List.of())));
    return List.copyOf(entries.values());
  }

  static Map<LedgerField, String> texts(FilledRow row) {
    Map<LedgerField, String> texts = new EnumMap<>(LedgerField.class);
    Stream.of(LedgerField.values()).forEach(field -> texts.put(field, row.value(field)));
    return texts;
  }

  static LedgerEntry entry(FilledRow row, Map<LedgerField, String> values, List<String> remarks) {
    return entry(row.finding(), values, remarks, row.origin());
  }

  static LedgerEntry entry(
      String finding, Map<LedgerField, String> values, List<String> remarks, Source source) {
    return new LedgerEntry(
        finding,
        values.getOrDefault(LedgerField.STATUS, ""),
        values.getOrDefault(LedgerField.OWNER, ""),
        values.getOrDefault(LedgerField.DUE, ""),
        values.getOrDefault(LedgerField.NOTE, ""),
        remarks,
        source);
  }

  private static LedgerEntry remarked(
      LedgerEntry entry, boolean stands, LocalDate asOf, StatusWords words) {
    List<String> remarks = new ArrayList<>();
    Optional<LedgerStatus> status = LedgerStatus.of(entry.status());
    if (status.isEmpty() && !entry.status().isEmpty()) {
      remarks.add(words.unknown(entry.status()));
    }
    Optional<LocalDate> due = Deadline.day(entry.due());
    if (due.isEmpty() && !entry.due().isEmpty()) {
      remarks.add(Texts.get("ledger.noDate", entry.due()));
    }
    if (stands) {
      if (Deadline.passed(due, asOf)) {
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
}
