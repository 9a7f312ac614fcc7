package zhaozhang.engine.form;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.rule.Condition;
import zhaozhang.model.rule.RuleDraft;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.UnknownWord;
import zhaozhang.model.table.Vocabulary;

/**
 * The rule that a draft asks for. A draft is a form of one row; what is wrong with it is said in
 * sentences.
 *
 * @param text the rule, and where it should stand
 * @param table the one whose rows it looks at
 */
public record DraftRule(String id, RuleText text, Table table, List<Condition> conditions) {

  private static final Pattern ID = Pattern.compile("[\\p{IsHan}A-Za-z0-9]{1,8}-[0-9]{1,4}");

  /** What quotes end with, files cannot be named by, nobody sees, or would show a column. */
  private static final Pattern UNSAFE =
      Pattern.compile("[\"\\\\{}\uFF5B\uFF5D\\p{C}\\p{Zl}\\p{Zp}]");

  private static final Pattern NO_FILE_NAME = Pattern.compile("[/:*?<>|]");
  private static final int LONGEST_TITLE = 40;

  public DraftRule {
    conditions = List.copyOf(conditions);
  }

  /**
   * Writes a rule. It is not yet known to be right: the check of rules and its own cases tell.
   *
   * @throws UserError if the draft cannot be written as a rule
   */
  public static DraftRule write(RuleDraft draft, Vocabulary vocabulary) {
    safe(draft);
    Table table = table(draft.table(), vocabulary);
    List<RuleProblem> problems = new ArrayList<>();
    FormRule rule =
        FormRule.read(new Form("", fields(draft), vocabulary, problems))
            .orElseThrow(() -> new UserError(sentences(problems)));
    String file = rule.id() + "-" + rule.title().replace(' ', '_');
    return new DraftRule(
        rule.id(),
        new RuleText(Lexicon.get("rulebook.custom") + "/" + file + ".drl", text(rule)),
        table,
        rule.conditions().stream().map(FormCondition.Written::condition).toList());
  }

  private static void safe(RuleDraft draft) {
    requireId(draft.id());
    requireTitle(draft.title());
    String message =
        draft.message() == null ? "" : Form.COLUMN.matcher(draft.message()).replaceAll("$1");
    Stream.concat(
            Stream.of(draft.article(), draft.severity(), draft.remedy(), message),
            draft.conditions().stream())
        .forEach(DraftRule::requireText);
  }

  /**
   * Refuses what is no id of a rule.
   *
   * @throws UserError if it is none
   */
  public static void requireId(String id) {
    if (!ID.matcher(id).matches()) {
      throw new UserError(Texts.get("new.badId", id));
    }
  }

  /**
   * Refuses what cannot be the title of a rule and the name of its file.
   *
   * @throws UserError if it cannot
   */
  public static void requireTitle(String title) {
    if (NO_FILE_NAME.matcher(title).find() || title.length() > LONGEST_TITLE) {
      throw new UserError(Texts.get("new.badTitle", title, LONGEST_TITLE));
    }
    requireText(title);
  }

  /**
   * Refuses a text that could be more than a text in a rule.
   *
   * @throws UserError if it could
   */
  public static void requireText(String text) {
    if (UNSAFE.matcher(text).find()) {
      throw new UserError(Texts.get("new.unsafe", UNSAFE.matcher(text).replaceAll("?")));
    }
  }

  /**
   * The table of a draft: only of one that is exported there can be cases.
   *
   * @throws UserError if there is none of this name
   */
  public static Table table(String name, Vocabulary vocabulary) {
    Vocabulary exported = new Vocabulary(vocabulary.tables(Table.Kind.SNAPSHOT));
    return exported.table(name).orElseThrow(() -> new UserError(UnknownWord.table(exported, name)));
  }

  private static Map<String, Field> fields(RuleDraft draft) {
    Map<String, Field> fields = new LinkedHashMap<>();
    put(fields, "id", "", draft.id());
    put(fields, "title", "", draft.title());
    put(fields, "article", "", draft.article());
    put(fields, "severity", "", draft.severity());
    put(fields, "remedy", "", draft.remedy());
    put(fields, "table", "", draft.table());
    int number = Integer.parseInt(Form.FIRST);
    for (String condition : draft.conditions()) {
      String[] words = condition.strip().split("\\s+", 3);
      if (words.length < 2) {
        throw new UserError(Texts.get("new.condition", condition));
      }
      put(fields, "column", "" + number, words[0]);
      put(fields, "comparison", "" + number, words[1]);
      put(fields, "value", "" + number, words.length > 2 ? words[2] : "");
      number++;
    }
    if (draft.message() != null) {
      put(fields, "message", "", draft.message());
    }
    return fields;
  }

  private static void put(Map<String, Field> fields, String word, String number, String text) {
    String heading = Lexicon.get("checks." + word) + number;
    fields.put(heading, new Field(heading, text));
  }

  private static String sentences(List<RuleProblem> problems) {
    return Texts.sentences(problems.stream().map(RuleProblem::message).distinct().toList());
  }

  private static String text(FormRule rule) {
    return Lexicon.get(
        "new.rule",
        rule.id(),
        rule.title(),
        rule.article(),
        rule.severity(),
        rule.remedy(),
        rule.day().isEmpty() ? "" : "  " + rule.day() + "\n",
        rule.table(),
        rule.conditions().stream().map(FormCondition.Written::text).collect(joining(", ")),
        rule.message());
  }
}
