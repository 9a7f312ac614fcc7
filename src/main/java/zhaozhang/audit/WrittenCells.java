package zhaozhang.audit;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhaozhang.audit.JudgedSnapshot.ShownCell;
import zhaozhang.base.Masks;
import zhaozhang.base.UserError;
import zhaozhang.model.Source;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Row;
import zhaozhang.snapshot.SnapshotReader;
import zhaozhang.snapshot.cell.DateParser;

/**
 * The cells of rows as they are written in their files, also those that nobody understands. Nobody
 * knows what these hold, so that whatever looks like the number of a person is hidden.
 */
final class WrittenCells {

  private static final Pattern NUMBER_OF_A_PERSON =
      Pattern.compile("\\+?\\d(?:[ \\-]?\\d){6,}[xX]?");
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ \\-]");

  private final Map<Source, Map<Integer, List<String>>> sheets = new HashMap<>();

  private WrittenCells() {}

  /**
   * Reads them, and their headings.
   *
   * @param headings where the heading of each sheet stands
   */
  static WrittenCells read(
      SnapshotReader reader, Path snapshot, List<Source> rows, List<Source> headings) {
    WrittenCells written = new WrittenCells();
    Map<Source, Set<Integer>> wanted =
        Stream.concat(rows.stream(), headings.stream())
            .collect(
                groupingBy(WrittenCells::sheet, mapping(Source::row, toCollection(TreeSet::new))));
    wanted.forEach(
        (sheet, numbers) -> {
          try {
            written.sheets.put(sheet, reader.written(snapshot, sheet, numbers));
          } catch (UserError changedSince) {
            // What was understood of it is shown all the same.
            written.sheets.put(sheet, Map.of());
          }
        });
    return written;
  }

  private static Source sheet(Source place) {
    return new Source(place.file(), place.sheet(), 0);
  }

  /** The cells of a row below their headings; none if that is no row of a sheet. */
  List<ShownCell> of(Row row, Source heading) {
    Map<Integer, List<String>> rows = sheets.getOrDefault(sheet(row.source()), Map.of());
    List<String> cells = rows.getOrDefault(row.source().row(), List.of());
    List<String> headings = rows.getOrDefault(heading.row(), List.of());
    Set<String> plain = texts(row, false);
    Set<String> hidden = texts(row, true);
    List<ShownCell> shown = new ArrayList<>();
    for (int at = 0; at < Math.max(cells.size(), headings.size()); at++) {
      String text = at < cells.size() ? cells.get(at) : "";
      shown.add(
          new ShownCell(at < headings.size() ? headings.get(at) : "", shown(text, plain, hidden)));
    }
    return shown;
  }

  /** What was understood of a row: of the columns that are private, or of the others. */
  private static Set<String> texts(Row row, boolean masked) {
    return row.table().exported().stream()
        .filter(column -> column.masked() == masked)
        .map(Column::name)
        .map(row::text)
        .map(WrittenCells::compact)
        .filter(text -> !text.isEmpty())
        .collect(toSet());
  }

  private static String compact(String text) {
    return BETWEEN_DIGITS.matcher(text).replaceAll("");
  }

  private static String shown(String text, Set<String> plain, Set<String> hidden) {
    String compact = compact(requireNonNull(text, "text"));
    if (hidden.contains(compact)) {
      return Masks.mask(text);
    }
    if (plain.contains(compact) || DateParser.parse(text).isPresent()) {
      return text;
    }
    return NUMBER_OF_A_PERSON.matcher(text).replaceAll(number -> Masks.mask(number.group()));
  }
}
