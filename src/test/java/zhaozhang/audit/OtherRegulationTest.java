package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.audit.history.EarlierReports;
import zhaozhang.base.UserError;
import zhaozhang.model.Regulation;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.followup.FollowUp;
import zhaozhang.model.handover.Handover;
import zhaozhang.model.handover.HandoverForm;
import zhaozhang.model.table.DataProblem;
import zhaozhang.report.AuditReport;
import zhaozhang.report.HandoverReport;
import zhaozhang.report.json.ManifestFile;

/** Reports of one regulation beside those of another. */
class OtherRegulationTest {

  private static final Regulation OURS = new Regulation("甲学院", "乙办法", "", "", "", "reports");
  private static final Regulation OTHERS = new Regulation("甲学院", "丙办法", "", "", "", "reports");
  private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 30);
  private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 31);

  @TempDir Path folder;

  @Test
  void a_report_says_whose_it_is() throws IOException {
    Path report = report("2025-09", SEPTEMBER, OURS);
    String said = "\"institution\": \"甲学院\",\n  \"regulation\": \"乙办法\"";
    assertTrue(Files.readString(report.resolve("audit.json")).contains(said));
    assertTrue(Files.readString(report.resolve("manifest.json")).contains(said));
    assertTrue(Files.readString(report.resolve("审计简报.html")).contains("<h1>甲学院《乙办法》"));
  }

  @Test
  void one_of_another_regulation_is_not_overwritten() throws IOException {
    Path report = report("2025-10", OCTOBER, OTHERS);
    String before = Files.readString(report.resolve("audit.json"));
    UserError refused = assertThrows(UserError.class, () -> report("2025-10", OCTOBER, OURS));
    assertTrue(String.valueOf(refused.getMessage()).contains("是另一个制度的报告（甲学院《丙办法》），不会覆盖"));
    assertEquals(before, Files.readString(report.resolve("audit.json")));
  }

  @Test
  void nor_is_a_handover_list() {
    handover(OTHERS);
    assertThrows(UserError.class, () -> handover(OURS));
    handover(OTHERS);
  }

  @Test
  void one_of_another_regulation_is_not_compared_with() {
    report("2025-08", SEPTEMBER.minusMonths(1), OURS);
    report("2025-09", SEPTEMBER, OTHERS);
    EarlierReports earlier = new EarlierReports(folder.resolve("2025-10"), OCTOBER, OURS, null);
    earlier.readBeside();
    assertEquals("2025-08", earlier.newest().orElseThrow().getFileName().toString());
    assertEquals(
        List.of("是另一个制度的报告（甲学院《丙办法》），不能比较"),
        earlier.problems().stream().map(DataProblem::found).toList());
    Path report = report("2025-10", OCTOBER, OURS);
    assertEquals("2025-08", ManifestFile.read(report).link().orElseThrow().folder());
  }

  @Test
  void one_of_another_regulation_is_refused_where_it_is_asked_for() {
    Path given = report("2025-09", SEPTEMBER, OTHERS);
    EarlierReports earlier = new EarlierReports(folder.resolve("2025-10"), OCTOBER, OURS, null);
    assertThrows(UserError.class, () -> earlier.readGiven(given));
  }

  @Test
  void one_that_does_not_say_whose_it_is_is_compared_with() {
    report("2025-09", SEPTEMBER, Regulation.NONE);
    EarlierReports earlier = new EarlierReports(folder.resolve("2025-10"), OCTOBER, OURS, null);
    earlier.readBeside();
    assertEquals("2025-09", earlier.newest().orElseThrow().getFileName().toString());
  }

  private Path report(String name, LocalDate asOf, Regulation regulation) {
    Path out = folder.resolve(name);
    AuditResult result =
        new AuditResult(
            asOf,
            "快照",
            new AuditResult.Read(List.of(), List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            run(regulation),
            FollowUp.NONE);
    AuditReport.write(result, out);
    return out;
  }

  private void handover(Regulation regulation) {
    Handover handover =
        new Handover(
            OCTOBER,
            "快照",
            HandoverForm.none(),
            30,
            List.of(),
            List.of(),
            List.of(),
            run(regulation));
    HandoverReport.write(handover, folder.resolve("交接"), null);
  }

  private static AuditResult.Run run(Regulation regulation) {
    return new AuditResult.Run("0", regulation, List.of(), List.of(), List.of(), null, null);
  }
}
