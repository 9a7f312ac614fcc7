package zhaozhang.snapshot;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.DataProblem;
import zhaozhang.model.Row;
import zhaozhang.model.Source;

/**
 * What became of a sheet.
 *
 * @param heading where the sheet's table is named, null if it holds none
 * @param source where the heading stands
 * @param rows those below it, in order
 * @param problems in no order
 */
record SheetRows(
    @Nullable Heading heading, Source source, List<Row> rows, List<DataProblem> problems) {

  SheetRows {
    requireNonNull(source, "source");
    requireNonNull(rows, "rows");
    requireNonNull(problems, "problems");
  }

  /** Of something that holds no table but a problem. */
  static SheetRows none(Consumer<Problems> problem) {
    Problems problems = new Problems();
    problem.accept(problems);
    return new SheetRows(null, new Source("", "", 0), List.of(), problems.all());
  }
}
