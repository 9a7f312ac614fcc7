package zhaozhang.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import zhaozhang.audit.workspace.Workspace;
import zhaozhang.base.Texts;

/** Which address is which page. */
final class Site {

  private final Pages pages;
  private final Presence presence;
  private final StartPages start;

  Site(Workspace workspace, Console.Options options, Presence presence) {
    this.presence = presence;
    this.pages = new Pages(workspace.folder().toString());
    this.start = new StartPages(workspace, options, pages);
  }

  void addTo(RoutesConfig routes) {
    routes.before(this::arrived);
    new Assets().addTo(routes);
    start.addTo(routes);
    routes.get("/alive", context -> context.status(HttpStatus.NO_CONTENT));
    routes.post("/end", this::end);
    new Failures(pages).addTo(routes);
  }

  private void arrived(Context context) {
    presence.seen();
    if (context.method().toString().equals("POST") && !pages.csrf().is(context.formParam("csrf"))) {
      throw new Failures.Stale();
    }
  }

  private void end(Context context) {
    pages.show(context, Texts.get("console.endedTitle"), "", "ended", "");
    presence.end();
  }

  boolean busy() {
    return false;
  }

  void close() {}
}
