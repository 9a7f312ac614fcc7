package zhaozhang.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;

class FixedTablesTest {

  @Test
  void the_vocabulary_of_the_rules_has_them_all() throws IOException {
    assertEquals(List.of(), problems("", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(批准人 : String @必备\\s+批准日期 : LocalDate @必备\\s+)有效期至 |"
            + " $1有效期止 | 清单「豁免」里没有「有效期至」这一列，程序要用它，请恢复 有效期至 : LocalDate。",
        "核验周期月 : BigDecimal | 核验周期月 : String |" + " 清单「条款」的「核验周期月」应是 核验周期月 : BigDecimal，程序要用它，请改回。",
        "依据 : String | 依据 : List | 清单「人工核验」的「依据」应是 依据 : String，程序要用它，请改回。",
        "declare 部门别名\\s+@清单 | declare 部门别名" + " | 「部门别名」是程序要用的清单，请在它下面写上 @清单；是快照里的表，就换一个名字。",
      })
  void a_column_or_list_that_the_program_needs_is_named(String from, String to, String problem)
      throws IOException {
    assertEquals(List.of(problem), problems(from, to));
  }

  @Test
  void what_a_vocabulary_does_not_declare_the_program_does() {
    RuleText text = new RuleText("词汇.drl", "package a\ndeclare 表\n  键 : String\nend\n");
    Vocabulary complete =
        FixedTables.complete(
            RuleEngine.vocabulary(text), RuleEngine.vocabulary(FixedTables.text()), text);
    assertEquals(
        List.of("表", "审计", "离任人", "制度", "参数", "条款", "豁免", "人工核验", "规则确认", "部门别名", "列名", "同义词"),
        complete.tables().stream().map(Table::name).toList());
  }

  @Test
  void the_day_and_who_leaves_may_go_by_another_name() {
    RuleText text =
        new RuleText(
            "词汇.drl",
            """
            package a
            declare Today
              @背景
              day : LocalDate
            end
            declare Leaver
              @离任
              account : String
            end
            """);
    Vocabulary complete =
        FixedTables.complete(
            RuleEngine.vocabulary(text), RuleEngine.vocabulary(FixedTables.text()), text);
    assertTrue(complete.table("审计").isEmpty());
    assertTrue(complete.table("离任人").isEmpty());
  }

  private static List<String> problems(String from, String to) throws IOException {
    String words = Files.readString(Path.of("rules/词汇.drl")).replaceFirst(from, to);
    RuleText text = new RuleText("词汇.drl", words);
    try {
      FixedTables.complete(
          RuleEngine.vocabulary(text), RuleEngine.vocabulary(FixedTables.text()), text);
      return List.of();
    } catch (RulebookException e) {
      return e.problems().stream().map(problem -> problem.message()).toList();
    }
  }
}
