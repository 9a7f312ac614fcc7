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
import java.time.LocalDate;
import java.time.ZoneId;
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

  private static OpenConsole session;
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
    session = OpenConsole.over(workspace(), root);
    browser = session.browser;
  }

  private static Path workspace() {
    return root.resolve("工作区");
  }

  @AfterAll
  static void end() throws IOException {
    session.close();
  }

  @Test
  @Order(1)
  void who_leaves_is_found_by_a_name_that_several_bear() throws Exception {
    session.open("/");
    browser.link("交接");
    browser.await("谁要离任");
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
    try (FileSystem zip = FileSystems.newFileSystem(pack)) {
      assertTrue(Files.exists(zip.getPath("证据/工作群.csv")));
      assertFalse(Files.exists(zip.getPath("证据/公告.csv")), "it says nothing of the person");
    }
    Program.Ended verified = Program.run(root, "verify", "pack.zip");
    assertEquals(0, verified.exitCode(), verified.toString());
  }

  @Test
  @Order(5)
  void all_who_leave_soon_are_listed_at_once() throws Exception {
    session.open("/handover");
    browser.button("查出来");
    browser.await("30 天内离任的 1 人");
    assertTrue(browser.text().contains("G9 孙九"), browser.text());
    assertTrue(browser.text().contains("离任交接总览.xlsx"), browser.text());
    session.look("handover-within");
    browser.set("input[name=days]", "40");
    browser.button("查出来");
    browser.await("40 天内离任的 2 人");
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

  @Test
  @Order(11)
  void rules_stand_by_article_beside_what_the_regulation_requires() throws Exception {
    session.open("/");
    browser.link("规则");
    browser.await("逐句对照");
    assertTrue(browser.text().contains("13-1 群主须为有效成员"), browser.text());
    session.look("rules");
    browser.link("清单");
    browser.await("同义词");
    session.look("rules-lists");
  }

  @Test
  @Order(12)
  void a_limit_stays_within_its_bounds() throws Exception {
    browser.link("参数");
    browser.click("a[aria-label='改 认证预警天数']");
    session.look("rules-limit");
    browser.type("#row input[name=cell1]", "500");
    browser.button("改好了");
    browser.await("没有做成");
    assertTrue(browser.text().contains("7") && browser.text().contains("90"), browser.text());
    assertFalse(Files.exists(workspace().resolve(".zhaozhang-rules")), "nothing was changed");
    session.open("/rules/list/参数?row=3#row");
    browser.type("#row input[name=cell1]", "45");
    browser.button("改好了");
    browser.await("已经生效");
    assertTrue(browser.text().contains("45"), browser.text());
  }

  @Test
  @Order(13)
  void a_word_with_exceptions_and_a_synonym_are_added() throws Exception {
    session.open("/rules/list/敏感词");
    browser.type(".add input[name=cell0]", "内部密件");
    browser.choose(".add select[name=cell1]", "涉密");
    browser.type(".add input[name=cell2]", "内部密件管理办法");
    browser.button("加上");
    browser.await("已经生效");
    session.open("/rules/list/同义词");
    browser.choose(".add select[name=cell0]", "人事");
    browser.choose(".add select[name=cell1]", "在职状态");
    browser.type(".add input[name=cell2]", "办了退养");
    browser.type(".add input[name=cell3]", "退休");
    browser.button("加上");
    browser.await("已经生效");
    browser.type("input[name=text]", "退养");
    browser.button("查找");
    browser.await("办了退养");
  }

  @Test
  @Order(14)
  void a_hand_edit_in_between_is_noticed_and_not_overwritten() throws Exception {
    session.open("/rules/list/敏感词");
    Path list = workspace().resolve("rules/清单/敏感词.xlsx");
    byte[] byHand = Files.readAllBytes(Program.rules().resolve("清单/敏感词.xlsx"));
    byte[] before = Files.readAllBytes(list);
    Files.write(list, byHand);
    browser.type(".add input[name=cell0]", "另一个词");
    browser.choose(".add select[name=cell1]", "涉密");
    browser.button("加上");
    browser.await("没有写入，也没有覆盖");
    assertArrayEquals(byHand, Files.readAllBytes(list));
    Files.write(list, before);
  }

  @Test
  @Order(15)
  void a_finding_is_waived_from_where_it_is_shown() throws Exception {
    session.open("/month/2025-10");
    browser.set("#day", "2025-10-31");
    browser.button("开始审计");
    browser.await("审计日 2025-10-31");
    browser.link("违规明细");
    browser.click("td.message a");
    browser.await("怎么改");
    browser.click("details.aside summary");
    browser.type("input[name=reason]", "历史遗留，年底前整改");
    browser.type("input[name=by]", "王主任");
    browser.set("input[name=until]", LocalDate.now(ZoneId.systemDefault()).plusDays(60).toString());
    browser.button("记进豁免清单");
    browser.await("改动记录");
    session.look("rules-history");
    session.open("/rules/list/豁免");
    browser.await("王主任");
  }

  @Test
  @Order(16)
  void what_was_changed_is_undone() throws Exception {
    session.open("/rules/history");
    browser.click("button[aria-label='撤销第 1 次']");
    browser.await("撤销了");
    session.open("/rules/list/参数?row=3#row");
    assertEquals("30", browser.find("#row input[name=cell1]").getDomProperty("value"));
  }

  @Test
  @Order(21)
  void a_new_check_takes_few_clicks_and_no_typing_but_the_words_themselves() throws Exception {
    session.open("/rules");
    browser.countClicks();
    browser.click("a[aria-label='为第15条加一条检查']");
    browser.await("看哪张表");
    browser.choose("#table", "成员");
    browser.await("职务", "#column0");
    browser.choose("#column0", "职务");
    browser.type("#value0", "科员");
    browser.type("#title", "科员要写明岗位");
    browser.type("#remedy", "请本人补写岗位");
    session.look("rules-new");
    browser.button("预览会查出谁");
    browser.await("新查出");
    assertTrue(browser.text().contains("李四（lisi）"), browser.text());
    session.look("rules-tried");
    browser.type("input[name=by]", "张处长");
    browser.button("启用并签字");
    browser.await("已经启用");
    assertTrue(browser.clicks() <= 12, () -> browser.clicks() + " clicks");
    assertEquals(byCommand(), OpenConsole.hashes(workspace().resolve("rules/自定义")));
  }

  /** What {@code rules new} writes of the same answers. */
  private static Map<String, String> byCommand() throws Exception {
    Path rules = root.resolve("rules");
    Folders.copy(Program.rules(), rules);
    Program.Ended ended =
        Program.run(
            root,
            "rules",
            "new",
            "--id",
            "自-1",
            "--title",
            "科员要写明岗位",
            "--article",
            "15",
            "--severity",
            "中",
            "--remedy",
            "请本人补写岗位",
            "--table",
            "成员",
            "--when",
            "职务 等于 科员",
            "--rules",
            "rules");
    assertEquals(0, ended.exitCode(), ended.toString());
    return OpenConsole.hashes(rules.resolve("自定义"));
  }

  @Test
  @Order(22)
  void each_field_of_the_form_is_judged_when_it_is_filled() throws Exception {
    session.open("/rules/new?article=15");
    browser.choose("#table", "成员");
    browser.await("激活状态", "#column0");
    browser.choose("#column0", "激活状态");
    browser.type("#value0", "已激或");
    browser.type("#title", "科员要写明岗位");
    browser.await("已激活", "#why-value0");
    browser.type("#remedy", "改");
    browser.await("已是规则", "#why-title");
  }

  @Test
  @Order(23)
  void a_signed_check_is_undone_with_its_signature() throws Exception {
    session.open("/rules/history");
    browser.click("tbody tr:first-child button");
    browser.await("撤销了");
    assertFalse(Files.exists(workspace().resolve("rules/自定义/自-1-科员要写明岗位.drl")));
    assertFalse(Files.exists(workspace().resolve("rules/清单/规则确认.csv")));
  }

  @Test
  @Order(31)
  void a_rule_written_wrongly_is_mended_by_the_hints_while_it_is_written() throws Exception {
    session.open("/rules/files");
    browser.link("条款/第13条-群主负责制.drl");
    browser.await("写法没有问题");
    session.look("rules-editor");
    String right = browser.editor(0);
    browser.editor(0, right.replaceFirst("账号 == \\$主", "帐号名 == \\$主"));
    browser.await("是否想写「账号」");
    assertTrue(browser.text().contains("第 9 行"), browser.text());
    session.look("rules-wrong");
    browser.editor(0, right.replace("不是已激活的成员", "不是已激活的成员，请尽快转让"));
    browser.await("写法没有问题");
  }

  @Test
  @Order(32)
  void a_case_is_written_as_a_small_table() throws Exception {
    browser.click("#editor details summary");
    browser.type("input[name=caseName]", "群主查无此人");
    browser.choose("select[name=caseTable]", "工作群");
    List<String> headings = List.of("群号", "群名", "群主", "状态");
    List<String> cells = List.of("g9", "无主", "nobody", "正常");
    for (int at = 0; at < headings.size(); at++) {
      browser.type("input[name=heading" + at + "]", headings.get(at));
      browser.type("input[name=row0-" + at + "]", cells.get(at));
    }
    browser.check("input[name=row0-found]", true);
    browser.button("写进用例");
    browser.await("写法没有问题");
    assertTrue(browser.editor(1).contains("13-1: [\"g9\"]"), browser.editor(1));
  }

  @Test
  @Order(33)
  void what_fails_its_cases_is_not_put_in_force_and_kept_as_a_draft() throws Exception {
    Path file = workspace().resolve("rules/条款/第13条-群主负责制.drl");
    String before = Files.readString(file);
    browser.button("预览会查出谁");
    browser.await("用例不符，不能启用");
    assertEquals(before, Files.readString(file));
    browser.link("回去再改");
    browser.await("这是上次存下的草稿");
    String cases = browser.editor(1);
    browser.editor(1, withMembers(cases));
    browser.await("写法没有问题");
  }

  private static String withMembers(String cases) {
    return cases.replace("状态: \"正常\"}", "状态: \"正常\"}\n      成员: []");
  }

  @Test
  @Order(34)
  void an_edited_rule_is_previewed_signed_and_undone() throws Exception {
    Path file = workspace().resolve("rules/条款/第13条-群主负责制.drl");
    browser.button("预览会查出谁");
    browser.await("启用并签字");
    browser.type("input[name=by]", "张处长");
    browser.button("启用并签字");
    browser.await("已经启用");
    assertTrue(Files.readString(file).contains("请尽快转让"));
    browser.click("tbody tr:first-child button");
    browser.await("撤销了");
    assertFalse(Files.readString(file).contains("请尽快转让"));
  }

  @Test
  @Order(35)
  void a_draft_of_a_new_file_is_there_again() throws Exception {
    session.open("/rules/file");
    browser.type("input[name=name]", "试写");
    browser.editor(0, "package banfa\n\nrule \"还没写完\n");
    browser.button("存草稿");
    browser.await("草稿存下了");
    session.open("/rules/file?name=自定义/试写.drl");
    assertTrue(browser.editor(0).contains("还没写完"), browser.editor(0));
    Program.Ended checked = Program.run(workspace(), "rules", "check", "--rules", "rules");
    assertEquals(0, checked.exitCode(), checked.toString());
  }
}
