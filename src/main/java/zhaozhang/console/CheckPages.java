package zhaozhang.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import zhaozhang.audit.NewRule;
import zhaozhang.audit.edit.Change;
import zhaozhang.audit.edit.Edits;
import zhaozhang.audit.edit.Tried;
import zhaozhang.audit.workspace.KeptRules;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.console.view.CheckForm;
import zhaozhang.console.view.TriedView;
import zhaozhang.model.Severity;
import zhaozhang.model.rule.RuleDraft;
import zhaozhang.model.rule.RulebookException;

/** A new check for those who write no rules: a form, a preview by name, a signature. */
final class CheckPages {

  private static final List<String> FIELDS =
      List.of("article", "table", "title", "remedy", "severity", "id");

  private final Desk desk;
  private final KeptRules rules;
  private final Edits edits;

  CheckPages(Desk desk, KeptRules rules, Edits edits) {
    this.desk = desk;
    this.rules = rules;
    this.edits = edits;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/rules/new", this::blank);
    routes.post("/rules/new", this::again);
    routes.post("/rules/new/judge", this::judge);
    routes.post("/rules/new/preview", this::preview);
    routes.get("/rules/tried/{note}", this::tried);
    routes.post("/rules/tried/{note}/sign", this::sign);
  }

  private void blank(Context context) {
    String article = context.queryParam("article");
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("article", article == null ? "" : article);
    fields.put("id", rules.form().id());
    fields.put("severity", Severity.MEDIUM.word());
    show(context, form(fields, ""));
    ahead();
  }

  /** What a preview compares with, while somebody still fills in. */
  private void ahead() {
    desk.workspace().months().stream()
        .findFirst()
        .ifPresent(month -> desk.ahead(() -> rules.base(month, desk.today())));
  }

  private void show(Context context, CheckForm form) {
    RulePages.show(desk, context, "new", "check", form);
  }

  private void again(Context context) {
    show(context, form(fields(context), ""));
  }

  /** Each field is judged when it is filled; the columns follow the table. */
  private void judge(Context context) {
    desk.pages().part(context, "judged", form(fields(context), ""));
  }

  private static Map<String, String> fields(Context context) {
    Map<String, String> fields = new LinkedHashMap<>();
    FIELDS.forEach(field -> fields.put(field, Desk.typed(context, field)));
    fields.put("listed", Desk.typed(context, "listed"));
    for (int at = 0; at < CheckForm.CONDITIONS; at++) {
      for (String part : List.of("column", "comparison", "value")) {
        fields.put(part + at, Desk.typed(context, part + at));
      }
    }
    return fields;
  }

  private CheckForm form(Map<String, String> fields, String problem) {
    NewRule rule = rules.form().rule();
    return new CheckForm(
        fields,
        wrong(fields),
        rules.catalogue().articles(),
        rule.tables(),
        rule.columns(fields.getOrDefault("table", "")),
        problem);
  }

  private Map<String, String> wrong(Map<String, String> fields) {
    var answers = rules.form().answers();
    Map<String, String> wrong = new LinkedHashMap<>();
    Map<String, Function<String, Optional<String>>> judges =
        Map.of(
            "id", answers::id,
            "title", answers::title,
            "article", answers::article,
            "severity", answers::severity,
            "remedy", answers::remedy,
            "table", answers::table);
    judges.forEach(
        (field, judge) -> {
          String text = fields.getOrDefault(field, "");
          if (!text.isEmpty()) {
            judge.apply(text).ifPresent(why -> wrong.put(field, why));
          }
        });
    String table = fields.getOrDefault("table", "");
    for (int at = 0; at < CheckForm.CONDITIONS && !table.isEmpty(); at++) {
      String condition = condition(fields, at);
      if (condition.strip().contains(" ")) {
        String field = "value" + at;
        answers.condition(table, condition).ifPresent(why -> wrong.put(field, why));
      }
    }
    return wrong;
  }

  /** Complete where a column and a comparison are chosen. */
  private static String condition(Map<String, String> fields, int at) {
    String column = fields.getOrDefault("column" + at, "");
    return column.isEmpty()
        ? ""
        : String.join(
                " ",
                column,
                fields.getOrDefault("comparison" + at, ""),
                fields.getOrDefault("value" + at, ""))
            .strip();
  }

  private static RuleDraft draft(Map<String, String> fields) {
    List<String> conditions = new ArrayList<>();
    for (int at = 0; at < CheckForm.CONDITIONS; at++) {
      String condition = condition(fields, at);
      if (!condition.isEmpty()) {
        conditions.add(condition);
      }
    }
    for (String field : FIELDS) {
      if (fields.getOrDefault(field, "").isEmpty()) {
        throw new UserError(Texts.get("console.check.blank", Texts.get("console.check." + field)));
      }
    }
    if (conditions.isEmpty()) {
      throw new UserError(Texts.get("console.check.noCondition"));
    }
    return new RuleDraft(
        fields.getOrDefault("id", ""),
        fields.getOrDefault("title", ""),
        fields.getOrDefault("article", ""),
        fields.getOrDefault("severity", ""),
        fields.getOrDefault("remedy", ""),
        fields.getOrDefault("table", ""),
        conditions,
        null);
  }

  private void preview(Context context) {
    Map<String, String> fields = fields(context);
    try {
      RuleDraft draft = draft(fields);
      Map<String, String> wrong = wrong(fields);
      if (!wrong.isEmpty()) {
        throw new UserError(String.join("\n", wrong.values()));
      }
      List<Change> changes =
          rules.form().rule().texts(draft).stream()
              .map(text -> Change.of(text.file(), "", Edits.bytes(text.text())))
              .toList();
      Tried.Request request =
          new Tried.Request(
              Texts.get("console.check.what", draft.id(), draft.title()),
              changes,
              folder -> NewRule.in(folder).write(draft));
      go(desk, context, Tried.of(desk.workspace(), rules, request, desk.today()), "/rules/new");
    } catch (UserError | RulebookException e) {
      show(context, form(fields, String.valueOf(e.getMessage())));
    }
  }

  /**
   * An edit that was tried.
   *
   * @param back where it is written
   */
  private record Shown(Tried tried, String back) {}

  /** To the page that says what an edit would do. */
  static void go(Desk desk, Context context, Tried tried, String back) {
    Desk.go(context, "/rules/tried/" + desk.notes().add(new Shown(tried, back)));
  }

  private Shown shown(Context context) {
    String note = Notes.plain(context.pathParam("note"));
    return desk.notes().find(note, Shown.class).orElseThrow(Failures.Gone::new);
  }

  private void tried(Context context) {
    Shown shown = shown(context);
    String note = Notes.plain(context.pathParam("note"));
    TriedView view = new TriedView(note, shown.tried(), shown.back());
    RulePages.show(desk, context, "new", "tried", view);
  }

  private void sign(Context context) {
    Tried tried = shown(context).tried();
    String by = Desk.typed(context, "by");
    tried.sign(edits, by, desk.today());
    RulePages.said(
        desk, context, "/rules/history", Texts.get("console.check.signed", tried.what(), by));
  }
}
