package zhaozhang.snapshot.table;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import zhaozhang.snapshot.cell.RawCell;

/**
 * A row as it stands in a file.
 *
 * @param number as a spreadsheet numbers it, from 1
 * @param cells from the first column on; null where blank
 */
public record RawRow(int number, List<@Nullable RawCell> cells) {

  @Nullable RawCell cell(int position) {
    return position >= 0 && position < cells.size() ? cells.get(position) : null;
  }

  public boolean blank() {
    return cells.stream().allMatch(Objects::isNull);
  }
}
