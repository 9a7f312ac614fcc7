package zhaozhang.snapshot.table;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Source;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Row;

/**
 * What became of a sheet.
 *
 * @param heading where the sheet's table is named, null if it holds none
 * @param source where the heading stands
 * @param rows those below it, in order
 * @param problems in no order
 */
public record SheetRows(
    @Nullable Heading heading, Source source, List<Row> rows, List<DataProblem> problems) {

  public SheetRows {
    requireNonNull(source, "source");
    requireNonNull(rows, "rows");
    requireNonNull(problems, "problems");
  }

  /**
   * The sheets of a file.
   *
   * @throws UserError if there is nothing at all in any of them
   */
  public static List<SheetRows> some(List<SheetRows> sheets, String file) {
    if (sheets.stream().allMatch(sheet -> sheet.heading == null && sheet.problems.isEmpty())) {
      throw new UserError(Texts.get("snapshot.blank-file", file));
    }
    return sheets;
  }

  /** Of something that holds no table but a problem. */
  public static SheetRows none(Consumer<Problems> problem) {
    Problems problems = new Problems();
    problem.accept(problems);
    return new SheetRows(null, new Source("", "", 0), List.of(), problems.all());
  }
}
