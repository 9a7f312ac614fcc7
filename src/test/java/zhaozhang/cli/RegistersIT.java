package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import zhaozhang.cli.Program.Ended;

/** Registers to fill in, written from the command line. */
class RegistersIT {

  private static final Path SAMPLE = Path.of("samples", "2025-10").toAbsolutePath();

  private final Path folder = Kept.folder();

  @Test
  void registers_with_the_rows_of_last_month_are_tables_of_the_next() throws Exception {
    Ended written = Kept.run("registers", "2025-11", "--from", SAMPLE);
    assertEquals(0, written.exitCode(), written::toString);
    assertEquals("", written.err());
    assertTrue(written.out().contains("部门专人.xlsx（带入上月 18 行）"), written::toString);
    Files.copy(SAMPLE.resolve("通讯录.xlsx"), folder.resolve("2025-11/通讯录.xlsx"));
    Ended recognised = Kept.run("recognise", "2025-11");
    assertTrue(
        recognised.out().lines().anyMatch(line -> line.matches("部门专人 +2 +18 .*")),
        recognised::toString);
    assertTrue(recognised.out().contains("没有的表：人事、部门、群成员、操作日志、交接\n"), recognised::toString);
  }

  @Test
  void what_is_there_already_and_what_could_not_be_read_is_said() throws Exception {
    Path last = Files.createDirectory(folder.resolve("2025-10"));
    Files.copy(SAMPLE.resolve("部门专人.xlsx"), last.resolve("部门专人.xlsx"));
    Files.writeString(last.resolve("应用.xlsx"), "坏了");
    Path mine = Files.createDirectory(folder.resolve("登记表")).resolve("公告.xlsx");
    Files.writeString(mine, "mine");
    Ended ended = Kept.run("registers", "登记表", "--from", last);
    assertEquals(0, ended.exitCode(), ended::toString);
    assertTrue(ended.out().contains("已经有了，没有动：登记表/公告.xlsx"), ended::toString);
    assertEquals("mine", Files.readString(mine));
    assertTrue(ended.out().contains("应用.xlsx（上月的快照里没有读到「应用」表，是空的）"), ended::toString);
    assertTrue(ended.out().contains("没有读取 应用.xlsx："), ended::toString);
  }
}
