package zhaozhang.model.followup;

import java.util.List;
import zhaozhang.base.Texts;

/** What people fill in about a finding. */
public enum LedgerField {
  STATUS,
  OWNER,
  DUE,
  NOTE;

  private static final List<LedgerField> ALL = List.of(values());

  /** The heading of its column. */
  public String label() {
    return Texts.get("ledger." + name());
  }

  public String of(LedgerEntry entry) {
    return switch (this) {
      case STATUS -> entry.status();
      case OWNER -> entry.owner();
      case DUE -> entry.due();
      case NOTE -> entry.note();
    };
  }

  /** All of them, in the order of their columns. */
  public static List<LedgerField> all() {
    return ALL;
  }
}
