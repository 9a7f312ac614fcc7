package zhaozhang.snapshot;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in a file.
 *
 * @param number as a spreadsheet numbers it, from 1
 * @param cells from the first column on; null where blank
 */
record RawRow(int number, List<@Nullable RawCell> cells) {

  @Nullable RawCell cell(int position) {
    return position >= 0 && position < cells.size() ? cells.get(position) : null;
  }

  boolean blank() {
    return cells.stream().allMatch(Objects::isNull);
  }
}
