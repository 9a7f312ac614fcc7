package zhaozhang.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import zhaozhang.audit.workspace.Reports;
import zhaozhang.audit.workspace.Workspace;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.console.job.Jobs;

/** What all pages work with. */
final class Desk implements AutoCloseable {

  private final Workspace workspace;
  private final Console.Options options;
  private final Reports reports;
  private final Pages pages;
  private final Jobs jobs = new Jobs();
  private final Notes notes = new Notes();
  private final ExecutorService ahead =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "ahead");
            thread.setDaemon(true);
            return thread;
          });

  Desk(Workspace workspace, Console.Options options, Pages pages) {
    this.workspace = workspace;
    this.options = options;
    this.reports = new Reports(workspace);
    this.pages = pages;
  }

  Workspace workspace() {
    return workspace;
  }

  Reports reports() {
    return reports;
  }

  Pages pages() {
    return pages;
  }

  Jobs jobs() {
    return jobs;
  }

  Notes notes() {
    return notes;
  }

  LocalDate today() {
    return options.today().get();
  }

  String version() {
    return options.version();
  }

  /** Works something out before anybody asks for it; what goes wrong is said when somebody does. */
  void ahead(Runnable work) {
    ahead.execute(
        () -> {
          try {
            work.run();
          } catch (RuntimeException saidLater) {
            return;
          }
        });
  }

  /** The snapshot that the address names. */
  Path snapshot(Context context) {
    return workspace.snapshot(context.pathParam("month")).orElseThrow(Failures.Gone::new);
  }

  /** The report that the address names. */
  Path report(Context context) {
    return reports.find(context.pathParam("report")).orElseThrow(Failures.Gone::new);
  }

  /** What was typed into a field of a form; empty if nothing was. */
  static String typed(Context context, String field) {
    String value = context.formParam(field);
    return value == null ? "" : value.strip();
  }

  static LocalDate day(Context context, String field) {
    try {
      return LocalDate.parse(typed(context, field));
    } catch (DateTimeException e) {
      throw new UserError(Texts.get("console.noDay", typed(context, field)), e);
    }
  }

  static void go(Context context, String address) {
    context.redirect(address, HttpStatus.SEE_OTHER);
  }

  @Override
  public void close() {
    ahead.shutdownNow();
    jobs.close();
  }
}
