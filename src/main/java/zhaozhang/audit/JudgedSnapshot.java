package zhaozhang.audit;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Masks;
import zhaozhang.engine.Explainer;
import zhaozhang.model.Source;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.finding.Explanation;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.TableData;

/** A snapshot that was read and judged once, to be asked about as often as one likes. */
public final class JudgedSnapshot {

  /**
   * A row of a file.
   *
   * @param place of the row
   * @param cells as they were understood, in the order of the columns; those that the file lacks
   *     are left out
   * @param written all cells as they stand in the file, each below its heading; none if the file
   *     has no rows of cells
   */
  public record ShownRow(
      Source place, String table, List<ShownCell> cells, List<ShownCell> written) {

    public ShownRow {
      requireNonNull(place, "place");
      requireNonNull(table, "table");
      cells = List.copyOf(cells);
      written = List.copyOf(written);
    }
  }

  /**
   * A cell.
   *
   * @param text masked where the column is private; empty for a blank cell
   */
  public record ShownCell(String column, String text) {}

  /**
   * A record that a search found.
   *
   * @param key names it in its table
   * @param shown what else tells people which it is
   */
  public record Hit(String table, String key, String shown, Source place) {}

  private static final int SHOWN_CELLS = 4;
  private static final String END = "end";

  private final Explanations.Request request;
  private final Inputs inputs;
  private final LocalDate asOf;
  private final Judgement judgement;
  private final Explainer explainer;

  private JudgedSnapshot(
      Explanations.Request request, Inputs inputs, LocalDate asOf, Judgement judgement) {
    this.request = request;
    this.inputs = inputs;
    this.asOf = asOf;
    this.judgement = judgement;
    RulesInForce rules = inputs.rules();
    Environment environment = new Environment(asOf, rules.lists().values());
    this.explainer = inputs.engine().explainer(inputs.snapshot(), rules.tables(), environment);
  }

  /**
   * Reads and judges a snapshot.
   *
   * @param asOf the day that was audited as of
   * @throws zhaozhang.base.UserError if the snapshot cannot be read
   * @throws zhaozhang.model.rule.RulebookException if the rules cannot be used
   */
  public static JudgedSnapshot read(Path snapshot, Path rules, LocalDate asOf) {
    return read(new Explanations.Request(snapshot, rules, "", null, null, asOf, asOf, null));
  }

  static JudgedSnapshot read(Explanations.Request request) {
    Inputs inputs =
        Inputs.read(request.rules(), request.snapshot(), request.password(), RulesInForce::compile);
    LocalDate asOf = inputs.day(request.asOf(), request.today());
    return new JudgedSnapshot(request, inputs, asOf, Judgement.of(inputs, asOf));
  }

  Inputs inputs() {
    return inputs;
  }

  LocalDate asOf() {
    return asOf;
  }

  Judgement judgement() {
    return judgement;
  }

  Explainer explainer() {
    return explainer;
  }

  /**
   * Why a record was flagged, or was not.
   *
   * @param table of the record; null means any
   * @param rule its id; null means all about the record
   * @throws zhaozhang.base.UserError if what is asked for is not there
   */
  public List<Explanation> explain(String key, @Nullable String table, @Nullable String rule) {
    return Explanations.of(
        new Explanations.Request(
            request.snapshot(), request.rules(), key, table, rule, asOf, request.today(), null),
        this);
  }

  /** A rule as it is written, from its name to its end; empty if it stands in a workbook. */
  public String written(Rule rule) {
    return inputs.rules().rulebook().rules().stream()
        .filter(file -> file.file().equals(rule.source().file()))
        .flatMap(file -> file instanceof RuleText text ? Stream.of(text.text()) : Stream.of())
        .findFirst()
        .map(text -> upToItsEnd(text.lines().skip(Math.max(0, rule.source().row() - 1L)).toList()))
        .orElse("");
  }

  private static String upToItsEnd(List<String> lines) {
    int end = lines.indexOf(END);
    return String.join("\n", lines.subList(0, end < 0 ? lines.size() : end));
  }

  /** The rows that stand at some places, as far as they were read. */
  public List<ShownRow> rows(List<Source> places) {
    List<Row> rows = places.stream().flatMap(place -> row(place).stream()).toList();
    List<Source> headings = rows.stream().map(this::heading).distinct().toList();
    WrittenCells written =
        WrittenCells.read(
            inputs.rules().reader(),
            request.snapshot(),
            rows.stream().map(Row::source).toList(),
            headings);
    return rows.stream().map(row -> shown(row, written)).toList();
  }

  private Optional<Row> row(Source place) {
    return inputs.snapshot().tables().values().stream()
        .filter(data -> part(data, place).isPresent())
        .flatMap(data -> data.rows().stream())
        .filter(row -> row.source().equals(place))
        .findFirst();
  }

  private TableData data(Row row) {
    return inputs.snapshot().table(row.table().name()).orElseThrow();
  }

  private Source heading(Row row) {
    return part(data(row), row.source()).map(TableData.Part::heading).orElseThrow();
  }

  private static Optional<TableData.Part> part(TableData data, Source place) {
    return data.parts().stream()
        .filter(part -> part.file().equals(place.file()) && part.sheet().equals(place.sheet()))
        .findFirst();
  }

  private ShownRow shown(Row row, WrittenCells written) {
    TableData data = data(row);
    List<ShownCell> cells =
        row.table().exported().stream()
            .filter(
                column ->
                    part(data, row.source())
                        .filter(part -> part.columns().contains(column.name()))
                        .isPresent())
            .map(column -> new ShownCell(column.name(), text(row, column)))
            .toList();
    return new ShownRow(row.source(), row.table().name(), cells, written.of(row, heading(row)));
  }

  private static String text(Row row, Column column) {
    String text = row.text(column.name());
    return column.masked() ? Masks.mask(text) : text;
  }

  /**
   * The records of which a key, or a cell that is not private, holds a text.
   *
   * @param most how many at most
   */
  public List<Hit> search(String text, int most) {
    String sought = text.strip().toLowerCase(Locale.ROOT);
    if (sought.isEmpty()) {
      return List.of();
    }
    return inputs.snapshot().tables().values().stream()
        .flatMap(data -> data.rows().stream())
        .filter(row -> !row.identity().isEmpty() && holds(row, sought))
        .limit(most)
        .map(row -> new Hit(row.table().name(), row.identity(), said(row), row.source()))
        .toList();
  }

  private static boolean holds(Row row, String sought) {
    return told(row).anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(sought));
  }

  private static Stream<String> told(Row row) {
    return row.table().exported().stream()
        .filter(column -> !column.masked())
        .map(column -> row.text(column.name()))
        .filter(cell -> !cell.isEmpty());
  }

  private static String said(Row row) {
    return String.join(" · ", told(row).limit(SHOWN_CELLS).toList());
  }
}
