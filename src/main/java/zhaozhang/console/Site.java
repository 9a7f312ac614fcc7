package zhaozhang.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import zhaozhang.audit.edit.Edits;
import zhaozhang.audit.workspace.KeptRules;
import zhaozhang.audit.workspace.Workspace;
import zhaozhang.base.Texts;

/** Which address is which page. */
final class Site implements AutoCloseable {

  private final Pages pages;
  private final Presence presence;
  private final Desk desk;

  Site(Workspace workspace, Console.Options options, Presence presence) {
    this.presence = presence;
    this.pages = new Pages(workspace.folder().toString());
    this.desk = new Desk(workspace, options, pages);
  }

  void addTo(RoutesConfig routes) {
    routes.before(this::arrived);
    new Assets().addTo(routes);
    new StartPages(desk).addTo(routes);
    Edits edits = new Edits(desk.workspace());
    new MonthPages(desk, edits).addTo(routes);
    new RunPages(desk).addTo(routes);
    new ReportPages(desk).addTo(routes);
    new FindingPages(desk).addTo(routes);
    new WhyPages(desk).addTo(routes);
    new Downloads(desk).addTo(routes);
    new MendingPages(desk).addTo(routes);
    new VerificationPages(desk).addTo(routes);
    new HandoverPages(desk).addTo(routes);
    KeptRules rules = new KeptRules(desk.workspace());
    new RulePages(desk, rules, edits).addTo(routes);
    new ListPages(desk, rules, edits).addTo(routes);
    new CheckPages(desk, rules, edits).addTo(routes);
    new EditorPages(desk, rules, edits).addTo(routes);
    routes.get("/alive", context -> context.status(HttpStatus.NO_CONTENT));
    routes.post("/end", this::end);
    new Failures(pages).addTo(routes);
  }

  private void arrived(Context context) {
    presence.seen();
    if (context.req().getMethod().equals("POST") && !pages.csrf().is(context.formParam("csrf"))) {
      throw new Failures.Stale();
    }
  }

  private void end(Context context) {
    pages.show(context, Texts.get("console.endedTitle"), "", "ended", "");
    presence.end();
  }

  /** Whether anything runs that nobody has to watch. */
  boolean busy() {
    return desk.jobs().busy();
  }

  @Override
  public void close() {
    desk.close();
  }
}
