package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.cli.Program.Ended;

/**
 * Every command is started as its users start it, and ends, says and writes what the same command
 * does in the program that is kept for other tests.
 */
class KeptIT {

  private static final Path GIVEN = Path.of("src/test/resources/regulation/北疆学院");

  /** Each finds what those before it left. */
  private static final String COMMANDS =
      """
      --version
      --help
      audit --no-such-option
      audit nowhere
      rules init 新办法
      rules check --rules 新办法
      rules test
      rules show 二、一-1
      rules new --id 自-1 --title 群名要短 --article 三、五 --severity 低 --remedy 改名 --table 群 \
      --when 群名_包含_追剧
      rules sign --by 王武
      rules list --out 规则.xlsx
      recognise 2025-10
      audit 2025-10 --gate
      collect reports/2025-10
      explain 2025-10 --subject lisi --rule 二、二-1
      handover 2025-10 --member 孙琪 --out 交接
      registers 登记 --from 2025-10
      rules preview 2025-10
      rules accept 新.drl
      rules waive F-1 --reason 试 --approved-by 王武 --until 2030-01-01
      verify reports/2025-10
      """;

  @TempDir Path started;

  private final Path kept = Kept.folder();

  @Test
  void a_command_ends_says_and_writes_the_same_whether_it_is_started_or_kept() throws Exception {
    for (Path folder : List.of(kept, started)) {
      Folders.copy(GIVEN.resolve("rules"), folder.resolve("rules"));
      Folders.copy(GIVEN.resolve("2025-10"), folder.resolve("2025-10"));
      Files.writeString(folder.resolve("新.drl"), "rule");
    }
    for (String line : COMMANDS.lines().toList()) {
      Object[] command = command(line);
      Ended expected = Program.run(started, command);
      assertEquals("" + expected, "" + Kept.run(command), line);
    }
    assertEquals(OpenConsole.hashes(started), OpenConsole.hashes(kept));
  }

  @Test
  void no_command_is_forgotten_but_the_console() {
    Set<String> forgotten = new TreeSet<>(CommandPagesTest.commands().keySet());
    COMMANDS.lines().map(CommandPagesTest::name).forEach(forgotten::remove);
    assertEquals(Set.of("console"), forgotten, "add a line to COMMANDS");
  }

  private static Object[] command(String line) {
    return Stream.of(line.split(" ")).map(word -> word.replace('_', ' ')).toArray();
  }
}
