package zhaozhang.model.rule;

import java.util.List;

/**
 * A case that somebody typed as a small table.
 *
 * @param rule its id
 * @param headings columns of the table; a blank one counts for nothing
 * @param rows those with any cell
 */
public record TypedCase(
    String name, String rule, String table, List<String> headings, List<Line> rows) {

  /**
   * A row.
   *
   * @param cells one for each heading
   * @param found whether the rule is to find it
   */
  public record Line(List<String> cells, boolean found) {

    public Line {
      cells = List.copyOf(cells);
    }
  }

  public TypedCase {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }
}
