package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhaozhang.cli.Audited.Results;
import zhaozhang.cli.Program.Ended;
import zhaozhang.engine.CheckBook;

/** Another college's regulation: other tables, other articles, nothing of ours. */
class AnotherRegulationIT {

  private static final Path GIVEN = Path.of("src/test/resources/regulation/北疆学院");

  private final Path folder = Kept.folder();

  private Path rules;
  private Path snapshot;

  @BeforeEach
  void copy() throws IOException {
    rules = folder.resolve("rules");
    snapshot = folder.resolve("2025-10");
    Folders.copy(GIVEN.resolve("rules"), rules);
    Folders.copy(GIVEN.resolve("2025-10"), snapshot);
  }

  @Test
  void its_audit_finds_what_it_is_known_to_find() throws Exception {
    run("audit", snapshot);
    Map<String, Object> expected = Results.read(GIVEN.resolve("expected.json")).json();
    Results found = Results.read(folder.resolve("reports/2025-10/audit.json"));
    assertEquals(
        expected.get("findings"),
        found.list("findings").stream()
            .map(one -> List.of(one.get("rule"), one.get("table"), one.get("key"), said(one)))
            .sorted((one, other) -> one.toString().compareTo(other.toString()))
            .toList());
    assertEquals(
        expected.get("outcomes"),
        found.rules().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, rule -> rule.getValue().outcome())));
  }

  private static Object said(Map<String, Object> finding) {
    return finding.getOrDefault("discriminator", "");
  }

  @Test
  void its_articles_are_in_the_order_of_their_list() throws Exception {
    String out = run("audit", snapshot).out();
    assertEquals(
        List.of("一", "二、一", "二、二", "二、三", "三、一", "三、二", "三、三", "三、四", "三、五", "四、一", "四、二"),
        out.lines()
            .map(line -> line.split("\\s+")[0])
            .filter(id -> id.matches("[一二三四]|[二三四]、[一二三四五]"))
            .toList());
  }

  @Test
  void its_rules_are_checked_tried_listed_shown_and_signed() throws Exception {
    assertTrue(run("rules", "check").out().contains("没有问题，共 15 条规则"));
    assertTrue(run("rules", "test").out().contains("用例 9 个，不符 0 个"));
    assertTrue(run("rules", "list").out().contains("二、一-1"));
    assertTrue(run("rules", "show", "二、一-1").out().contains("操作日志"));
    run("rules", "sign", "--by", "王武");
    String signed = Files.readString(rules.resolve("清单/规则确认.csv"));
    assertTrue(signed.contains("词汇.drl") && signed.contains("王武"), signed);
    run("audit", snapshot);
    run("verify", "reports/2025-10");
  }

  @Test
  void the_snapshot_of_another_regulation_is_said_to_fit_badly() throws Exception {
    Ended audit = Kept.run("audit", snapshot, "--rules", Program.rules());
    assertTrue(audit.out().contains("11 个文件里只有 3 个认得出是哪张表"), audit::toString);
    String problems = Files.readString(folder.resolve("reports/2025-10/audit.json"));
    assertTrue(problems.contains("11 个文件里只有 3 个认得出是哪张表"), problems);
    assertFalse(run("audit", snapshot, "--out", "own").out().contains("认得出是哪张表"));
  }

  @Test
  void a_change_is_previewed() throws Exception {
    run("audit", snapshot);
    Path limits = rules.resolve("清单/参数.csv");
    Files.writeString(limits, Files.readString(limits).replace("未登录上限,2,0,10", "未登录上限,10,0,10"));
    assertTrue(run("rules", "preview", snapshot).out().contains("三、一-1"));
  }

  @Test
  void a_finding_is_explained() throws Exception {
    String out = run("explain", snapshot, "--subject", "lisi", "--rule", "二、二-1").out();
    assertTrue(out.contains("另有帐户"), out);
  }

  @Test
  void who_leaves_is_checked_without_a_table_of_handovers() throws Exception {
    String holding = run("handover", snapshot, "--member", "孙琪").out();
    assertTrue(holding.contains("不可注销") && holding.contains("追剧群"), holding);
    String free = run("handover", snapshot, "--member", "wangwu").out();
    assertTrue(free.contains("可以注销"), free);
    String leaving = run("handover", snapshot, "--leaving-within", "30").out();
    assertTrue(leaving.contains("孙琪（sunqi） 离任 2025-10-15"), leaving);
  }

  @Test
  void a_row_of_a_check_table_is_a_rule() throws Exception {
    Path book = rules.resolve("自定义/检查.xlsx");
    Files.createDirectories(book.resolveSibling(""));
    Files.write(
        book,
        new CheckBook()
            .row(
                "是", "自-1", "群名要短", "三、五", "低", "改名", "群", "群名", "包含", "追剧", "", "", "", "群名「{群名}」")
            .file()
            .open()
            .readAllBytes());
    run("rules", "check");
    assertTrue(run("audit", snapshot).out().contains("规则 14 条"));
  }

  @Test
  void a_waiver_begins_its_list() throws Exception {
    Files.delete(rules.resolve("清单/豁免.csv"));
    Path words = rules.resolve("词汇.drl");
    Files.writeString(words, Files.readString(words).replaceFirst("(?s)declare 豁免.*?\nend\n", ""));
    run("audit", snapshot);
    String id =
        Results.read(folder.resolve("reports/2025-10/audit.json")).list("findings").stream()
            .filter(finding -> "三、五-1".equals(finding.get("rule")))
            .map(finding -> String.valueOf(finding.get("id")))
            .findFirst()
            .orElseThrow();
    String until = LocalDate.now(ZoneId.systemDefault()).plusDays(30).toString();
    run("rules", "waive", id, "--reason", "试", "--approved-by", "王武", "--until", until);
    assertTrue(Files.readString(rules.resolve("清单/豁免.csv")).contains("三、五-1"));
    assertTrue(run("audit", snapshot).out().contains("已豁免 1"));
  }

  /** Whatever the program needs of the list of articles, it says in a sentence. */
  @Test
  void a_column_of_the_articles_that_is_renamed_or_dropped_is_named() throws Exception {
    Path words = rules.resolve("词汇.drl");
    Path list = rules.resolve("清单/条款.csv");
    String declared = Files.readString(words);
    String written = Files.readString(list);
    Map<String, String> said = new TreeMap<>();
    for (String column : List.of("条号", "标题", "要求", "检查方式", "归口部门", "核验周期月")) {
      Files.writeString(words, declared.replaceFirst("(?m)^  " + column + " : ", "  另外 : "));
      Files.writeString(list, written.replace(column, "另外"));
      Ended check = Kept.run("rules", "check", "--rules", rules);
      said.put(column, check.exitCode() == 1 && check.err().contains(column) ? "" : "" + check);
      assertTrue(check.err().lines().allMatch(line -> line.startsWith("词汇.drl")), "" + check);
    }
    assertEquals(List.of(""), said.values().stream().distinct().toList());
  }

  private Ended run(Object... arguments) throws IOException, InterruptedException {
    Ended ended = Kept.run(arguments);
    assertEquals(0, ended.exitCode(), ended::toString);
    return ended;
  }
}
