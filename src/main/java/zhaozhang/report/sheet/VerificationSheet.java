package zhaozhang.report.sheet;

import static zhaozhang.report.workbook.Grid.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.Outcome;
import zhaozhang.model.finding.ArticleResult;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.Verification;
import zhaozhang.model.finding.VerificationDue;
import zhaozhang.model.followup.VerificationEntry;
import zhaozhang.model.followup.VerificationResult;
import zhaozhang.model.rule.Article;
import zhaozhang.report.workbook.Book;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Grid;
import zhaozhang.report.workbook.Grid.Column;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/** The articles that a person has to verify this month, with room to fill in the outcome. */
public final class VerificationSheet {

  /** An article, null if there is none of the id, and what was filled in, if anything was. */
  private record Item(
      String id, @Nullable ArticleResult article, @Nullable VerificationEntry entry) {

    String of(Function<Article, String> text) {
      return article == null ? "" : text.apply(article.article());
    }

    String typed(Function<VerificationEntry, String> text) {
      return entry == null ? "" : text.apply(entry);
    }
  }

  private static List<Column<Item>> columns() {
    return List.of(
        text(Texts.get("list.verifications.article"), 8, Item::id),
        text(Texts.get("report.article.title"), 14, item -> item.of(Article::title)),
        text(Texts.get("report.article.requirement"), 40, item -> item.of(Article::requirement)),
        text(Texts.get("verification.last"), 18, VerificationSheet::last),
        input("result", 10, VerificationEntry::result),
        input("by", 10, VerificationEntry::by),
        new Column<>(
            Texts.get("list.verifications.on"),
            11,
            item -> Cell.inputDate(item.typed(VerificationEntry::on))),
        input("basis", 26, VerificationEntry::basis),
        text(Texts.get("ledger.remarks"), 26, VerificationSheet::remark),
        text(Texts.get("report.article.department"), 18, item -> item.of(Article::department)));
  }

  /** The columns on the left that say which article it is. */
  private static final int FROZEN = 2;

  private static final int RESULT_COLUMN = 4;
  private static final int DAY_COLUMN = 6;

  /** The columns up to the last one to fill in. */
  private static final int PRINTED = 8;

  private VerificationSheet() {}

  private static Column<Item> input(
      String name, int widest, Function<VerificationEntry, String> text) {
    return new Column<>(
        Texts.get("list.verifications." + name), widest, item -> Cell.input(item.typed(text)));
  }

  public static void add(Book book, AuditResult result) {
    List<Item> items = items(result);
    Page page = book.page(Texts.get("report.sheet.verifications"));
    page.line(Cell.of(Texts.get("verification.hint"), Look.SUBTITLE));
    Page.Area area = page.table(new Grid<>(columns()), items);
    page.freeze(area, FROZEN);
    page.filter(area);
    page.printColumns(area, PRINTED);
    page.choices(area)
        .words(RESULT_COLUMN, VerificationResult.labels(), Texts.get("ledger.hint.status"));
    page.choices(area).days(DAY_COLUMN, Texts.get("ledger.hint.date"));
    if (items.isEmpty()) {
      page.line(Cell.of(Texts.get("verification.none"), Look.SUBTITLE));
    }
  }

  /** What can go into the list as it is: with a known outcome, on a day, of a known article. */
  static boolean complete(VerificationEntry entry, AuditResult result) {
    return VerificationResult.of(entry.result()).isPresent()
        && isDay(entry.on())
        && result.articles().stream().anyMatch(item -> item.article().id().equals(entry.article()));
  }

  /** Every article that is due once, or once for each entry about it; then the other entries. */
  private static List<Item> items(AuditResult result) {
    List<VerificationEntry> entries = result.followUp().verifications();
    Set<VerificationEntry> rest = new HashSet<>(entries);
    List<Item> items = new ArrayList<>();
    for (ArticleResult article : result.articles()) {
      String id = article.article().id();
      List<VerificationEntry> own =
          entries.stream().filter(entry -> entry.article().equals(id)).toList();
      own.forEach(entry -> items.add(new Item(id, article, entry)));
      own.forEach(rest::remove);
      if (own.isEmpty() && due(article, result.asOf())) {
        items.add(new Item(id, article, null));
      }
    }
    entries.stream()
        .filter(rest::contains)
        .forEach(entry -> items.add(new Item(entry.article(), null, entry)));
    return items;
  }

  /** Whether nobody verified it, the verification has lapsed or soon will, or it failed. */
  private static boolean due(ArticleResult item, LocalDate asOf) {
    return item.outcome() != Outcome.NOT_APPLICABLE
        && VerificationDue.of(item.article(), item.verified(), asOf) != VerificationDue.NOT_DUE;
  }

  private static String last(Item item) {
    ArticleResult article = item.article();
    return article == null
        ? ""
        : article
            .lastVerified()
            .map(last -> last(last, article.article()))
            .orElse(Texts.get("verification.last.none"));
  }

  private static String last(Verification last, Article article) {
    return last.passed()
        ? Texts.get(
            "verification.last.passed",
            last.on(),
            last.by(),
            last.countsUntil(article.verificationMonths()))
        : Texts.get("verification.last.failed", last.on(), last.by());
  }

  private static String remark(Item item) {
    VerificationEntry entry = item.entry();
    if (entry == null) {
      return "";
    }
    List<String> remarks = new ArrayList<>();
    if (item.article() == null) {
      remarks.add(Texts.get("verification.unknownArticle"));
    }
    if (!entry.result().isEmpty() && VerificationResult.of(entry.result()).isEmpty()) {
      remarks.add(Texts.get("verification.unknownResult", entry.result()));
    }
    if (!entry.on().isEmpty() && !isDay(entry.on())) {
      remarks.add(Texts.get("verification.noDate", entry.on()));
    }
    String missing = missing(entry);
    if (!missing.isEmpty()) {
      remarks.add(Texts.get("verification.incomplete", missing));
    }
    return remarks.isEmpty() ? Texts.get("verification.ready") : String.join("\n", remarks);
  }

  private static String missing(VerificationEntry entry) {
    return Stream.of(entry.result().isEmpty() ? "result" : "", entry.on().isEmpty() ? "on" : "")
        .filter(name -> !name.isEmpty())
        .map(name -> Texts.get("list.verifications." + name))
        .collect(Collectors.joining(Texts.get("report.enumeration")));
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException noDay) {
      return false;
    }
  }
}
