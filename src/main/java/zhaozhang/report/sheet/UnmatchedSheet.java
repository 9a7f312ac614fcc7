package zhaozhang.report.sheet;

import static java.util.stream.Collectors.toMap;
import static zhaozhang.report.workbook.Grid.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.followup.GoneFinding;
import zhaozhang.model.followup.LedgerEntry;
import zhaozhang.model.followup.LedgerMark;
import zhaozhang.report.workbook.Book;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Grid;
import zhaozhang.report.workbook.Grid.Column;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/**
 * What was filled in about findings that the ledger does not list: unknown ones, waived ones, and
 * those that could not be judged this time. It stays from month to month until somebody deletes it.
 */
public final class UnmatchedSheet {

  private record Item(LedgerEntry entry, String key, String message, String why) {}

  private UnmatchedSheet() {}

  /** Adds the sheet, if there is anything to say in it. */
  public static void add(Book book, AuditResult result) {
    List<Item> items = items(result);
    if (items.isEmpty()) {
      return;
    }
    Page page = book.page(Texts.get("report.sheet.unmatched"));
    page.line(Cell.of(Texts.get("ledger.unmatched.hint"), Look.SUBTITLE));
    List<Column<Item>> columns = new ArrayList<>();
    columns.add(text(Texts.get("report.finding.id"), 19, item -> item.entry().finding()));
    columns.add(text(Texts.get("report.finding.key"), 22, Item::key));
    columns.add(text(Texts.get("report.finding.message"), 44, Item::message));
    int first = columns.size();
    columns.addAll(LedgerSheets.toFillIn(Item::entry));
    columns.add(text(Texts.get("ledger.remarks"), 30, UnmatchedSheet::remarks));
    columns.add(text(Texts.get("ledger.source"), 30, item -> item.entry().source().toString()));
    columns.add(
        LedgerSheets.mark(
            (item, before) ->
                LedgerMark.of(result.asOf(), false, item.entry()).of(result.run().regulation())));
    Page.Area area = page.table(new Grid<>(columns), items);
    page.freeze(area);
    page.filter(area);
    LedgerSheets.guide(page, area, first);
    page.hide(columns.size() - 1);
  }

  private static List<Item> items(AuditResult result) {
    Map<String, LedgerEntry> ledger = new TreeMap<>(result.followUp().ledger());
    List<Item> items = new ArrayList<>();
    result
        .followUp()
        .unmatched()
        .forEach(
            entry -> items.add(new Item(entry, "", "", Texts.get("ledger.unmatched.unknown"))));
    Map<String, AuditedFinding> waived =
        result.findings().stream()
            .filter(AuditedFinding::waived)
            .collect(toMap(found -> found.finding().id(), Function.identity(), (a, b) -> a));
    Map<String, GoneFinding> unseen =
        result.followUp().gone().stream()
            .filter(gone -> !gone.reviewed())
            .collect(toMap(GoneFinding::id, Function.identity(), (a, b) -> a));
    ledger.forEach(
        (id, entry) -> {
          AuditedFinding found = waived.get(id);
          GoneFinding gone = unseen.get(id);
          if (found != null) {
            String why = Texts.get("ledger.unmatched.waived");
            items.add(new Item(entry, found.finding().key(), found.finding().message(), why));
          } else if (gone != null) {
            String why = Texts.get("ledger.unmatched.notReviewed");
            items.add(new Item(entry, gone.key(), gone.message(), why));
          }
        });
    return items;
  }

  private static String remarks(Item item) {
    List<String> remarks = new ArrayList<>(List.of(item.why()));
    remarks.addAll(item.entry().remarks());
    return String.join("\n", remarks);
  }
}
