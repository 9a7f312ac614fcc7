package zhaozhang.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.audit.workspace.Reports;
import zhaozhang.base.Texts;
import zhaozhang.console.view.Compared;
import zhaozhang.console.view.Overview;
import zhaozhang.console.view.ReportView;
import zhaozhang.console.view.Slice;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.report.sheet.DepartmentFigures;
import zhaozhang.report.unjudged.UnjudgedLine;

/** What a report says as a whole. */
final class ReportPages {

  private record Figures(AuditResult result, Overview overview) {}

  private final Desk desk;
  private volatile @Nullable Figures last;

  ReportPages(Desk desk) {
    this.desk = desk;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/report/{report}", this::overview);
    routes.get("/report/{report}/articles", this::articles);
    routes.get("/report/{report}/unjudged", this::unjudged);
    routes.get("/report/{report}/months", this::months);
  }

  static ReportView view(Desk desk, Context context, String part) {
    Path report = desk.report(context);
    AuditResult result = desk.reports().result(report);
    return new ReportView(
        context.pathParam("report"),
        part,
        result.asOf(),
        result.run().regulation().title(Texts.get("report.overview.title")),
        desk.reports().all().stream().map(Reports.Ref::name).toList());
  }

  private void show(Context context, String part, String template, Object model) {
    ReportView view = view(desk, context, part);
    desk.pages().showReport(context, view, template, model);
  }

  private void overview(Context context) {
    Path report = desk.report(context);
    desk.ahead(() -> desk.reports().judged(report));
    AuditResult result = desk.reports().result(report);
    show(context, "overview", "overview", figures(result));
  }

  /** Worked out once, as long as people stay with one report. */
  private Overview figures(AuditResult result) {
    Figures before = last;
    if (before != null && before.result().equals(result)) {
      return before.overview();
    }
    Figures now = new Figures(result, Overview.of(result, DepartmentFigures.of(result)));
    last = now;
    return now.overview();
  }

  private void articles(Context context) {
    show(context, "articles", "articles", desk.reports().result(desk.report(context)).articles());
  }

  private void unjudged(Context context) {
    AuditResult result = desk.reports().result(desk.report(context));
    List<UnjudgedLine> lines = UnjudgedLine.of(result);
    int page = Pages.number(context);
    show(context, "unjudged", "unjudged", new Slice<>(lines, page, "?"));
  }

  private void months(Context context) {
    List<Compared> months = new ArrayList<>();
    for (Reports.Ref ref : desk.reports().all()) {
      desk.reports()
          .find(ref.name())
          .map(desk.reports()::result)
          .ifPresent(result -> months.add(Compared.of(ref.name(), result)));
    }
    show(context, "months", "months", months);
  }
}
