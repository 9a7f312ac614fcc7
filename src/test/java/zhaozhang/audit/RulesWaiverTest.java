package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.base.UserError;
import zhaozhang.lists.ListTexts;
import zhaozhang.lists.RulesCopy;
import zhaozhang.model.table.DataProblem;

/** Waivers written by the id of a finding, and rows taken over from a report. */
class RulesWaiverTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 11, 3);
  private static final Path EXPECTED = Path.of("src/test/resources/expected/2025-10.audit.json");
  private static final String ID = "13-1-";

  @TempDir Path folder;
  private Path rules;
  private Path report;
  private String id;

  @BeforeEach
  void aReportAndRules() throws IOException {
    rules = RulesCopy.in(folder);
    report = Files.createDirectories(folder.resolve("reports/2025-10"));
    Files.copy(EXPECTED, report.resolve("audit.json"));
    String json = Files.readString(EXPECTED);
    int at = json.indexOf("\"id\": \"" + ID) + 7;
    id = json.substring(at, json.indexOf('"', at));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_waiver_of_an_id_covers_just_that_finding(boolean texts) throws IOException {
    if (texts) {
      ListTexts.unpack(rules);
    }
    RulesWaiver.Written written = waive(id, "2026-11-03");
    assertEquals("清单/豁免" + (texts ? ".csv" : ".xlsx"), written.list());
    Inputs inputs = Inputs.read(rules, Path.of("samples", "2025-10"), null, RulesInForce::compile);
    Judgement judgement = Judgement.of(inputs, LocalDate.of(2025, 10, 31));
    assertEquals(
        List.of(id),
        judgement.findings().stream()
            .filter(found -> found.waived())
            .map(found -> found.finding().id())
            .toList());
    assertEquals(List.of(), judgement.problems());
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-02, 已经过去",
    "2026-11-04, 今天批准的最迟到 2026-11-03",
  })
  void a_waiver_ends_within_a_year(String until, String said) throws IOException {
    refused(said, id, until);
  }

  @Test
  void an_unknown_id_is_refused() throws IOException {
    refused("没有编号是「13-1-0」的违规", "13-1-0", "2025-12-31");
  }

  @Test
  void a_finding_that_is_waived_is_refused() throws IOException {
    waive(id, "2025-12-31");
    refused("已经豁免：见 清单/豁免.xlsx!豁免!2", id, "2026-01-31");
  }

  @Test
  void sound_rows_are_taken_and_the_others_are_told() throws IOException {
    Path ready =
        file(
            "豁免申请.csv",
            """
            规则,对象,区分,理由,批准人,批准日期,有效期至
            13-1,wrkS70000001,,病假,组长,2025-11-01,2025-12-31
            13-1,wrkS70000002,,病假,,,
            13-1,WRKS70000001,,病假,组长,2025-11-01,2025-12-31
            99-1,g3,,病假,组长,2025-11-01,2025-12-31
            13-1,wrkS70000002,,病假,组长,2025-11-01,2027-12-31
            13-1,wrkS70000002,,病假,组长,2025-09-01,2025-10-31
            13-1,wrkS70000002,,病假,组长,2025-11-04,2025-12-31
            13-1，wrkS70000002，，病假，组长，2025-11-01，2025-12-31
            """);
    RulesAcceptance.Accepted accepted = accept(ready);
    assertEquals("{清单/豁免.xlsx=1}", accepted.taken().toString());
    assertEquals(
        List.of(3, 4, 5, 6, 7, 8, 9),
        accepted.left().stream().map(DataProblem::row).distinct().toList());
    assertEquals(1, RulesInForce.read(rules).lists().waivers().size());
    assertTrue(accept(ready).taken().isEmpty(), "taken twice");
  }

  @ParameterizedTest
  @CsvSource({"reports/2025-10", "."})
  void a_waiver_of_what_the_report_does_not_have_is_not_taken(String place) throws IOException {
    String rows =
        "13-1,查无此群,,病假,组长,2025-11-01,2025-12-31\n4-1,在线投票,*,试点,组长,2025-11-01,2025-12-31\n";
    Path ready = folder.resolve(place).resolve("豁免申请.csv");
    Files.writeString(ready, "规则,对象,区分,理由,批准人,批准日期,有效期至\n" + rows);
    RulesAcceptance.Accepted accepted =
        RulesAcceptance.accept(
            new RulesAcceptance.Request(rules, ready, place.equals(".") ? report : null, TODAY));
    assertEquals("{清单/豁免.xlsx=1}", accepted.taken().toString());
    String said = accepted.left().get(0).expected();
    assertTrue(said.startsWith("报告「2025-10」里没有这项违规"), said);
  }

  @Test
  void waivers_are_not_taken_without_a_report() throws IOException {
    Files.delete(report.resolve("audit.json"));
    Path ready = file("豁免申请.csv", "规则,对象,区分,理由,批准人,批准日期,有效期至\n4-1,x,,y,z,2025-11-01,2025-12-31\n");
    RulesAcceptance.Request request = new RulesAcceptance.Request(rules, ready, report, TODAY);
    UserError refused = assertThrows(UserError.class, () -> RulesAcceptance.accept(request));
    assertTrue(String.valueOf(refused.getMessage()).contains("不能用"), refused::toString);
  }

  @Test
  void verifications_are_taken_over() throws IOException {
    Path ready =
        file(
            "人工核验记录.csv",
            """
            条号,结论,核验人,核验日期,依据
            7,符合,张三,2025-10-20,抽查
            99,符合,张三,2025-10-20,抽查
            8,大概,张三,2025-10-20,抽查
            9,符合,张三,2025-11-04,抽查
            """);
    RulesAcceptance.Accepted accepted = accept(ready);
    assertEquals("{清单/人工核验.xlsx=1}", accepted.taken().toString());
    assertEquals(List.of(3, 4, 5), accepted.left().stream().map(DataProblem::row).toList());
    assertEquals("7", RulesInForce.read(rules).lists().verifications().get(0).article());
  }

  @Test
  void anything_else_is_refused() throws IOException {
    Path other = file("别的.csv", "甲,乙\n1,2\n");
    assertThrows(UserError.class, () -> accept(other));
    Path none = folder.resolve("没有.csv");
    assertThrows(UserError.class, () -> accept(none));
  }

  private RulesAcceptance.Accepted accept(Path ready) {
    return RulesAcceptance.accept(new RulesAcceptance.Request(rules, ready, null, TODAY));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(report.resolve(name), text);
  }

  private void refused(String said, String finding, String until) throws IOException {
    List<List<String>> before = ListTexts.rows(rules.resolve("清单/豁免.xlsx"));
    UserError refused = assertThrows(UserError.class, () -> waive(finding, until));
    assertTrue(String.valueOf(refused.getMessage()).contains(said), refused::toString);
    assertEquals(before, ListTexts.rows(rules.resolve("清单/豁免.xlsx")));
  }

  private RulesWaiver.Written waive(String finding, String until) {
    return RulesWaiver.write(
        new RulesWaiver.Request(
            rules, report, finding, "长期病假", "组长", LocalDate.parse(until), TODAY));
  }
}
