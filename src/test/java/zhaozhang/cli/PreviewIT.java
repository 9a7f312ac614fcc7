package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhaozhang.cli.Program.Ended;
import zhaozhang.lists.ListTexts;
import zhaozhang.lists.RulesCopy;

/** Policy owners edit a list or a rule, and see who would be flagged before anybody is. */
class PreviewIT {

  private final Path folder = Kept.folder();

  @BeforeEach
  void a_snapshot_and_rules_to_edit() throws IOException {
    Path snapshot = Files.createDirectory(folder.resolve("2025-10-31"));
    Files.writeString(
        snapshot.resolve("工作群.csv"), "群号,群名,群主,群类型\ng1,周末钓鱼,lisi,内部群\ng2,教务通知,lisi,内部群\n");
    Files.writeString(snapshot.resolve("成员.csv"), "账号,姓名,激活状态,部门\nlisi,李四,已激活,教务处\n");
    RulesCopy.ofArticle(13, folder.resolve("rules"));
    Folders.copy(folder.resolve("rules"), folder.resolve("shipped"));
    ListTexts.unpack(folder.resolve("rules"));
  }

  @Test
  void a_widened_word_list_names_the_groups_newly_flagged() throws Exception {
    append("清单/敏感词.csv", "钓鱼,与工作无关\r\n");
    Ended ended = preview("--against", "shipped");
    assertEquals(0, ended.exitCode(), ended::toString);
    assertTrue(ended.out().contains("13-5 群名不得与工作无关：新增 1，不再 0，变化 0"), ended::toString);
    assertTrue(ended.out().contains("新增 工作群 G1〔钓鱼〕：群名「周末钓鱼」"), ended::toString);
    assertTrue(ended.out().contains("超过十分之一"), "one group of two is many");
    assertFalse(ended.out().contains("G2"), ended::toString);
    String row = SheetRows.of(folder.resolve("reports/规则试算.xlsx"), "明细", "对象", "G1");
    assertTrue(row.contains("新增") && row.contains("工作群.csv!2"), row);
  }

  @Test
  void a_waiver_changes_what_is_said_of_the_one_it_covers() throws Exception {
    append("清单/敏感词.csv", "钓鱼,与工作无关\r\n");
    Folders.copy(folder.resolve("rules"), folder.resolve("before"));
    append("清单/豁免.csv", "13-5,g1,钓鱼,工会活动,王主任,2025-10-01,2025-12-31\r\n");
    Ended ended = preview("--against", "before");
    assertTrue(ended.out().contains("13-5 群名不得与工作无关：新增 0，不再 0，变化 1"), ended::toString);
    assertTrue(ended.out().contains("（已豁免）"), ended::toString);
  }

  @Test
  void without_another_folder_the_rules_of_the_last_report_count() throws Exception {
    Ended none = preview();
    assertEquals(1, none.exitCode(), none::toString);
    assertTrue(none.complainsInOneLine(), none::toString);
    assertEquals(0, Kept.run("audit", "2025-10-31").exitCode());
    Ended same = preview();
    assertTrue(same.out().contains("结果完全相同"), same::toString);
    append("清单/敏感词.csv", "钓鱼,与工作无关\r\n");
    Ended ended = preview();
    assertTrue(ended.out().contains("新增 工作群 G1"), ended::toString);
  }

  @Test
  void reports_are_looked_for_and_written_where_the_regulation_says() throws Exception {
    Path regulation = folder.resolve("rules/清单/制度.csv");
    String text = Files.readString(regulation);
    Files.writeString(regulation, text.replace("报告目录,reports", "报告目录,每月报告"));
    assertEquals(0, Kept.run("audit", "2025-10-31").exitCode());
    Ended ended = preview();
    assertTrue(ended.out().contains("结果完全相同"), ended::toString);
    assertTrue(ended.out().contains("每月报告/规则试算.xlsx"), ended::toString);
    assertFalse(Files.exists(folder.resolve("reports")));
  }

  @Test
  void rules_that_the_check_refuses_are_not_tried() throws Exception {
    Path custom = Files.createDirectories(folder.resolve("rules/自定义"));
    Files.writeString(custom.resolve("坏.drl"), "package banfa\nrule \"自-1 坏\"\nwhen\n  员工( )\n");
    Ended ended = preview("--against", "shipped");
    assertEquals(1, ended.exitCode(), ended::toString);
    assertTrue(ended.err().contains("自定义/坏.drl"), ended::toString);
    assertFalse(ended.err().contains("\tat "), ended::toString);
    assertFalse(Files.exists(folder.resolve("reports")));
  }

  @Test
  void a_signature_tells_what_was_changed_since() throws Exception {
    Ended signed = Kept.run("rules", "sign", "--by", "李主任");
    assertEquals(0, signed.exitCode(), signed::toString);
    assertEquals("此后没有改动", afterwards());
    append("清单/敏感词.csv", "钓鱼,与工作无关\r\n");
    assertTrue(afterwards().contains("改动 1 个文件：清单/敏感词.csv"), afterwards());
  }

  private String afterwards() throws Exception {
    assertEquals(0, Kept.run("audit", "2025-10-31", "--out", "out").exitCode());
    try (FilledBook book = FilledBook.headed(folder.resolve("out/审计报告.xlsx"), "条款")) {
      String said =
          book.allTexts().stream()
              .filter(text -> text.startsWith("李主任 于"))
              .findFirst()
              .orElseThrow();
      return said.substring(said.indexOf('，') + 1);
    }
  }

  @Test
  void rules_can_be_listed() throws Exception {
    Ended ended = Kept.run("rules", "list", "--out", "list.xlsx");
    assertEquals(0, ended.exitCode(), ended::toString);
    assertTrue(ended.out().contains("13-1"), ended::toString);
    assertTrue(
        SheetRows.of(folder.resolve("list.xlsx"), "规则", "编号", "13-1").contains("第13条-群主负责制.drl"));
  }

  private Ended preview(Object... options) throws Exception {
    Object[] command = {"rules", "preview", "2025-10-31"};
    return Kept.run(Stream.of(command, options).flatMap(Stream::of).toArray());
  }

  private void append(String list, String line) throws IOException {
    Files.writeString(
        folder.resolve("rules").resolve(list),
        line,
        StandardCharsets.UTF_8,
        StandardOpenOption.APPEND);
  }
}
