package zhaozhang.rulebook;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.rule.Condition;
import zhaozhang.model.table.Table;

/** Writes the cases that every rule has, for a rule of one table. */
public final class DraftCases {

  private DraftCases() {}

  /**
   * One that the rule finds, one that passes, one that lacks the table.
   *
   * @param day the cases are audited as of
   * @throws UserError if there are no examples of these conditions
   */
  public static String write(String id, Table table, List<Condition> conditions, LocalDate day) {
    DraftExamples examples = new DraftExamples(table, conditions, day);
    Map<String, String> violating = examples.violating();
    return Texts.get(
        "new.cases",
        day,
        table.name(),
        row(violating),
        row(examples.passing()),
        id,
        examples.key(violating));
  }

  private static String row(Map<String, String> cells) {
    return cells.entrySet().stream()
        .map(cell -> cell.getKey() + ": \"" + cell.getValue() + '"')
        .collect(joining(", ", "{", "}"));
  }
}
