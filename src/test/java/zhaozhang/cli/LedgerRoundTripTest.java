package zhaozhang.cli;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.Extent;
import zhaozhang.audit.Audit;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.followup.LedgerEntry;
import zhaozhang.model.table.DataProblem;
import zhaozhang.report.AuditReport;

/** What people fill in one month stands in the report of the next. */
class LedgerRoundTripTest {

  private static final Path SAMPLES = Path.of("samples").toAbsolutePath();
  private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 30);
  private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 31);
  private static final String LEDGER = "整改台账";
  private static final String UNMATCHED = "台账未匹配";
  private static final String VERIFICATIONS = "人工核验";
  private static final String ID = "编号";
  private static final String MAIN = "审计报告.xlsx";

  /** The report of September, as nobody has touched it. */
  @TempDir static Path untouched;

  @TempDir Path folder;

  private Path before;
  private Path after;
  private Path main;
  private Path office;
  private String finding;

  @BeforeAll
  static void audit_september() {
    audit("2025-09", SEPTEMBER, null, untouched.resolve("2025-09"));
  }

  @BeforeEach
  void copy_september() throws IOException {
    before = folder.resolve("2025-09");
    after = folder.resolve("2025-10");
    main = before.resolve(MAIN);
    office = before.resolve("部门/人事处.xlsx");
    Folders.copy(untouched.resolve("2025-09"), before);
    try (FilledBook book = new FilledBook(office)) {
      finding = book.text(LEDGER, 0, ID);
    }
  }

  @Test
  void what_a_department_typed_stands_in_both_workbooks_of_the_next_report() throws IOException {
    try (FilledBook book = new FilledBook(office)) {
      book.type(LEDGER, 0, "整改状态", "整改中")
          .type(LEDGER, 0, "责任人", "=张三")
          .type(LEDGER, 0, "计划完成日", LocalDate.of(2025, 11, 15))
          .type(LEDGER, 0, "说明", "第一行\n第二行")
          .save(office);
    }
    september_again();
    for (Path file : List.of(after.resolve(MAIN), after.resolve("部门/人事处.xlsx"))) {
      try (FilledBook book = new FilledBook(file)) {
        int row = book.row(LEDGER, ID, finding);
        assertEquals("整改中", book.text(LEDGER, row, "整改状态"));
        assertEquals("=张三", book.text(LEDGER, row, "责任人"));
        assertEquals("2025-11-15", book.text(LEDGER, row, "计划完成日"));
        assertEquals("第一行\n第二行", book.text(LEDGER, row, "说明"));
        assertEquals("", book.text(LEDGER, row, "提示"));
      }
    }
  }

  @Test
  void common_words_for_a_status_are_understood() throws IOException {
    try (FilledBook book = new FilledBook(office)) {
      book.type(LEDGER, 0, "整改状态", " 正在 整改").save(office);
    }
    september_again();
    assertEquals("整改中", next(finding, "整改状态"));
    assertEquals("整改状态填的是「正在 整改」，当作「整改中」。", next(finding, "提示"));
  }

  @Test
  void rows_and_columns_may_be_moved_files_renamed_and_sheets_too() throws IOException {
    try (FilledBook book = new FilledBook(office)) {
      book.type(LEDGER, 0, "责任人", "张三")
          .shuffle(LEDGER, new Random(1))
          .rename(LEDGER, "我们的整改")
          .save(before.resolve("交回/人事处 已填.xlsx"));
    }
    Files.delete(office);
    september_again();
    assertEquals("张三", next(finding, "责任人"));
  }

  @Test
  void a_deleted_row_leaves_what_the_main_workbook_says() throws IOException {
    try (FilledBook book = new FilledBook(main)) {
      book.type(LEDGER, book.row(LEDGER, ID, finding), "责任人", "李四").save(main);
    }
    try (FilledBook book = new FilledBook(office)) {
      book.delete(LEDGER, ID, finding::equals).save(office);
    }
    september_again();
    assertEquals("李四", next(finding, "责任人"));
  }

  @Test
  void the_months_after_keep_it_until_somebody_empties_it_for_the_proposal() throws IOException {
    try (FilledBook book = new FilledBook(office)) {
      book.type(LEDGER, 0, "责任人", "张三").save(office);
    }
    september_again();
    Path third = folder.resolve("2025-11");
    audit("2025-09", LocalDate.of(2025, 11, 30), after, third);
    try (FilledBook book = new FilledBook(third.resolve(MAIN))) {
      assertEquals("张三", book.text(LEDGER, book.row(LEDGER, ID, finding), "责任人"));
    }
    try (FilledBook book = new FilledBook(third.resolve("部门/人事处.xlsx"))) {
      int row = book.row(LEDGER, ID, finding);
      book.type(LEDGER, row, "责任人", "").save(third.resolve("部门/人事处.xlsx"));
    }
    Path fourth = folder.resolve("2025-12");
    audit("2025-09", LocalDate.of(2025, 12, 31), third, fourth);
    try (FilledBook book = new FilledBook(fourth.resolve(MAIN))) {
      assertEquals("于萍", book.text(LEDGER, book.row(LEDGER, ID, finding), "责任人"));
    }
  }

  @Test
  void an_audit_that_is_run_again_keeps_what_was_filled_in_its_report() throws IOException {
    try (FilledBook book = new FilledBook(office)) {
      book.type(LEDGER, 0, "责任人", "张三").save(office);
    }
    audit("2025-09", SEPTEMBER, null, before);
    try (FilledBook book = new FilledBook(main)) {
      assertEquals("张三", book.text(LEDGER, book.row(LEDGER, ID, finding), "责任人"));
    }
  }

  @Test
  void an_unknown_id_is_kept_apart_from_month_to_month_until_its_row_is_deleted()
      throws IOException {
    try (FilledBook book = new FilledBook(office)) {
      book.type(LEDGER, 0, ID, "13-9-000000000000").type(LEDGER, 0, "说明", "查无此号").save(office);
    }
    september_again();
    Path third = folder.resolve("2025-11");
    audit("2025-09", LocalDate.of(2025, 11, 30), after, third);
    Path thirdMain = third.resolve(MAIN);
    try (FilledBook book = new FilledBook(thirdMain)) {
      assertEquals("查无此号", book.text(UNMATCHED, 0, "说明"));
      assertEquals("部门/人事处.xlsx!整改台账!7", book.text(UNMATCHED, 0, "来源"));
      book.delete(UNMATCHED, ID, any -> true).save(thirdMain);
    }
    Path fourth = folder.resolve("2025-12");
    audit("2025-09", LocalDate.of(2025, 12, 31), third, fourth);
    try (FilledBook book = new FilledBook(fourth.resolve(MAIN))) {
      assertFalse(book.has(UNMATCHED));
    }
  }

  @Test
  void a_workbook_that_cannot_be_opened_is_named_and_the_audit_goes_on() throws IOException {
    Files.writeString(before.resolve("部门/坏了.xlsx"), "no workbook");
    Files.writeString(before.resolve("部门/旧.xls"), "old");
    AuditResult result = september_again();
    List<String> files = result.problems().stream().map(problem -> problem.file()).toList();
    assertTrue(files.contains("2025-09/部门/坏了.xlsx"), files::toString);
    assertTrue(files.contains("2025-09/部门/旧.xls"), files::toString);
  }

  @Test
  void an_untouched_report_gives_nothing_to_say() throws IOException {
    AuditResult first = audit("2025-09", OCTOBER, null, folder.resolve("alone"));
    AuditResult result = september_again();
    List<DataProblem> more = new ArrayList<>(result.problems());
    more.removeAll(first.problems());
    assertEquals(List.of(), more);
    assertTrue(result.followUp().ledger().isEmpty());
    assertTrue(result.followUp().unmatched().isEmpty());
    assertTrue(result.followUp().verifications().isEmpty());
    assertFalse(Files.exists(after.resolve("豁免申请.csv")));
  }

  @Test
  void a_waiver_asked_for_becomes_a_line_for_the_list() throws IOException {
    try (FilledBook book = new FilledBook(office)) {
      book.type(LEDGER, 0, "整改状态", "申请豁免").type(LEDGER, 0, "说明", "=确有,需要").save(office);
    }
    september_again();
    List<String> lines = lines(after.resolve("豁免申请.csv"));
    assertEquals("\ufeff规则,对象,区分,理由,批准人,批准日期,有效期至", lines.get(0));
    assertEquals(2, lines.size());
    assertTrue(lines.get(1).endsWith(",\"　=确有,需要\",,,"), lines.get(1));
    assertTrue(finding.startsWith(lines.get(1).substring(0, lines.get(1).indexOf(',')) + "-"));
  }

  @Test
  void a_verification_becomes_a_line_for_the_list_once_it_is_complete() throws IOException {
    try (FilledBook book = new FilledBook(main)) {
      book.type(VERIFICATIONS, 0, "结论", "符合")
          .type(VERIFICATIONS, 0, "核验人", "王五")
          .type(VERIFICATIONS, 0, "核验日期", LocalDate.of(2025, 10, 20))
          .type(VERIFICATIONS, 0, "依据", "查阅台账")
          .type(VERIFICATIONS, 1, "核验人", "赵六")
          .save(main);
    }
    september_again();
    List<String> lines = lines(after.resolve("人工核验记录.csv"));
    assertEquals("\ufeff条号,结论,核验人,核验日期,依据", lines.get(0));
    assertEquals(2, lines.size());
    assertTrue(lines.get(1).endsWith(",符合,王五,2025-10-20,查阅台账"), lines.get(1));
    try (FilledBook book = new FilledBook(after.resolve(MAIN))) {
      int row = book.row(VERIFICATIONS, "核验人", "赵六");
      assertEquals("还缺：结论、核验日期", book.text(VERIFICATIONS, row, "提示"));
    }
  }

  @Test
  void nothing_that_was_typed_is_lost() throws IOException {
    for (long seed = 1; seed <= Extent.of(1, 20); seed++) {
      audit("2025-09", SEPTEMBER, null, before);
      Random random = new Random(seed);
      List<String> typed = new ArrayList<>();
      for (Path file : workbooks(before)) {
        try (FilledBook book = new FilledBook(file)) {
          String doomed = String.valueOf(random.nextInt(10));
          book.delete(LEDGER, ID, id -> id.endsWith(doomed));
          fill(book, LEDGER, List.of("整改状态", "责任人", "计划完成日", "说明"), random, typed);
          book.shuffle(LEDGER, random);
          if (book.has(VERIFICATIONS)) {
            fill(book, VERIFICATIONS, List.of("结论", "核验人", "核验日期", "依据"), random, typed);
            book.shuffle(VERIFICATIONS, random);
          }
          book.save(before.resolve("交回" + random.nextInt(3) + "/" + random.nextLong() + ".xlsx"));
        }
        Files.delete(file);
      }
      audit("2025-10", OCTOBER, before, after);
      try (FilledBook book = new FilledBook(after.resolve(MAIN))) {
        String all = String.join("\n", book.allTexts());
        List<String> lost = typed.stream().filter(text -> !all.contains(text)).toList();
        assertEquals(List.of(), lost, "seed " + seed + ", of " + typed.size());
      }
    }
  }

  @Test
  void workbooks_saved_by_libreoffice_are_read_back() throws Exception {
    assumeTrue(LibreOffice.installed(), "LibreOffice is not installed here");
    try (FilledBook book = new FilledBook(office)) {
      book.type(LEDGER, 0, "整改状态", "已整改待复核")
          .type(LEDGER, 0, "责任人", "@张三")
          .type(LEDGER, 0, "计划完成日", LocalDate.of(2025, 10, 1))
          .type(LEDGER, 0, "说明", "_x0041_ 第一行\n+1")
          .save(office);
    }
    LibreOffice.saveAgain(office);
    LibreOffice.saveAgain(main);
    september_again();
    assertEquals("@张三", next(finding, "责任人"));
    assertEquals("2025-10-01", next(finding, "计划完成日"));
    assertEquals("_x0041_ 第一行\n+1", next(finding, "说明"));
    assertEquals("已逾期：计划完成日已过，问题仍在。\n复核未通过：填的是已整改，问题仍在。", next(finding, "提示"));
    LibreOffice.saveAgain(after.resolve(MAIN));
    LibreOffice.saveAgain(after.resolve("部门/人事处.xlsx"));
    Path third = folder.resolve("2025-11");
    AuditResult result = audit("2025-09", LocalDate.of(2025, 11, 30), after, third);
    LedgerEntry entry = requireNonNull(result.followUp().ledger().get(finding));
    assertEquals(1, result.followUp().ledger().size());
    assertEquals("_x0041_ 第一行\n+1", entry.note());
    assertEquals(2, entry.remarks().size());
  }

  private static void fill(
      FilledBook book, String sheet, List<String> headings, Random random, List<String> typed) {
    for (int row = 0; row < book.rows(sheet); row++) {
      for (String heading : headings) {
        String text =
            List.of("=", "+", "-", "@", "", "\"", "。").get(random.nextInt(7))
                + Long.toString(random.nextLong(), 36)
                + List.of("", "\n第二行", "_x41_", "<&>", "」写「", "😀").get(random.nextInt(6))
                + "完";
        book.type(sheet, row, heading, text);
        typed.add(text);
      }
    }
  }

  private AuditResult september_again() {
    return audit("2025-09", OCTOBER, before, after);
  }

  private static AuditResult audit(
      String snapshot, LocalDate asOf, @Nullable Path previous, Path out) {
    AuditResult result =
        Audit.run(
            new Audit.Request(
                SAMPLES.resolve(snapshot),
                Path.of("rules"),
                asOf,
                asOf,
                "test",
                previous,
                out,
                null,
                null));
    AuditReport.write(result, out);
    return result;
  }

  private String next(String id, String heading) throws IOException {
    try (FilledBook book = new FilledBook(after.resolve(MAIN))) {
      return book.text(LEDGER, book.row(LEDGER, ID, id), heading);
    }
  }

  private static List<Path> workbooks(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
  }

  private static List<String> lines(Path csv) throws IOException {
    String text = Files.readString(csv, StandardCharsets.UTF_8);
    assertTrue(text.endsWith("\r\n"), text);
    return List.of(text.split("\r\n"));
  }
}
