package zhaozhang.model.table;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The columns of a table that records who handed over what.
 *
 * @param holder the account of who had it
 * @param type of the thing
 * @param item which thing of the type
 * @param receiver the account of who has it now; null if the table does not say
 * @param confirmed the day on which that was confirmed
 */
public record TransferColumns(
    String holder, String type, String item, @Nullable String receiver, String confirmed) {

  public TransferColumns {
    requireNonNull(holder, "holder");
    requireNonNull(type, "type");
    requireNonNull(item, "item");
    requireNonNull(confirmed, "confirmed");
  }
}
