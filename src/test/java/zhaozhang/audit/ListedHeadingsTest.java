package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhaozhang.lists.ListTexts;
import zhaozhang.lists.RulesCopy;
import zhaozhang.model.rule.RulebookException;

/** What the list of other headings may say. */
class ListedHeadingsTest {

  @TempDir Path folder;
  private Path rules;

  @BeforeEach
  void rules_to_edit() throws IOException {
    rules = RulesCopy.ofArticle(13, folder);
    ListTexts.unpack(rules);
  }

  @Test
  void headings_of_columns_and_headings_that_are_not_read_are_right() {
    assertDoesNotThrow(() -> check("人事,姓名,尊姓大名\r\n人事,,座右铭\r\n*,,备忘\r\n*,部门,处室\r\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "公示,标题,题目=没有「公示」这张表，是否想写「公告」？",
        "人事,性名,尊姓大名=没有「性名」这一列，是否想写「姓名」？",
        "*,所属部们,处室=没有「所属部们」这一列，是否想写「所属部门」？"
      })
  void a_heading_of_no_column_is_told_where_it_stands(String row, String said) throws IOException {
    int line = Files.readAllLines(rules.resolve("清单/列名.csv")).size() + 1;
    RulebookException refused = assertThrows(RulebookException.class, () -> check(row + "\r\n"));
    assertEquals(1, refused.problems().size(), refused::toString);
    assertEquals("清单/列名.csv 第" + line + "行：" + said, refused.problems().get(0).toString());
  }

  private void check(String rows) throws IOException {
    Path list = rules.resolve("清单/列名.csv");
    Files.writeString(list, rows, StandardOpenOption.APPEND);
    RulesReview.of(rules, LocalDate.of(2025, 11, 3), null, null);
  }
}
