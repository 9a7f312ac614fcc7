package zhaozhang.audit.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.handover.HeldItem.Transfer;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;

/** What a snapshot records of handovers, by who hands over. */
final class Transfers {

  /** Of several records of one thing the one that confirms it speaks, the latest first. */
  private static final Comparator<Transfer> BEST =
      Comparator.comparing(
              Transfer::confirmed, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
          .thenComparing(transfer -> transfer.receiver().isEmpty())
          .thenComparing(Transfer::source);

  private final Map<String, List<Row>> byAccount = new HashMap<>();
  private final List<String> missing;

  Transfers(Snapshot snapshot) {
    String table = Texts.get("handover.records");
    this.missing = snapshot.table(table).map(Transfers::lacking).orElse(List.of(table));
    if (missing.isEmpty()) {
      snapshot.table(table).map(TableData::rows).orElse(List.of()).forEach(this::add);
    }
  }

  private static List<String> lacking(TableData data) {
    List<String> lacking = new ArrayList<>();
    for (String key : List.of("account", "type", "item", "confirmed")) {
      if (!data.has(column(key))) {
        lacking.add(data.table().name() + "." + column(key));
      }
    }
    return lacking;
  }

  private void add(Row row) {
    byAccount.computeIfAbsent(row.text(column("account")), any -> new ArrayList<>()).add(row);
  }

  private static String column(String key) {
    return Texts.get("handover.records." + key);
  }

  /** What is not there and would be needed: {@code table} or {@code table.column}. */
  List<String> missing() {
    return missing;
  }

  /**
   * What is recorded of a thing that somebody holds.
   *
   * @param id names it within its type; empty means that there is but one of the type
   * @return null if nothing is
   */
  @Nullable Transfer of(String account, String type, String id) {
    return byAccount.getOrDefault(account, List.of()).stream()
        .filter(row -> row.text(column("type")).equals(type))
        .filter(row -> id.isEmpty() || row.text(column("item")).equals(id))
        .map(Transfers::transfer)
        .min(BEST)
        .orElse(null);
  }

  private static Transfer transfer(Row row) {
    LocalDate confirmed = row.get(column("confirmed")) instanceof LocalDate day ? day : null;
    String receiver =
        row.table().column(column("receiver")).isPresent() ? row.text(column("receiver")) : "";
    return new Transfer(receiver, confirmed, row.source());
  }
}
