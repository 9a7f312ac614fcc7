package zhaozhang.engine.form;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhaozhang.base.Texts;
import zhaozhang.engine.form.CheckSheet.CheckCell;
import zhaozhang.engine.syntax.RuleParser;
import zhaozhang.model.rule.Comparison;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;

/**
 * One check, as the parts of a rule: of each cell only a word of the vocabulary or a literal can
 * come.
 */
final class CheckRow {

  /** What Drools makes of a date cell. */
  private static final Pattern DATE = Pattern.compile("\"[0-9]{1,2}-[^\"]+-[0-9]{4}\"");

  private static final Pattern ERROR = Pattern.compile("#(?:N/A|DIV/0!|[A-Z]+[!?])");

  private final CheckCells cells;
  private final Vocabulary vocabulary;

  CheckRow(CheckCells cells, Vocabulary vocabulary) {
    this.cells = cells;
    this.vocabulary = vocabulary;
  }

  /** The values for the template; none, and problems, if something is wrong; none if it is off. */
  Optional<String[]> values() {
    int before = cells.problems();
    if (!enabled() || !usable()) {
      return Optional.empty();
    }
    List<CheckCondition> conditions = conditions();
    String[] values = {
      id(),
      name("title"),
      name("article"),
      name("severity"),
      name("remedy"),
      conditions.stream().anyMatch(CheckCondition::withDay) ? context() : "",
      cells.tableWord(),
      conditions.stream().map(CheckCondition::write).collect(joining("\n    , ")),
      message(cells.filled("message")),
      cells.cell("id").mark(),
      cells.cell("article").mark(),
      cells.cell("severity").mark(),
      cells.cell("remedy").mark(),
      cells.cell("table").mark(),
      cells.cell("message").mark()
    };
    return cells.problems() == before ? Optional.of(values) : Optional.empty();
  }

  private boolean enabled() {
    CheckCell cell = cells.cell("enabled");
    String yes = Texts.get("value.true");
    String no = Texts.get("value.false");
    if (!List.of("", yes, no).contains(cell.text())) {
      cells.problem(cell, "checks.notEnabled", cell.text(), yes, no);
    }
    return cell.blank() || cell.text().equals(yes);
  }

  /** Whether no spreadsheet made something else of what was typed. */
  private boolean usable() {
    int before = cells.problems();
    for (CheckCell cell : cells.all()) {
      if (DATE.matcher(cell.text()).matches()) {
        cells.problem(cell, "checks.date", Comparison.BEFORE.word(), Comparison.NOT_BEFORE.word());
      } else if (ERROR.matcher(cell.text()).matches()) {
        cells.problem(cell, "checks.error", cell.text());
      }
    }
    return cells.problems() == before;
  }

  private String id() {
    int before = cells.problems();
    String id = name("id");
    if (cells.problems() == before && !id.matches(RuleParser.ID)) {
      cells.problem(cells.cell("id"), "checks.badId", id);
    }
    return id;
  }

  private String name(String heading) {
    CheckCell cell = cells.filled(heading);
    if (cell.text().contains("\"") || cell.text().contains("\\")) {
      cells.problem(cell, "checks.quote");
    }
    return cell.text().replaceAll("\\s+", " ");
  }

  private String context() {
    return vocabulary.tables(Table.Kind.CONTEXT).stream()
        .map(
            it ->
                "%s( %s : %s )".formatted(it.name(), Texts.get("comparison.day"), it.key().name()))
        .findFirst()
        .orElse("");
  }

  /** One at least: a check without any would find every row. */
  private List<CheckCondition> conditions() {
    List<CheckCondition> conditions =
        cells.numbers("column").stream()
            .map(number -> new CheckCondition(cells, number))
            .filter(condition -> !condition.blank())
            .toList();
    if (conditions.isEmpty()) {
      cells.filled("column", CheckSheet.FIRST);
    }
    return conditions;
  }

  private String message(CheckCell cell) {
    List<String> parts = new ArrayList<>();
    Matcher shown = CheckCondition.COLUMN.matcher(cell.text());
    int at = 0;
    while (shown.find()) {
      parts.add(CheckCondition.quoted(cell.text().substring(at, shown.start())));
      parts.add(CheckTable.ROW + "." + cells.columnWord(cell, shown.group(1)));
      at = shown.end();
    }
    parts.add(CheckCondition.quoted(cell.text().substring(at)));
    return String.join(" + ", parts);
  }
}
