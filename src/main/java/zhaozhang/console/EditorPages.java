package zhaozhang.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import zhaozhang.audit.RuleFiles;
import zhaozhang.audit.edit.Change;
import zhaozhang.audit.edit.Drafts;
import zhaozhang.audit.edit.Drafts.Draft;
import zhaozhang.audit.edit.Edits;
import zhaozhang.audit.edit.Tried;
import zhaozhang.audit.workspace.KeptRules;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.console.view.Editor;
import zhaozhang.console.view.Editor.Before;
import zhaozhang.console.view.Editor.Written;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.rule.TypedCase;

/** A file of rules as a text, judged while it is written, with its cases beside it. */
final class EditorPages {

  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z0-9_-]{1,40}");

  private final Desk desk;
  private final KeptRules rules;
  private final Edits edits;
  private final Drafts drafts;

  EditorPages(Desk desk, KeptRules rules, Edits edits) {
    this.desk = desk;
    this.rules = rules;
    this.edits = edits;
    this.drafts = new Drafts(desk.workspace().folder());
  }

  void addTo(RoutesConfig routes) {
    routes.get("/rules/files", this::all);
    routes.get("/rules/file", this::open);
    routes.post("/rules/file/check", this::check);
    routes.post("/rules/file/case", this::addCase);
    routes.post("/rules/file/draft", this::keep);
    routes.post("/rules/file/drop", this::drop);
    routes.post("/rules/file/preview", this::preview);
  }

  private void all(Context context) {
    RulePages.show(desk, context, "files", "ruleFiles", rules.files().names());
  }

  private void open(Context context) {
    String name = context.queryParam("name");
    String file = name == null ? "" : name;
    RuleFiles.Written there = there(file);
    Optional<Draft> draft = drafts.find(file);
    Written written =
        draft
            .map(one -> new Written(one.text(), one.cases()))
            .orElse(new Written(there.text(), there.caseText()));
    show(context, file, written, before(file), draft.isPresent(), "");
  }

  /** A new file has a name that nothing stands under yet. */
  private RuleFiles.Written there(String file) {
    RuleFiles files = rules.files();
    if (files.names().contains(file)) {
      return files.find(file);
    }
    if (!file.isEmpty()) {
      requireNew(file);
    }
    String cases = file.isEmpty() ? "" : RuleFiles.casesOf(file);
    String text = rules.files().packageLine() + Texts.get("console.editor.new");
    return new RuleFiles.Written(file, text, cases, "");
  }

  private static void requireNew(String file) {
    String folder = Lexicon.get("rulebook.custom") + "/";
    boolean right =
        file.startsWith(folder)
            && file.endsWith(".drl")
            && NAME.matcher(file.substring(folder.length(), file.length() - ".drl".length()))
                .matches();
    if (!right) {
      throw new UserError(Texts.get("edit.noFile", file));
    }
  }

  private Before before(String file) {
    return file.isEmpty()
        ? new Before("", "")
        : new Before(
            Change.fingerprint(edits.rules().resolve(file)),
            Change.fingerprint(edits.rules().resolve(RuleFiles.casesOf(file))));
  }

  private void show(
      Context context, String file, Written written, Before before, boolean draft, String problem) {
    RuleFiles files = rules.files();
    RulePages.show(
        desk,
        context,
        "files",
        "editor",
        new Editor(
            file,
            written,
            before,
            draft,
            problems(file, written),
            problem,
            files.ids(file),
            files.tables(),
            files.words()));
  }

  private List<RuleProblem> problems(String file, Written written) {
    RuleFiles files = rules.files();
    String name = file.isEmpty() ? Texts.get("console.editor.unnamed") : file;
    List<RuleProblem> problems = new ArrayList<>(files.problems(name, written.text()));
    if (!written.cases().isBlank()) {
      problems.addAll(files.caseProblems(RuleFiles.casesOf(name), written.cases()));
    }
    return problems;
  }

  /** The name that the form has: of a file that is there, or of a new one. */
  private String file(Context context) {
    String file = Desk.typed(context, "file");
    if (!file.isEmpty()) {
      there(file);
      return file;
    }
    String name = Desk.typed(context, "name");
    if (!NAME.matcher(name).matches()) {
      throw new UserError(Texts.get("edit.badName", name));
    }
    return Lexicon.get("rulebook.custom") + "/" + name + ".drl";
  }

  /** Browsers send the ends of lines in their own way. */
  private static Written written(Context context) {
    return new Written(lines(context, "text"), lines(context, "cases"));
  }

  private static String lines(Context context, String field) {
    String text = context.formParam(field);
    return text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static Before sent(Context context) {
    return new Before(Desk.typed(context, "beforeText"), Desk.typed(context, "beforeCases"));
  }

  /** While somebody writes. */
  private void check(Context context) {
    String file = Desk.typed(context, "file");
    desk.pages().part(context, "problems", problems(file, written(context)));
  }

  private void addCase(Context context) {
    Written written = written(context);
    String problem = "";
    Written extended = written;
    try {
      extended =
          new Written(written.text(), rules.files().withCase(written.cases(), typed(context)));
    } catch (UserError e) {
      problem = String.valueOf(e.getMessage());
    }
    show(context, Desk.typed(context, "file"), extended, sent(context), false, problem);
  }

  private static TypedCase typed(Context context) {
    List<String> headings =
        IntStream.range(0, Editor.COLUMNS)
            .mapToObj(at -> Desk.typed(context, "heading" + at))
            .toList();
    List<TypedCase.Line> rows = new ArrayList<>();
    for (int row = 0; row < Editor.ROWS; row++) {
      String prefix = "row" + row + "-";
      List<String> cells =
          IntStream.range(0, Editor.COLUMNS)
              .mapToObj(at -> Desk.typed(context, prefix + at))
              .toList();
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        rows.add(new TypedCase.Line(cells, !Desk.typed(context, prefix + "found").isEmpty()));
      }
    }
    return new TypedCase(
        Desk.typed(context, "caseName"),
        Desk.typed(context, "caseRule"),
        Desk.typed(context, "caseTable"),
        headings,
        rows);
  }

  private void keep(Context context) {
    String file = file(context);
    Written written = written(context);
    drafts.keep(file, new Draft(written.text(), written.cases()));
    RulePages.said(desk, context, address(file), Texts.get("console.editor.kept"));
  }

  private static String address(String file) {
    return "/rules/file?name=" + Downloads.encoded(file);
  }

  private void drop(Context context) {
    String file = file(context);
    drafts.drop(file);
    Desk.go(context, address(file));
  }

  /** Whatever comes of it, what was written is kept. */
  private void preview(Context context) {
    String file = file(context);
    Written written = written(context);
    Before before = sent(context);
    drafts.keep(file, new Draft(written.text(), written.cases()));
    if (!before.equals(before(file))) {
      String changed = Texts.get("edit.changedMeanwhile", file);
      show(context, file, written, before, true, changed);
      return;
    }
    try {
      Tried tried = tried(file, written, before);
      CheckPages.go(desk, context, tried, address(file));
    } catch (UserError | RulebookException e) {
      show(context, file, written, before, true, String.valueOf(e.getMessage()));
    }
  }

  private Tried tried(String file, Written written, Before before) {
    List<Change> changes =
        List.of(
            Change.of(file, before.text(), Edits.bytes(written.text())),
            new Change(
                RuleFiles.casesOf(file),
                before.cases(),
                Optional.of(written.cases()).filter(text -> !text.isBlank()).map(Edits::bytes)));
    Tried.Request request =
        new Tried.Request(
            Texts.get("console.editor.what", file),
            changes,
            folder -> {
              changes.forEach(change -> change.make(folder));
              drafts.drop(file);
            });
    return Tried.of(desk.workspace(), rules, request, desk.today());
  }
}
