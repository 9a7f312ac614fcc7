package zhaozhang.cli;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.audit.Audit;
import zhaozhang.audit.Collection;
import zhaozhang.audit.Integrity;
import zhaozhang.audit.history.Answers;
import zhaozhang.base.FileNames;
import zhaozhang.base.Fingerprint;
import zhaozhang.base.Password;
import zhaozhang.base.UserError;
import zhaozhang.model.Source;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.followup.Attachment;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.InputFile;
import zhaozhang.report.AuditReport;
import zhaozhang.report.place.ReturnedBooks;

/** What is said of the workbooks that come back, and where they are kept. */
class CollectionTest {

  private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 30);
  private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 31);
  private static final LocalDate TODAY = LocalDate.of(2025, 10, 20);
  private static final String LEDGER = "整改台账";
  private static final String OFFICE = "人事处";
  private static final String BOOK = "部门/人事处.xlsx";

  /** The report of September, as nobody has touched it. */
  @TempDir static Path untouched;

  @TempDir Path folder;

  private Path report;
  private Path book;
  private Path returned;

  @BeforeAll
  static void audit_september() {
    audit(SEPTEMBER, null, untouched.resolve("2025-09"));
  }

  @BeforeEach
  void copy_september() throws IOException {
    report = folder.resolve("2025-09");
    book = report.resolve(BOOK);
    returned = folder.resolve("邮件/人事处.xlsx");
    Folders.copy(untouched.resolve("2025-09"), report);
  }

  @Test
  void a_report_that_nobody_filled_in_is_answered_by_nobody() {
    Answers answers = collect().answers();
    assertEquals(19, answers.silent().size());
    assertEquals(List.of(), answers.problems());
    assertEquals(0, office(answers).answered());
    assertEquals(office(answers).findings(), office(answers).unanswered());
  }

  @Test
  void what_nobody_answered_is_overdue_by_the_day_that_was_proposed() {
    int due = sum(collected(report, null, SEPTEMBER).answers(), Answers.Department::overdue);
    assertEquals(0, due, "there is time until the days that the workbooks propose");
    LocalDate late = SEPTEMBER.plusDays(365);
    Answers answers = collected(report, null, late).answers();
    AuditResult september = audit(SEPTEMBER, null, folder.resolve("again"));
    assertEquals(september.violations().size(), sum(answers, Answers.Department::overdue));
  }

  @Test
  void answers_are_counted_by_department_in_whatever_words_they_are() throws IOException {
    try (FilledBook filled = new FilledBook(book)) {
      filled
          .type(LEDGER, 0, "整改状态", "进行中")
          .type(LEDGER, 0, "计划完成日", LocalDate.of(2025, 10, 19))
          .type(LEDGER, 1, "整改状态", "已完成")
          .type(LEDGER, 1, "计划完成日", LocalDate.of(2025, 10, 19))
          .type(LEDGER, 2, "整改状态", "豁免")
          .save(book);
    }
    Answers before = collected(untouched.resolve("2025-09"), null, OCTOBER).answers();
    Answers answers = collected(report, null, OCTOBER).answers();
    assertEquals(3, sum(answers, Answers.Department::answered));
    int mended = sum(before, Answers.Department::overdue) - 1;
    assertEquals(mended, sum(answers, Answers.Department::overdue), "one is said to be mended");
    assertEquals(1, sum(answers, Answers.Department::waivers));
    assertEquals(List.of(), answers.problems());
    assertFalse(answers.silent().contains(OFFICE));
  }

  @Test
  void what_is_not_understood_is_named_with_its_place() throws IOException {
    try (FilledBook filled = new FilledBook(book)) {
      filled.type(LEDGER, 0, "整改状态", "申请豁勉").type(LEDGER, 1, "计划完成日", "下月底").save(book);
    }
    assertEquals(
        List.of(
            "部门/人事处.xlsx!整改台账!7 不懂整改状态「申请豁勉」，是否想写「申请豁免」？",
            "部门/人事处.xlsx!整改台账!8 计划完成日「下月底」不是日期，请写成如 2025-12-31。"),
        said(collect()));
  }

  @Test
  void what_is_typed_where_nobody_is_asked_to_is_named_and_never_lost() throws IOException {
    try (FilledBook filled = new FilledBook(book)) {
      filled
          .type(LEDGER, 0, "怎么改", "已经转给李四了")
          .type(LEDGER, 1, "提示", "王老师在办")
          .type(LEDGER, 1, "整改状态", "整改中")
          .type(LEDGER, 2, "证据", "")
          .save(book);
    }
    String advice = "这一栏不是填写的地方，没有当作答复；请把它填进浅黄色的「说明」一栏";
    assertEquals(
        List.of("怎么改：已经转给李四了", "提示：王老师在办"),
        collect().answers().problems().stream()
            .filter(problem -> problem.expected().equals(advice))
            .map(problem -> problem.column() + "：" + problem.found())
            .toList());
    AuditResult october = audit(OCTOBER, report, folder.resolve("2025-10"));
    assertEquals(
        List.of("已经转给李四了", "王老师在办"),
        october.read().problems().stream()
            .filter(problem -> problem.expected().equals(advice))
            .map(DataProblem::found)
            .toList());
  }

  @Test
  void files_are_kept_in_the_report_and_read_by_the_next_audit() throws IOException {
    fill(returned, "张三");
    Collection.Result result = collect(returned);
    assertEquals(report.resolve("部门/收回/2025-10-20"), result.kept());
    assertEquals(1, sum(result.answers(), Answers.Department::answered));
    assertNull(collect(returned).kept(), "the report holds it already");
    AuditResult october = audit(OCTOBER, report, folder.resolve("2025-10"));
    assertEquals(
        List.of("张三"),
        october.followUp().ledger().values().stream().map(entry -> entry.owner()).toList());
  }

  @Test
  void no_file_takes_the_place_of_another() throws IOException {
    fill(returned, "张三");
    fill(folder.resolve("邮件/又一份/人事处.xlsx"), "李四");
    Path kept = requireNonNull(collect(returned.resolveSibling("")).kept());
    assertEquals(List.of("2/人事处.xlsx", "人事处.xlsx"), ReturnedBooks.names(kept));
    fill(returned, "王五");
    assertEquals(report.resolve("部门/收回/2025-10-20-02"), collect(returned).kept());
    assertTrue(Files.exists(kept.resolve("人事处.xlsx")));
  }

  @Test
  void a_workbook_of_another_month_is_read_and_named() throws IOException {
    fill(returned, "张三");
    Path october = folder.resolve("2025-10");
    audit(OCTOBER, report, october);
    Collection.Result result = collected(october, null, returned);
    assertEquals(1, sum(result.answers(), Answers.Department::answered));
    assertEquals(
        List.of("部门/收回/2025-10-20/人事处.xlsx!整改台账 这是审计日 2025-09-30 的工作簿"),
        result.answers().problems().stream()
            .map(one -> new Source(one.file(), one.sheet(), one.row()) + " " + one.found())
            .toList());
  }

  @Test
  void a_report_that_another_came_after_takes_nothing_that_nobody_would_read() throws IOException {
    fill(returned, "张三");
    Path october = folder.resolve("2025-10");
    audit(OCTOBER, report, october);
    assertRefused("请改用「" + october + "」", report, null, returned);
    assertFalse(Files.exists(report.resolve("部门/收回")));
    collect();
  }

  @Test
  void a_row_that_somebody_adds_is_named_and_kept_by_the_next_audit() throws IOException {
    try (FilledBook filled = new FilledBook(book)) {
      filled.append(LEDGER, "", "还有一个群没有人管").save(book);
    }
    List<DataProblem> problems = collect().answers().problems();
    assertEquals(List.of("还有一个群没有人管"), problems.stream().map(DataProblem::found).toList());
    AuditResult october = audit(OCTOBER, report, folder.resolve("2025-10"));
    assertEquals(
        List.of("还有一个群没有人管"),
        october.followUp().unmatched().stream().map(entry -> entry.note()).toList());
  }

  @Test
  void a_column_that_somebody_adds_is_named() throws IOException {
    try (FilledBook filled = new FilledBook(book)) {
      filled.beside(LEDGER, "我们的意见", "请再核对").save(book);
    }
    List<DataProblem> problems = collect().answers().problems();
    assertEquals(List.of("我们的意见"), problems.stream().map(DataProblem::column).toList());
  }

  @Test
  void evidence_beside_a_workbook_is_kept_listed_with_its_hash_and_verified() throws IOException {
    fill(returned, "张三");
    String id = firstId();
    Path evidence = returned.resolveSibling("附件/" + id + "/截图.png");
    Files.createDirectories(evidence.getParent());
    Files.writeString(evidence, "证据");
    Collection.Result result = collect(returned);
    assertEquals(1, sum(result.answers(), Answers.Department::attachments));
    Path copy = requireNonNull(result.kept()).resolve("附件/" + id + "/截图.png");
    assertTrue(Files.exists(copy));
    assertNull(collect(returned).kept(), "the report holds both already");
    Path october = folder.resolve("2025-10");
    AuditResult audited = audit(OCTOBER, report, october);
    assertEquals(
        List.of(new Attachment(id, "2025-09", file(report, copy))),
        audited.followUp().allAttachments());
    String hash = file(report, copy).sha256();
    assertTrue(Files.readString(october.resolve("audit.json")).contains(hash));
    assertTrue(Files.readString(october.resolve("manifest.json")).contains(hash));
    try (FilledBook book = new FilledBook(october.resolve("审计报告.xlsx"))) {
      assertTrue(String.join("\n", book.allTexts()).contains("附件 1 个：截图.png"));
    }
    assertEquals(
        List.of(),
        Integrity.of(october, null, null).differences().stream()
            .filter(one -> !one.expected())
            .toList());
    AuditResult november = audit(OCTOBER.plusDays(30), october, folder.resolve("2025-11"));
    assertEquals(audited.followUp().allAttachments(), november.followUp().allAttachments());
    Files.writeString(copy, "改过");
    List<String> unexpected =
        Integrity.of(october, null, null).differences().stream()
            .filter(one -> !one.expected())
            .map(Integrity.Difference::sentence)
            .toList();
    String name = "2025-09/" + FileNames.below(report, copy);
    assertEquals(List.of("附件 " + name + " 找不到了，或者改动过：2025-10 记下了它的哈希值。"), unexpected);
  }

  @Test
  void evidence_of_which_nobody_can_tell_is_named_and_kept() throws IOException {
    fill(returned, "张三");
    Path stray = returned.resolveSibling("附件/截图.png");
    Files.createDirectories(returned.resolveSibling("附件/13-99"));
    Files.writeString(stray, "一");
    Files.writeString(returned.resolveSibling("附件/13-99/台账.xlsx"), "不是工作簿");
    Collection.Result result = collect(returned.resolveSibling(""));
    assertTrue(Files.exists(requireNonNull(result.kept()).resolve("附件/截图.png")));
    assertEquals(0, sum(result.answers(), Answers.Department::attachments));
    assertEquals(
        List.of("13-99", ""),
        result.answers().problems().stream().map(DataProblem::found).toList());
  }

  private String firstId() throws IOException {
    try (FilledBook filled = new FilledBook(untouched.resolve("2025-09").resolve(BOOK))) {
      return filled.text(LEDGER, 0, "编号");
    }
  }

  private static InputFile file(Path report, Path file) throws IOException {
    return new InputFile(FileNames.below(report, file), Fingerprint.of(Files.readAllBytes(file)));
  }

  @Test
  void what_is_no_report_is_refused() {
    assertRefused("「" + folder + "」不是可以收回台账的报告", folder, null);
  }

  @Test
  void a_file_that_is_no_workbook_is_refused_and_nothing_is_kept() throws IOException {
    fill(returned, "张三");
    Path text = Files.writeString(folder.resolve("说明.txt"), "已改");
    assertRefused("「" + text + "」不是 .xlsx 工作簿", report, null, returned, text);
    Path broken = Files.writeString(folder.resolve("坏的.xlsx"), "已改");
    assertRefused("坏的.xlsx", report, null, returned, broken);
    assertRefused("找不到「没有.xlsx」", report, null, returned, Path.of("没有.xlsx"));
    assertFalse(Files.exists(report.resolve("部门/收回/2025-10-20")));
  }

  @Test
  void a_workbook_without_anything_to_fill_in_is_refused() {
    Path list = Path.of("rules/清单/参数.xlsx");
    assertRefused("「参数.xlsx」里没有可以读回的台账", report, null, list);
  }

  @Test
  void a_workbook_with_a_password_is_read_with_it_only() throws Exception {
    fill(returned, "张三");
    encrypt(returned);
    assertRefused("「人事处.xlsx」有密码", report, null, returned);
    try (Password password = new Password("秘密".toCharArray())) {
      Collection.Result result = collected(report, password, returned);
      assertEquals(1, sum(result.answers(), Answers.Department::answered));
    }
  }

  private static void encrypt(Path file) throws Exception {
    EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
    Encryptor encryptor = info.getEncryptor();
    encryptor.confirmPassword("秘密");
    byte[] bytes = Files.readAllBytes(file);
    try (POIFSFileSystem system = new POIFSFileSystem()) {
      try (OutputStream out = encryptor.getDataStream(system)) {
        out.write(bytes);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        system.writeFilesystem(out);
      }
    }
  }

  private void fill(Path file, String owner) throws IOException {
    try (FilledBook filled = new FilledBook(untouched.resolve("2025-09").resolve(BOOK))) {
      filled.type(LEDGER, 0, "责任人", owner).save(file);
    }
  }

  private static Answers.Department office(Answers answers) {
    return answers.departments().stream()
        .filter(one -> one.name().equals(OFFICE))
        .findFirst()
        .orElseThrow();
  }

  private static int sum(Answers answers, ToIntFunction<Answers.Department> count) {
    return answers.departments().stream().collect(Collectors.summingInt(count));
  }

  private static List<String> said(Collection.Result result) {
    return result.answers().problems().stream()
        .map(one -> new Source(one.file(), one.sheet(), one.row()) + " " + one.expected())
        .toList();
  }

  private Collection.Result collect(Path... files) {
    return collected(report, null, files);
  }

  private static Collection.Result collected(
      Path report, @Nullable Password password, Path... files) {
    return collected(report, password, TODAY, files);
  }

  private static Collection.Result collected(
      Path report, @Nullable Password password, LocalDate today, Path... files) {
    return Collection.of(
        new Collection.Request(report, List.of(files), Path.of("rules"), today, password));
  }

  private static void assertRefused(
      String message, Path report, @Nullable Password password, Path... files) {
    UserError refused = assertThrows(UserError.class, () -> collected(report, password, files));
    assertTrue(String.valueOf(refused.getMessage()).contains(message), refused.getMessage());
  }

  private static AuditResult audit(LocalDate asOf, @Nullable Path previous, Path out) {
    AuditResult result =
        Audit.run(
            new Audit.Request(
                Path.of("samples/2025-09"),
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
}
