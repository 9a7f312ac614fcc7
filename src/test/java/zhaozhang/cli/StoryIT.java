package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhaozhang.base.Fingerprint;
import zhaozhang.cli.Program.Ended;

/**
 * The cycle of a department: violations found, filled in, mended, out of sight, found again; and
 * three months of what people type, send late and lay beside.
 */
class StoryIT {

  private static final String LEDGER = Months.LEDGER;
  private static final String DAY = "2025-09-07";
  private static final String GROUPS =
      """
      G1,甲群,wangwu
      G2,乙群,wangwu
      G3,丙群,wangwu
      G4,丁群,wangwu
      G5,戊群,wangwu
      G6,己群,wangwu
      H1,庚群,zhaoliu
      """;

  private final Path folder = Kept.folder();

  private Months months;

  @BeforeEach
  void begin() {
    months = new Months(folder);
  }

  @Test
  void what_is_filled_in_one_month_is_read_and_checked_in_the_next() throws Exception {
    months.audit("2025-08", "G1,甲群,wangwu\ng2,乙群,zhaoliu\ng3,丙群,wangwu\n");
    months.assertState("2025-08", "G1", "新增", "2025-08-31");
    fillInAugust();

    months.audit("2025-09", "G1,甲群,wangwu\ng2,乙群,zhaoliu\ng3,丙群,lisi\n");
    months.assertState("2025-09", "G1", "持续", "2025-08-31");
    months.assertLedger("2025-09", "G1", "整改中", "李四", "2025-09-15", "已逾期");
    months.assertLedger("2025-09", "G2", "申请豁免", "", "2025-09-07", "");
    assertTrue(months.text("2025-09", "豁免申请.csv").contains("13-1,G2,,年底前撤群"));
    months.assertGone("2025-09", "G3", "已整改", "整改状态：已整改待复核");
    fillInSeptember();

    months.audit("2025-10", null);
    months.assertGone("2025-10", "G1", "未能复核", "");
    assertTrue(months.texts("2025-10").contains("已转让，请复核"), "what was typed stays in 台账未匹配");

    months.audit("2025-11", "G1,甲群,wangwu\ng2,乙群,lisi\ng3,丙群,wangwu\n");
    months.assertState("2025-11", "G1", "持续", "2025-08-31");
    months.assertLedger("2025-11", "G1", "已整改待复核", "李四", "2025-09-15", "复核未通过");
    months.assertGone("2025-11", "G2", "已整改", "整改状态：申请豁免");
    months.assertState("2025-11", "G3", "复发", "2025-08-31");

    Ended verified = months.run("verify", "reports/2025-11");
    assertTrue(verified.out().contains("填写台账属正常情况"), verified::toString);
  }

  /**
   * The department fills in its own workbook, renames and rearranges it; the office the main one.
   */
  private void fillInAugust() throws Exception {
    Path department = months.book("2025-08", "教务处");
    try (FilledBook book = new FilledBook(department)) {
      int first = book.row(LEDGER, "对象", "G1");
      book.type(LEDGER, first, "整改状态", "整改中").type(LEDGER, first, "责任人", "李四");
      book.type(LEDGER, first, "计划完成日", LocalDate.of(2025, 9, 15));
      book.type(LEDGER, book.row(LEDGER, "对象", "G3"), "整改状态", "已整改待复核");
      book.shuffle(LEDGER, new Random(7));
      book.save(months.report("2025-08").resolve("收回/教务处 王老师 已填.xlsx"));
    }
    Files.delete(department);
    Path main = months.main("2025-08");
    try (FilledBook book = new FilledBook(main)) {
      int row = book.row(LEDGER, "对象", "G2");
      book.type(LEDGER, row, "整改状态", "申请豁免").type(LEDGER, row, "说明", "年底前撤群");
      book.save(main);
    }
    Months.savedByLibreOffice(main);
  }

  private void fillInSeptember() throws Exception {
    Path department = months.book("2025-09", "教务处");
    try (FilledBook book = new FilledBook(department)) {
      int row = book.row(LEDGER, "对象", "G1");
      book.type(LEDGER, row, "整改状态", "已整改待复核").type(LEDGER, row, "说明", "已转让，请复核");
      book.save(department);
    }
    Months.savedByLibreOffice(department);
  }

  @Test
  void whatever_people_type_and_lay_beside_is_understood_or_shown_and_never_lost()
      throws Exception {
    months.audit("2025-08", GROUPS);
    Path late = folder.resolve("晚交/人事处.xlsx");
    returnedInAugust(late);
    String collected = collected("2025-08", "2025-09-20", folder.resolve("邮件/教务处 已填.xlsx"));
    assertTrue(collected.contains("不懂整改状态「快了」，请"), collected);
    assertTrue(collected.contains("「怎么改」「已经转给李四了」：这一栏不是填写的地方"), collected);
    assertTrue(collected.contains("「还有一个群没有人管」：这一行没有编号"), collected);
    assertTrue(collected.contains("一项也没有填的部门 1 个：人事处。"), collected);

    months.audit("2025-09", GROUPS);
    understoodOrShownInSeptember();
    decidedInSeptember();
    Ended older = months.run("collect", "reports/2025-08", late);
    assertTrue(older.complainsInOneLine() && older.err().contains("请改用"), older::toString);
    String lately = collected("2025-09", "2025-10-20", late);
    assertTrue(lately.contains("这是审计日 2025-08-31 的工作簿"), lately);

    months.audit("2025-10", GROUPS);
    endedOrStillShownInOctober();
    evidenceIsKnownAndCannotBeChanged();
  }

  /**
   * A department sends its workbook back in its own words, with evidence; another sends it late;
   * the office types other people into its own.
   */
  private void returnedInAugust(Path late) throws Exception {
    Path returned = folder.resolve("邮件/教务处 已填.xlsx");
    try (FilledBook book = new FilledBook(months.book("2025-08", "教务处"))) {
      Months.type(book, "G1", "整改状态", "快了");
      Months.type(book, "G1", "怎么改", "已经转给李四了");
      Months.type(book, "G2", "整改状态", "已完成");
      Months.type(book, "G3", "整改状态", "不是我们");
      for (String group : List.of("G4", "G5", "G6")) {
        Months.type(book, group, "责任人", "李四");
      }
      book.append(LEDGER, "", "还有一个群没有人管").save(returned);
    }
    Months.savedByLibreOffice(returned);
    String id = months.ledger("2025-08", "G2", "编号");
    Path evidence = Files.createDirectories(returned.resolveSibling("附件").resolve(id));
    Files.writeString(evidence.resolve("截图.png"), "证据");
    try (FilledBook book = new FilledBook(months.book("2025-08", "人事处"))) {
      Months.type(book, "H1", "整改状态", "进行中").save(late);
    }
    try (FilledBook book = new FilledBook(months.main("2025-08"))) {
      for (String group : List.of("G4", "G5", "G6")) {
        Months.type(book, group, "责任人", "王五");
      }
      book.save(months.main("2025-08"));
    }
  }

  private void understoodOrShownInSeptember() throws IOException {
    months.assertLedger("2025-09", "G1", "快了", "", DAY, "不懂整改状态「快了」，请");
    months.assertLedger("2025-09", "G2", "已整改待复核", "", DAY, "整改状态填的是「已完成」");
    months.assertTells("2025-09", "G2", "复核未通过");
    months.assertTells("2025-09", "G2", "附件 1 个：截图.png");
    months.assertLedger("2025-09", "G3", "认为误报", "", DAY, "整改状态填的是「不是我们」");
    for (String group : List.of("G4", "G5", "G6")) {
      months.assertLedger("2025-09", group, "", "李四", DAY, "王五");
    }
    String texts = months.texts("2025-09");
    assertTrue(texts.contains("还有一个群没有人管"), "a row added stays in 台账未匹配");
    assertTrue(texts.contains("已经转给李四了"), "what was typed elsewhere stands in 数据质量");
    String department = Months.texts(months.book("2025-09", "教务处"));
    assertTrue(department.contains("项要整改，其中 "), department);
  }

  /** The department says more clearly what it meant; of one owner both say the same. */
  private void decidedInSeptember() throws Exception {
    Path department = months.book("2025-09", "教务处");
    try (FilledBook book = new FilledBook(department)) {
      Months.type(book, "G1", "整改状态", "整改中");
      Months.type(book, "G4", "责任人", "王五");
      Months.type(book, "G5", "责任人", "张三").save(department);
    }
    Months.savedByLibreOffice(department);
    try (FilledBook book = new FilledBook(months.main("2025-09"))) {
      Months.type(book, "G5", "责任人", "张三").save(months.main("2025-09"));
    }
  }

  private void endedOrStillShownInOctober() throws IOException {
    months.assertLedger("2025-10", "G1", "整改中", "", DAY, "");
    months.assertLedger("2025-10", "G4", "", "王五", DAY, "");
    months.assertLedger("2025-10", "G5", "", "张三", DAY, "");
    for (String group : List.of("G1", "G4", "G5")) {
      String remarks = months.ledger("2025-10", group, "提示");
      assertFalse(remarks.contains("「"), remarks);
    }
    months.assertLedger("2025-10", "G6", "", "李四", DAY, "王五");
    months.assertLedger("2025-10", "H1", "整改中", "", DAY, "整改状态填的是「进行中」");
    months.assertTells("2025-10", "G2", "附件 1 个：截图.png");
    assertTrue(months.texts("2025-10").contains("还有一个群没有人管"), "carried on in 台账未匹配");
  }

  private void evidenceIsKnownAndCannotBeChanged() throws Exception {
    Path evidence;
    try (Stream<Path> files = Files.walk(months.report("2025-08"))) {
      evidence = files.filter(file -> file.endsWith("截图.png")).findFirst().orElseThrow();
    }
    String hash = Fingerprint.of(Files.readAllBytes(evidence)).sha256();
    for (String file : List.of("audit.json", "manifest.json")) {
      assertTrue(months.text("2025-10", file).contains(hash), file);
    }
    Ended verified = months.run("verify", "reports/2025-10");
    assertTrue(verified.out().contains("截图.png 是写出之后放进来的附件"), verified::toString);
    assertTrue(verified.out().contains("填写属正常情况），其余未变"), verified::toString);
    Files.writeString(evidence, "改过");
    Ended changed = months.run("verify", "reports/2025-10");
    assertTrue(changed.out().contains("截图.png 找不到了，或者改动过"), changed::toString);
  }

  private String collected(String month, String today, Path workbook) throws Exception {
    Ended ended = months.run("collect", "reports/" + month, workbook, "--as-of", today);
    assertEquals(0, ended.exitCode(), ended::toString);
    return ended.out();
  }
}
