package zhaozhang.audit.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.audit.Answer;
import zhaozhang.audit.Checklist;
import zhaozhang.base.UserError;

/** What people do in a workspace before anything is judged. */
class WorkspaceTest {

  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final LocalDate TODAY = LocalDate.of(2025, 11, 3);

  @TempDir Path folder;

  private Workspace workspace;

  @BeforeEach
  void open() {
    workspace = Workspace.of(folder, HOME);
  }

  private static Uploads.Given given(String name, String text) {
    return new Uploads.Given(name, () -> new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  @Test
  void an_empty_workspace_uses_the_rules_of_the_program() {
    assertEquals(List.of(), workspace.months());
    assertEquals(HOME.resolve("rules"), workspace.rules());
  }

  @Test
  void the_folder_of_the_program_is_never_the_workspace() throws IOException {
    Path program = Files.createDirectories(folder.resolve("照章"));
    String user = System.setProperty("user.home", folder.resolve("user").toString());
    try {
      assertEquals(folder.toRealPath().resolve("user/照章"), Workspace.of(null, program).folder());
      assertEquals(
          program.toRealPath(), Workspace.of(null, folder.resolve("照章-2")).folder(), "beside");
    } finally {
      System.setProperty("user.home", user);
    }
  }

  @Test
  void samples_come_with_rules_of_its_own_and_change_nothing_that_is_there() throws IOException {
    Uploads.take(workspace, "2025-10", List.of(given("成员.csv", "mine")));
    Samples.copy(workspace);
    assertEquals(List.of("2025-10", "2025-09"), workspace.months());
    assertEquals(workspace.folder().resolve("rules"), workspace.rules());
    assertEquals("mine", Files.readString(workspace.snapshots().resolve("2025-10/成员.csv")));
  }

  @Test
  void a_file_of_the_same_name_takes_the_place_of_the_old_one_which_is_kept() throws IOException {
    Uploads.take(workspace, "2025-10", List.of(given("a/成员.csv", "old")));
    Uploads.Taken taken = Uploads.take(workspace, "2025-10", List.of(given("b\\成员.csv", "new")));
    assertEquals(List.of("成员.csv"), taken.taken());
    Path month = workspace.snapshots().resolve("2025-10");
    assertEquals("new", Files.readString(month.resolve("成员.csv")));
    assertEquals("old", Files.readString(month.resolve(".移走/成员.csv")));
  }

  @Test
  void what_is_no_table_is_refused_by_name_and_the_others_are_taken() {
    Uploads.Taken taken =
        Uploads.take(
            workspace, "2025-10", List.of(given("说明.docx", "x"), given("成员.csv", "账号\na\n")));
    assertEquals(List.of("成员.csv"), taken.taken());
    assertEquals(1, taken.refused().size());
    assertTrue(taken.refused().get(0).contains("说明.docx"), taken.refused().toString());
  }

  @Test
  void a_failure_halfway_leaves_no_half_file() throws IOException {
    Uploads.Taken taken =
        Uploads.take(
            workspace,
            "2025-10",
            List.of(
                new Uploads.Given(
                    "成员.csv",
                    () -> {
                      throw new IOException("disk full");
                    })));
    assertEquals(1, taken.refused().size());
    assertFalse(Files.exists(workspace.snapshots().resolve("2025-10/成员.csv")));
  }

  @Test
  void the_checklist_says_what_is_missing_and_which_articles_that_costs() {
    Uploads.takeFolder(workspaceWithSamples(), "2025-11", "快照/2025-10");
    SetAside.file(workspace, "2025-11", "公告.csv");
    Checklist.Line line = line(checklist("2025-11"), "公告");
    assertEquals(Checklist.State.MISSING, line.state());
    assertTrue(line.articles().contains("17"), line.toString());
    assertEquals(Checklist.State.FOUND, line(checklist("2025-11"), "工作群").state());
  }

  private Workspace workspaceWithSamples() {
    Samples.copy(workspace);
    return workspace;
  }

  private Checklist checklist(String month) {
    return new Reports(workspace).checklist(workspace.snapshot(month).orElseThrow(), TODAY);
  }

  private static Checklist.Line line(Checklist list, String table) {
    return list.tables().stream()
        .filter(one -> one.table().equals(table))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_answer_is_asked_for_once() {
    workspaceWithSamples();
    Uploads.take(
        workspace,
        "2025-12",
        List.of(given("公告.csv", "公告ID,标题,把关同志,状态\nG1,甲,zhangsan,挂着呢\nG2,乙,lisi,挂着呢\n")));
    Checklist before = checklist("2025-12");
    assertEquals("把关同志", before.headings().get(0).heading());
    assertTrue(before.headings().get(0).offered().contains("审核人"), before.headings().toString());
    assertEquals(2, before.words().get(0).times());
    Answer.heading(workspace.rules(), "公告", "把关同志", "审核人");
    assertEquals("清单/同义词.xlsx", Answer.word(workspace.rules(), "公告", "状态", "挂着呢", "发布中"));
    Checklist after = checklist("2025-12");
    assertEquals(List.of(), after.headings());
    assertEquals(List.of(), after.words());
  }

  @Test
  void an_answer_that_would_break_the_list_is_refused_and_nothing_is_written() throws IOException {
    workspaceWithSamples();
    Path list = workspace.rules().resolve("清单/同义词.xlsx");
    byte[] before = Files.readAllBytes(list);
    for (List<String> wrong :
        List.of(
            List.of("没有的表", "状态", "挂着呢", "发布中"),
            List.of("公告", "没有的列", "挂着呢", "发布中"),
            List.of("公告", "状态", "挂着呢", "没有的值"),
            List.of("公告", "状态", " ", "发布中"))) {
      assertThrows(
          UserError.class,
          () ->
              Answer.word(
                  workspace.rules(), wrong.get(0), wrong.get(1), wrong.get(2), wrong.get(3)));
    }
    Answer.word(workspace.rules(), "公告", "状态", "挂着呢", "发布中");
    assertThrows(UserError.class, () -> Answer.word(workspace.rules(), "公告", "状态", "挂着呢", "已撤下"));
    assertFalse(java.util.Arrays.equals(before, Files.readAllBytes(list)));
  }

  @Test
  void one_console_has_a_workspace_and_only_its_owner_reads_where_it_is() throws IOException {
    try (Launch launch = Launch.take(workspace)) {
      launch.at("http://127.0.0.1:1/?token=x");
      assertEquals("http://127.0.0.1:1/?token=x", Launch.running(workspace).orElseThrow());
      assertThrows(UserError.class, () -> Launch.take(workspace));
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(
              Files.getPosixFilePermissions(workspace.folder().resolve(".zhaozhang-console"))));
    }
    assertTrue(Launch.running(workspace).isEmpty());
  }
}
