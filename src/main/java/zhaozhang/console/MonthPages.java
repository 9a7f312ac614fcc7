package zhaozhang.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import zhaozhang.audit.Answer;
import zhaozhang.audit.Audit;
import zhaozhang.audit.edit.Edits;
import zhaozhang.audit.workspace.SetAside;
import zhaozhang.audit.workspace.Uploads;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.console.job.Job;
import zhaozhang.console.view.Month;

/**
 * The checklist of a month: what its files are held to be, and what is asked before it is judged.
 */
final class MonthPages {

  /** The answer that a heading stands for no column. */
  private static final String NOT_READ = "-";

  private final Desk desk;
  private final Edits edits;

  MonthPages(Desk desk, Edits edits) {
    this.desk = desk;
    this.edits = edits;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/month/{month}", this::checklist);
    routes.post("/month/{month}/files", this::upload);
    routes.post("/month/{month}/folder", this::folder);
    routes.post("/month/{month}/aside", this::aside);
    routes.post("/month/{month}/heading", this::heading);
    routes.post("/month/{month}/word", this::word);
    routes.post("/month/{month}/run", this::run);
  }

  private void checklist(Context context) {
    Path snapshot = desk.snapshot(context);
    String month = context.pathParam("month");
    String said = context.queryParam("said");
    Uploads.Taken taken =
        desk.notes()
            .find(said == null ? "" : said, Uploads.Taken.class)
            .orElse(new Uploads.Taken(List.of(), List.of()));
    desk.pages()
        .show(
            context,
            Texts.get("console.month", month),
            "home",
            "month",
            new Month(
                month,
                desk.reports().checklist(snapshot, desk.today()),
                taken.taken(),
                taken.refused(),
                desk.today(),
                desk.reports().find(month).isPresent()));
  }

  private void upload(Context context) {
    desk.snapshot(context);
    said(context, Uploads.take(desk.workspace(), month(context), files(context)));
  }

  /** The files of a form, each by the name that its sender gives it. */
  static List<Uploads.Given> files(Context context) {
    return context.uploadedFiles("files").stream()
        .map(file -> new Uploads.Given(file.filename(), file::content))
        .toList();
  }

  private void folder(Context context) {
    desk.snapshot(context);
    String path = Desk.typed(context, "path");
    said(context, Uploads.takeFolder(desk.workspace(), month(context), path));
  }

  private void said(Context context, Uploads.Taken taken) {
    Desk.go(context, address(context) + "?said=" + desk.notes().add(taken));
  }

  private void aside(Context context) {
    SetAside.file(desk.workspace(), month(context), Desk.typed(context, "file"));
    Desk.go(context, address(context));
  }

  private void heading(Context context) {
    desk.snapshot(context);
    String table = Desk.typed(context, "table");
    String heading = Desk.typed(context, "heading");
    String chosen = chosen(context, "column");
    String column = chosen.equals(NOT_READ) ? "" : chosen;
    edits.recording(
        Texts.get("console.answer", table, heading, column),
        desk.today(),
        () -> Answer.heading(edits.rules(), table, heading, column));
    Desk.go(context, address(context) + "#questions");
  }

  /** Nothing is chosen beforehand, so that nobody answers by an oversight. */
  private static String chosen(Context context, String field) {
    String value = Desk.typed(context, field);
    if (value.isEmpty()) {
      throw new UserError(Texts.get("console.choose"));
    }
    return value;
  }

  private void word(Context context) {
    desk.snapshot(context);
    String table = Desk.typed(context, "table");
    String column = Desk.typed(context, "column");
    String word = Desk.typed(context, "word");
    String value = chosen(context, "value");
    edits.recording(
        Texts.get("console.answer", table, word, value),
        desk.today(),
        () -> Answer.word(edits.rules(), table, column, word, value));
    Desk.go(context, address(context) + "#questions");
  }

  private void run(Context context) {
    Path snapshot = desk.snapshot(context);
    LocalDate asOf = Desk.day(context, "day");
    Audit.Request request =
        new Audit.Request(
            snapshot,
            desk.workspace().rules(),
            asOf,
            desk.today(),
            desk.version(),
            null,
            desk.reports().folder().resolve(Audit.month(asOf)),
            null,
            null);
    Job job = desk.jobs().add(month(context), progress -> Audit.report(request, progress));
    Desk.go(context, "/run/" + job.id());
  }

  private static String month(Context context) {
    return context.pathParam("month");
  }

  private static String address(Context context) {
    return "/month/" + month(context);
  }
}
