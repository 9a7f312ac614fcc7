package zhaozhang.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import zhaozhang.audit.workspace.Samples;
import zhaozhang.audit.workspace.Workspace;
import zhaozhang.base.Texts;
import zhaozhang.console.view.Home;

/** The first page: how to begin, and the months that there are. */
final class StartPages {

  private final Workspace workspace;
  private final Console.Options options;
  private final Pages pages;

  StartPages(Workspace workspace, Console.Options options, Pages pages) {
    this.workspace = workspace;
    this.options = options;
    this.pages = pages;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/", this::home);
    routes.post("/samples", this::samples);
  }

  private void home(Context context) {
    List<Home.Month> months =
        workspace.months().stream().map(name -> new Home.Month(name, true, false)).toList();
    String month = options.today().get().toString().substring(0, 7);
    pages.show(
        context,
        Texts.get("console.home"),
        "home",
        "home",
        new Home(month, months, Samples.there(workspace)));
  }

  private void samples(Context context) {
    Samples.copy(workspace);
    context.redirect("/", HttpStatus.SEE_OTHER);
  }
}
