package zhaozhang.audit.handover;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.Unjudged;
import zhaozhang.model.handover.HandoverForm;
import zhaozhang.model.handover.HeldItem.Progress;
import zhaozhang.model.handover.HeldItem.State;
import zhaozhang.model.handover.HeldItem.Transfer;
import zhaozhang.model.rule.Rule.Saying;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.TransferColumns;
import zhaozhang.model.table.Unknown;
import zhaozhang.model.table.Vocabulary;

/**
 * What a snapshot records of handovers, and what rules say of these records.
 *
 * <p>Of a thing that somebody holds, the records that name it, or may, are looked at. One that a
 * rule confirms is enough. Without one the thing is surely open only if every record is known, and
 * none may be confirmed for all that is known.
 */
final class Transfers {

  /** Of several records of one thing the one that confirms it speaks, then the latest. */
  private static final Comparator<Transfer> LATEST =
      Comparator.comparing(
              Transfer::confirmed, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
          .thenComparing(transfer -> transfer.receiver().isEmpty())
          .thenComparing(Transfer::source);

  private final String table;
  private final TransferColumns columns;
  private final List<Row> ofNobodyKnown = new ArrayList<>();
  private final Map<String, List<Row>> byAccount = new TreeMap<>();
  private final Set<String> confirmed = new HashSet<>();
  private final Set<String> doubtful = new HashSet<>();
  private final Map<String, TreeSet<String>> objections = new TreeMap<>();
  private final Set<String> missing = new TreeSet<>();
  private final boolean complete;

  /**
   * @param vocabulary says which table records handovers; where none does, nothing is confirmed
   * @param evaluations of the rules of the handover check
   */
  Transfers(Vocabulary vocabulary, Snapshot snapshot, List<Evaluation> evaluations) {
    table = vocabulary.transfers().map(Table::name).orElse("");
    columns = HandoverForm.of(vocabulary).columns();
    TableData data = snapshot.table(table).orElse(null);
    if (data != null) {
      data.rows().forEach(this::add);
    } else if (!table.isEmpty()) {
      missing.add(table);
    }
    complete =
        table.isEmpty()
            || (data != null && data.completeness().state() == Completeness.State.COMPLETE);
    said(evaluations, Saying.CONFIRMATION)
        .forEach(
            evaluation -> {
              missing.addAll(evaluation.missing());
              evaluation.findings().stream().map(Finding::key).forEach(confirmed::add);
              evaluation.unjudged().stream().map(Unjudged::key).forEach(doubtful::add);
            });
    said(evaluations, Saying.OBJECTION)
        .flatMap(evaluation -> evaluation.findings().stream())
        .collect(groupingBy(Finding::key, mapping(Finding::message, toCollection(TreeSet::new))))
        .forEach(objections::put);
  }

  private static Stream<Evaluation> said(List<Evaluation> evaluations, Saying saying) {
    return evaluations.stream().filter(one -> one.rule().part() == saying);
  }

  private void add(Row row) {
    if (row.get(columns.holder()) instanceof Unknown) {
      ofNobodyKnown.add(row);
    } else {
      byAccount.computeIfAbsent(row.text(columns.holder()), any -> new ArrayList<>()).add(row);
    }
  }

  /** What is not there and would be needed: {@code table} or {@code table.column}. */
  Set<String> missing() {
    return missing;
  }

  /** The table of records, where some of it could not be read. */
  Set<String> incomplete() {
    return complete || missing.contains(table) ? Set.of() : Set.of(table);
  }

  /**
   * How far a thing is handed over that somebody holds.
   *
   * @param id names it within its type; empty means that there is but one of the type
   */
  Progress of(String account, String type, String id) {
    List<Row> named =
        byAccount.getOrDefault(account, List.of()).stream()
            .filter(
                row ->
                    mayBe(row, columns.type(), type)
                        && (id.isEmpty() || mayBe(row, columns.item(), id)))
            .toList();
    List<Row> confirming =
        named.stream().filter(row -> confirmed.contains(row.identity())).toList();
    List<Row> speaking = confirming.isEmpty() ? named : confirming;
    Transfer transfer = speaking.stream().map(this::transfer).min(LATEST).orElse(null);
    State state = confirming.isEmpty() ? unconfirmed(named, type, id) : State.CONFIRMED;
    return new Progress(state, transfer, state == State.OPEN ? why(named) : List.of());
  }

  private State unconfirmed(List<Row> named, String type, String id) {
    boolean others =
        ofNobodyKnown.stream()
            .anyMatch(
                row ->
                    mayBe(row, columns.type(), type)
                        && (id.isEmpty() || mayBe(row, columns.item(), id)));
    boolean maybe = named.stream().anyMatch(row -> !refused(row));
    return complete && !others && !maybe ? State.OPEN : State.UNKNOWN;
  }

  /** Whether a record surely confirms nothing. */
  private boolean refused(Row row) {
    boolean only =
        byAccount.getOrDefault(row.text(columns.holder()), List.of()).stream()
                .filter(other -> other.identity().equals(row.identity()))
                .count()
            == 1;
    boolean judged = missing.isEmpty() && !doubtful.contains(row.identity());
    return judged || (only && objections.containsKey(row.identity()));
  }

  private List<String> why(List<Row> named) {
    List<String> reasons =
        named.stream()
            .flatMap(row -> objections.getOrDefault(row.identity(), new TreeSet<>()).stream())
            .distinct()
            .toList();
    return reasons.isEmpty() ? List.of(Texts.get("handover.noRecord")) : reasons;
  }

  private static boolean mayBe(Row row, String column, String wanted) {
    return row.get(column) instanceof Unknown || row.text(column).equals(wanted);
  }

  private Transfer transfer(Row row) {
    LocalDate confirmed = row.get(columns.confirmed()) instanceof LocalDate day ? day : null;
    String receiver = columns.receiver();
    return new Transfer(receiver == null ? "" : row.text(receiver), confirmed, row.source());
  }
}
