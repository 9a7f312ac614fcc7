package zhaozhang.report.sheet;

import static zhaozhang.report.workbook.Grid.number;
import static zhaozhang.report.workbook.Grid.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhaozhang.base.Texts;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.ArticleResult;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.report.sheet.FindingSheets.Place;
import zhaozhang.report.unjudged.UnjudgedLine;
import zhaozhang.report.unjudged.UnjudgedSheet;
import zhaozhang.report.workbook.Book;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Grid;
import zhaozhang.report.workbook.Grid.Column;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/** What became of every article, and of every rule: also of those without a finding. */
public final class ArticleSheets {

  private static Grid<RuleResult> ruleGrid() {
    return new Grid<>(
        List.of(
            text(Texts.get("report.rule.id"), 10, result -> result.rule().id()),
            text(Texts.get("report.rule.title"), 44, result -> result.rule().title()),
            new Column<>(
                Texts.get("report.rule.severity"), 8, result -> Cell.of(result.rule().severity())),
            new Column<>(Texts.get("report.rule.outcome"), 14, result -> Cell.of(result.outcome())),
            number(Texts.get("report.rule.findings"), RuleResult::findings),
            number(Texts.get("report.rule.waived"), RuleResult::waived),
            text(
                Texts.get("report.rule.missing"),
                36,
                result -> String.join(Texts.get("report.enumeration"), result.lacks())),
            number(Texts.get("report.rule.unjudged"), RuleResult::unjudged),
            text(Texts.get("report.rule.remedy"), 40, result -> result.rule().remedy())));
  }

  private final AuditResult result;
  private final Map<String, Tally> tallies;

  public ArticleSheets(AuditResult result) {
    this.result = result;
    this.tallies =
        Tally.by(result.violations(), found -> found.finding().rule().article()).stream()
            .collect(Collectors.toMap(Tally::name, Function.identity()));
  }

  /**
   * Adds the sheet of articles, whose links {@link #link} sets later, that of rules, and that of
   * what could not be judged.
   */
  public Page add(Book book) {
    Page articles = book.page(Texts.get("report.sheet.articles"));
    Page.Area area = articles.table(articleGrid(), result.articles());
    articles.freeze(area);
    articles.filter(area);
    Page rules = book.page(Texts.get("report.sheet.rules"));
    Page.Area ruleArea = rules.table(ruleGrid(), result.rules());
    rules.freeze(ruleArea);
    rules.filter(ruleArea);
    UnjudgedSheet.add(book, UnjudgedLine.of(result));
    return articles;
  }

  /** Links the number of an article's findings to the first of them. */
  public void link(Page articles, Map<String, Place> firsts) {
    for (int i = 0; i < result.articles().size(); i++) {
      Place place = firsts.get(result.articles().get(i).article().id());
      if (place != null) {
        articles.link(i + 1, FINDINGS_COLUMN, place.sheet(), place.row());
      }
    }
  }

  private static final int FINDINGS_COLUMN = 3;

  private Grid<ArticleResult> articleGrid() {
    List<Column<ArticleResult>> columns = new ArrayList<>();
    columns.add(
        text(
            Texts.get("report.article.id"),
            10,
            item -> FindingSheets.article(item.article().id())));
    columns.add(text(Texts.get("report.article.title"), 22, item -> item.article().title()));
    columns.add(
        new Column<>(Texts.get("report.article.outcome"), 14, item -> Cell.of(item.outcome())));
    columns.add(new Column<>(Texts.get("report.article.findings"), 12, this::findings));
    for (Severity severity : Severity.OF_VIOLATIONS) {
      columns.add(number(severity.label(), item -> count(item, severity)));
    }
    columns.add(number(Severity.HINT.label(), ArticleResult::hints));
    columns.add(number(Texts.get("report.article.rules"), item -> item.rules().size()));
    columns.add(text(Texts.get("report.article.note"), 40, ArticleResult::note));
    columns.add(
        text(Texts.get("report.article.check"), 14, item -> item.article().check().label()));
    columns.add(
        text(Texts.get("report.article.department"), 20, item -> item.article().department()));
    columns.add(
        text(Texts.get("report.article.requirement"), 48, item -> item.article().requirement()));
    return new Grid<>(columns);
  }

  private Cell findings(ArticleResult item) {
    Cell number = Cell.number(item.violations());
    return item.violations() == 0 ? number : number.as(Look.LINK);
  }

  private int count(ArticleResult item, Severity severity) {
    Tally tally = tallies.get(item.article().id());
    return tally == null ? 0 : tally.of(severity);
  }
}
