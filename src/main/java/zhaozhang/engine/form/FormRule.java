package zhaozhang.engine.form;

import java.util.List;
import java.util.Optional;
import zhaozhang.engine.syntax.RuleParser;

/**
 * What a form says, as the parts of a rule: of each field only a word of the vocabulary or a
 * literal can come.
 *
 * @param day the row that tells the day audited as of, empty if no condition asks for it
 * @param message as an expression
 */
record FormRule(
    String id,
    String title,
    String article,
    String severity,
    String remedy,
    String day,
    String table,
    List<FormCondition.Written> conditions,
    String message) {

  /** None, and problems, if something is wrong. */
  static Optional<FormRule> read(Form form) {
    int before = form.problems();
    List<FormCondition.Written> conditions = conditions(form);
    boolean withDay = conditions.stream().anyMatch(it -> it.condition().comparison().withDay());
    FormRule rule =
        new FormRule(
            id(form),
            name(form, "title"),
            name(form, "article"),
            name(form, "severity"),
            name(form, "remedy"),
            withDay ? form.day() : "",
            form.tableWord(),
            conditions,
            FormMessage.write(form, conditions));
    return form.problems() == before ? Optional.of(rule) : Optional.empty();
  }

  private static String id(Form form) {
    int before = form.problems();
    String id = name(form, "id");
    if (form.problems() == before && !id.matches(RuleParser.ID)) {
      form.problem(form.field("id"), "checks.badId", id);
    }
    return id;
  }

  private static String name(Form form, String heading) {
    Field field = form.field(heading);
    String text = form.filled(field);
    if (text.contains("\"") || text.contains("\\")) {
      form.problem(field, "checks.quote");
    }
    return text.replaceAll("\\s+", " ");
  }

  /** One at least: a rule without any would find every row. */
  private static List<FormCondition.Written> conditions(Form form) {
    List<FormCondition> conditions =
        form.numbers("column").stream()
            .map(number -> new FormCondition(form, number))
            .filter(condition -> !condition.blank())
            .toList();
    if (conditions.isEmpty()) {
      form.unfilled(form.field("column", Form.FIRST));
    }
    return conditions.stream().map(FormCondition::write).flatMap(Optional::stream).toList();
  }
}
