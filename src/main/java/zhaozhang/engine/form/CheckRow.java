package zhaozhang.engine.form;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhaozhang.base.Lexicon;
import zhaozhang.model.rule.Comparison;

/** A row of a workbook, which is a form: each line of its rule says which cell it comes from. */
final class CheckRow {

  /** What Drools makes of a date cell. */
  private static final Pattern DATE = Pattern.compile("\"[0-9]{1,2}-[^\"]+-[0-9]{4}\"");

  private static final Pattern ERROR = Pattern.compile("#(?:N/A|DIV/0!|[A-Z]+[!?])");

  private final Form form;

  CheckRow(Form form) {
    this.form = form;
  }

  /** The values for the template; none, and problems, if something is wrong; none if it is off. */
  Optional<String[]> values() {
    return rule().map(this::values);
  }

  /** What it asks; none, and problems, if something is wrong; none if it is off. */
  Optional<FormRule> rule() {
    return enabled() && usable() ? FormRule.read(form) : Optional.empty();
  }

  private String[] values(FormRule rule) {
    String conditions =
        rule.conditions().stream()
            .map(condition -> condition.text() + " " + CheckTable.mark(condition.field()))
            .collect(joining("\n    , "));
    Stream<String> parts =
        Stream.of(
            rule.id(),
            rule.title(),
            rule.article(),
            rule.severity(),
            rule.remedy(),
            rule.day(),
            rule.table(),
            conditions,
            rule.message());
    Stream<String> marks =
        Stream.of("id", "article", "severity", "remedy", "table", "message")
            .map(heading -> CheckTable.mark(form.field(heading)));
    return Stream.concat(parts, marks).toArray(String[]::new);
  }

  private boolean enabled() {
    Field field = form.field("enabled");
    String yes = Lexicon.get("value.true");
    String no = Lexicon.get("value.false");
    if (!List.of("", yes, no).contains(field.text())) {
      form.problem(field, "checks.notEnabled", field.text(), yes, no);
    }
    return field.blank() || field.text().equals(yes);
  }

  /** Whether no spreadsheet made something else of what was typed. */
  private boolean usable() {
    int before = form.problems();
    for (Field field : form.all()) {
      if (DATE.matcher(field.text()).matches()) {
        form.problem(field, "checks.date", Comparison.BEFORE.word(), Comparison.NOT_BEFORE.word());
      } else if (ERROR.matcher(field.text()).matches()) {
        form.problem(field, "checks.error", field.text());
      }
    }
    return form.problems() == before;
  }
}
