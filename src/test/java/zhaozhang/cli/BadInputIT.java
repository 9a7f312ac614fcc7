package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhaozhang.cli.Program.Ended;
import zhaozhang.lists.ListTexts;
import zhaozhang.lists.RulesCopy;

/**
 * What people get wrong: one sentence that names the file and the way out, and no report. What is
 * damaged or hostile is in {@link CorpusIT}.
 */
class BadInputIT {

  private static final Path SAMPLE = Path.of("samples", "2025-10").toAbsolutePath();

  private final Path folder = Kept.folder();

  @BeforeEach
  void few_rules() throws IOException {
    RulesCopy.ofArticle(13, folder.resolve("rules"));
  }

  @Test
  void a_folder_without_any_known_table_is_named() throws Exception {
    Path snapshot = Files.createDirectory(folder.resolve("2025-10"));
    Files.writeString(snapshot.resolve("笔记.csv"), "甲,乙\n1,2\n");
    refused(Kept.run("audit", snapshot), "2025-10");
  }

  @Test
  void a_folder_of_somebody_elses_is_never_replaced() throws Exception {
    Path desk = Files.createDirectory(folder.resolve("桌面"));
    Files.writeString(desk.resolve("论文.docx"), "…");
    Ended ended = Kept.run("audit", SAMPLE, "--out", desk);
    assertEquals(1, ended.exitCode(), ended::toString);
    assertTrue(ended.complainsInOneLine(), ended::toString);
    assertEquals(List.of(desk.resolve("论文.docx")), listed(desk));
  }

  @Test
  void a_bad_cell_is_a_data_problem_and_stops_nothing() throws Exception {
    Path snapshot = Files.createDirectory(folder.resolve("2025-10"));
    Files.writeString(snapshot.resolve("人事.csv"), "工号,姓名,部门,在职状态,入职日期\n1,张三,组织部,在职,31.02.2025\n");
    Ended ended = Kept.run("audit", snapshot);
    assertEquals(0, ended.exitCode(), ended::toString);
    String json = Files.readString(folder.resolve("reports/2025-10/audit.json"));
    assertTrue(json.contains("\"found\": \"31.02.2025\""), json);
  }

  @Test
  void wrong_usage_gives_exit_code_2_and_points_to_the_help() throws Exception {
    for (Object[] arguments :
        new Object[][] {
          {"audit"}, {"audit", SAMPLE, "--nope"}, {"audit", SAMPLE, "--as-of", "x"}
        }) {
      Ended ended = Kept.run(arguments);
      assertEquals(2, ended.exitCode(), ended::toString);
      assertTrue(ended.err().contains("--help"), ended::toString);
    }
  }

  @Test
  void a_password_on_the_command_line_is_refused_and_not_repeated() throws Exception {
    Ended ended = Kept.run("audit", SAMPLE, "--password=topsecret");
    assertEquals(2, ended.exitCode(), ended::toString);
    assertFalse(ended.err().contains("topsecret"), ended::toString);
  }

  @Test
  void a_rule_that_is_wrong_is_named_with_its_line() throws Exception {
    Ended ended = auditedWithRule("13", "群明 == \"甲\"");
    refused(ended, "自定义/新规则.drl 第6行");
    assertTrue(ended.err().contains("群明"), ended::toString);
  }

  @Test
  void a_rule_of_an_article_that_does_not_exist_is_named_with_its_line() throws Exception {
    refused(auditedWithRule("99", "群名 == \"甲\""), "自定义/新规则.drl 第4行第7字");
  }

  private Ended auditedWithRule(String article, String condition) throws Exception {
    Path rules = copyOfRules();
    Files.writeString(
        Files.createDirectories(rules.resolve("自定义")).resolve("新规则.drl"),
        """
        package banfa

        rule "13-99 试验"
          @条款("%s") @级别("高") @整改("改")
        when
          $群 : 工作群( %s )
        then
          报告.违规( $群, "甲" );
        end
        """
            .formatted(article, condition));
    return Kept.run("audit", SAMPLE, "--rules", rules);
  }

  @Test
  void a_limit_outside_its_bounds_stops_the_audit_and_the_check() throws Exception {
    Path rules = copyOfRules();
    Path parameters = rules.resolve("清单/参数.csv");
    String text = Files.readString(parameters, StandardCharsets.UTF_8);
    Files.writeString(parameters, text.replaceFirst("单人群主上限,50,", "单人群主上限,5000,"));
    for (Ended ended :
        List.of(
            Kept.run("audit", SAMPLE, "--rules", rules),
            Kept.run("rules", "check", "--rules", rules))) {
      refused(ended, "清单/参数.csv 第6行");
      assertTrue(ended.err().contains("第十三条"), ended::toString);
      assertTrue(ended.err().contains("200"), ended::toString);
    }
  }

  @Test
  void the_rules_that_come_along_are_well_formed_and_keep_their_cases() throws Exception {
    Ended check = Kept.run("rules", "check", "--rules", Program.rules());
    assertEquals(0, check.exitCode(), check::toString);
    Ended test = Kept.run("rules", "test", "--rules", Program.rules());
    assertEquals(0, test.exitCode(), test::toString);
  }

  private void refused(Ended ended, String named) throws IOException {
    assertEquals(1, ended.exitCode(), ended::toString);
    assertTrue(ended.complainsInOneLine(), ended::toString);
    assertTrue(ended.err().contains(named), ended::toString);
    assertFalse(Files.exists(folder.resolve("reports/2025-10")), "no report, not even a half one");
  }

  private Path copyOfRules() throws IOException {
    Path copy = folder.resolve("规则");
    Folders.copy(folder.resolve("rules"), copy);
    ListTexts.unpack(copy);
    return copy;
  }

  private static List<Path> listed(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
