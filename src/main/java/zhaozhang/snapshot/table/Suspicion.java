package zhaozhang.snapshot.table;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import zhaozhang.base.Texts;

/**
 * A sheet that by a name may hold a table, but that has no heading row of it.
 *
 * @param table its name
 * @param missing the columns that were not found
 * @param headings that stand for no column, those first that are most like a missing one; empty if
 *     no row looks like a heading row
 * @param row where the headings stand, as a spreadsheet numbers it; 0 if nowhere
 * @param own whether the sheet's own name speaks of the table, and not only that of its file
 * @param beside whether the sheet lacks the key only, so that it is a part even where another sheet
 *     of the file is read
 */
public record Suspicion(
    String table,
    List<String> missing,
    List<String> headings,
    int row,
    boolean own,
    boolean beside) {

  public Suspicion {
    requireNonNull(table, "table");
    missing = List.copyOf(missing);
    headings = List.copyOf(headings);
  }

  /** What is in the way, in a phrase that people read. */
  public String why() {
    if (row == 0) {
      return Texts.get("suspect.no-heading");
    }
    return headings.isEmpty()
        ? Texts.get("suspect.no-column", quoted(missing))
        : Texts.get("suspect.perhaps", quoted(missing), quoted(headings));
  }

  /** The same in a sentence, with the question whether a heading is the one that is missing. */
  public String question() {
    if (row == 0) {
      return Texts.get("suspect.question.no-heading", table, quoted(missing));
    }
    return headings.isEmpty()
        ? Texts.get("suspect.question.no-column", table, quoted(missing))
        : Texts.get("suspect.question", table, quoted(missing), quoted(headings));
  }

  private static String quoted(List<String> names) {
    return names.stream()
        .map(name -> Texts.get("suspect.quoted", name))
        .collect(Collectors.joining(Texts.get("snapshot.separator")));
  }
}
