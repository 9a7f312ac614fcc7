package zhaozhang.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.List;
import zhaozhang.audit.JudgedSnapshot;
import zhaozhang.base.UserError;
import zhaozhang.console.view.Why;
import zhaozhang.model.finding.Explanation;

/** Why something was flagged or was not, whatever it is. */
final class WhyPages {

  private static final int HITS_SHOWN = 50;

  /** What somebody wants to know of. */
  private record Asked(String text, String table) {}

  private final Desk desk;

  WhyPages(Desk desk) {
    this.desk = desk;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/report/{report}/why", this::page);
    routes.post("/report/{report}/why", this::ask);
  }

  private void ask(Context context) {
    desk.report(context);
    Asked asked = new Asked(Desk.typed(context, "text"), Desk.typed(context, "table"));
    String address = "/report/" + context.pathParam("report") + "/why?q=";
    Desk.go(context, address + desk.notes().add(asked));
  }

  private void page(Context context) {
    Path report = desk.report(context);
    String note = context.queryParam("q");
    Asked asked =
        desk.notes().find(note == null ? "" : note, Asked.class).orElse(new Asked("", ""));
    desk.pages()
        .showReport(context, ReportPages.view(desk, context, "why"), "why", answer(report, asked));
  }

  private Why answer(Path report, Asked asked) {
    if (asked.text().isEmpty()) {
      desk.ahead(() -> desk.reports().judged(report));
      return new Why("", List.of(), List.of(), "");
    }
    JudgedSnapshot judged = desk.reports().judged(report);
    List<JudgedSnapshot.Hit> hits =
        asked.table().isEmpty() ? judged.search(asked.text(), HITS_SHOWN) : List.of();
    try {
      String table = asked.table().isEmpty() ? null : asked.table();
      List<Explanation> found = judged.explain(asked.text(), table, null);
      return new Why(asked.text(), found, hits, "");
    } catch (UserError e) {
      return new Why(
          asked.text(), List.of(), hits, hits.isEmpty() ? String.valueOf(e.getMessage()) : "");
    }
  }
}
