package zhaozhang.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.model.Outcome;
import zhaozhang.model.Parameter;
import zhaozhang.model.Regulation;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.finding.ArticleResult;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditResult.Read;
import zhaozhang.model.finding.AuditResult.ReadTable;
import zhaozhang.model.finding.AuditResult.Run;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.AuditedUnjudged;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.model.finding.Unjudged;
import zhaozhang.model.finding.Unjudged.Obstacle;
import zhaozhang.model.followup.FollowUp;
import zhaozhang.model.rule.Article;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.Completeness.Because;
import zhaozhang.model.table.Completeness.State;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.InputFile;
import zhaozhang.model.table.TableData;

/** What would be a formula if it were typed stays text, whatever sheet it comes to stand on. */
class FormulaSignTest {

  private static final String SIGNS = "=+-@";

  @TempDir Path folder;
  private final List<Cell> cells = new ArrayList<>();

  @BeforeEach
  void writeAReportInWhichEveryTextBeginsWithASign() throws IOException {
    for (String sign : List.of("=", "+", "-", "@")) {
      String evil = sign + "cmd|'/c calc'!A1";
      Path out = folder.resolve("out" + sign);
      AuditReport.write(result(evil), out);
      try (Stream<Path> files = Files.walk(out)) {
        for (Path file : files.filter(one -> one.toString().endsWith(".xlsx")).toList()) {
          collect(file);
        }
      }
    }
  }

  private void collect(Path file) throws IOException {
    // In memory, for the next report takes the place of this.
    try (Workbook workbook = WorkbookFactory.create(Files.newInputStream(file))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          row.forEach(cells::add);
        }
      }
    }
  }

  private static AuditResult result(String evil) {
    Source source = new Source(evil, evil, 2);
    Rule rule = new Rule("13-1", evil, "13", Severity.HIGH, evil, source);
    Finding finding = new Finding(rule, evil, evil, evil, evil, evil, List.of(source));
    LocalDate day = LocalDate.of(2025, 10, 31);
    RuleResult violated = new RuleResult(rule, Outcome.VIOLATED, 1, 0, List.of(), List.of(), 0);
    Rule other = new Rule("13-2", evil, "13", Severity.LOW, evil, source);
    RuleResult missing =
        new RuleResult(other, Outcome.NOT_JUDGED, 0, 0, List.of(evil), List.of(), 0);
    Article article = new Article("13", evil, evil, Article.Check.BOTH, evil, 12);
    TableData.Part part = new TableData.Part(evil, evil, 1, 1, Set.of(evil));
    Completeness spoilt =
        new Completeness(State.INCOMPLETE, List.of(new Because(source, evil)), List.of());
    Obstacle obstacle = new Obstacle(source, evil, evil, evil);
    Unjudged unjudged = new Unjudged(other, evil, evil, "", evil, List.of(obstacle));
    return new AuditResult(
        day,
        evil,
        new Read(
            List.of(new ReadTable(evil, spoilt, List.of(part))),
            List.of(new DataProblem(evil, evil, 3, evil, evil, evil))),
        List.of(violated, missing),
        List.of(new ArticleResult(article, Outcome.VIOLATED, List.of(violated, missing), evil)),
        List.of(new AuditedFinding(finding, null, AuditedFinding.State.NEW, day)),
        List.of(new AuditedUnjudged(unjudged, evil)),
        new Run(
            evil,
            new Regulation(evil, evil, evil, evil, evil, evil),
            List.of(new InputFile(evil, 1, evil)),
            List.of(new InputFile(evil, 1, evil)),
            List.of(new Parameter(evil, evil, evil, evil, evil, evil)),
            null,
            null),
        FollowUp.NONE);
  }

  private List<Cell> suspicious() {
    return cells.stream()
        .filter(cell -> cell.getCellType() == CellType.STRING)
        .filter(cell -> !cell.getStringCellValue().isEmpty())
        .filter(cell -> SIGNS.indexOf(cell.getStringCellValue().charAt(0)) >= 0)
        .toList();
  }

  private static String where(Cell cell) {
    return cell.getSheet().getSheetName() + "!" + cell.getAddress();
  }

  @Test
  void no_cell_is_a_formula() {
    assertTrue(cells.stream().noneMatch(cell -> cell.getCellType() == CellType.FORMULA));
  }

  @Test
  void such_texts_stay_as_they_are() {
    Set<String> sheets =
        Set.copyOf(suspicious().stream().map(cell -> cell.getSheet().getSheetName()).toList());
    assertEquals(
        Set.of("总览", "条款结论", "规则结论", "未能判定", "违规明细", "整改台账", "人工核验", "数据质量", "运行信息"), sheets);
  }

  @Test
  void such_a_cell_stays_text_when_somebody_edits_it() {
    assertEquals(
        List.of(),
        suspicious().stream()
            .filter(cell -> !cell.getCellStyle().getQuotePrefixed())
            .map(FormulaSignTest::where)
            .distinct()
            .toList());
  }
}
