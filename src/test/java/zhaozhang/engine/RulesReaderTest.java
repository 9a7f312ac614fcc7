package zhaozhang.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhaozhang.model.rule.RuleFile;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RulebookException;

/** What the rules of several files may not share. */
class RulesReaderTest {

  private static final String RULE = Bench.rule("1-1", "$行 : 员工( )");
  private static final RuleFile FIRST = new RuleText("条款/甲.drl", RULE);

  private final Bench bench = new Bench();

  @Test
  void a_name_used_in_two_files_is_named_in_the_second() {
    assertEquals(
        List.of("自定义/乙.drl 第1行第6字：规则名「1-1 试」重复，请改成不同的名称。"),
        problems(FIRST, new RuleText("自定义/乙.drl", RULE)));
  }

  @Test
  void an_id_used_in_two_files_is_named_in_the_second() {
    assertEquals(
        List.of(
            "自定义/乙.drl 第1行：编号「1-1」已用于「试」：同一条规则的几个部分要写在同一个文件里，"
                + "名称、条款、级别和办理部门都相同；不是同一条规则的，请换一个编号。"),
        problems(FIRST, new RuleText("自定义/乙.drl", RULE.replace("试", "另一件事"))));
  }

  @Test
  void the_parts_of_a_rule_stand_in_one_file() {
    String part = RULE.replace("1-1 试", "1-1 试（另）");
    assertEquals(
        List.of("自定义/乙.drl"),
        sources(new RuleText("条款/甲.drl", RULE), new RuleText("自定义/乙.drl", part)));
    assertEquals(
        1, bench.compile(List.of(new RuleText("条款/甲.drl", RULE + part)), false).rules().size());
  }

  @Test
  void an_id_of_a_rule_used_again_in_a_workbook_is_named_in_the_workbook() {
    CheckBook book = new CheckBook().check("姓名", "等于", "张三").over("编号", "1-1");
    assertEquals(
        List.of("自定义/检查.xlsx 工作表「检查」B2：规则名「1-1 试」重复，请改成不同的名称。"), problems(FIRST, book.file()));
  }

  @Test
  void what_is_wrong_in_several_files_is_said_at_once() {
    RuleFile wrong = new RuleText("自定义/乙.drl", RULE.replace("1-1", "1-2").replace("员工", "员公"));
    RuleFile worse = new RuleText("自定义/丙.drl", "import java.io.File");
    assertEquals(List.of("自定义/丙.drl", "自定义/乙.drl"), sources(FIRST, wrong, worse));
  }

  private List<String> problems(RuleFile... files) {
    return refused(files).stream().map(RuleProblem::toString).toList();
  }

  private List<String> sources(RuleFile... files) {
    return refused(files).stream().map(problem -> problem.source().file()).distinct().toList();
  }

  private List<RuleProblem> refused(RuleFile... files) {
    return assertThrows(RulebookException.class, () -> bench.compile(List.of(files), false))
        .problems();
  }
}
