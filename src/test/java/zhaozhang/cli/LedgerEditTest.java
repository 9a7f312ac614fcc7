package zhaozhang.cli;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.audit.Audit;
import zhaozhang.audit.Collection;
import zhaozhang.audit.LedgerEdit;
import zhaozhang.audit.LedgerEdit.Outcome;
import zhaozhang.audit.Progress;
import zhaozhang.audit.history.AnsweredFinding;
import zhaozhang.base.UserError;
import zhaozhang.model.followup.LedgerEntry;
import zhaozhang.model.followup.LedgerField;

/** What somebody decides about a finding, having seen what came back, has the last word. */
class LedgerEditTest {

  private static final Path RULES = Path.of("rules");
  private static final Path SNAPSHOT = Path.of("samples/2025-09").toAbsolutePath();
  private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 30);
  private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 31);
  private static final String LEDGER = "整改台账";
  private static final String BOOK = "部门/人事处.xlsx";

  /** The report of September, as nobody has touched it. */
  @TempDir static Path untouched;

  @TempDir Path folder;

  private Path report;
  private String finding;

  @BeforeAll
  static void audit_september() {
    audit(SEPTEMBER, null, untouched.resolve("2025-09"));
  }

  private static Audit.Written audit(LocalDate asOf, @Nullable Path previous, Path out) {
    return Audit.report(
        new Audit.Request(SNAPSHOT, RULES, asOf, asOf, "test", previous, out, null, null),
        Progress.NONE);
  }

  @BeforeEach
  void copy_september() throws IOException {
    report = folder.resolve("2025-09");
    Folders.copy(untouched.resolve("2025-09"), report);
    try (FilledBook book = new FilledBook(report.resolve(BOOK))) {
      finding = book.text(LEDGER, 0, "编号");
    }
  }

  @Test
  void it_stands_in_the_ledger_and_in_the_next_report() {
    assertEquals(Outcome.WRITTEN, edit("整改中", "张三", "2025-11-15", "第一行\r\n第二行"));
    LedgerEntry entry = entry();
    assertEquals("整改中 张三 2025-11-15 第一行\n第二行", said(entry));
    assertTrue(found().said().answered());
    assertEquals(List.of(), collect().answers().problems());
    LedgerEntry next =
        requireNonNull(
            audit(OCTOBER, report, folder.resolve("2025-10"))
                .result()
                .followUp()
                .ledger()
                .get(finding));
    assertEquals(said(entry), said(next));
  }

  @Test
  void it_settles_what_two_workbooks_say_and_may_be_changed_and_emptied() throws IOException {
    type(BOOK, "责任人", "张三");
    type("审计报告.xlsx", "责任人", "李四");
    assertEquals(1, entry().remarks().size(), "a conflict");
    edit("", "李四", "", "");
    assertEquals("李四", entry().owner(), "what was not taken may be chosen");
    assertEquals(List.of(), entry().remarks());
    edit("", "王五", "", "");
    assertEquals("王五", entry().owner());
    edit("", "李四", "", "");
    assertEquals("李四", entry().owner(), "it may be changed back");
    edit("整改中", "", "", "");
    assertEquals("整改中   ", said(entry()), "and emptied");
  }

  @Test
  void what_comes_back_later_is_told_beside_it() throws IOException {
    edit("整改中", "张三", "", "");
    type(BOOK, "责任人", "李四");
    assertEquals("张三", entry().owner());
    assertEquals(List.of("责任人冲突：部门/人事处.xlsx 写「李四」"), entry().remarks());
  }

  @Test
  void nothing_is_written_over_what_nobody_saw() throws IOException {
    String seen = found().said().seen();
    type(BOOK, "责任人", "张三");
    assertEquals(Outcome.CHANGED, edit(seen, Map.of(LedgerField.OWNER, "李四")));
    assertEquals("张三", entry().owner());
    edit("", "李四", "", "");
    assertEquals(Outcome.CHANGED, edit(seen, Map.of(LedgerField.OWNER, "王五")), "a second tab");
    assertEquals("李四", entry().owner());
  }

  @Test
  void what_is_decided_about_others_stays() throws IOException {
    edit("整改中", "张三", "", "");
    String first = finding;
    try (FilledBook book = new FilledBook(report.resolve(BOOK))) {
      finding = book.text(LEDGER, 1, "编号");
    }
    edit("已整改待复核", "李四", "", "");
    finding = first;
    assertEquals("整改中 张三  ", said(entry()));
  }

  @Test
  void what_is_no_status_no_day_or_no_finding_is_refused() {
    String seen = found().said().seen();
    refused("不懂整改状态「整改钟」", seen, Map.of(LedgerField.STATUS, "整改钟"));
    refused("不是日期", seen, Map.of(LedgerField.DUE, "下月底"));
    finding = "0000";
    refused("没有编号 0000", seen, Map.of(LedgerField.OWNER, "张三"));
  }

  @Test
  void of_a_report_that_cannot_be_read_nothing_is_written_in_clear() throws IOException {
    String seen = found().said().seen();
    Files.delete(report.resolve("审计报告.xlsx"));
    refused("页面上不能填", seen, Map.of(LedgerField.OWNER, "张三"));
    assertFalse(Files.exists(report.resolve("部门/收回")));
  }

  private void refused(String sentence, String seen, Map<LedgerField, String> typed) {
    UserError e = assertThrows(UserError.class, () -> edit(seen, typed));
    assertTrue(String.valueOf(e.getMessage()).contains(sentence), e.getMessage());
  }

  private void type(String file, String heading, String text) throws IOException {
    try (FilledBook book = new FilledBook(report.resolve(file))) {
      book.type(LEDGER, book.row(LEDGER, "编号", finding), heading, text).save(report.resolve(file));
    }
  }

  private Outcome edit(String status, String owner, String due, String note) {
    return edit(
        found().said().seen(),
        Map.of(
            LedgerField.STATUS, status,
            LedgerField.OWNER, owner,
            LedgerField.DUE, due,
            LedgerField.NOTE, note));
  }

  private Outcome edit(String seen, Map<LedgerField, String> typed) {
    return LedgerEdit.write(new LedgerEdit.Request(report, RULES, finding, seen, typed));
  }

  private Collection.Result collect() {
    return Collection.of(new Collection.Request(report, List.of(), RULES, OCTOBER, null));
  }

  private LedgerEntry entry() {
    return requireNonNull(found().said().entry());
  }

  private AnsweredFinding found() {
    return collect().answers().findings().stream()
        .filter(one -> one.finding().id().equals(finding))
        .findFirst()
        .orElseThrow();
  }

  private static String said(LedgerEntry entry) {
    return String.join(" ", entry.status(), entry.owner(), entry.due(), entry.note());
  }
}
