package zhaozhang.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zhaozhang.audit.RuleLists.Listed;
import zhaozhang.audit.edit.Change;
import zhaozhang.audit.edit.Edits;
import zhaozhang.audit.workspace.KeptRules;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.console.view.ListView;
import zhaozhang.console.view.Slice;
import zhaozhang.report.list.ListFile;
import zhaozhang.report.list.ListFile.Line;

/** The lists beside the rules as forms: limits, words, synonyms, headings, waivers and others. */
final class ListPages {

  /** What somebody looks for in a list. */
  private record Sought(String text) {}

  private final Desk desk;
  private final KeptRules rules;
  private final Edits edits;

  ListPages(Desk desk, KeptRules rules, Edits edits) {
    this.desk = desk;
    this.rules = rules;
    this.edits = edits;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/rules/lists", this::all);
    routes.get("/rules/list/{list}", this::list);
    routes.post("/rules/list/{list}/find", this::find);
    routes.post("/rules/list/{list}/save", this::save);
    routes.post("/rules/list/{list}/remove", this::remove);
  }

  private void all(Context context) {
    RulePages.show(desk, context, "lists", "lists", rules.lists().all());
  }

  private Listed asked(Context context) {
    return rules.lists().find(context.pathParam("list"));
  }

  private void list(Context context) {
    Listed list = asked(context);
    String fingerprint = Change.fingerprint(edits.rules().resolve(list.file()));
    String note = context.queryParam("q");
    String plain = Notes.plain(note == null ? "" : note);
    String text = desk.notes().find(plain, Sought.class).map(Sought::text).orElse("");
    String row = context.queryParam("row");
    Slice<Line> slice =
        new Slice<>(
            list.lines().stream().filter(line -> holds(line, text)).toList(),
            Pages.number(context),
            "?q=" + plain);
    RulePages.show(
        desk,
        context,
        "lists",
        "list",
        new ListView(list, fingerprint, slice, text, row == null ? 0 : Pages.digits(row)));
  }

  private static boolean holds(Line line, String text) {
    String sought = text.toLowerCase(Locale.ROOT);
    return line.cells().stream().anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(sought));
  }

  private void find(Context context) {
    String note = desk.notes().add(new Sought(Desk.typed(context, "text")));
    Desk.go(context, address(asked(context)) + "?q=" + note);
  }

  private void save(Context context) {
    Listed list = asked(context);
    ListFile file = rules.lists().file(list.name());
    int number = Pages.digits(Desk.typed(context, "row"));
    if (number == 0 && !list.fixed().isEmpty()) {
      throw new UserError(Texts.get("console.list.fixed", list.name()));
    }
    List<String> old =
        number == 0 ? list.headings().stream().map(any -> "").toList() : list.line(number).cells();
    List<String> cells = new ArrayList<>();
    for (int at = 0; at < list.headings().size(); at++) {
      boolean fixed = list.fixed().contains(list.headings().get(at));
      cells.add(fixed ? old.get(at) : Desk.typed(context, "cell" + at));
    }
    byte[] content =
        number == 0
            ? file.appended(list.headings(), List.of(cells))
            : file.changed(list.headings(), new Line(number, cells));
    String what =
        number == 0
            ? Texts.get("console.list.added", list.name(), said(cells))
            : Texts.get(
                "console.list.changed", list.name(), cells.get(0), differing(list, old, cells));
    save(context, list, what, content);
  }

  private static String differing(Listed list, List<String> old, List<String> cells) {
    return IntStream.range(0, cells.size())
        .filter(at -> !cells.get(at).equals(old.get(at)))
        .mapToObj(
            at ->
                Texts.get("console.list.cell", list.headings().get(at), old.get(at), cells.get(at)))
        .collect(Collectors.joining(Texts.get("rule.and")));
  }

  private void remove(Context context) {
    Listed list = asked(context);
    if (!list.fixed().isEmpty()) {
      throw new UserError(Texts.get("console.list.fixed", list.name()));
    }
    Line line = list.line(Pages.digits(Desk.typed(context, "row")));
    byte[] content = rules.lists().file(list.name()).without(list.headings(), line.number());
    String what = Texts.get("console.list.removed", list.name(), said(line.cells()));
    save(context, list, what, content);
  }

  private void save(Context context, Listed list, String what, byte[] content) {
    Change change = Change.of(list.file(), Desk.typed(context, "fingerprint"), content);
    edits.save(what, desk.today(), List.of(change));
    RulePages.said(desk, context, address(list), Texts.get("console.rules.saved", what));
  }

  private static String said(List<String> cells) {
    return String.join(" ", cells.stream().filter(cell -> !cell.isEmpty()).toList());
  }

  private static String address(Listed list) {
    return "/rules/list/" + Downloads.encoded(list.name());
  }
}
