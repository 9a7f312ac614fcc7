package zhaozhang.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zhaozhang.audit.Collection;
import zhaozhang.audit.LedgerEdit;
import zhaozhang.audit.Reminder;
import zhaozhang.audit.history.AnsweredFinding;
import zhaozhang.audit.workspace.HandedIn;
import zhaozhang.audit.workspace.MendingFilter;
import zhaozhang.audit.workspace.MendingFilter.Show;
import zhaozhang.audit.workspace.Reports;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.console.view.Mending;
import zhaozhang.console.view.Mending.Said;
import zhaozhang.console.view.Slice;
import zhaozhang.model.followup.LedgerField;

/** What departments answered, and what is written down about each finding. */
final class MendingPages {

  private final Desk desk;

  MendingPages(Desk desk) {
    this.desk = desk;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/mending", this::newest);
    routes.get("/mending/{report}", this::page);
    routes.post("/mending/{report}", this::filter);
    routes.post("/mending/{report}/files", this::files);
    routes.post("/mending/{report}/entry", this::entry);
  }

  private void newest(Context context) {
    List<Reports.Ref> all = desk.reports().all();
    if (all.isEmpty()) {
      desk.pages()
          .show(
              context,
              Texts.get("console.mending"),
              "mending",
              "nothing",
              Texts.get("console.mending.none"));
    } else {
      Desk.go(context, "/mending/" + all.get(0).name());
    }
  }

  private void page(Context context) {
    Path report = desk.report(context);
    Collection.Result collected = desk.reports().collected(report, desk.today());
    MendingFilter filter =
        desk.notes().find(note(context, "q"), MendingFilter.class).orElse(MendingFilter.NONE);
    Said said = desk.notes().find(note(context, "said"), Said.class).orElse(Said.NOTHING);
    Slice<AnsweredFinding> slice =
        new Slice<>(filter.of(collected.answers()), Pages.number(context), query(context));
    desk.pages()
        .show(
            context,
            Texts.get("console.mending"),
            "mending",
            "mending",
            new Mending(place(context), collected, Reminder.of(collected), filter, slice, said));
  }

  private Mending.Place place(Context context) {
    return new Mending.Place(
        context.pathParam("report"), desk.reports().all().stream().map(Reports.Ref::name).toList());
  }

  /** Which findings are shown; it goes from page to page. */
  private static String query(Context context) {
    String filter = note(context, "q");
    return filter.isEmpty() ? "?" : "?q=" + filter;
  }

  /** Letters and digits only: it goes into links. */
  private static String note(Context context, String name) {
    String given = context.queryParam(name);
    return given == null ? "" : Notes.plain(given);
  }

  private void filter(Context context) {
    desk.report(context);
    Show show =
        Stream.of(Show.values())
            .filter(one -> one.name().equals(Desk.typed(context, "show")))
            .findFirst()
            .orElse(Show.ALL);
    MendingFilter filter = new MendingFilter(Desk.typed(context, "department"), show);
    Desk.go(context, address(context) + "?q=" + desk.notes().add(filter) + "#ledger");
  }

  private void files(Context context) {
    Path report = desk.report(context);
    requireRest();
    try (HandedIn handed = HandedIn.hold(desk.workspace(), MonthPages.files(context))) {
      say(context, collect(report, handed), "");
    } catch (UserError e) {
      say(context, Said.problem(String.valueOf(e.getMessage())), "");
    }
  }

  /** An audit may be about to take the place of the report, with all that is filled in by then. */
  private void requireRest() {
    if (desk.jobs().busy()) {
      throw new UserError(Texts.get("console.mending.busy"));
    }
  }

  private Said collect(Path report, HandedIn handed) {
    try {
      Collection.Result result =
          Collection.of(
              new Collection.Request(
                  report, handed.files(), desk.workspace().rules(), desk.today(), null));
      return Said.good(
          Texts.get(result.kept() == null ? "console.mending.same" : "console.mending.kept"));
    } catch (UserError e) {
      return Said.problem(handed.said(e));
    }
  }

  /** One after another: each rests on what the one before wrote. */
  private synchronized void entry(Context context) {
    Path report = desk.report(context);
    String finding = Desk.typed(context, "finding");
    Map<LedgerField, String> typed = new EnumMap<>(LedgerField.class);
    LedgerField.all().forEach(field -> typed.put(field, Desk.typed(context, field.name())));
    try {
      requireRest();
      LedgerEdit.Outcome outcome =
          LedgerEdit.write(
              new LedgerEdit.Request(
                  report, desk.workspace().rules(), finding, Desk.typed(context, "seen"), typed));
      if (outcome == LedgerEdit.Outcome.CHANGED) {
        say(context, new Said("", Texts.get("console.mending.changed"), finding, typed), "#entry");
      } else {
        say(context, Said.good(Texts.get("console.mending.written")), "#f" + finding);
      }
    } catch (UserError e) {
      say(context, new Said("", String.valueOf(e.getMessage()), finding, typed), "#entry");
    }
  }

  private void say(Context context, Said said, String place) {
    String filter = Notes.plain(Desk.typed(context, "q"));
    int page = Math.max(1, Pages.digits(Desk.typed(context, "page")));
    Desk.go(
        context,
        address(context)
            + "?said="
            + desk.notes().add(said)
            + (filter.isEmpty() ? "" : "&q=" + filter)
            + "&page="
            + page
            + place);
  }

  private static String address(Context context) {
    return "/mending/" + context.pathParam("report");
  }
}
