package zhaozhang.cli;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The pages for engineers name the commands and options that there are. */
class CommandPagesTest {

  private static final Path REFERENCE = Path.of("reference.md");
  private static final Path README = Path.of("README.md");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");
  private static final Pattern COMMAND_IN_BLOCK = Pattern.compile("(?m)^zhaozhang (.*?)(?: +#|$)");

  static Map<String, CommandLine> commands() {
    Map<String, CommandLine> found = new TreeMap<>();
    CommandLine program = new CommandLine(CommandSpec.create(), new Commands(LocalDate.EPOCH));
    Commands.add(program);
    program
        .getSubcommands()
        .forEach(
            (name, command) -> {
              found.put(name, command);
              command.getSubcommands().forEach((own, one) -> found.put(name + " " + own, one));
            });
    found.remove("rules");
    return found;
  }

  /** Each command of the table, as it is written there. */
  private static List<String> rows() throws IOException {
    String page = Files.readString(REFERENCE);
    String section = page.substring(page.indexOf("\n## Commands\n"), page.indexOf("Exit codes:"));
    return section
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("(?<!\\\\)\\|", 3)[1])
        .flatMap(cell -> CODE.matcher(cell).results().map(one -> one.group(1)))
        .toList();
  }

  static String name(String written) {
    String[] words = written.split(" ", 3);
    return words[0].equals("rules") ? words[0] + " " + words[1] : words[0];
  }

  private static void assertUnderstood(String written, Path page) {
    CommandLine command = commands().get(name(written));
    assertTrue(command != null, page + ": there is no command for " + written);
    OPTION
        .matcher(written)
        .results()
        .map(one -> one.group())
        .forEach(
            option ->
                assertTrue(
                    command.getCommandSpec().findOption(option) != null,
                    page + ": " + name(written) + " has no option " + option));
  }

  @Test
  void the_reference_has_every_command() throws IOException {
    Set<String> named =
        rows().stream().map(CommandPagesTest::name).collect(toCollection(TreeSet::new));
    assertEquals(commands().keySet(), named, "mend the table of commands in " + REFERENCE);
  }

  @Test
  void the_reference_names_options_that_there_are() throws IOException {
    rows().forEach(written -> assertUnderstood(written, REFERENCE));
  }

  @Test
  void the_first_page_names_commands_and_options_that_there_are() throws IOException {
    List<String> shown =
        COMMAND_IN_BLOCK
            .matcher(Files.readString(README))
            .results()
            .map(one -> one.group(1).strip())
            .toList();
    assertFalse(shown.isEmpty());
    shown.forEach(written -> assertUnderstood(written, README));
  }
}
