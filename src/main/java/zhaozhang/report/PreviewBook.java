package zhaozhang.report;

import static zhaozhang.report.workbook.Grid.text;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.Outcome;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Preview;
import zhaozhang.model.finding.Preview.Change;
import zhaozhang.model.finding.Preview.Kind;
import zhaozhang.model.finding.Preview.RuleChange;
import zhaozhang.model.rule.Rule;
import zhaozhang.report.place.Ownership;
import zhaozhang.report.place.SingleBook;
import zhaozhang.report.sheet.FindingSheets;
import zhaozhang.report.workbook.Book;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Grid;
import zhaozhang.report.workbook.Grid.Column;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/** The workbook that says what an edit of the rules would change, rule by rule and by name. */
public final class PreviewBook {

  private record Line(Rule rule, Change change) {}

  private static Grid<RuleChange> ruleGrid() {
    return new Grid<>(
        List.of(
            text(Texts.get("report.finding.rule"), 36, change -> name(change.rule())),
            new Column<>(Texts.get("preview.before"), 14, change -> outcome(change.before())),
            new Column<>(Texts.get("preview.after"), 14, change -> outcome(change.after())),
            count(Kind.ADDED),
            count(Kind.REMOVED),
            count(Kind.CHANGED),
            text(Texts.get("preview.warning"), 50, PreviewBook::warning)));
  }

  private static Grid<Line> changeGrid() {
    return new Grid<>(
        List.of(
            text(Texts.get("report.finding.rule"), 28, line -> name(line.rule())),
            new Column<>(Texts.get("preview.kind"), 8, line -> kind(line.change().kind())),
            text(
                Texts.get("report.finding.department"),
                16,
                line -> line.change().finding().department()),
            text(Texts.get("report.finding.table"), 12, line -> line.change().finding().table()),
            text(Texts.get("report.finding.key"), 24, line -> line.change().finding().key()),
            text(
                Texts.get("report.finding.discriminator"),
                16,
                line -> line.change().finding().discriminator()),
            text(Texts.get("preview.said"), 44, line -> said(line.change().before())),
            text(Texts.get("preview.says"), 44, line -> said(line.change().after())),
            text(
                Texts.get("report.finding.evidence"),
                36,
                line -> FindingSheets.evidence(line.change().finding()))));
  }

  private PreviewBook() {}

  /**
   * Writes the workbook, in one move.
   *
   * @param password to encrypt it with, null if everybody may read it
   * @throws UserError if it cannot be written; what was there before is then left as it was
   */
  public static void write(Preview preview, Path file, @Nullable Password password) {
    Ownership.requireBook(file, title(preview), Texts.get("preview.title"));
    SingleBook.write(
        file,
        password,
        title(preview),
        preview.asOf(),
        book -> {
          rules(book, preview);
          changes(book, preview);
        });
  }

  private static String title(Preview preview) {
    return preview.regulation().title(Texts.get("preview.title"));
  }

  private static void rules(Book book, Preview preview) {
    Page page = book.page(Texts.get("preview.sheet.rules"));
    page.line(Cell.of(title(preview), Look.TITLE));
    page.line(Cell.of(sentence(preview), Look.SUBTITLE));
    page.skip(1);
    page.freeze(page.table(ruleGrid(), preview.rules()));
  }

  private static void changes(Book book, Preview preview) {
    List<Line> lines =
        preview.rules().stream()
            .flatMap(rule -> rule.changes().stream().map(change -> new Line(rule.rule(), change)))
            .toList();
    int sheets = 0;
    for (int from = 0; from < lines.size() || sheets == 0; from += FindingSheets.ROWS) {
      sheets++;
      String name = Texts.get("preview.sheet.changes");
      Page page = book.page(sheets == 1 ? name : name + sheets);
      Page.Area area =
          page.table(
              changeGrid(), lines.subList(from, Math.min(from + FindingSheets.ROWS, lines.size())));
      page.freeze(area);
      page.filter(area);
    }
  }

  /** What changes, in a sentence. */
  public static String sentence(Preview preview) {
    return Texts.get(
        "preview.sentence",
        preview.snapshot(),
        preview.asOf(),
        preview.rules().size(),
        preview.count(Kind.ADDED),
        preview.count(Kind.REMOVED),
        preview.count(Kind.CHANGED));
  }

  /** That a rule adds findings about a great part of a table; empty if it does not. */
  public static String warning(RuleChange change) {
    return change
        .flood()
        .map(flood -> Texts.get("preview.flood", flood.table(), flood.rows(), flood.added()))
        .orElse("");
  }

  private static String name(Rule rule) {
    return rule.id() + " " + rule.title();
  }

  private static Column<RuleChange> count(Kind kind) {
    return new Column<>(kind.label(), 8, change -> Cell.number(change.count(kind)));
  }

  private static Cell outcome(@Nullable Outcome outcome) {
    return outcome == null ? Cell.of(Texts.get("preview.noRule"), Look.NEUTRAL) : Cell.of(outcome);
  }

  private static Cell kind(Kind kind) {
    Look look =
        switch (kind) {
          case ADDED -> Look.BAD;
          case REMOVED -> Look.GOOD;
          case CHANGED -> Look.NOTICE;
        };
    return Cell.of(kind.label(), look);
  }

  /** What rules say of a finding, and the waiver that covers it; empty where there is none. */
  public static String said(@Nullable AuditedFinding found) {
    return Stream.ofNullable(found)
        .map(
            one ->
                one.waived()
                    ? Texts.get("preview.waived", one.finding().message())
                    : one.finding().message())
        .findFirst()
        .orElse("");
  }
}
