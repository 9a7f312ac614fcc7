package zhaozhang.snapshot.json;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.table.ApiMapping.Custom;
import zhaozhang.model.table.ApiMapping.Records;
import zhaozhang.model.table.ApiMapping.Value;
import zhaozhang.snapshot.cell.RawCell;
import zhaozhang.snapshot.source.Limits;

/**
 * The rows that a response has of one table.
 *
 * @param records where they stand, and how their cells follow
 * @param heading whether something is a heading of the table which the records do not say
 * @param departments by their ids
 */
record JsonRecords(Records records, Predicate<String> heading, DepartmentPaths departments) {

  private static final String RESPONSE = Lexicon.get("api.response") + ".";
  private static final String ITSELF = Lexicon.get("api.itself");

  /** The cells of each record by their headings; a heading that a record lacks is absent. */
  Stream<Map<String, @Nullable RawCell>> rows(Json response) {
    return response.at(records.path()).flatMap(Json::each).map(record -> row(record, response));
  }

  /** Whether something stands among the records of a response that is none. */
  static boolean unfit(Records records, Json response) {
    boolean bare =
        records.columns().values().stream().anyMatch(value -> value.paths().contains(ITSELF));
    return !bare
        && response
            .at(records.path())
            .flatMap(Json::each)
            .anyMatch(record -> record instanceof Json.Leaf leaf && leaf.cell() != null);
  }

  private Map<String, @Nullable RawCell> row(Json record, Json response) {
    Map<String, @Nullable RawCell> row = new LinkedHashMap<>();
    records.columns().forEach((column, value) -> put(row, column, value, record, response));
    Custom custom = records.custom();
    if (custom != null) {
      record.at(custom.path()).flatMap(Json::each).forEach(field -> put(row, custom, field));
    }
    if (record instanceof Json.Fields object) {
      object
          .fields()
          .forEach(
              (name, value) -> {
                if (heading.test(name)) {
                  row.putIfAbsent(name, joined(value.cells().toList()));
                }
              });
    }
    return row;
  }

  private static void put(Map<String, @Nullable RawCell> row, Custom custom, Json field) {
    field
        .at(custom.name())
        .flatMap(Json::cells)
        .findFirst()
        .ifPresent(
            name ->
                row.put(
                    name.text(), joined(field.at(custom.value()).flatMap(Json::cells).toList())));
  }

  private void put(
      Map<String, @Nullable RawCell> row, String column, Value value, Json record, Json response) {
    if (value.constant() != null) {
      row.put(column, RawCell.Text.of(value.constant()));
      return;
    }
    List<Json> found = value.paths().stream().flatMap(path -> at(path, record, response)).toList();
    if (found.isEmpty()) {
      return;
    }
    List<RawCell> cells = found.stream().flatMap(Json::cells).distinct().toList();
    boolean unresolvable =
        value.departments()
            && departments.none()
            && (cells.isEmpty() || cells.stream().anyMatch(JsonRecords::number));
    if (!unresolvable) {
      row.put(column, cell(value, cells));
    }
  }

  private static Stream<Json> at(String path, Json record, Json response) {
    if (path.equals(ITSELF)) {
      return Stream.of(record);
    }
    return path.startsWith(RESPONSE)
        ? response.at(path.substring(RESPONSE.length()))
        : record.at(path);
  }

  private @Nullable RawCell cell(Value value, List<RawCell> cells) {
    if (value.latest()) {
      return cells.stream()
          .filter(JsonRecords::number)
          .max(Comparator.comparing(cell -> new BigDecimal(cell.text())))
          .filter(cell -> !cell.text().equals("0"))
          .orElse(null);
    }
    return joined(cells.stream().map(cell -> meant(value, cell)).distinct().toList());
  }

  private RawCell meant(Value value, RawCell cell) {
    String text = cell.text();
    if (value.departments() && number(cell)) {
      String path = departments.of(text);
      return path == null
          ? new RawCell.Broken(Texts.get("json.department", text))
          : new RawCell.Text(path);
    }
    Map<String, String> codes = value.codes();
    if (codes != null && number(cell)) {
      String word = codes.get(text);
      return word == null
          ? new RawCell.Broken(Texts.get("json.code", text))
          : new RawCell.Text(word);
    }
    return value.words().stream()
        .filter(text::contains)
        .findFirst()
        .<RawCell>map(RawCell.Text::new)
        .orElse(cell);
  }

  private static boolean number(RawCell cell) {
    return cell instanceof RawCell.Written;
  }

  /** A list is a cell of several items; one that makes no sense makes all of it unreadable. */
  static @Nullable RawCell joined(List<RawCell> cells) {
    if (cells.size() < 2) {
      return cells.isEmpty() ? null : cells.get(0);
    }
    if (cells.stream().mapToLong(cell -> cell.text().length()).sum() > Limits.CELL_CHARS) {
      return new RawCell.Broken(Texts.get("json.longList", cells.size()));
    }
    return cells.stream()
        .filter(RawCell.Broken.class::isInstance)
        .findFirst()
        .orElseGet(
            () -> new RawCell.Text(String.join("\n", cells.stream().map(RawCell::text).toList())));
  }
}
