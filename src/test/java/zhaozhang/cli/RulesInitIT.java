package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import zhaozhang.cli.Program.Ended;

/** A rules folder that was just begun. */
class RulesInitIT {

  private final Path folder = Kept.folder();

  @Test
  void it_is_right_and_audits_something_at_once() throws Exception {
    run("rules", "init", "器材办法");
    assertTrue(run("rules", "check", "--rules", "器材办法").out().contains("没有问题，共 2 条规则"));
    assertTrue(run("rules", "test", "--rules", "器材办法").out().contains("不符 0 个"));
    Path snapshot = Files.createDirectory(folder.resolve("2025-10"));
    Files.writeString(
        snapshot.resolve("器材登记.csv"), "编号,名称,部门,保管人,应还日期\nA1,投影仪,教务处,,\nA2,相机,总务处,李四,2025-10-27\n");
    Ended audit = run("audit", snapshot, "--rules", "器材办法");
    assertTrue(audit.out().contains("违规 2 项"), audit::toString);
    String json = Files.readString(folder.resolve("reports/2025-10/audit.json"));
    assertTrue(json.contains("\"regulation\": \"器材办法\""), json);
    assertTrue(json.contains("「投影仪」没有保管人"), json);
    run("registers", "登记", "--rules", "器材办法");
    assertTrue(Files.exists(folder.resolve("登记/器材.xlsx")));
    run("rules", "sign", "--by", "李四", "--rules", "器材办法");
    run("audit", snapshot, "--rules", "器材办法");
  }

  @Test
  void what_is_there_already_is_left_alone() throws Exception {
    run("rules", "init", "a/rules");
    String list = Files.readString(folder.resolve("a/rules/清单/制度.csv"));
    assertTrue(list.contains("制度名称,a"), list);
    Ended again = Kept.run("rules", "init", "a/rules");
    assertEquals(1, again.exitCode(), again::toString);
    assertTrue(again.complainsInOneLine() && again.err().contains("已经有东西"), again::toString);
    assertEquals(list, Files.readString(folder.resolve("a/rules/清单/制度.csv")));
  }

  private Ended run(Object... arguments) throws IOException, InterruptedException {
    Ended ended = Kept.run(arguments);
    assertEquals(0, ended.exitCode(), ended::toString);
    return ended;
  }
}
