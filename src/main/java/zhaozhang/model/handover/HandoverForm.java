package zhaozhang.model.handover;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TransferColumns;
import zhaozhang.model.table.Vocabulary;

/**
 * What a list of a handover is to look like, for it to be read again once it is filled in.
 *
 * @param signer who signs, besides a person and their department, that they may go; empty for
 *     nobody
 * @param sheet names the table that it is read as
 * @param columns of that table
 * @param receiver the heading for who takes over
 */
public record HandoverForm(String signer, String sheet, TransferColumns columns, String receiver) {

  public HandoverForm {
    requireNonNull(signer, "signer");
    requireNonNull(sheet, "sheet");
    requireNonNull(columns, "columns");
    requireNonNull(receiver, "receiver");
  }

  /** Where no table records handovers. */
  public static HandoverForm none() {
    return of("", null);
  }

  /** What the tables of a vocabulary ask for. */
  public static HandoverForm of(Vocabulary vocabulary) {
    String signer =
        vocabulary.tables(Table.Kind.LEAVER).stream()
            .flatMap(table -> table.signer().stream())
            .findFirst()
            .orElse("");
    return of(signer, vocabulary.transfers().orElse(null));
  }

  private static HandoverForm of(String signer, @Nullable Table table) {
    String usual = Texts.get("handover.kind");
    TransferColumns columns =
        table == null ? words() : table.transfers().orElseThrow(IllegalArgumentException::new);
    String receiver = columns.receiver();
    return new HandoverForm(
        signer,
        table == null || usual.contains(table.name()) ? usual : table.name(),
        columns,
        receiver == null ? Lexicon.get("handover.records.receiver") : receiver);
  }

  private static TransferColumns words() {
    return new TransferColumns(
        Lexicon.get("handover.records.account"),
        Lexicon.get("handover.records.type"),
        Lexicon.get("handover.records.item"),
        null,
        Lexicon.get("handover.records.confirmed"));
  }
}
