package zhaozhang.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.engine.syntax.VocabularyParserTest;
import zhaozhang.model.rule.RulebookException;

/** A vocabulary that means nothing is refused, with its line where there is one. */
class VocabularyRefusalsTest {

  @Test
  void every_definition_in_the_vocabulary_of_the_rules_means_something() throws IOException {
    assertEquals(List.of(), problems(Files.readString(Path.of("rules/词汇.drl"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "字符 → 4 列「列」的类型「字符」不认识，只能是 文本、账号、部门名、部门路径、日期、时间、数字、是否。",
        "String → 4 列「列」的类型「String」不认识，只能是 文本、账号、部门名、部门路径、日期、时间、数字、是否。",
        "文本 @代码(\"1=甲, 乙\") → 4 @代码 应写成 \"代码=值\"，现在是「乙」。",
        "是否 @定义(\"没有 == '甲'\") → 4 表.列 的定义不对：表 没有「没有」这一列，请对照 词汇.drl。",
        "是否 @定义(\"键 = '甲'\") → 4 表.列 的定义不对：「=」不该出现在这里，是否想写「==」？",
        "是否 @定义(\"键\") → 4 表.列 的定义不对：这里应是一个成立或不成立的条件，或与列的类型相符。",
        "数字 @定义(\"键 == '甲'\") → 4 表.列 的定义不对：这里应是一个成立或不成立的条件，或与列的类型相符。",
        "是否 @定义(\"键 == 3\") → 4 表.列 的定义不对：文本不能与数字比较，请给「3」加上引号。",
        "是否 @定义(\"列 == true\") → 4 表.列 的定义不对：「列」也是算出来的列，要写在用到它的列前面",
        "文本 @折算(当=\"键\", 为=\"甲\") → 4 表.列 的定义不对：这里应是一个成立或不成立的条件，或与列的类型相符。",
      })
  void a_column_that_means_nothing_is_refused(String column, String problem) {
    assertEquals(List.of(problem), problems(VocabularyParserTest.words("", column)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "@标识(\"没有\") → 2 表 没有「没有」这一列，请对照 词汇.drl。",
        "@责任部门(\"没有\") → 2 表 没有「没有」这一列，请对照 词汇.drl。",
        "@责任人(\"没有\") → 2 表 没有「没有」这一列，请对照 词汇.drl。",
        "@逐项(\"没有.列\") → 2 @逐项 应写成 \"表.列\"，而且是那张表里有的列表列，现在是「没有.列」。",
        "@逐项(\"表.列\") → 2 @逐项 应写成 \"表.列\"，而且是那张表里有的列表列，现在是「表.列」。",
        "@逐项(\"表\") → 2 @逐项 应写成 \"表.列\"，而且是那张表里有的列表列，现在是「表」。",
      })
  void a_table_that_names_what_is_not_there_is_refused(String annotation, String problem) {
    assertEquals(List.of(problem), problems(VocabularyParserTest.words(annotation, "文本")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "declare 空 end → 7 表「空」没有一列。",
        "declare 表 列 : 文本 end → 7 表「表」写了两次，请合并或改名。",
        "function void 做() {} → 7 词汇.drl 里只能写 declare。",
        "import java.io.File → 7 词汇.drl 里只能写 declare。",
        "global java.util.List 单 → 7 词汇.drl 里只能写 declare。",
        "rule 甲 when then end → 7 词汇.drl 里只能写 declare。",
      })
  void what_else_a_vocabulary_says_is_refused_at_its_line(String text, String problem) {
    assertEquals(List.of(problem), problems(VocabularyParserTest.words("", "文本") + "\n" + text));
  }

  @Test
  void what_cannot_be_read_is_refused_at_its_line() {
    List<String> problems = problems("package banfa\ndeclare 表\n  列 文本\nend\n");
    assertTrue(problems.get(0).startsWith("3 写法不对"), problems.toString());
  }

  private static List<String> problems(String words) {
    try {
      new Bench(words).compile("");
      return List.of();
    } catch (RulebookException e) {
      return e.problems().stream()
          .map(problem -> problem.source().row() + " " + problem.message())
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@对应(\"表\")",
        "@对应(\"没有.键\")",
        "@对应(\"表.没有\")",
        "@对应(列=\"表.键\", 仅=\"键\")",
        "@对应(列=\"表.键\", 对方=\"没有\")"
      })
  void a_correspondence_with_what_is_not_there_is_refused(String annotation) {
    List<String> problems = problems(VocabularyParserTest.words("", "文本 " + annotation));
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).startsWith("4 @对应 应写成"), problems.toString());
  }
}
