package zhaozhang.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import zhaozhang.audit.RulesWaiver;
import zhaozhang.audit.edit.Edits;
import zhaozhang.audit.workspace.KeptRules;
import zhaozhang.base.Texts;
import zhaozhang.console.view.RulesView;

/** The rules by article, and what was changed in them. */
final class RulePages {

  private final Desk desk;
  private final KeptRules rules;
  private final Edits edits;

  RulePages(Desk desk, KeptRules rules, Edits edits) {
    this.desk = desk;
    this.rules = rules;
    this.edits = edits;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/rules", this::catalogue);
    routes.get("/rules/history", this::history);
    routes.post("/rules/undo", this::undo);
    routes.post("/rules/waive", this::waive);
  }

  static void show(Desk desk, Context context, String part, String template, Object model) {
    String said = context.queryParam("said");
    String done = desk.notes().find(said == null ? "" : said, String.class).orElse("");
    desk.pages().showRules(context, new RulesView(part, done), template, model);
  }

  /** To a page that says what was done. */
  static void said(Desk desk, Context context, String address, String sentence) {
    String join = address.contains("?") ? "&" : "?";
    Desk.go(context, address + join + "said=" + desk.notes().add(sentence));
  }

  private void catalogue(Context context) {
    desk.ahead(rules::form);
    show(desk, context, "catalogue", "rules", rules.catalogue());
  }

  private void history(Context context) {
    show(desk, context, "history", "history", edits.history());
  }

  private void undo(Context context) {
    edits.undo(Pages.digits(Desk.typed(context, "number")), desk.today());
    said(desk, context, "/rules/history", Texts.get("console.rules.undone"));
  }

  /** One finding of a report is accepted for a while. */
  private void waive(Context context) {
    String report = Desk.typed(context, "report");
    LocalDate until = Desk.day(context, "until");
    RulesWaiver.Request request =
        new RulesWaiver.Request(
            desk.workspace().rules(),
            desk.reports().find(report).orElseThrow(Failures.Gone::new),
            Desk.typed(context, "id"),
            Desk.typed(context, "reason"),
            Desk.typed(context, "by"),
            until,
            desk.today());
    RulesWaiver.Written written =
        edits.recording(
            Texts.get("console.rules.waived", request.id()),
            desk.today(),
            () -> RulesWaiver.write(own(request)));
    List<String> list = List.of(written.list(), until.toString(), written.message());
    said(desk, context, "/rules/history", Texts.get("waive.done", list.toArray()));
  }

  /** The rules may just have been copied into the workspace. */
  private RulesWaiver.Request own(RulesWaiver.Request request) {
    return new RulesWaiver.Request(
        edits.rules(),
        request.report(),
        request.id(),
        request.reason(),
        request.approvedBy(),
        request.until(),
        request.today());
  }
}
