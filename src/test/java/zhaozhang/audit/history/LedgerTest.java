package zhaozhang.audit.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.Waiver;
import zhaozhang.model.followup.LedgerEntry;
import zhaozhang.model.followup.LedgerField;
import zhaozhang.model.followup.LedgerMark;
import zhaozhang.model.rule.Rule;
import zhaozhang.snapshot.cell.Words;

/** What becomes of what several workbooks say of one finding. */
class LedgerTest {

  private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 30);
  private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 31);
  private static final String MAIN = "审计报告.xlsx";
  private static final String OFFICE = "部门/人事处.xlsx";
  private static final List<Conflict> CONFLICTS =
      List.of(new Conflict(LedgerField.OWNER, MAIN, "李四"));

  private final Finding finding =
      new Finding(
          new Rule("13-1", "", "13", Severity.HIGH, "", new Source("", "", 0)),
          "工作群",
          "g1",
          "",
          "人事处",
          "",
          List.of());
  private final String id = finding.id();

  @Test
  void blank_gives_way_to_typed() {
    LedgerEntry entry = merged(main("", ""), office("张三", ""));
    assertEquals("张三", entry.owner());
    assertEquals(List.of(), entry.remarks());
  }

  @Test
  void equal_texts_are_one() {
    assertEquals(List.of(), merged(main("张三", ""), office("张三", "")).remarks());
  }

  @Test
  void of_two_new_texts_the_department_wins_and_the_other_is_remarked() {
    LedgerEntry entry = merged(main("李四", ""), office("张三", ""));
    assertEquals("张三", entry.owner());
    assertEquals(List.of("责任人冲突：审计报告.xlsx 写「李四」"), entry.remarks());
  }

  @Test
  void a_text_that_was_there_before_is_no_conflict_with_a_new_one() {
    assertEquals(List.of(), merged(main("张三", "张三"), office("李四", "张三")).remarks());
    assertEquals("李四", merged(main("张三", "张三"), office("李四", "张三")).owner());
    assertEquals("李四", merged(main("李四", "张三"), office("张三", "张三")).owner());
  }

  @Test
  void an_emptied_cell_stays_empty() {
    LedgerEntry entry =
        merged(
            row(
                MAIN,
                SEPTEMBER,
                false,
                Map.of(LedgerField.OWNER, "张三", LedgerField.NOTE, "注"),
                "张三",
                "注"),
            row(
                OFFICE,
                SEPTEMBER,
                true,
                Map.of(LedgerField.OWNER, "", LedgerField.NOTE, "注"),
                "张三",
                "注"));
    assertEquals("", entry.owner());
    assertEquals("注", entry.note());
  }

  @Test
  void a_deleted_column_empties_nothing() {
    LedgerEntry entry =
        merged(
            row(MAIN, SEPTEMBER, false, Map.of(LedgerField.OWNER, "张三"), "张三", ""),
            row(OFFICE, SEPTEMBER, true, Map.of(LedgerField.NOTE, "新"), "张三", ""));
    assertEquals("张三", entry.owner());
    assertEquals("新", entry.note());
  }

  @Test
  void without_marks_the_first_file_wins_and_the_other_is_remarked() {
    LedgerEntry entry = merged(unmarked("乙.xlsx", "李四"), unmarked("甲.xlsx", "张三"));
    assertEquals("李四", entry.owner());
    assertEquals(List.of("责任人冲突：甲.xlsx 写「张三」"), entry.remarks());
  }

  @Test
  void what_an_older_report_says_gives_way_to_what_the_newer_one_wrote() {
    LedgerEntry entry =
        merged(
            office("张三", ""),
            row(MAIN, OCTOBER, false, Map.of(LedgerField.OWNER, "张三"), "张三", ""),
            main("", ""));
    assertEquals("张三", entry.owner());
    LedgerEntry late =
        merged(office("李四", ""), row(MAIN, OCTOBER, false, Map.of(LedgerField.OWNER, ""), "", ""));
    assertEquals("李四", late.owner());
  }

  @Test
  void a_conflict_is_carried_on_until_somebody_types_anew_or_deletes_the_remark() {
    Conflict conflict = new Conflict(LedgerField.OWNER, MAIN, "李四\n王五");
    List<Conflict> read = Conflict.in("已逾期:……\n" + conflict.remark());
    assertEquals(List.of(conflict), read);
    FilledRow told =
        told(row(OFFICE, OCTOBER, true, Map.of(LedgerField.OWNER, "张三"), "张三", ""), read);
    assertEquals(List.of(conflict.remark()), merged(told).remarks());
    FilledRow decided =
        told(row(OFFICE, OCTOBER, true, Map.of(LedgerField.OWNER, "赵六"), "张三", ""), read);
    assertEquals(List.of(), merged(decided).remarks());
    FilledRow deleted = row(MAIN, OCTOBER, false, Map.of(LedgerField.OWNER, "张三"), "张三", "");
    assertEquals(List.of(), merged(told, deleted).remarks());
  }

  @Test
  void a_conflict_ends_when_the_owner_takes_the_other_text() {
    LedgerEntry entry = merged(october(MAIN, "张三"), october(OFFICE, "李四"));
    assertEquals("李四", entry.owner());
    assertEquals(List.of(), entry.remarks());
    assertEquals("李四", merged(october(MAIN, "李四"), october(OFFICE, "张三")).owner());
    assertEquals(List.of(), merged(october(MAIN, "李四"), october(OFFICE, "张三")).remarks());
  }

  @Test
  void a_conflict_ends_when_the_owner_empties_the_field() {
    FilledRow emptied =
        told(
            row(
                OFFICE,
                OCTOBER,
                true,
                Map.of(LedgerField.OWNER, "", LedgerField.NOTE, "注"),
                "张三",
                "注"),
            CONFLICTS);
    LedgerEntry entry = merged(october(MAIN, "张三"), emptied);
    assertEquals("", entry.owner());
    assertEquals(List.of(), entry.remarks());
  }

  @Test
  void a_conflict_that_both_edit_again_is_told_again() {
    LedgerEntry entry = merged(october(MAIN, "李四"), october(OFFICE, "王五"));
    assertEquals("王五", entry.owner());
    assertEquals(List.of("责任人冲突：审计报告.xlsx 写「李四」"), entry.remarks());
  }

  @Test
  void a_conflict_is_not_told_twice_by_the_workbook_that_it_came_from() {
    LedgerEntry entry = merged(october(OFFICE, "张三"), october(MAIN, "张三"), main("李四", ""));
    assertEquals("张三", entry.owner());
    assertEquals(List.of("责任人冲突：审计报告.xlsx 写「李四」"), entry.remarks());
  }

  @Test
  void an_unknown_status_is_kept_and_remarked() {
    LedgerEntry entry = typed(LedgerField.STATUS, "差不多了");
    assertEquals("差不多了", entry.status());
    assertEquals(List.of("不懂整改状态「差不多了」，请从下拉列表中选。"), entry.remarks());
  }

  @Test
  void an_unknown_status_is_remarked_with_the_word_that_is_near() {
    assertEquals(List.of("不懂整改状态「申请豁勉」，是否想写「申请豁免」？"), typed(LedgerField.STATUS, "申请豁勉").remarks());
  }

  @Test
  void another_word_for_a_status_is_told_word_for_word() {
    LedgerEntry entry = merged(status(OFFICE, true, "", "不是我们", "认为误报"));
    assertEquals("认为误报", entry.status());
    assertEquals(List.of("整改状态填的是「不是我们」，当作「认为误报」。"), entry.remarks());
  }

  @Test
  void two_words_for_one_status_are_no_conflict() {
    LedgerEntry entry =
        merged(status(MAIN, false, "", "整改中", "整改中"), status(OFFICE, true, "", "进行中", "整改中"));
    assertEquals(List.of("整改状态填的是「进行中」，当作「整改中」。"), entry.remarks());
  }

  @Test
  void a_word_that_the_rules_list_only_now_is_no_new_text() {
    LedgerEntry entry =
        merged(status(MAIN, false, "搞定", "搞定", "已整改待复核"), status(OFFICE, true, "搞定", "整改中", "整改中"));
    assertEquals("整改中", entry.status());
    assertEquals(List.of(), entry.remarks());
  }

  @Test
  void a_due_date_that_is_none_is_kept_and_remarked() {
    LedgerEntry entry = typed(LedgerField.DUE, "下月底");
    assertEquals("下月底", entry.due());
    assertEquals(List.of("计划完成日「下月底」不是日期，请写成如 2025-12-31。"), entry.remarks());
  }

  @Test
  void a_due_date_before_the_day_audited_as_of_has_passed() {
    assertTrue(typed(LedgerField.DUE, "2025-10-30").remarks().toString().contains("已逾期"));
    assertEquals(List.of(), typed(LedgerField.DUE, "2025-10-31").remarks());
  }

  @Test
  void what_is_said_to_be_mended_and_still_stands_is_remarked() {
    assertTrue(typed(LedgerField.STATUS, "已整改待复核").remarks().toString().contains("复核未通过"));
  }

  @Test
  void of_a_waived_finding_nothing_is_overdue() {
    Waiver waiver = new Waiver("13-1", "g1", "*", "", "", OCTOBER, new Source("", "", 0));
    Ledger ledger =
        Ledger.of(
            List.of(row(MAIN, SEPTEMBER, false, Map.of(LedgerField.DUE, "2025-10-01"), "", "")),
            List.of(new AuditedFinding(finding, waiver, AuditedFinding.State.NEW, OCTOBER)),
            Set.of(),
            OCTOBER,
            new StatusWords(Words.NONE));
    assertEquals(List.of(), ledger.matched().values().iterator().next().remarks());
  }

  @Test
  void an_unknown_id_is_kept_apart_and_a_gone_one_is_not() {
    FilledRow row = row(MAIN, SEPTEMBER, false, Map.of(LedgerField.NOTE, "注"), "", "");
    assertEquals(
        1,
        Ledger.of(List.of(row), List.of(), Set.of(), OCTOBER, new StatusWords(Words.NONE))
            .unmatched()
            .size());
    Ledger gone =
        Ledger.of(List.of(row), List.of(), Set.of(id), OCTOBER, new StatusWords(Words.NONE));
    assertEquals(Set.of(id), gone.matched().keySet());
    assertEquals(List.of(), gone.unmatched());
  }

  @Test
  void rows_that_name_no_finding_are_all_kept() {
    List<FilledRow> rows = new ArrayList<>();
    for (String text : List.of("甲", "乙", "乙")) {
      rows.add(
          new FilledRow(
              "",
              Map.of(LedgerField.NOTE, text),
              "",
              List.of(),
              null,
              new Source(MAIN, "", rows.size()),
              new Source(MAIN, "", rows.size())));
    }
    Ledger ledger = Ledger.of(rows, List.of(), Set.of(), OCTOBER, new StatusWords(Words.NONE));
    assertEquals(List.of("甲", "乙"), ledger.unmatched().stream().map(LedgerEntry::note).toList());
  }

  @Test
  void rows_that_nobody_filled_in_leave_no_entry() {
    Ledger ledger =
        Ledger.of(List.of(main("", "")), List.of(), Set.of(), OCTOBER, new StatusWords(Words.NONE));
    assertEquals(new Ledger(Map.of(), List.of()), ledger);
  }

  /** A row of a report that tells of a conflict with what the main workbook said before. */
  private FilledRow october(String file, String owner) {
    Map<LedgerField, String> values = Map.of(LedgerField.OWNER, owner);
    return told(row(file, OCTOBER, !file.equals(MAIN), values, "张三", ""), CONFLICTS);
  }

  /** A row of which a status was written, and now holds another that means a third. */
  private FilledRow status(
      String file, boolean department, String written, String typed, String meant) {
    Source source = new Source(file, "整改台账", 3);
    LedgerEntry before = new LedgerEntry(id, written, "", "", "", List.of(), source);
    LedgerMark mark = LedgerMark.of(SEPTEMBER, department, before);
    Map<LedgerField, String> values = Map.of(LedgerField.STATUS, meant);
    return new FilledRow(id, values, typed, List.of(), mark, source, source);
  }

  private LedgerEntry typed(LedgerField field, String text) {
    return merged(row(OFFICE, SEPTEMBER, true, Map.of(field, text), "", ""));
  }

  private FilledRow main(String owner, String prefilled) {
    return row(MAIN, SEPTEMBER, false, Map.of(LedgerField.OWNER, owner), prefilled, "");
  }

  private FilledRow office(String owner, String prefilled) {
    return row(OFFICE, SEPTEMBER, true, Map.of(LedgerField.OWNER, owner), prefilled, "");
  }

  private FilledRow unmarked(String file, String owner) {
    return row(file, Map.of(LedgerField.OWNER, owner), null);
  }

  private FilledRow row(
      String file,
      LocalDate asOf,
      boolean department,
      Map<LedgerField, String> values,
      String owner,
      String note) {
    LedgerEntry before = new LedgerEntry(id, "", owner, "", note, List.of(), new Source("", "", 0));
    return row(file, values, LedgerMark.of(asOf, department, before));
  }

  private FilledRow row(String file, Map<LedgerField, String> values, @Nullable LedgerMark mark) {
    Source source = new Source(file, "整改台账", 3);
    String status = values.getOrDefault(LedgerField.STATUS, "");
    return new FilledRow(id, new EnumMap<>(values), status, List.of(), mark, source, source);
  }

  private static FilledRow told(FilledRow row, List<Conflict> conflicts) {
    return new FilledRow(
        row.finding(),
        row.values(),
        row.status(),
        conflicts,
        row.mark(),
        row.source(),
        row.origin());
  }

  private LedgerEntry merged(FilledRow... rows) {
    AuditedFinding found = new AuditedFinding(finding, null, AuditedFinding.State.NEW, OCTOBER);
    return Ledger.of(List.of(rows), List.of(found), Set.of(), OCTOBER, new StatusWords(Words.NONE))
        .matched()
        .values()
        .iterator()
        .next();
  }
}
