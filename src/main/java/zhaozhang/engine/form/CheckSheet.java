package zhaozhang.engine.form;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.decisiontable.ExternalSpreadsheetCompiler;
import org.drools.template.parser.DataListener;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RuleWorkbook;

/** The sheet of checks of a workbook: each row a form, its fields by the headings above. */
final class CheckSheet implements DataListener {

  // Drools reads a workbook as a whole; a few hundred checks do not come near this.
  private static final int MOST_BYTES = 512 * 1024;
  private static final int KILO = 1024;

  private final RuleWorkbook workbook;
  private final List<RuleProblem> problems;
  private final String sheet = Lexicon.get("checks.sheet");
  private final NavigableMap<Integer, NavigableMap<Integer, String>> cells = new TreeMap<>();

  private CheckSheet(RuleWorkbook workbook, List<RuleProblem> problems) {
    this.workbook = workbook;
    this.problems = problems;
  }

  /** The rows below the headings, but for blank ones; none, and problems, if it cannot be read. */
  static List<Map<String, Field>> rows(RuleWorkbook workbook, List<RuleProblem> problems) {
    CheckSheet sheet = new CheckSheet(workbook, problems);
    return sheet.read() ? sheet.rows() : List.of();
  }

  private boolean read() {
    if (workbook.size() > MOST_BYTES) {
      problem("checks.tooLarge", MOST_BYTES / KILO);
      return false;
    }
    try (InputStream in = workbook.open()) {
      new ExternalSpreadsheetCompiler().compile(in, Map.of(sheet, List.of(this)));
      return true;
    } catch (Exception e) {
      // Whatever its reader stumbles over: what the file should be like is the same.
      problem("checks.unreadable", sheet);
      return false;
    }
  }

  private List<Map<String, Field>> rows() {
    List<Map<String, Field>> rows = new ArrayList<>();
    Integer heading =
        cells.entrySet().stream()
            .filter(row -> row.getValue().containsValue(Lexicon.get("checks.id")))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null);
    if (heading == null) {
      problem("checks.noHeading", Lexicon.get("checks.id"));
      return rows;
    }
    Map<String, Integer> columns = columns(heading);
    for (Integer row : cells.tailMap(heading, false).keySet()) {
      Map<String, Field> values = new LinkedHashMap<>();
      columns.forEach((name, column) -> values.put(name, field(name, row, column)));
      if (!values.values().stream().allMatch(Field::blank)) {
        rows.add(values);
      }
    }
    return rows;
  }

  /** Where each heading stands; none, and problems, if they are not as they should be. */
  private Map<String, Integer> columns(int heading) {
    int before = problems.size();
    Map<String, Integer> columns = new LinkedHashMap<>();
    Objects.requireNonNull(cells.get(heading))
        .forEach(
            (column, name) -> {
              RuleText.Cell place = place(heading, column);
              if (!known(name)) {
                problem(place, "checks.unknownHeading", name, Lexicon.get("checks.note"));
              } else if (columns.putIfAbsent(name, column) != null) {
                problem(place, "checks.headingTwice", name);
              }
            });
    if (problems.size() > before) {
      return Map.of();
    }
    Stream.concat(required(), numbered(columns.keySet()))
        .distinct()
        .filter(name -> !columns.containsKey(name))
        .forEach(name -> problem(place(heading, 0), "checks.missingHeading", name));
    return problems.size() == before ? columns : Map.of();
  }

  private static boolean known(String heading) {
    return Stream.concat(required(), Stream.of(Lexicon.get("checks.note")))
            .anyMatch(heading::equals)
        || condition().anyMatch(word -> Pattern.matches(Pattern.quote(word) + "[0-9]+", heading));
  }

  private static Stream<String> required() {
    return Stream.concat(
        Stream.of("enabled", "id", "title", "article", "severity", "remedy", "table", "message")
            .map(key -> Lexicon.get("checks." + key)),
        condition().map(word -> word + Form.FIRST));
  }

  /** Of each condition all three headings. */
  private static Stream<String> numbered(Set<String> headings) {
    return headings.stream()
        .map(heading -> heading.replaceAll("[^0-9]", ""))
        .filter(number -> !number.isEmpty())
        .flatMap(number -> condition().map(word -> word + number));
  }

  private static Stream<String> condition() {
    return Stream.of("column", "comparison", "value").map(key -> Lexicon.get("checks." + key));
  }

  private Field field(String heading, int row, int column) {
    String text = cells.getOrDefault(row, new TreeMap<>()).getOrDefault(column, "");
    return new Field(heading, place(row, column), text);
  }

  private RuleText.Cell place(int row, int column) {
    return new RuleText.Cell(sheet, row + 1, column + 1);
  }

  private void problem(String key, Object... arguments) {
    problems.add(new RuleProblem(new Source(workbook.file(), "", 0), Texts.get(key, arguments)));
  }

  private void problem(RuleText.Cell place, String key, Object... arguments) {
    problems.add(place.problem(workbook.file(), Texts.get(key, arguments)));
  }

  @Override
  public void startSheet(String name) {}

  @Override
  public void finishSheet() {}

  @Override
  public void newRow(int row, int columns) {}

  @Override
  public void newCell(int row, int column, String value, int mergedFrom) {
    String text = value.replace('\u00A0', ' ').strip();
    if (!text.isEmpty()) {
      cells.computeIfAbsent(row, none -> new TreeMap<>()).put(column, text);
    }
  }
}
