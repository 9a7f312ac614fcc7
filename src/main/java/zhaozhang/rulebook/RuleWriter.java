package zhaozhang.rulebook;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.rule.RuleDraft;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.UnknownWord;
import zhaozhang.model.table.Vocabulary;

/** Writes a rule, and the cases that every rule has, for somebody who does not write rules. */
public final class RuleWriter {

  private static final Pattern ID = Pattern.compile("[\\p{IsHan}A-Za-z0-9]{1,8}-[0-9]{1,4}");

  /** What quotes end with, files cannot be named by, nobody sees, or would show a column. */
  private static final Pattern UNSAFE = Pattern.compile("[\"\\\\{}\\p{C}\\p{Zl}\\p{Zp}]");

  private static final Pattern NO_FILE_NAME = Pattern.compile("[/:*?<>|]");
  private static final int LONGEST_TITLE = 40;

  /** A column of the row, shown in a message. */
  private static final Pattern SHOWN = Pattern.compile("\\{([^{}]+)\\}");

  private final RuleDraft draft;
  private final Table table;
  private final List<DraftCondition> conditions;
  private final Vocabulary vocabulary;

  private RuleWriter(RuleDraft draft, Vocabulary vocabulary) {
    this.draft = draft;
    this.vocabulary = vocabulary;
    Vocabulary exported = new Vocabulary(vocabulary.tables(Table.Kind.SNAPSHOT));
    this.table =
        exported
            .table(draft.table())
            .orElseThrow(() -> new UserError(UnknownWord.table(exported, draft.table())));
    this.conditions =
        draft.conditions().stream()
            .map(text -> DraftCondition.parse(text, table, vocabulary))
            .toList();
  }

  /**
   * A new rule.
   *
   * @param rules its text, and where it should stand
   * @param cases one that it finds, one that passes, one that lacks the table
   */
  public record Written(RuleText rules, RuleText cases) {}

  /**
   * Writes a rule. It is not yet known to be right: the check of rules and its own cases tell.
   *
   * @param day its cases are audited as of
   * @throws UserError if the draft cannot be written as a rule
   */
  public static Written write(RuleDraft draft, Vocabulary vocabulary, LocalDate day) {
    safe(draft);
    RuleWriter writer = new RuleWriter(draft, vocabulary);
    String file =
        Texts.get("rulebook.custom") + "/" + draft.id() + "-" + draft.title().replace(' ', '_');
    return new Written(
        new RuleText(file + ".drl", writer.rule()),
        new RuleText(file + ".cases.yaml", writer.cases(day)));
  }

  private static void safe(RuleDraft draft) {
    if (!ID.matcher(draft.id()).matches()) {
      throw new UserError(Texts.get("new.badId", draft.id()));
    }
    if (NO_FILE_NAME.matcher(draft.title()).find() || draft.title().length() > LONGEST_TITLE) {
      throw new UserError(Texts.get("new.badTitle", draft.title(), LONGEST_TITLE));
    }
    String message = draft.message() == null ? "" : SHOWN.matcher(draft.message()).replaceAll("$1");
    Stream.concat(
            Stream.of(draft.title(), draft.article(), draft.severity(), draft.remedy(), message),
            draft.conditions().stream())
        .filter(text -> UNSAFE.matcher(text).find())
        .findFirst()
        .ifPresent(
            text -> {
              throw new UserError(Texts.get("new.unsafe", UNSAFE.matcher(text).replaceAll("?")));
            });
  }

  private String rule() {
    boolean withDay = conditions.stream().anyMatch(one -> one.comparison().withDay());
    return Texts.get(
        "new.rule",
        draft.id(),
        draft.title(),
        draft.article(),
        draft.severity(),
        draft.remedy(),
        withDay ? context() : "",
        table.name(),
        conditions.stream().map(DraftCondition::written).collect(joining(", ")),
        message());
  }

  /** The row that tells the day audited as of. */
  private String context() {
    return vocabulary.tables(Table.Kind.CONTEXT).stream()
        .map(it -> Texts.get("new.context", it.name(), it.key().name()))
        .findFirst()
        .orElse("");
  }

  private String message() {
    String text =
        draft.message() != null
            ? draft.message()
            : conditions.stream()
                .map(DraftCondition::message)
                .collect(joining(Texts.get("new.message.and")));
    List<String> parts = new ArrayList<>();
    Matcher shown = SHOWN.matcher(text);
    int at = 0;
    while (shown.find()) {
      parts.add('"' + text.substring(at, shown.start()) + '"');
      parts.add(Texts.get("new.shown", column(shown.group(1))));
      at = shown.end();
    }
    parts.add('"' + text.substring(at) + '"');
    return String.join(" + ", parts);
  }

  private String column(String name) {
    return table
        .column(name)
        .orElseThrow(() -> new UserError(UnknownWord.column(vocabulary, table, name)))
        .name();
  }

  private String cases(LocalDate day) {
    DraftExamples examples = new DraftExamples(table, conditions, day);
    Map<String, String> violating = examples.violating();
    return Texts.get(
        "new.cases",
        day,
        table.name(),
        row(violating),
        row(examples.passing()),
        draft.id(),
        examples.key(violating));
  }

  private static String row(Map<String, String> cells) {
    return cells.entrySet().stream()
        .map(cell -> cell.getKey() + ": \"" + cell.getValue() + '"')
        .collect(joining(", ", "{", "}"));
  }
}
