package zhaozhang.engine.vocabulary;

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
import zhaozhang.engine.Bench;
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
        "字符 → 4 列「列」的类型「字符」不认识，只能用 String、List、LocalDate、LocalDateTime、BigDecimal、Boolean。",
        "文本 → 4 列「列」的类型「文本」不认识，是否想写「String」？",
        "LocaleDate → 4 列「列」的类型「LocaleDate」不认识，是否想写「LocalDate」？",
        "java.util.List → 4 列「列」的类型「java.util.List」不认识，是否想写「List」？",
        "String @必须 → 4 没有「@必须」这个注解，是否想写「必备」？",
        "String @各人 → 4 没有「@各人」这个注解，是否想写「个人」？",
        "String @清单 → 4 「@清单」只能写在表上，「列」是String，请改正。",
        "LocalDate @取值(\"甲\") → 4 「@取值」只能写在String、List上，「列」是LocalDate，请改正。",
        "Boolean @账号 → 4 「@账号」只能写在String、List上，「列」是Boolean，请改正。",
        "List @空白(\"甲\") → 4 「@空白」只能写在String上，「列」是List，请改正。",
        "String @账号 @部门 → 4 列「列」只能是其中一种：@账号 @部门，请删去其余的。",
        "String @必备 @必备 → 4 注解「@必备」写了两次，请删去一个。",
        "String @必备(\"是\") → 4 「@必备」后面不写括号，请删去。",
        "String @别名 → 4 「@别名」后面要有一对括号，里面是引号里的一段文字，如 @别名(\"…\")。",
        "String @别名(甲) → 4 @别名 后面应是括号和引号里的一段文字，如 @条款(\"13\")。",
        "String @别名(\"甲,,乙\") → 4 「@别名」的括号里有空着的，请填上或删去。",
        "String @折算(当时=\"键 == '甲'\", 为=\"乙\") → 4 「@折算」的括号里没有「当时」这一项，只能用 当、为。",
        "String @折算(当=\"键 == '甲'\") → 4 「@折算」的括号里缺少「为」，请写上 为=\"…\"。",
        "String @折算(当=\"键 == '甲'\", 当=\"键 == '乙'\") → 4 「@折算」的括号里有一项写了两次，请删去一个。",
        "String @代码(\"1=甲, 乙\") → 4 @代码 应写成 \"代码=值\"，现在是「乙」。",
        "String @取值(\"甲, 乙\") @代码(\"1=丙\") → 4 @代码 里的「丙」不在 @取值 之中，只能用 甲、乙。",
        "String @取值(\"正常, 停用\") @空白(\"正长\") → 4 @空白 里的「正长」不在 @取值 之中，是否想写「正常」？",
        "Boolean @定义(\"没有 == '甲'\") → 4 表.列 的定义不对：表 没有「没有」这一列，请对照 词汇.drl。",
        "Boolean @定义(\"键 = '甲'\") → 4 表.列 的定义不对：「=」不该出现在这里，是否想写「==」？",
        "Boolean @定义(\"键\") → 4 表.列 的定义不对：这里应是一个成立或不成立的条件，或与列的类型相符。",
        "BigDecimal @定义(\"键 == '甲'\") → 4 表.列 的定义不对：这里应是一个成立或不成立的条件，或与列的类型相符。",
        "Boolean @定义(\"键 == 3\") → 4 表.列 的定义不对：文本不能与数字比较，请给「3」加上引号。",
        "Boolean @定义(\"列 == true\") → 4 表.列 的定义不对：「列」也是算出来的列，要写在用到它的列前面",
        "String @折算(当=\"键\", 为=\"甲\") → 4 表.列 的定义不对：这里应是一个成立或不成立的条件，或与列的类型相符。",
        "String = \"甲\" → 4 这里应是一列，如 列名 : String，「=」不是。",
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
        "@责任人(\"列\") → 2 @责任人 不能是「列」这样的列，请对照 rules/另一个制度.md 里的注解表。",
        "@离任日(\"列\") → 2 @离任日 不能是「列」这样的列，请对照 rules/另一个制度.md 里的注解表。",
        "@查人(\"列, 没有\") → 2 表 没有「没有」这一列，请对照 词汇.drl。",
        "@历次(列=\"列\", 现行=\"甲\", 起=\"没有\") → 2 「@历次」的括号里缺少「止」，请写上 止=\"…\"。",
        "@逐项(\"没有.列\") → 2 @逐项 应写成 \"表.列\"，是那张表里的 List 列，本表有它的主键和一项两列，现在是「没有.列」。",
        "@逐项(\"表.列\") → 2 @逐项 应写成 \"表.列\"，是那张表里的 List 列，本表有它的主键和一项两列，现在是「表.列」。",
        "@逐项(\"表\") → 2 @逐项 应写成 \"表.列\"，是那张表里的 List 列，本表有它的主键和一项两列，现在是「表」。",
        "@必备 → 2 「@必备」只能写在列上，「表」是表，请改正。",
        "@登记(\"甲\") → 2 @登记 只能写在快照里的表上，其中一列要写 @示例，登记表里的示例行才认得出；「表」不是这样。",
        "@清单 @日历(日期=\"键\") → 2 「@日历」的括号里缺少「工作日」，请写上 工作日=\"…\"。",
        "@可控 → 2 没有「@可控」这个注解，是否想写「可空」？",
        "@清单 @背景 → 2 表「表」只能是其中一种：@清单 @背景，请删去其余的。",
      })
  void a_table_that_means_nothing_is_refused(String annotation, String problem) {
    assertEquals(List.of(problem), problems(VocabularyParserTest.words(annotation, "String")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "declare 空 end → 7 表「空」没有一列。",
        "declare 表 列 : String end → 7 表「表」写了两次，请合并或改名。",
        "declare 他 列 : String → 7 表「他」的最后少了 end，请补上。",
        "declrae 他 列 : String end → 7 词汇.drl 里只能写 package、import、global 和"
            + " declare，「declrae」不认识，是否想写「declare」？",
        "function void 做() {} → 7 词汇.drl 里只能写 package、import、global 和 declare，「function」不认识。",
        "import java.util.Lisp → 7 不能引入「java.util.Lisp」，是否想写「java.util.List」？",
        "import function a.B.* → 7 不能引入「a.B.*」",
        "global java.util.List 单 → 7 global 只能是 zhaozhang.engine.stock.Reports 报告。",
        "rule 甲 when then end → 7 词汇.drl 里只能写 package、import、global 和 declare，「rule」不认识。",
      })
  void what_else_a_vocabulary_says_is_refused_at_its_line(String text, String problem) {
    List<String> problems = problems(VocabularyParserTest.words("", "String") + "\n" + text);
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).startsWith(problem), problems::toString);
  }

  @Test
  void a_calendar_is_one_list_with_a_row_for_each_day() {
    String calendar = "  @日历(日期=\"日\", 工作日=\"工作\")\n  日 : LocalDate\n  工作 : Boolean\nend\n";
    assertEquals(
        List.of("3 @日历 只能写在声明了 @清单 的表上，日期是它的第一列，每天一行；「甲」不是这样。", "9 @日历 只能写在一张表上，请删去这一个。"),
        problems("package banfa\ndeclare 甲\n" + calendar + "declare 乙\n  @清单\n" + calendar));
  }

  @Test
  void what_cannot_be_read_is_refused_at_its_line() {
    assertEquals(
        List.of("3 这里应是一列，如 列名 : String，「列」不是。"),
        problems("package banfa\ndeclare 表\n  列 String\n  行 : String\nend\n"));
  }

  @Test
  void a_column_declared_twice_is_refused() {
    assertEquals(
        List.of("5 列「键」写了两次，请删去一个或改名。"),
        problems(VocabularyParserTest.words("", "String\n  键 : String")));
  }

  @Test
  void all_mistakes_are_named_at_once() {
    String words =
        """
        declare 表
          @人元 @清单("甲")
          键 : 文本 @各人
          值 : String @取值(甲 @必备
          列 : LocalDate @取值("乙")
        """;
    assertEquals(
        List.of(1, 2, 2, 3, 3, 4, 5),
        problems(words).stream()
            .map(one -> Integer.valueOf(one.split(" ", 2)[0]))
            .sorted()
            .toList());
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
    List<String> problems = problems(VocabularyParserTest.words("", "String " + annotation));
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).startsWith("4 @对应 应写成"), problems.toString());
  }
}
