package zhaozhang.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.audit.JudgedSnapshot;
import zhaozhang.audit.workspace.FindingFilter;
import zhaozhang.audit.workspace.Reports;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.console.view.FindingList;
import zhaozhang.console.view.FindingView;
import zhaozhang.console.view.FindingView.Then;
import zhaozhang.console.view.Slice;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Explanation;
import zhaozhang.report.FindingBook;

/** The findings of a report, as a table and one by one. */
final class FindingPages {

  private static final int EVIDENCE_SHOWN = 20;

  /** What a filter leaves of a report. */
  private record Found(AuditResult result, FindingFilter filter, List<AuditedFinding> findings) {}

  private final Desk desk;
  private volatile @Nullable Found last;

  FindingPages(Desk desk) {
    this.desk = desk;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/report/{report}/findings", this::list);
    routes.post("/report/{report}/findings", this::filter);
    routes.get("/report/{report}/findings.xlsx", this::excel);
    routes.get("/report/{report}/finding/{id}", this::finding);
  }

  private FindingFilter asked(Context context) {
    String note = context.queryParam("q");
    return desk.notes()
        .find(note == null ? "" : note, FindingFilter.class)
        .orElseGet(() -> ofAddress(context));
  }

  /** What names nobody may stand in an address: links of other pages do. */
  private static FindingFilter ofAddress(Context context) {
    String article = context.queryParam("article");
    String severity = context.queryParam("severity");
    return new FindingFilter(
        "",
        article == null ? "" : article,
        severity == null ? "" : severity,
        "",
        "",
        FindingFilter.Sort.ARTICLE);
  }

  private void list(Context context) {
    AuditResult result = desk.reports().result(desk.report(context));
    FindingFilter filter = asked(context);
    String note = context.queryParam("q");
    String query = note == null ? "?q=" + desk.notes().add(filter) : "?q=" + Notes.plain(note);
    desk.pages()
        .showReport(
            context,
            ReportPages.view(desk, context, "findings"),
            "findings",
            FindingList.of(
                result, filter, new Slice<>(found(result, filter), Pages.number(context), query)));
  }

  /** The next page of the same list costs nothing. */
  private List<AuditedFinding> found(AuditResult result, FindingFilter filter) {
    Found before = last;
    if (before != null && before.filter().equals(filter) && before.result().equals(result)) {
      return before.findings();
    }
    Found now = new Found(result, filter, filter.of(result));
    last = now;
    return now.findings();
  }

  private void filter(Context context) {
    desk.report(context);
    FindingFilter filter =
        new FindingFilter(
            Desk.typed(context, "text"),
            Desk.typed(context, "article"),
            Desk.typed(context, "severity"),
            Desk.typed(context, "department"),
            Desk.typed(context, "state"),
            sort(Desk.typed(context, "sort")));
    String address = "/report/" + context.pathParam("report") + "/findings?q=";
    Desk.go(context, address + desk.notes().add(filter));
  }

  private static FindingFilter.Sort sort(String name) {
    return Stream.of(FindingFilter.Sort.values())
        .filter(sort -> sort.name().equals(name))
        .findFirst()
        .orElse(FindingFilter.Sort.ARTICLE);
  }

  private void excel(Context context) {
    AuditResult result = desk.reports().result(desk.report(context));
    Downloads.send(
        context,
        Texts.get("console.findings.file", context.pathParam("report")),
        FindingBook.of(result, asked(context).of(result)));
  }

  private void finding(Context context) {
    Path report = desk.report(context);
    AuditResult result = desk.reports().result(report);
    AuditedFinding found = find(result, context.pathParam("id")).orElseThrow(Failures.Gone::new);
    desk.pages()
        .showReport(
            context,
            ReportPages.view(desk, context, "findings"),
            "finding",
            evidence(report, found, FindingView.of(found, result, history(found))));
  }

  private static Optional<AuditedFinding> find(AuditResult result, String id) {
    return result.findings().stream().filter(found -> found.finding().id().equals(id)).findFirst();
  }

  private List<Then> history(AuditedFinding found) {
    List<Then> history = new ArrayList<>();
    for (Reports.Ref ref : desk.reports().all()) {
      desk.reports()
          .find(ref.name())
          .map(desk.reports()::result)
          .ifPresent(result -> history.add(Then.of(ref.name(), result, found)));
    }
    return history;
  }

  /** Rows and reasons, if the files are still there. */
  private FindingView evidence(Path report, AuditedFinding found, FindingView view) {
    try {
      JudgedSnapshot judged = desk.reports().judged(report);
      List<JudgedSnapshot.ShownRow> rows =
          judged.rows(found.finding().sources().stream().limit(EVIDENCE_SHOWN).toList());
      List<Explanation> why =
          judged.explain(
              found.finding().key(), found.finding().table(), found.finding().rule().id());
      String rule = judged.written(found.finding().rule());
      return view.with(rows, why, rule, desk.reports().changed(report));
    } catch (UserError e) {
      return view.without(String.valueOf(e.getMessage()));
    }
  }
}
