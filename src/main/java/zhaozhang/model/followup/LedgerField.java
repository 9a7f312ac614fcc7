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

  /** The key of the heading of its column. */
  public String key() {
    return "ledger." + name();
  }

  /** The heading of its column. */
  public String label() {
    return Texts.get(key());
  }

  /** Its heading in every language. */
  public List<String> labels() {
    return Texts.all(key());
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
