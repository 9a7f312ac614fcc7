package zhaozhang.model.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table and its columns are to people; each names a column of the table, or null.
 *
 * @param department names the department responsible for a row
 * @param person names the person responsible for a row
 * @param people whether the table is where a person's account is looked up
 * @param lookups by what else a person is found there; the first is what they are called
 * @param leaving the day on which the person of a row leaves
 * @param notes headings that may stand beside the columns, and are for the eye only
 * @param signer who signs, besides a person and their department, that they may go; or null
 * @param name what the person of a row is called: whose row it may be where its key is unknown
 * @param history which of several rows of one person counts
 * @param above holds the key of the row that a row stands below
 * @param contacts whether its rows say who is asked for each department
 * @param register what people keep it by hand for, as no export gives it; null if one does
 * @param limits which of its rows the program goes by, if it lists limits
 * @param transfers its columns, if it records who handed over what
 */
public record Roles(
    @Nullable String department,
    @Nullable String person,
    boolean people,
    List<String> lookups,
    @Nullable String leaving,
    List<String> notes,
    @Nullable String signer,
    @Nullable String name,
    @Nullable RowHistory history,
    @Nullable String above,
    boolean contacts,
    @Nullable String register,
    Limits limits,
    @Nullable TransferColumns transfers) {

  public static final Roles NONE =
      new Roles(
          null,
          null,
          false,
          List.of(),
          null,
          List.of(),
          null,
          null,
          null,
          null,
          false,
          null,
          Limits.NONE,
          null);

  public Roles {
    lookups = List.copyOf(lookups);
    notes = List.copyOf(notes);
  }
}
