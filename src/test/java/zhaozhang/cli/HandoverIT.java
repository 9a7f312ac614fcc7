package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhaozhang.cli.Program.Ended;

/** Somebody leaves: what they hold is listed, handed over, confirmed; then they may go. */
class HandoverIT {

  private static final String SHEET = "交接清单";

  private final Path folder = Kept.folder();

  private final Map<String, String> tables = new LinkedHashMap<>();

  @BeforeEach
  void a_snapshot_of_all_tables() {
    tables.putAll(Leavers.tables());
  }

  @Test
  void what_was_filled_in_lets_the_account_be_closed() throws Exception {
    writeSnapshot();
    Ended before = handover("--member", "lisi", "--out", "out", "--gate");
    assertEquals(3, before.exitCode(), before::toString);
    assertTrue(before.out().contains("不可注销"), before::toString);
    String json = Files.readString(folder.resolve("out/handover.json"));
    assertTrue(json.contains("\"verdict\": \"不可注销\""), json);
    assertTrue(json.contains("\"key\": \"T1|lisi\""), json);

    fillIn(folder.resolve("out/交接清单-lisi.xlsx"));

    Ended after = handover("--member", "G1", "--out", "out2", "--gate");
    assertEquals(0, after.exitCode(), after::toString);
    assertTrue(after.out().contains("可以注销"), after::toString);
    String ready = Files.readString(folder.resolve("out2/handover.json"));
    assertTrue(ready.contains("\"receiver\": \"zhaoliu\""), ready);
    assertTrue(ready.contains("\"confirmed\": \"2025-10-31\""), ready);
  }

  /** Chooses a receiver and a day for every item, and drops the workbook into the snapshot. */
  private void fillIn(Path file) throws IOException {
    try (FilledBook book = FilledBook.headed(file, "事项ID")) {
      int items = 0;
      while (!book.text(SHEET, items, "事项类型").isEmpty()) {
        book.type(SHEET, items, "接收人", "zhaoliu");
        book.type(SHEET, items, "确认日期", LocalDate.of(2025, 10, 31));
        items++;
      }
      assertTrue(items >= 5, "group, app, approval, asset and backup");
      book.save(folder.resolve("2025-10-31/交接清单-lisi.xlsx"));
    }
  }

  @Test
  void a_missing_table_is_named_also_where_all_else_is_confirmed() throws Exception {
    tables.put("成员", tables.get("成员") + "kong,孔空,人事处,科员,13800000009,已激活,G8,院内人员\n");
    tables.put("交接", tables.get("交接") + "kong,数据备份,,lisi2,2025-10-30\n");
    tables.remove("资产");
    writeSnapshot();
    Ended ended = handover("--member", "kong", "--gate");
    assertEquals(4, ended.exitCode(), ended::toString);
    assertTrue(ended.out().contains("无法判定"), ended::toString);
    assertTrue(ended.out().contains("缺少 资产"), ended::toString);
  }

  @Test
  void of_several_people_of_one_name_none_is_guessed() throws Exception {
    writeSnapshot();
    Ended ended = handover("--member", "李四", "--out", "out");
    assertEquals(1, ended.exitCode(), ended::toString);
    assertTrue(ended.complainsInOneLine(), ended::toString);
    assertTrue(ended.err().contains("lisi（") && ended.err().contains("lisi2（"), ended::toString);
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void somebody_who_is_not_there_is_said_to_be_not_there() throws Exception {
    writeSnapshot();
    Ended ended = handover("--member", "nobody");
    assertEquals(1, ended.exitCode(), ended::toString);
    assertTrue(ended.complainsInOneLine(), ended::toString);
    assertTrue(ended.err().contains("nobody"), ended::toString);
  }

  @Test
  void all_who_leave_soon_have_a_workbook_each_and_one_overview() throws Exception {
    writeSnapshot();
    Ended ended = handover("--leaving-within", "10", "--out", "out");
    assertEquals(0, ended.exitCode(), ended::toString);
    assertTrue(ended.out().contains("李四（lisi） 离任 2025-11-07"), ended::toString);
    assertTrue(ended.out().contains("G9 孙九"), "who leaves and has no account is said");
    assertTrue(Files.exists(folder.resolve("out/交接清单-lisi.xlsx")));
    assertTrue(Files.exists(folder.resolve("out/离任交接总览.xlsx")));
  }

  @Test
  void without_a_staff_list_nobody_is_known_to_leave() throws Exception {
    tables.remove("人事");
    writeSnapshot();
    Ended ended = handover("--leaving-within", "10");
    assertEquals(1, ended.exitCode(), ended::toString);
    assertTrue(ended.complainsInOneLine(), ended::toString);
    assertTrue(ended.err().contains("--member"), ended::toString);
  }

  @Test
  void one_must_say_who_leaves_and_only_in_one_way() throws Exception {
    writeSnapshot();
    Ended nobody = handover();
    assertEquals(2, nobody.exitCode(), nobody::toString);
    assertTrue(nobody.err().contains("--member 或 --leaving-within"), nobody::toString);
    Ended both = handover("--member", "lisi", "--leaving-within", "3");
    assertEquals(2, both.exitCode(), both::toString);
    Ended negative = handover("--leaving-within", "-3");
    assertEquals(2, negative.exitCode(), negative::toString);
  }

  private Ended handover(Object... options) throws Exception {
    Object[] arguments = new Object[options.length + 2];
    arguments[0] = "handover";
    arguments[1] = "2025-10-31";
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Kept.run(arguments);
  }

  private void writeSnapshot() throws IOException {
    Leavers.write(tables, folder.resolve("2025-10-31"));
  }
}
