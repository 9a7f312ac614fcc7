package zhaozhang.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Path;
import zhaozhang.base.Texts;
import zhaozhang.console.job.Job;
import zhaozhang.console.view.Run;

/** Follows an audit while it runs. */
final class RunPages {

  private final Desk desk;

  RunPages(Desk desk) {
    this.desk = desk;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/run/{id}", this::page);
    routes.get("/run/{id}/state", this::state);
    routes.post("/run/{id}/cancel", this::cancel);
  }

  private void page(Context context) {
    Job job = job(context);
    Path report = job.report();
    if (report != null) {
      Desk.go(context, address(report));
      return;
    }
    desk.pages().show(context, Texts.get("console.run", job.month()), "home", "run", run(job));
  }

  private void state(Context context) {
    Job job = job(context);
    Path report = job.report();
    if (report != null) {
      context.header("HX-Redirect", address(report));
    }
    desk.pages().part(context, "runState", run(job));
  }

  private void cancel(Context context) {
    Job job = job(context);
    job.cancel();
    Desk.go(context, "/run/" + job.id());
  }

  private Job job(Context context) {
    return desk.jobs().find(context.pathParam("id")).orElseThrow(Failures.Gone::new);
  }

  private Run run(Job job) {
    return new Run(
        job.id(),
        job.month(),
        job.state().name(),
        job.step(),
        desk.jobs().before(job),
        job.problem(),
        job.cancelling());
  }

  private static String address(Path report) {
    return "/report/" + report.getFileName();
  }
}
