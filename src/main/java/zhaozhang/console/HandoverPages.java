package zhaozhang.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhaozhang.audit.HandoverCheck.Who;
import zhaozhang.audit.HandoverPack;
import zhaozhang.audit.workspace.Leavers;
import zhaozhang.audit.workspace.Leavers.Checked;
import zhaozhang.audit.workspace.Leavers.Choice;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.console.view.Leaving;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.Dossier.Person;
import zhaozhang.report.HandoverReport;

/** Who is to leave: what they hold, who takes it over, whether the account may be closed. */
final class HandoverPages {

  private static final int HITS_SHOWN = 30;
  private static final int MOST_DAYS = 3660;

  /**
   * What somebody asked for.
   *
   * @param checked null where it only led to people to choose from, or to nobody
   */
  private record Asked(
      String text, List<Person> hits, @Nullable Checked checked, String problem, String done) {}

  private final Desk desk;
  private final Leavers leavers;

  HandoverPages(Desk desk) {
    this.desk = desk;
    this.leavers = new Leavers(desk.workspace(), desk.reports(), desk.version());
  }

  void addTo(RoutesConfig routes) {
    routes.get("/handover", this::newest);
    routes.get("/handover/{month}", this::page);
    routes.post("/handover/{month}", this::ask);
    routes.post("/handover/{month}/within", this::within);
    routes.post("/handover/{month}/fill", this::fill);
    routes.get("/handover/{month}/file/{number}", this::file);
    routes.get("/handover/{month}/pack", this::pack);
  }

  private void newest(Context context) {
    List<String> months = desk.workspace().months();
    if (months.isEmpty()) {
      show(context, "", new Asked("", List.of(), null, "", ""), "");
    } else {
      Desk.go(context, "/handover/" + months.get(0));
    }
  }

  private void page(Context context) {
    desk.snapshot(context);
    String month = context.pathParam("month");
    Asked asked = asked(context).orElse(new Asked("", List.of(), null, "", ""));
    if (asked.checked() == null) {
      desk.ahead(() -> leavers.search(month, "", 1));
    }
    show(context, month, asked, note(context));
  }

  private Optional<Asked> asked(Context context) {
    return desk.notes().find(note(context), Asked.class);
  }

  private static String note(Context context) {
    String note = context.queryParam("q");
    return Notes.plain(note == null ? "" : note);
  }

  private void show(Context context, String month, Asked asked, String note) {
    Checked checked = asked.checked();
    List<String> files =
        checked == null || !checked.problem().isEmpty()
            ? List.of()
            : List.copyOf(desk.reports().files(checked.folder()).keySet());
    desk.pages()
        .show(
            context,
            Texts.get("console.handover"),
            "handover",
            "handover",
            new Leaving(
                month,
                desk.workspace().months(),
                asked.text(),
                asked.hits(),
                checked,
                note,
                files,
                asked.problem(),
                asked.done()));
  }

  /** One who is meant for sure is checked at once; else people choose. */
  private void ask(Context context) {
    desk.snapshot(context);
    String month = context.pathParam("month");
    String text = Desk.typed(context, "who");
    LocalDate asOf = day(context, "asOf");
    List<Person> hits = leavers.search(month, text, HITS_SHOWN);
    boolean exact = hits.stream().anyMatch(hit -> hit.account().equalsIgnoreCase(text));
    if (hits.size() > 1 && !exact) {
      go(context, new Asked(text, hits, null, "", ""));
    } else {
      check(context, text, new Who.One(hits.size() == 1 ? hits.get(0).account() : text), asOf);
    }
  }

  private void within(Context context) {
    desk.snapshot(context);
    int days = Pages.digits(Desk.typed(context, "days"));
    if (days > MOST_DAYS) {
      throw new UserError(Texts.get("console.handover.days", MOST_DAYS));
    }
    check(context, "", new Who.Within(days), day(context, "asOf"));
  }

  private void check(Context context, String text, Who who, @Nullable LocalDate asOf) {
    go(context, checked(context, text, who, asOf, ""));
  }

  private Asked checked(
      Context context, String text, Who who, @Nullable LocalDate asOf, String done) {
    try {
      Checked checked = leavers.check(context.pathParam("month"), who, asOf, desk.today());
      return new Asked(text, List.of(), checked, checked.problem(), done);
    } catch (UserError e) {
      return new Asked(text, List.of(), null, String.valueOf(e.getMessage()), done);
    }
  }

  private void go(Context context, Asked asked) {
    String note = desk.notes().add(asked);
    Desk.go(context, "/handover/" + context.pathParam("month") + "?q=" + note);
  }

  /** Writes down what was chosen, and checks again. */
  private void fill(Context context) {
    desk.snapshot(context);
    Asked asked =
        desk.notes()
            .find(Desk.typed(context, "note"), Asked.class)
            .orElseThrow(() -> new UserError(Texts.get("console.handover.again")));
    Checked checked = asked.checked();
    if (checked == null) {
      throw new UserError(Texts.get("console.handover.again"));
    }
    String account = Desk.typed(context, "account");
    Map<Integer, Choice> choices = choices(context, checked.of(account));
    leavers.fill(checked, account, choices);
    String book = HandoverReport.bookName(checked.of(account));
    String done = Texts.get("console.handover.filled", choices.size(), book);
    LocalDate asOf = checked.handover().asOf();
    go(context, checked(context, asked.text(), new Who.One(account), asOf, done));
  }

  private static Map<Integer, Choice> choices(Context context, Dossier dossier) {
    boolean confirmed = !Desk.typed(context, "confirmed").isEmpty();
    Map<Integer, Choice> choices = new LinkedHashMap<>();
    for (int at = 0; at < dossier.items().size(); at++) {
      if (!Desk.typed(context, "item" + at).isEmpty()) {
        LocalDate day = confirmed ? day(context, "day" + at) : null;
        choices.put(at, new Choice(Desk.typed(context, "receiver" + at), day));
      }
    }
    if (choices.isEmpty()) {
      throw new UserError(Texts.get("console.handover.none"));
    }
    return choices;
  }

  private static @Nullable LocalDate day(Context context, String field) {
    return Desk.typed(context, field).isEmpty() ? null : Desk.day(context, field);
  }

  private Checked shown(Context context) {
    return asked(context)
        .flatMap(asked -> Optional.ofNullable(asked.checked()))
        .filter(checked -> checked.month().equals(context.pathParam("month")))
        .orElseThrow(Failures.Gone::new);
  }

  private void file(Context context) {
    Downloads.sendOne(context, desk.reports().files(shown(context).folder()));
  }

  private void pack(Context context) {
    Checked checked = shown(context);
    Downloads.send(
        context,
        HandoverPack.write(checked.handover(), desk.snapshot(context), checked.folder()).file());
  }
}
