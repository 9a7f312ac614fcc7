package zhaozhang.engine.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.engine.Bench;
import zhaozhang.engine.CheckBook;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.rule.RuleFile;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleWorkbook;
import zhaozhang.model.rule.RulebookException;

/** A row of a workbook is a check; what is typed in its cells is a word, or a literal. */
class CheckTableTest {

  private static final String[] STAFF = {
    "zhang|张三|甲处;甲处/一科|13800000000|3|2024-01-01|2025-10-01T09:00:00|是|甲|正常",
    "li|李四|乙处||5|2025-10-30||否|乙|停用",
    "wang|li|||||||甲|正常"
  };

  private final Bench bench = new Bench().with("员工", STAFF);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "姓名|等于|张三|姓名 == \"张三\"|zhang",
        "姓名|不等于|张三|姓名 != \"张三\"|li wang",
        "姓名|等于|{账号}|姓名 == 账号|-",
        "账号|等于|ZHANG|账号 == \"zhang\"|zhang",
        "级数|大于|3|级数 > 3|li",
        "级数|不小于|3|级数 >= 3|li zhang",
        "级数|小于|5|级数 < 5|zhang",
        "级数|不大于|4.5|级数 <= 4.5|zhang",
        "级数|大于|（{级数}＋1）÷ 2 × 1.5|级数 > ( 级数 + 1 ) / 2 * 1.5|li",
        "入职|小于|日后( {入职}, {级数} )|入职 < 日后( 入职, 级数 )|li zhang",
        "级数|属于|3、4|级数 in ( 3, 4 )|zhang",
        "姓名|包含|张|含( 姓名, \"张\" )|zhang",
        "姓名|不包含|张|! 含( 姓名, \"张\" )|li wang",
        "部门|包含|乙处|部门 contains \"乙处\"|li",
        "部门各级|不包含|一科|部门各级 not contains \"一科\"|li wang",
        "姓名|属于|张三；李四|姓名 in ( \"张三\", \"李四\" )|li zhang",
        "姓名|不属于|张三,王五|姓名 not in ( \"张三\", \"王五\" )|li wang",
        "入职|为空||入职 == null|wang",
        "手机|不为空||手机 != null|zhang",
        "在编|等于|是|在编 == true|zhang",
        "在编|等于|否|在编 == false|li",
        "类别|等于|乙|类别 == \"乙\"|li",
        "老员工|等于|是|老员工 == true|li zhang",
      })
  void a_row_finds_what_the_rule_written_by_hand_finds(
      String column, String comparison, String value, String condition, String found) {
    CheckBook book = new CheckBook().check(column, comparison, value == null ? "" : value);
    List<String> keys = found == null ? List.of() : List.of(found.split(" "));
    assertEquals(keys, keys(book));
    assertEquals(keys, bench.keys(Bench.rule("1-1", "$行 : 员工( " + condition + " )")));
  }

  @ParameterizedTest
  @CsvSource({
    "早于审计日,   , li zhang",
    "早于审计日, 1, zhang",
    "早于审计日, 365, zhang",
    "早于审计日, 9999, ''",
    "不早于审计日, 1, li"
  })
  void a_day_is_compared_with_the_day_audited_as_of(String word, String days, String found) {
    CheckBook book = new CheckBook().check("入职", word, days == null ? "" : days);
    assertEquals(found.isEmpty() ? List.of() : List.of(found.split(" ")), keys(book));
  }

  @Test
  void all_conditions_of_a_row_hold_together() {
    CheckBook book =
        new CheckBook().check("类别", "等于", "甲").over("列2", "状态").over("比较2", "等于").over("值2", "正常");
    assertEquals(List.of("wang", "zhang"), keys(book));
    assertEquals(List.of("zhang"), keys(book("类别", "等于", "甲").over("列2", "手机").over("比较2", "不为空")));
  }

  @Test
  void a_rule_says_what_its_row_says() {
    Rule rule = compile(new CheckBook().check("姓名", "等于", "张三")).rules().get(0);
    assertEquals(
        "自-1 试 1 高 改 自定义/检查.xlsx!检查!2",
        String.join(
            " ",
            rule.id(),
            rule.title(),
            rule.article(),
            rule.severity().label(),
            rule.remedy(),
            "" + rule.source()));
  }

  @Test
  void a_message_shows_columns_of_the_row() {
    assertEquals(
        "「张三」在甲处；甲处/一科，级数 3", finding(book("姓名", "等于", "张三", "「{姓名}」在｛部门｝，级数 {级数}")).message());
  }

  @Test
  void every_row_is_a_rule_of_its_own() {
    CheckBook book = new CheckBook().check("姓名", "等于", "张三").check("姓名", "等于", "李四");
    assertEquals(List.of("自-1", "自-2"), compile(book).rules().stream().map(Rule::id).toList());
  }

  @Test
  void rows_that_are_off_or_blank_are_passed_over() {
    CheckBook book =
        new CheckBook()
            .check("没有这一列", "?", "")
            .over("启用", "否")
            .row()
            .row("", " ", "\u00A0")
            .row("否")
            .check("姓名", "等于", "张三");
    assertEquals(1, compile(book).rules().size());
  }

  @Test
  void a_workbook_may_have_no_check_at_all() {
    assertEquals(List.of(), compile(new CheckBook()).rules());
  }

  @Test
  void the_order_of_columns_notes_above_and_other_sheets_do_not_matter() {
    CheckBook book = new CheckBook();
    book.workbook().createSheet("说明").createRow(0).createCell(0).setCellValue("编号");
    book.workbook().setSheetOrder("说明", 0);
    book.workbook().setSheetHidden(1, true);
    book.check("姓名", "等于", "张三");
    book.sheet().shiftRows(0, 1, 3);
    book.sheet().createRow(0).createCell(2).setCellValue("我的检查");
    assertEquals(List.of("zhang"), keys(book));
  }

  @Test
  void merged_cells_count_for_all_their_rows() {
    CheckBook book = new CheckBook().check("姓名", "等于", "张三").check("姓名", "等于", "李四");
    book.over("表", "");
    book.sheet().addMergedRegion(new CellRangeAddress(1, 2, 6, 6));
    assertEquals(2, compile(book).rules().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\" + System.exit(0) + \"",
        "\" ) eval( true",
        "甲\\",
        "甲\\\"",
        "甲\n// A1",
        "甲\r\nend\nrule \"x\"",
        "@{row.rowNumber}",
        "@{System.exit(0)}",
        "@if{true}@end{}",
        "@foreach{x : [1,2]}x@end{}",
        "$row.姓名",
        "甲' || true || '",
        "// A1",
        "/* 甲",
        "甲\t乙",
        "甲\u2028乙",
      })
  void a_value_is_a_literal_whatever_it_says(String value) {
    assertEquals(1, compile(book("姓名", "等于", value)).rules().size());
    assertEquals(List.of(), keys(book("姓名", "等于", value)));
    assertEquals(List.of(), keys(book("姓名", "属于", value)));
    String shown = value.replace("{", "").replaceAll("\\R", "\n");
    assertEquals(shown, finding(book("姓名", "等于", "张三", value.replace("{", ""))).message());
  }

  @ParameterizedTest
  @CsvSource({"编号, B", "名称, C", "条款, D", "整改, F"})
  void what_stands_in_quotes_cannot_leave_them(String heading, String letter) {
    for (String hostile : List.of("1-1 \" end rule \"2-2 x", "1-1\\")) {
      assertEquals(
          letter + "2：这里不能有英文双引号和反斜杠，引用请写「」。",
          shown(book("姓名", "等于", "张三").over(heading, hostile)).get(0));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "员工( ) eval( true )",
        "null",
        "not",
        "姓名 == null || true",
        "a.b",
        "$row",
        "张 三",
        "new"
      })
  void a_name_is_a_word_and_nothing_else(String hostile) {
    String refused = "「" + hostile + "」不是表名或列名，请从下拉框里选。";
    assertEquals(List.of("G2：" + refused), shown(book("姓名", "等于", "张三").over("表", hostile), 1));
    assertEquals(List.of("H2：" + refused), shown(book(hostile, "等于", "张三")));
    assertEquals(List.of("J2：" + refused), shown(book("姓名", "等于", "{" + hostile + "}")));
    assertEquals(List.of("N2：" + refused), shown(book("姓名", "等于", "张三", "{" + hostile + "}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "启用|也许|A2：「也许」不认识，只能是 是 或 否。",
        "编号||B2：「编号」没有填，请填写。",
        "名称||C2：「名称」没有填，请填写。",
        "条款||D2：「条款」没有填，请填写。",
        "级别||E2：「级别」没有填，请填写。",
        "整改||F2：「整改」没有填，请填写。",
        "说明||N2：「说明」没有填，请填写。",
        "列1||H2：「列1」没有填，请填写。",
        "比较1||I2：「比较1」没有填，请填写。",
        "值1||J2：「值1」没有填，请填写。",
        "比较1|像|I2：没有「像」这种比较，只能用 等于、不等于、大于、不小于、小于、不大于、包含、不包含、属于、不属于、为空、不为空、早于审计日、不早于审计日。",
        "比较1|为空|J2：比较「为空」后面不填值，请清空。",
        "比较1|早于审计日|J2：「张三」应是整数的天数，或者空着。",
        "编号|自1|B2：编号「自1」应是两段字，中间一个 -，如 13-1。",
        "级别|特高|E2：级别「特高」不认识，只能是 高、中、低、提示。",
        "表|员供|G2：没有「员供」这张表，是否想写「员工」？",
        "列1|性名|H2：员工 没有「性名」这一列，是否想写「姓名」？",
        "列1|级数|J2：「级数」一列的类型是「数字」，不能与「张三」比较，请改正。",
        "列1|入职|J2：「入职」一列的类型是「日期」，不能与「张三」比较，请改正。",
        "列1|在编|J2：「在编」一列的类型是「是否」，不能与「张三」比较，请改正。",
        "列1|类别|J2：「类别」没有「张三」这个值，只能是 甲、乙。",
        "值1|{性名}|J2：员工 没有「性名」这一列，是否想写「姓名」？",
        "说明|「{性名}」|N2：员工 没有「性名」这一列，是否想写「姓名」？",
        "值1|=1/0|J2：公式出错（#DIV/0!），请直接填写内容。",
      })
  void what_is_wrong_is_said_with_its_cell(String heading, String value, String problem) {
    CheckBook book = book("姓名", "等于", "张三");
    assertEquals(List.of(problem), shown(book.over(heading, value == null ? "" : value)));
  }

  @Test
  void a_cell_that_became_a_date_is_named() {
    assertEquals(
        List.of("B2：被表格软件当成了日期，请把这一格的格式设为文本，再重新填写；与日期比较请用「早于审计日」「不早于审计日」。"),
        shown(book("姓名", "等于", "张三").over("编号", LocalDate.of(2013, 1, 1))));
  }

  @Test
  void numbers_truths_and_formulas_count_as_what_they_show() {
    assertEquals(List.of("zhang"), keys(book("级数", "等于", 3)));
    assertEquals(List.of("zhang"), keys(book("手机", "等于", 13800000000L)));
    assertEquals(List.of("zhang"), keys(book("在编", "等于", true)));
    assertEquals(List.of("zhang"), keys(book("姓名", "等于", "=\"张\"&\"三\"")));
  }

  @Test
  void a_row_without_any_condition_would_find_everything() {
    assertEquals(List.of("H2：「列1」没有填，请填写。"), shown(book("", "", "")));
  }

  @Test
  void problems_of_several_rows_are_named_at_once_each_with_its_cell() {
    CheckBook book =
        new CheckBook()
            .check("姓名", "等于", "张三")
            .check("性名", "等于", "张三")
            .check("姓名", "等于", "张三")
            .over("列2", "级别数")
            .over("比较2", "大于")
            .over("值2", 3);
    assertEquals(List.of("H3：员工 没有「性名」这一列，是否想写「姓名」？", "K4：员工 没有「级别数」这一列，是否想写「级数」？"), shown(book));
  }

  @Test
  void a_misspelt_heading_would_lose_a_condition() {
    CheckBook book = book("姓名", "等于", "张三");
    book.sheet().getRow(0).getCell(10).setCellValue("第二列");
    assertEquals(List.of("K1：表头「第二列」不认识，请照模板改正；自己记事请用「备注」一栏。"), shown(book));
  }

  @Test
  void headings_that_are_missing_or_there_twice_are_named() {
    CheckBook book = book("姓名", "等于", "张三");
    book.sheet().getRow(0).getCell(2).setCellValue("编号");
    assertEquals(List.of("C1：表头「编号」写了两次，请删去一个。"), shown(book));
    CheckBook other = book("姓名", "等于", "张三");
    other.sheet().getRow(0).getCell(2).setCellValue("备注");
    assertEquals(List.of("A1：表头里没有「名称」，请照模板补上。"), shown(other));
  }

  @Test
  void a_condition_needs_its_three_headings() {
    CheckBook book = book("姓名", "等于", "张三");
    book.sheet().getRow(0).createCell(14).setCellValue("列3");
    assertEquals(List.of("A1：表头里没有「值3」，请照模板补上。", "A1：表头里没有「比较3」，请照模板补上。"), shown(book));
  }

  @Test
  void one_number_of_conditions_is_like_any_other() {
    CheckBook book = book("姓名", "不为空", "");
    book.sheet().getRow(0).createCell(14).setCellValue("列11");
    book.sheet().getRow(0).createCell(15).setCellValue("比较11");
    book.sheet().getRow(0).createCell(16).setCellValue("值11");
    book.sheet().getRow(1).createCell(14).setCellValue("级数");
    book.sheet().getRow(1).createCell(15).setCellValue("大于");
    book.sheet().getRow(1).createCell(16).setCellValue("4");
    assertEquals(List.of("li"), keys(book));
  }

  @Test
  void a_workbook_without_the_sheet_without_headings_or_none_at_all_is_named() {
    String unreadable = "自定义/检查.xlsx：读不出来，应是没有密码的 .xlsx 工作簿，里面有一张工作表「检查」，请照模板另填一份。";
    assertEquals(List.of(unreadable), told(new CheckBook("Sheet1").file()));
    assertEquals(List.of(unreadable), told(new RuleWorkbook(CheckBook.FILE, new byte[] {1, 2})));
    CheckBook book = new CheckBook();
    book.sheet().getRow(0).getCell(1).setCellValue("序号");
    assertEquals(List.of("自定义/检查.xlsx：没有表头，请照模板写一行表头，其中要有「编号」。"), told(book.file()));
  }

  @Test
  void a_huge_workbook_is_not_even_opened() {
    byte[] huge = new byte[600 * 1024];
    new Random(1).nextBytes(huge);
    assertTrue(told(new RuleWorkbook(CheckBook.FILE, huge)).get(0).contains("超过 512 KB"));
  }

  @Test
  void an_id_used_twice_is_named_with_its_row() {
    CheckBook book = book("姓名", "等于", "张三").check("姓名", "等于", "李四").over("编号", "自-1");
    assertEquals(List.of("自定义/检查.xlsx 工作表「检查」B3：规则名「自-1 试」重复，请改成不同的名称。"), told(book.file()));
  }

  private static CheckBook book(Object column, Object comparison, Object value) {
    return new CheckBook().check(column, comparison, value);
  }

  private static CheckBook book(Object column, Object comparison, Object value, Object message) {
    return new CheckBook().check(column, comparison, value, message);
  }

  private RuleEngine compile(CheckBook book) {
    return bench.compile(book.file(), false);
  }

  private List<String> keys(CheckBook book) {
    return bench.audit(compile(book)).get(0).findings().stream().map(Finding::key).toList();
  }

  private Finding finding(CheckBook book) {
    return bench.audit(compile(book)).get(0).findings().get(0);
  }

  private List<String> shown(CheckBook book) {
    return told(book.file()).stream()
        .map(problem -> problem.replace(CheckBook.FILE + " 工作表「检查」", ""))
        .toList();
  }

  private List<String> shown(CheckBook book, int first) {
    return shown(book).subList(0, first);
  }

  private List<String> told(RuleFile file) {
    return assertThrows(RulebookException.class, () -> bench.compile(file, false))
        .problems()
        .stream()
        .map(RuleProblem::toString)
        .toList();
  }
}
