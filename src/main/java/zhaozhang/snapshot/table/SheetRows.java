package zhaozhang.snapshot.table;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.Source;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Row;

/**
 * What became of a sheet.
 *
 * @param heading where the sheet's table is named, null if it holds none
 * @param named whether a name says that it holds the table, and not the headings alone
 * @param suspicion what it may hold although it could not be recognised; null if nothing
 * @param source where the heading stands; the sheet as a whole if there is none
 * @param rows those below it, in order
 * @param problems in no order
 * @param filledIn whether it is more than the form of a table: one that holds nothing but an
 *     example tells nothing, and least of all that there are no rows
 */
public record SheetRows(
    @Nullable Heading heading,
    boolean named,
    @Nullable Suspicion suspicion,
    Source source,
    List<Row> rows,
    List<DataProblem> problems,
    boolean filledIn) {

  public SheetRows {
    requireNonNull(source, "source");
    requireNonNull(rows, "rows");
    requireNonNull(problems, "problems");
  }

  /** The rows of a table. */
  static SheetRows of(
      Heading heading, boolean named, Source source, List<Row> rows, List<DataProblem> problems) {
    return new SheetRows(heading, named, null, source, rows, problems, true);
  }

  /** The same, of a sheet that nobody has filled in. */
  SheetRows notFilledIn() {
    return new SheetRows(heading, named, suspicion, source, rows, problems, false);
  }

  /**
   * The sheets of a file.
   *
   * @throws UserError if there is nothing at all in any of them
   */
  public static List<SheetRows> some(List<SheetRows> sheets, String file) {
    if (sheets.stream().allMatch(SheetRows::nothing)) {
      throw new UserError(Texts.get("snapshot.blank-file", file));
    }
    return sheets;
  }

  private boolean nothing() {
    return heading == null && suspicion == null && problems.isEmpty();
  }

  /** Of something that holds no table but a problem. */
  public static SheetRows none(Consumer<Problems> problem) {
    Problems problems = new Problems();
    problem.accept(problems);
    return new SheetRows(null, false, null, new Source("", "", 0), List.of(), problems.all(), true);
  }

  /** Of a sheet that by a name holds a table, and has no heading row of it. */
  static SheetRows suspect(Source sheet, Suspicion suspicion) {
    return new SheetRows(null, false, suspicion, sheet, List.of(), List.of(), true);
  }
}
