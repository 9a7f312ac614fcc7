package zhaozhang.engine.form;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.template.DataProviderCompiler;
import org.drools.template.objects.ArrayDataProvider;
import zhaozhang.base.Lexicon;
import zhaozhang.model.rule.Condition;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RuleWorkbook;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;

/**
 * Writes the checks of a workbook as rules, which are then read and checked like those of any other
 * file.
 */
public final class CheckTable {

  /** Stands at the end of a line, before the cell that it comes from. */
  private static final String MARK = "// ";

  private static final Pattern MARKED = Pattern.compile(MARK + "(?<row>[0-9]+):(?<column>[0-9]+)$");

  private static final String TEMPLATE = "/zhaozhang/check.drt";

  private CheckTable() {}

  /** What a row of a workbook asks. */
  public record Check(String id, Table table, List<Condition> conditions) {
    public Check {
      conditions = List.copyOf(conditions);
    }
  }

  /** The checks of a workbook that was found to be right; those that are off are left out. */
  public static List<Check> checks(RuleWorkbook workbook, Vocabulary vocabulary) {
    List<RuleProblem> none = new ArrayList<>();
    return CheckSheet.rows(workbook, none).stream()
        .map(fields -> new CheckRow(new Form(workbook.file(), fields, vocabulary, none)))
        .flatMap(row -> row.rule().stream())
        .flatMap(
            rule ->
                vocabulary.table(rule.table()).stream()
                    .map(table -> new Check(rule.id(), table, conditions(rule))))
        .toList();
  }

  private static List<Condition> conditions(FormRule rule) {
    return rule.conditions().stream().map(FormCondition.Written::condition).toList();
  }

  /** The rules of a workbook; of the rows that are no check, problems. */
  public static RuleText write(
      RuleWorkbook workbook, Vocabulary vocabulary, List<RuleProblem> problems) {
    String[][] checks =
        CheckSheet.rows(workbook, problems).stream()
            .map(fields -> new Form(workbook.file(), fields, vocabulary, problems))
            .map(form -> new CheckRow(form).values())
            .flatMap(Optional::stream)
            .toArray(String[][]::new);
    String text =
        new DataProviderCompiler()
            .compile(
                new ArrayDataProvider(checks),
                requireNonNull(CheckTable.class.getResourceAsStream(TEMPLATE), TEMPLATE));
    return new RuleText(workbook.file(), text, cells(text));
  }

  /** What says at the end of a line that it comes from this field. */
  static String mark(Field field) {
    RuleText.Cell cell = requireNonNull(field.place(), field.heading());
    return MARK + cell.row() + ":" + cell.column();
  }

  private static NavigableMap<Integer, RuleText.Cell> cells(String text) {
    NavigableMap<Integer, RuleText.Cell> cells = new TreeMap<>();
    String sheet = Lexicon.get("checks.sheet");
    int line = 0;
    for (String written : text.split("\n", -1)) {
      line++;
      Matcher mark = MARKED.matcher(written.stripTrailing());
      if (mark.find()) {
        int row = Integer.parseInt(mark.group("row"));
        int column = Integer.parseInt(mark.group("column"));
        cells.put(line, new RuleText.Cell(sheet, row, column));
      }
    }
    return cells;
  }
}
