package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.finding.Unjudged.Obstacle;
import zhaozhang.report.Results;

/** What a script learns from {@code --gate}. */
class GateTest {

  private static final Obstacle CELL = new Obstacle(new Source("群.csv", "", 7), "群主", "?", "读不出");

  @Test
  void violations_are_three_whatever_could_not_be_judged() {
    assertEquals(3, gate(Results.small()));
    assertEquals(3, gate(Results.small().unjudged("14-1", "g7", "g7", "", CELL)));
  }

  @Test
  void a_rule_that_lacks_something_is_four() {
    assertEquals(4, gate(new Results().rule("6-1", Severity.HIGH, "…", List.of("认证"))));
  }

  @Test
  void a_subject_that_could_not_be_judged_is_four() {
    assertEquals(4, gate(passed().unjudged("13-1", "g7", "g7", "", CELL)));
  }

  @Test
  void a_table_that_is_not_all_there_is_four() {
    assertEquals(4, gate(passed().incomplete("13-1", "工作群")));
  }

  @Test
  void a_hint_beside_what_could_not_be_judged_is_four() {
    assertEquals(4, gate(hinted().unjudged("8-4", "g7", "g7", "", CELL)));
  }

  @Test
  void hints_and_waived_findings_alone_are_nothing() {
    assertEquals(0, gate(hinted()));
    assertEquals(0, gate(passed().waived("13-1", "g1", "", "…")));
    assertEquals(0, gate(passed()));
  }

  private static Results passed() {
    return new Results().rule("13-1", Severity.HIGH, "…", List.of());
  }

  private static Results hinted() {
    return new Results().rule("8-4", Severity.HINT, "…", List.of()).finding("8-4", "T1", "", "…");
  }

  private static int gate(Results results) {
    return AuditCommand.gate(results.build());
  }
}
