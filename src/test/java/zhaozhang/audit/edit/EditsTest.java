package zhaozhang.audit.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.audit.workspace.Workspace;
import zhaozhang.base.UserError;
import zhaozhang.lists.RulesCopy;
import zhaozhang.model.rule.RulebookException;

/** Rules change by edits that are right, and each can be undone. */
class EditsTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 11, 3);
  private static final String RULES = "条款/第13条-群主负责制.drl";

  @TempDir Path folder;
  private Edits edits;

  @BeforeEach
  void a_workspace_with_few_rules() throws IOException {
    RulesCopy.ofArticle(13, folder.resolve("rules"));
    edits = new Edits(new Workspace(folder, folder.resolve("program")));
  }

  private String now() throws IOException {
    return Files.readString(edits.rules().resolve(RULES));
  }

  private Change change(String from, String to) throws IOException {
    String before = Change.fingerprint(edits.rules().resolve(RULES));
    return Change.of(RULES, before, Edits.bytes(now().replace(from, to)));
  }

  @Test
  void what_was_there_before_comes_back_and_that_is_an_edit_too() throws IOException {
    String before = now();
    edits.save("改一句话", TODAY, List.of(change("不是已激活的成员", "没有激活")));
    assertTrue(now().contains("没有激活"));
    edits.undo(1, TODAY);
    assertEquals(before, now());
    edits.undo(2, TODAY);
    assertTrue(now().contains("没有激活"));
    assertEquals(
        List.of("撤销：撤销：改一句话", "撤销：改一句话", "改一句话"),
        edits.history().stream().map(Former.Edit::what).toList());
  }

  @Test
  void what_the_check_of_rules_refuses_is_not_put_in_force() throws IOException {
    String before = now();
    Change wrong = change("账号 == $主", "帐号名 == $主");
    RulebookException refused =
        assertThrows(RulebookException.class, () -> edits.save("写错", TODAY, List.of(wrong)));
    assertTrue(String.valueOf(refused.getMessage()).contains("是否想写「账号」"));
    assertEquals(before, now());
    assertEquals(List.of(), edits.history());
    try (Stream<Path> trials = Files.list(folder.resolve(".zhaozhang-trial"))) {
      assertEquals(0, trials.count(), "copies to try edits on are deleted");
    }
  }

  @Test
  void what_somebody_changed_meanwhile_is_not_overwritten() throws IOException {
    Change late = change("不是已激活的成员", "没有激活");
    String other = now() + "\n// 别人写的\n";
    Files.writeString(edits.rules().resolve(RULES), other);
    assertThrows(UserError.class, () -> edits.save("晚了", TODAY, List.of(late)));
    assertEquals(other, now());
  }

  @Test
  void what_was_changed_since_is_not_undone() throws IOException {
    edits.save("改一句话", TODAY, List.of(change("不是已激活的成员", "没有激活")));
    String other = now() + "\n// 别人写的\n";
    Files.writeString(edits.rules().resolve(RULES), other);
    assertThrows(UserError.class, () -> edits.undo(1, TODAY));
    assertThrows(UserError.class, () -> edits.undo(7, TODAY));
    assertEquals(other, now());
  }

  @Test
  void a_file_that_was_not_there_is_gone_when_its_edit_is_undone() {
    Path list = edits.rules().resolve("清单/新的说明.md");
    edits.recording("加一个文件", TODAY, () -> write(list));
    assertEquals(List.of("清单/新的说明.md"), names(edits.history().get(0)));
    edits.undo(1, TODAY);
    assertFalse(Files.exists(list));
  }

  @Test
  void what_was_done_before_it_failed_can_be_undone() {
    Path list = edits.rules().resolve("清单/新的说明.md");
    assertThrows(
        UserError.class,
        () ->
            edits.recording(
                "半途而废",
                TODAY,
                () -> {
                  write(list);
                  throw new UserError("磁盘满了");
                }));
    assertTrue(Files.exists(list));
    edits.undo(1, TODAY);
    assertFalse(Files.exists(list));
  }

  private static Path write(Path file) {
    try {
      return Files.writeString(file, "说明");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> names(Former.Edit edit) {
    return edit.files().stream().map(Former.File::name).toList();
  }

  @Test
  void a_draft_is_there_until_it_is_dropped() {
    Drafts drafts = new Drafts(folder);
    drafts.keep("自定义/../../x.drl", new Drafts.Draft("半句", "用例"));
    assertEquals(
        new Drafts.Draft("半句", "用例"), new Drafts(folder).find("自定义/../../x.drl").orElseThrow());
    drafts.drop("自定义/../../x.drl");
    assertTrue(drafts.find("自定义/../../x.drl").isEmpty());
  }
}
