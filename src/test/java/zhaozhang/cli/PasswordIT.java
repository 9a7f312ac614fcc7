package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhaozhang.cli.Program.Ended;
import zhaozhang.lists.RulesCopy;

/** Workbooks with a password, from the command line. */
class PasswordIT {

  private static final Path SAMPLE = Path.of("samples", "2025-10").toAbsolutePath();
  private static final String SECRET = "照章 8848";

  private final Path folder = Kept.folder();

  @BeforeEach
  void few_rules() throws Exception {
    RulesCopy.ofArticleAndHandover(9, folder.resolve("rules"));
  }

  private Path file(String text) throws Exception {
    return Files.writeString(folder.resolve("password.txt"), text);
  }

  private void assertRefused(Ended ended, String words) {
    assertEquals(1, ended.exitCode(), ended::toString);
    assertTrue(ended.complainsInOneLine(), ended::toString);
    assertTrue(ended.err().contains(words), ended::toString);
    assertFalse(Files.exists(folder.resolve("reports")), "no report");
  }

  @Test
  void the_first_line_of_a_file_is_the_password_and_is_never_shown() throws Exception {
    Ended ended =
        Kept.run("audit", SAMPLE, "--password-file", file("\uFEFF" + SECRET + "\r\n其他\n"));
    assertEquals(0, ended.exitCode(), ended::toString);
    assertTrue(ended.out().contains("audit.json 和 审计简报.html 没有加密"), ended::toString);
    assertFalse((ended.out() + ended.err()).contains(SECRET), ended::toString);
    for (String name : List.of("审计报告.xlsx", "部门/信息化办公室.xlsx")) {
      Path workbook = folder.resolve("reports/2025-10").resolve(name);
      try (Workbook opened = WorkbookFactory.create(workbook.toFile(), SECRET)) {
        assertTrue(opened.getSheet("整改台账") != null, name);
      }
    }
    Ended verified = Kept.run("verify", "reports/2025-10");
    assertEquals(0, verified.exitCode(), verified::toString);
  }

  @Test
  void without_a_terminal_the_environment_has_the_password() throws Exception {
    Path snapshot = Files.createDirectory(folder.resolve("2025-10"));
    Files.writeString(snapshot.resolve("人事.csv"), "工号,姓名,部门,在职状态\n1,张三,组织部,在职\n");
    Map<String, String> environment = Map.of("ZHAOZHANG_PASSWORD", SECRET);
    Ended ended = Program.run(folder, environment, "audit", snapshot, "--password");
    assertEquals(0, ended.exitCode(), ended::toString);
    Path workbook = folder.resolve("reports/2025-10/审计报告.xlsx");
    WorkbookFactory.create(workbook.toFile(), SECRET).close();
  }

  @Test
  void an_encrypted_input_is_read_with_the_password() throws Exception {
    Kept.run("audit", SAMPLE, "--password-file", file(SECRET), "--out", "locked");
    Path snapshot = Files.createDirectory(folder.resolve("2025-10"));
    Files.writeString(snapshot.resolve("人事.csv"), "工号,姓名,部门,在职状态\n1,张三,组织部,在职\n");
    Files.copy(folder.resolve("locked/审计报告.xlsx"), snapshot.resolve("加密.xlsx"));
    assertNotRead(Kept.run("audit", snapshot), "--password");
    Files.writeString(folder.resolve("other.txt"), "8849");
    Path other = folder.resolve("other.txt");
    assertNotRead(Kept.run("audit", snapshot, "--password-file", other), "密码不对");
    Ended ended = Kept.run("audit", snapshot, "--password-file", folder.resolve("password.txt"));
    assertEquals(0, ended.exitCode(), ended::toString);
    assertFalse(ended.out().contains("没有读取 加密.xlsx"), ended::toString);
  }

  /** The rest is audited, and what only this file holds is not judged. */
  private static void assertNotRead(Ended ended, String why) {
    assertEquals(0, ended.exitCode(), ended::toString);
    assertTrue(ended.out().contains("没有读取 加密.xlsx"), ended::toString);
    assertTrue(ended.out().contains(why), ended::toString);
  }

  @Test
  void what_is_not_encrypted_is_said_of_a_handover_too() throws Exception {
    Ended ended =
        Kept.run(
            "handover",
            SAMPLE,
            "--member",
            "xiesiyan",
            "--password-file",
            file(SECRET),
            "--out",
            "handover");
    assertEquals(0, ended.exitCode(), ended::toString);
    assertTrue(ended.out().contains("handover.json 没有加密"), ended::toString);
  }

  @Test
  void without_terminal_file_or_environment_there_is_no_password() throws Exception {
    assertRefused(Kept.run("audit", SAMPLE, "--password"), "--password-file");
  }

  @Test
  void an_empty_password_is_refused() throws Exception {
    assertRefused(Kept.run("audit", SAMPLE, "--password-file", file("\nx")), "密码不能为空");
  }

  @Test
  void a_missing_password_file_is_named() throws Exception {
    assertRefused(Kept.run("audit", SAMPLE, "--password-file", "没有.txt"), "没有.txt");
  }

  @Test
  void a_password_as_an_argument_is_wrong_usage() throws Exception {
    assertEquals(2, Kept.run("audit", SAMPLE, "--password=8848").exitCode());
  }
}
