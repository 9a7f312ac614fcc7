package zhaozhang.report.sheet;

import static zhaozhang.report.workbook.Grid.number;
import static zhaozhang.report.workbook.Grid.text;

import java.util.List;
import java.util.Optional;
import zhaozhang.base.Texts;
import zhaozhang.model.Parameter;
import zhaozhang.model.SignOff;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditResult.ReadTable;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.InputFile;
import zhaozhang.model.table.TableData;
import zhaozhang.report.workbook.Book;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Grid;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/** What was read, what was wrong with it, and what ran over it. */
public final class RunSheets {

  private record TablePart(ReadTable table, TableData.Part part) {}

  private static Grid<TablePart> tableGrid() {
    return new Grid<>(
        List.of(
            text(Texts.get("report.quality.table"), 30, item -> item.table().name()),
            new Grid.Column<>(Texts.get("report.quality.state"), 14, RunSheets::state),
            text(Texts.get("report.quality.file"), 36, item -> item.part().file()),
            text(Texts.get("report.quality.sheet"), 24, item -> item.part().sheet()),
            number(Texts.get("report.quality.heading"), item -> item.part().headingRow()),
            number(Texts.get("report.quality.rows"), item -> item.part().rows())));
  }

  private static Grid<DataProblem> problemGrid() {
    return new Grid<>(
        List.of(
            text(Texts.get("report.quality.file"), 36, DataProblem::file),
            text(Texts.get("report.quality.sheet"), 24, DataProblem::sheet),
            new Grid.Column<>(Texts.get("report.quality.row"), 10, RunSheets::row),
            text(Texts.get("report.quality.column"), 24, DataProblem::column),
            text(Texts.get("report.quality.found"), 48, DataProblem::found),
            text(Texts.get("report.quality.expected"), 48, DataProblem::expected)));
  }

  private static Grid<InputFile> fileGrid() {
    return new Grid<>(
        List.of(
            text(Texts.get("report.run.file"), 50, InputFile::name),
            text(Texts.get("report.run.sha256"), 72, InputFile::sha256),
            number(Texts.get("report.run.bytes"), InputFile::bytes)));
  }

  private static Grid<Parameter> parameterGrid() {
    return new Grid<>(
        List.of(
            text(Texts.get("report.run.parameter"), 36, Parameter::name),
            text(Texts.get("report.run.parameter.note"), 72, Parameter::note),
            text(Texts.get("report.run.parameter.value"), 14, Parameter::value),
            text(Texts.get("report.run.parameter.unit"), 10, Parameter::unit),
            text(Texts.get("report.run.parameter.minimum"), 10, Parameter::minimum),
            text(Texts.get("report.run.parameter.maximum"), 10, Parameter::maximum)));
  }

  private record Item(String name, String value) {}

  private static Grid<Item> itemGrid() {
    return new Grid<>(
        List.of(
            text(Texts.get("report.run.item"), 20, Item::name),
            text(Texts.get("report.run.value"), 72, Item::value)));
  }

  /** More are of no use to people, and a sheet has an end. */
  private static final int PROBLEMS_SHOWN = 100_000;

  private RunSheets() {}

  public static void addQuality(Book book, AuditResult result) {
    Page page = book.page(Texts.get("report.sheet.quality"));
    block(page, "report.quality.tables", tableGrid(), tables(result), "report.quality.noTables");
    List<DataProblem> problems = result.problems();
    List<DataProblem> shown = problems.subList(0, Math.min(problems.size(), PROBLEMS_SHOWN));
    block(page, "report.quality.problems", problemGrid(), shown, "report.quality.noProblems")
        .ifPresent(page::filter);
    if (shown.size() < problems.size()) {
      String cut = Texts.get("report.quality.cut", problems.size(), shown.size());
      page.line(Cell.of(cut, Look.SUBTITLE));
    }
  }

  /** How many sheets and files hold tables. */
  public static int parts(AuditResult result) {
    return tables(result).size();
  }

  private static List<TablePart> tables(AuditResult result) {
    return result.tables().stream()
        .flatMap(table -> table.parts().stream().map(part -> new TablePart(table, part)))
        .toList();
  }

  private static Cell state(TablePart item) {
    Completeness.State state = item.table().completeness().state();
    return Cell.of(state.label(), state == Completeness.State.COMPLETE ? Look.GOOD : Look.WARNING);
  }

  public static void addRun(Book book, AuditResult result) {
    AuditResult.Run run = result.run();
    Page page = book.page(Texts.get("report.sheet.run"));
    block(page, "report.run.program", itemGrid(), items(result), "report.none");
    block(page, "report.run.parameters", parameterGrid(), run.parameters(), "report.none");
    block(page, "report.run.inputs", fileGrid(), run.inputs(), "report.none");
    block(page, "report.run.ruleFiles", fileGrid(), run.ruleFiles(), "report.none");
  }

  /** A heading, and a table or the sentence that says there is nothing to list. */
  private static <T> Optional<Page.Area> block(
      Page page, String heading, Grid<T> grid, List<T> items, String none) {
    if (page.rows() > 0) {
      page.skip(1);
    }
    page.line(Cell.of(Texts.get(heading), Look.SECTION));
    if (items.isEmpty()) {
      page.line(Cell.of(Texts.get(none), Look.SUBTITLE));
      return Optional.empty();
    }
    return Optional.of(page.table(grid, items));
  }

  private static Cell row(DataProblem problem) {
    return problem.row() == 0 ? Cell.text("") : Cell.number(problem.row());
  }

  private static List<Item> items(AuditResult result) {
    String names =
        result
            .run()
            .pseudonymKey()
            .map(key -> Texts.get("report.run.pseudonyms.key", key))
            .orElse(Texts.get("report.none"));
    return List.of(
        new Item(Texts.get("report.run.pseudonyms"), names),
        new Item(Texts.get("report.run.version"), result.run().version()),
        new Item(Texts.get("report.run.java"), System.getProperty("java.version", "")),
        new Item(Texts.get("report.run.asOf"), result.asOf().toString()),
        new Item(Texts.get("report.run.snapshot"), result.snapshot()),
        new Item(Texts.get("report.run.signed"), signed(result.run())));
  }

  private static String signed(AuditResult.Run run) {
    return run.signOff().map(RunSheets::signed).orElse(Texts.get("report.run.signed.never"));
  }

  private static String signed(SignOff signed) {
    String changed = String.join(Texts.get("report.enumeration"), signed.changed());
    return signed.changed().isEmpty()
        ? Texts.get("report.run.signed.same", signed.by(), signed.on())
        : Texts.get(
            "report.run.signed.changed",
            signed.by(),
            signed.on(),
            signed.changed().size(),
            changed);
  }
}
