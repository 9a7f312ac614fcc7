package zhaozhang.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.lists.RulesCopy;
import zhaozhang.model.table.DataProblem;

/** Whoever edits a list learns at once what an audit would say of it. */
class ListProblemsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 10, 31);

  @TempDir Path folder;
  private Path rules;

  @BeforeEach
  void copyRules() throws IOException {
    rules = RulesCopy.in(folder);
  }

  @Test
  void of_the_lists_as_they_are_there_is_nothing_to_say() {
    assertEquals(List.of(), RuleCases.read(rules).listProblems(DAY));
  }

  @Test
  void a_check_says_of_lists_what_an_audit_says() throws IOException {
    write(
        "豁免",
        """
        规则,对象,区分,理由,批准人,批准日期,有效期至
        Apr-6,g1,,群主病假,组长,2025-09-01,2025-12-31
        13-99,g1,,群主病假,组长,2025-09-01,2025-12-31
        13-1,g1,,群主病假,组长,2025-02-30,2025-12-31
        13-1，g1，，群主病假，组长，2025-09-01，2025-12-31
        13-1,g1,,群主病假,,2025-09-01,2025-12-31
        13-1,g1,,群主病假,组长,2024-09-01,2025-12-31
        13-1,g1,,群主病假,组长,2025-09-01,2025-10-30
        """);
    write(
        "人工核验",
        """
        条号,结论,核验人,核验日期,依据
        99,符合,张三,2025-09-15,纪要
        2,大概,张三,去年,纪要
        """);
    List<DataProblem> checked = RuleCases.read(rules).listProblems(DAY);
    assertEquals(
        List.of(
            "人工核验 2 条号",
            "人工核验 3 核验日期",
            "人工核验 3 结论",
            "豁免 2 规则",
            "豁免 3 规则",
            "豁免 4 批准日期",
            "豁免 5 ",
            "豁免 6 批准人",
            "豁免 7 有效期至",
            "豁免 8 有效期至"),
        checked.stream().map(ListProblemsTest::place).toList());
    assertTrue(checked.get(3).expected().contains("重新填写 4-6"));
    assertEquals(checked, audited());
  }

  private List<DataProblem> audited() {
    Inputs inputs = Inputs.read(rules, Path.of("samples", "2025-10"), null, RulesInForce::compile);
    return Judgement.of(inputs, DAY).problems().stream().sorted().toList();
  }

  private static String place(DataProblem problem) {
    String list = problem.file().replaceAll(".*/|\\.\\w+$", "");
    return list + " " + problem.row() + " " + problem.column();
  }

  private void write(String list, String text) throws IOException {
    Path file = rules.resolve("清单").resolve(list + ".xlsx");
    Files.deleteIfExists(file);
    Files.writeString(rules.resolve("清单").resolve(list + ".csv"), text, UTF_8);
  }
}
