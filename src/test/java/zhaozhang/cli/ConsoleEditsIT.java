package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Somebody leaves, and rules are edited, in the console, in one browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleEditsIT {

  @TempDir static Path root;

  private static ConsoleSession session;
  private static Chromium browser;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Map<String, String> tables = Leavers.tables();
    tables.merge(
        "成员",
        """
        kong,孔空,教务处,科员,13800000009,未激活,G8,院内人员
        qian,钱七,教务处,科员,13800000010,已激活,G7,院内人员
        """,
        String::concat);
    tables.merge("人事", "G7,钱七,教务处,院内人员,在职,2020-01-01,2025-12-01\n", String::concat);
    for (int group = 3; group <= 5; group++) {
      tables.merge("工作群", "g" + group + ",第" + group + "群,lisi,内部群,正常\n", String::concat);
    }
    Leavers.write(tables, workspace().resolve("快照/2025-10"));
    session = ConsoleSession.start(workspace());
    browser = session.browser;
  }

  private static Path workspace() {
    return root.resolve("工作区");
  }

  @AfterAll
  static void end() throws IOException, InterruptedException {
    session.close();
  }

  @Test
  @Order(1)
  void who_leaves_is_found_by_a_name_that_several_bear() throws Exception {
    session.open("/");
    browser.link("交接");
    browser.await("谁要离职");
    browser.type("input[name=who]", "李四");
    browser.button("检查");
    browser.await("您说的是哪一位");
    assertTrue(browser.text().contains("lisi2"), browser.text());
    assertFalse(browser.address().contains("lisi"), "names of people stand in no address");
    session.look("handover-search");
    browser.button("李四");
    browser.await("不可注销");
    assertTrue(browser.text().contains("没有交接记录"), browser.text());
    assertTrue(browser.text().contains("建议接收人"), browser.text());
    session.look("handover");
  }

  @Test
  @Order(2)
  void the_account_stays_open_for_each_reason() throws Exception {
    choose("甲群", "", "2025-10-31");
    choose("第3群", "lisi", "2025-10-31");
    choose("第4群", "nobody", "2025-10-31");
    choose("第5群", "kong", "2025-10-31");
    choose("课表", "qian", "2025-10-31");
    choose("教学档案", "wangwu", "2025-11-09");
    choose("数据备份", "", "2025-01-02");
    browser.check("input[aria-label*='审批']", false);
    browser.button("确认已经交接勾选的");
    browser.await("写下了 7 项");
    String page = browser.text();
    for (String reason :
        List.of(
            "没有填确认日期",
            "没有填接收人",
            "接收人就是本人",
            "接收人「nobody」不在通讯录里",
            "（kong）」的账号不是已激活",
            "（qian）」也要离开",
            "确认日期 2025-11-09 还没有到",
            "备份确认于 2025-01-02")) {
      assertTrue(page.contains(reason), () -> reason + " in\n" + page);
    }
    assertTrue(page.contains("不可注销"), page);
    session.look("handover-reasons");
  }

  private static void choose(String item, String receiver, String day) {
    browser.type("input[aria-label*='" + item + "'][name^=receiver]", receiver);
    browser.set("input[aria-label*='" + item + "'][name^=day]", day);
  }

  @Test
  @Order(3)
  void what_is_chosen_and_confirmed_lets_the_account_be_closed() throws Exception {
    for (String item : List.of("甲群", "第3群", "第4群", "第5群", "课表", "教学档案")) {
      choose(item, "wangwu", "2025-10-31");
    }
    choose("数据备份", "", "2025-10-30");
    browser.type("input[aria-label*='审批'][name^=receiver]", "zhaoliu");
    browser.button("确认已经交接勾选的");
    browser.await("可以注销");
    assertTrue(browser.text().contains("已签未办"), browser.text());
    session.look("handover-ready");
    try (Stream<Path> aside = Files.list(workspace().resolve("快照/2025-10/.移走"))) {
      assertEquals(1, aside.count(), "what was filled in before is kept");
    }
  }

  @Test
  @Order(4)
  void the_list_and_the_pack_are_those_of_the_command_line() throws Exception {
    byte[] book = browser.download("交接清单-lisi.xlsx");
    Path pack = Files.write(root.resolve("pack.zip"), browser.download("证据包（.zip）"));
    Program.Ended ended =
        Program.run(workspace(), "handover", "快照/2025-10", "--member", "lisi", "--out", "../out");
    assertEquals(0, ended.exitCode(), ended.toString());
    assertArrayEquals(Files.readAllBytes(root.resolve("out/交接清单-lisi.xlsx")), book);
    Path unpacked = root.resolve("pack");
    try (FileSystem zip = FileSystems.newFileSystem(pack)) {
      Folders.copy(zip.getPath("/"), unpacked);
    }
    assertTrue(Files.exists(unpacked.resolve("证据/工作群.csv")));
    assertFalse(Files.exists(unpacked.resolve("证据/公告.csv")), "it says nothing of the person");
    Program.Ended verified = Program.run(root, "verify", "pack/交接清单");
    assertEquals(0, verified.exitCode(), verified.toString());
  }

  @Test
  @Order(5)
  void all_who_leave_soon_are_listed_at_once() throws Exception {
    session.open("/handover");
    browser.button("查出来");
    browser.await("30 天内离职的 1 人");
    assertTrue(browser.text().contains("G9 孙九"), browser.text());
    assertTrue(browser.text().contains("离职交接总览.xlsx"), browser.text());
    session.look("handover-within");
    browser.set("input[name=days]", "40");
    browser.button("查出来");
    browser.await("40 天内离职的 2 人");
  }

  @Test
  @Order(6)
  void a_snapshot_that_changed_meanwhile_is_noticed_and_nothing_is_overwritten() throws Exception {
    session.open("/handover");
    browser.type("input[name=who]", "wangwu");
    browser.button("检查");
    browser.await("乙群");
    Path snapshot = workspace().resolve("快照/2025-10");
    Files.writeString(snapshot.resolve("交接.csv"), "账号,事项类型,事项ID,接收人,确认日期\n\n");
    browser.button("确认已经交接勾选的");
    browser.await("改过，没有写入");
    assertFalse(Files.exists(snapshot.resolve("交接清单-wangwu.xlsx")));
  }
}
