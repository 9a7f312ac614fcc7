package zhaozhang.snapshot.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Encoding;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.table.ApiMapping;
import zhaozhang.model.table.ApiMapping.Call;
import zhaozhang.model.table.ApiMapping.Records;
import zhaozhang.model.table.Column;
import zhaozhang.snapshot.cell.RawCell;
import zhaozhang.snapshot.cell.RepeatedTexts;
import zhaozhang.snapshot.source.Limits;
import zhaozhang.snapshot.source.SourceFile;
import zhaozhang.snapshot.table.Problems;
import zhaozhang.snapshot.table.RawRow;
import zhaozhang.snapshot.table.RawSheet;
import zhaozhang.snapshot.table.Recognition;
import zhaozhang.snapshot.table.SheetRows;

/**
 * A .json file: responses of an API, or objects whose names are headings. It is looked through
 * once, to know what it holds, and then once more for each table.
 */
public final class JsonFile {

  private final SourceFile file;
  private final Responses responses;
  private final Recognition recognition;
  private final Encoding encoding;
  private final ResponseProblems problems;
  private final Set<Records> held = new HashSet<>();
  private boolean rows;

  private JsonFile(
      SourceFile file, ApiMapping mapping, Recognition recognition, Encoding encoding) {
    this.file = file;
    this.problems = new ResponseProblems(file.name(), new Problems());
    this.responses = new Responses(file.name(), mapping);
    this.recognition = recognition;
    this.encoding = encoding;
  }

  /**
   * Looks the file through.
   *
   * @throws zhaozhang.base.UserError if it is no JSON, or demands too much
   */
  public static JsonFile open(SourceFile file, ApiMapping mapping, Recognition recognition)
      throws IOException {
    return Encoding.inTurn(
        file, encoding -> new JsonFile(file, mapping, recognition, encoding).survey());
  }

  private JsonFile survey() throws IOException {
    int number = 0;
    try (JsonValues values = values()) {
      while (values.hasNext()) {
        survey(values.next(), ++number);
      }
    }
    if (number == 0) {
      problems.noResponse();
    }
    return this;
  }

  private void survey(Json response, int number) {
    Optional<String> error = responses.error(response);
    if (error.isPresent()) {
      problems.failed(number, error.get(), responses.errorText(response));
      responses.failed();
      return;
    }
    if (responses.message(response)) {
      problems.messages(number);
      return;
    }
    Call call = responses.call(response);
    if (call != null) {
      responses.add(call, response);
      surveyRecords(call, response, number);
      call.tables().stream()
          .filter(records -> recognition.knows(records.table()))
          .forEach(held::add);
    } else if (row(response)) {
      rows = true;
    } else if (responses.addUnknown(response)) {
      problems.unknown(number);
    }
  }

  private void surveyRecords(Call call, Json response, int number) {
    if (call.tables().stream().anyMatch(records -> JsonRecords.unfit(records, response))) {
      problems.unfit(number, call.name());
      responses.failed();
    }
  }

  /** What its responses say of themselves. */
  public Responses responses() {
    return responses;
  }

  /** What is wrong with its responses, and the rows that need no mapping. */
  public List<SheetRows> plain(Function<RawSheet, SheetRows> action) throws IOException {
    List<SheetRows> sheets = new ArrayList<>();
    sheets.add(SheetRows.none(none -> none.addAll(problems.found().all())));
    if (rows) {
      Rows plain = values -> values.filter(this::isRow).map(JsonFile::cells);
      SheetRows read = sheet("", headings(plain), plain, action);
      if (read.heading() != null) {
        responses.holds(read.heading().table().name());
      }
      sheets.add(read);
    }
    return sheets;
  }

  /** What says that it is a response is no row of a table, whatever its names. */
  private boolean row(Json value) {
    return value instanceof Json.Fields object
        && !object.fields().isEmpty()
        && !responses.response(value);
  }

  private boolean isRow(Json value) {
    return row(value)
        && !responses.message(value)
        && responses.error(value).isEmpty()
        && responses.call(value) == null;
  }

  private static Map<String, @Nullable RawCell> cells(Json row) {
    Map<String, @Nullable RawCell> cells = new LinkedHashMap<>();
    if (row instanceof Json.Fields object) {
      object
          .fields()
          .forEach((name, value) -> cells.put(name, JsonRecords.joined(value.cells().toList())));
    }
    return cells;
  }

  /** Whether any of its responses is one that holds such records. */
  public boolean holds(Records records) {
    return held.contains(records);
  }

  /** The columns that any of such records in its responses has. */
  public Set<String> headings(Records records, DepartmentPaths departments) throws IOException {
    return headings(rows(records, departments));
  }

  /**
   * The rows that its responses hold as such records.
   *
   * @param headings the columns that any of them has, here or in another file: a field that is not
   *     in this response alone is blank
   */
  public SheetRows read(
      Records records,
      DepartmentPaths departments,
      Set<String> headings,
      Function<RawSheet, SheetRows> action)
      throws IOException {
    Set<String> columns = headings.isEmpty() ? records.columns().keySet() : headings;
    return sheet(records.table(), columns, rows(records, departments), action);
  }

  private Rows rows(Records records, DepartmentPaths departments) {
    JsonRecords reading = new JsonRecords(records, name -> unsaid(records, name), departments);
    return values -> {
      Stream<Map<String, @Nullable RawCell>> rows =
          values.filter(value -> holds(value, records)).flatMap(reading::rows);
      return records.merged() == null ? rows : merged(rows, records.merged());
    };
  }

  private boolean holds(Json response, Records records) {
    Call call = responses.error(response).isEmpty() ? responses.call(response) : null;
    return call != null && call.tables().contains(records);
  }

  private boolean unsaid(Records records, String name) {
    Column column = recognition.column(records.table(), name);
    return column != null && !records.columns().containsKey(column.name());
  }

  private static Stream<Map<String, @Nullable RawCell>> merged(
      Stream<Map<String, @Nullable RawCell>> rows, String column) {
    Map<String, Map<String, @Nullable RawCell>> merged = new LinkedHashMap<>();
    rows.forEach(row -> merged.merge(String.valueOf(row.get(column)), row, JsonFile::both));
    return merged.values().stream();
  }

  private static Map<String, @Nullable RawCell> both(
      Map<String, @Nullable RawCell> one, Map<String, @Nullable RawCell> other) {
    Map<String, @Nullable RawCell> both = new LinkedHashMap<>(one);
    other.forEach(
        (heading, cell) ->
            both.put(
                heading,
                JsonRecords.joined(
                    Stream.of(one.get(heading), cell)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .toList())));
    return both;
  }

  /** Makes the rows of a sheet of the values of the file. */
  private interface Rows extends Function<Stream<Json>, Stream<Map<String, @Nullable RawCell>>> {}

  private Set<String> headings(Rows rows) throws IOException {
    Set<String> headings = new LinkedHashSet<>();
    try (JsonValues values = values()) {
      rows.apply(stream(values)).forEach(row -> headings.addAll(row.keySet()));
    }
    if (headings.size() > Limits.COLUMNS) {
      throw new UserError(Texts.get("limit.columns", file.name(), 1, Limits.COLUMNS));
    }
    return headings;
  }

  private SheetRows sheet(
      String name, Set<String> headings, Rows rows, Function<RawSheet, SheetRows> action)
      throws IOException {
    try (JsonValues values = values()) {
      int[] last = {0};
      RepeatedTexts texts = new RepeatedTexts();
      Stream<RawRow> cells =
          rows.apply(stream(values))
              .map(
                  row ->
                      new RawRow(
                          ++last[0],
                          texts.row(headings.stream().<@Nullable RawCell>map(row::get).toList())));
      RawRow top =
          new RawRow(0, headings.stream().<@Nullable RawCell>map(RawCell.Text::of).toList());
      Iterator<RawRow> all = Stream.concat(Stream.of(top), cells).iterator();
      return action.apply(new RawSheet(file.name(), name, all));
    }
  }

  private JsonValues values() throws IOException {
    return new JsonValues(file.name(), encoding.open(file));
  }

  private static Stream<Json> stream(Iterator<Json> values) {
    Iterable<Json> iterable = () -> values;
    return StreamSupport.stream(iterable.spliterator(), false);
  }
}
