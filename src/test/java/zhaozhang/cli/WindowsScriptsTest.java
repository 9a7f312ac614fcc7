package zhaozhang.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhaozhang.base.Lexicon;

/** What can be seen of the scripts for Windows without one; src/test/build/under-wine runs them. */
class WindowsScriptsTest {

  private static final Path DIST = Path.of("src/main/dist");
  private static final Path BATCH = DIST.resolve("bin/zhaozhang.bat");
  private static final Path NOTE = DIST.resolve("windows/先读我.txt");
  private static final int LINES_OF_A_PAGE = 50;
  private static final Pattern OPTION = Pattern.compile("-XX:[A-Za-z0-9]+=[0-9]+");

  /** How the batch file writes the arguments anew: what it replaces, and by what. */
  private static final Pattern REPLACED =
      Pattern.compile("(?m)^set arguments=%arguments:(.*)=(.*)%\\r?$");

  /** A sign, after the backslashes before it. */
  private static final Pattern SIGN = Pattern.compile("(\\\\*)([^\\\\])");

  private static String text(Path file) throws IOException {
    return Files.readString(file);
  }

  private static String launcher() throws IOException {
    return text(DIST.resolve("windows/launcher.nsi"));
  }

  private static String setup() throws IOException {
    return text(DIST.resolve("windows/setup.nsi"));
  }

  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(one -> one.group(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void cmd_can_read_the_batch_file_in_every_code_page() throws IOException {
    String batch = text(BATCH);
    assertTrue(batch.chars().allMatch(one -> one < 128), "what people read is in other files");
    assertEquals(
        List.of(), batch.lines().filter(line -> line.endsWith(" ")).toList(), "cmd keeps blanks");
    String committed = text(Path.of(".gitattributes"));
    assertTrue(
        committed.contains("*.bat text eol=crlf"), "cmd looks for labels in such lines only");
  }

  @Test
  void the_batch_file_jumps_to_labels_that_are_there() throws IOException {
    assertEquals(found("(?m)^:(\\w+)\\r?$", text(BATCH)), found("\\bgoto (\\w+)", text(BATCH)));
  }

  @Test
  void the_batch_file_reads_no_variable_that_it_does_not_set() throws IOException {
    Set<String> read = found("%([A-Za-z_]+)(?::[^%\\r\\n]*)?%", text(BATCH));
    read.removeAll(found("(?m)\\bset (?:/a )?\"?([A-Za-z_]+)\\+?=", text(BATCH)));
    assertEquals(
        new TreeSet<>(
            List.of(
                "cmdcmdline", "errorlevel", "java_home", "java_opts", "localappdata", "random")),
        read);
  }

  /**
   * In quotes a caret is no escape, and what it was to keep from this cmd would not reach the next.
   */
  @Test
  void what_the_batch_file_runs_to_read_its_output_escapes_outside_of_quotes() throws IOException {
    List<String> commands =
        Pattern.compile("for /f[^(]* in \\('(.*?)'\\) do")
            .matcher(text(BATCH))
            .results()
            .map(one -> one.group(1))
            .toList();
    assertFalse(commands.isEmpty());
    for (String command : commands) {
      String unquoted = command.replaceAll("\\^.|\"[^\"]*\"", "");
      assertFalse(unquoted.matches(".*[\"<>&|].*"), command);
      String quoted = command.replaceAll("\\^.|\"([^\"]*)\"", "$1");
      assertFalse(quoted.contains("^"), command);
      assertFalse(
          command.startsWith("\""), "cmd /c takes a quote away at both ends: ^\"…^\" " + command);
    }
  }

  @Test
  void every_way_to_the_end_gives_the_code_page_back() throws IOException {
    List<String> lines = text(BATCH).lines().toList();
    int end = lines.indexOf(":end");
    assertTrue(lines.get(end + 1).equals("if defined page chcp %page% >nul"), lines.get(end + 1));
    assertTrue(
        lines.subList(0, end).stream().noneMatch(line -> line.contains("exit")), "go to :end");
    assertTrue(lines.get(lines.size() - 1).equals("exit /b %code%"));
  }

  @Test
  void both_scripts_tell_java_the_same() throws IOException {
    String shell = text(DIST.resolve("bin/zhaozhang"));
    for (String script : List.of(shell, text(BATCH))) {
      for (String part :
          List.of(
              "java.options",
              "java-missing.txt",
              "zhaozhang.cli.Main",
              "-Dzhaozhang.home=",
              "-XX:-StackTraceInThrowable",
              "-XX:SharedArchiveFile=",
              "-XX:ArchiveClassesAtExit=")) {
        assertTrue(script.contains(part), part);
      }
    }
    assertEquals(options(shell), options(text(BATCH)));
  }

  private static Set<String> options(String script) {
    return OPTION.matcher(script).results().map(one -> one.group()).collect(Collectors.toSet());
  }

  @Test
  void both_scripts_take_the_same_for_large() throws IOException {
    String shell = text(DIST.resolve("bin/zhaozhang"));
    assertEquals(
        found("\\$kilobytes\" -lt (\\d+)", shell), found("%kilobytes% geq (\\d+)", text(BATCH)));
    for (String command : found("(?m)^  ([a-z |]+)\\)$", shell)) {
      for (String one : command.split(" \\| ")) {
        assertTrue(text(BATCH).contains("if /i \"%command%\"==\"" + one + "\" goto measure"), one);
      }
    }
  }

  @Test
  void the_oldest_java_is_the_same_everywhere() throws IOException {
    String release = found("<maven.compiler.release>(\\d+)<", text(Path.of("pom.xml"))).toString();
    assertEquals(release, found("%major% geq (\\d+)", text(BATCH)).toString());
    assertEquals(release, found("-ge (\\d+)", text(DIST.resolve("bin/zhaozhang"))).toString());
    assertEquals(
        release, found("Java (\\d+)", text(DIST.resolve("bin/java-missing.txt"))).toString());
  }

  @Test
  void without_arguments_the_batch_file_opens_the_console_and_waits_if_it_could_not()
      throws IOException {
    List<String> lines = text(BATCH).lines().toList();
    int asked = lines.indexOf("if not defined arguments set \"alone=yes\"");
    assertEquals("if defined alone set \"arguments=console\"", lines.get(asked + 1));
    assertEquals("if defined alone set \"command=console\"", lines.get(asked + 2));
    List<String> waits = lines.stream().filter(line -> line.endsWith(" pause")).toList();
    assertEquals(1, waits.size(), "whoever calls it from a script shall not have to press a key");
    assertTrue(waits.get(0).startsWith("if defined alone "), waits.get(0));
  }

  @Test
  void a_folder_that_ends_with_a_backslash_swallows_nothing() throws IOException {
    assertEquals(
        List.of("audit", "C:\\导出 2025-10\\", "--open"),
        arrives("audit \"C:\\导出 2025-10\\\" --open"));
    assertEquals(
        List.of("audit", "C:\\导出 2025-10\\", "--open"),
        arrives("audit \"C:\\导出 2025-10\\\\\" --open"));
    assertEquals(List.of("audit", "D:\\"), arrives("audit \"D:\\\""));
    assertEquals(
        List.of("audit", "C:\\2025-10\\", "--out", "C:\\a b"),
        arrives("audit C:\\2025-10\\ --out \"C:\\a b\""));
    assertEquals(List.of("explain", "甲|乙", ""), arrives("explain \"甲|乙\" \"\""));
  }

  /** What Java gets of the words that were typed after the batch file. */
  private static List<String> arrives(String typed) throws IOException {
    String line = typed;
    for (MatchResult one : REPLACED.matcher(text(BATCH)).results().toList()) {
      line = line.replace(one.group(1), one.group(2));
    }
    return arguments(line);
  }

  /**
   * As programs of Windows read them: before a quote, two backslashes are one, and one keeps the
   * quote.
   */
  private static List<String> arguments(String line) {
    List<StringBuilder> found = new ArrayList<>(List.of(new StringBuilder()));
    boolean quoted = false;
    for (MatchResult one : SIGN.matcher(line + " ").results().toList()) {
      String backslashes = one.group(1);
      String sign = one.group(2);
      StringBuilder argument = found.get(found.size() - 1);
      if (sign.equals("\"")) {
        boolean kept = backslashes.length() % 2 == 1;
        argument.append("\\".repeat(backslashes.length() / 2)).append(kept ? sign : "");
        quoted ^= !kept;
      } else if (sign.equals(" ") && !quoted) {
        argument.append(backslashes);
        found.add(new StringBuilder());
      } else {
        argument.append(backslashes).append(sign);
      }
    }
    return found.subList(0, found.size() - 1).stream().map(StringBuilder::toString).toList();
  }

  @Test
  void the_launcher_starts_what_the_package_holds() throws IOException {
    String packing = text(DIST.resolve("windows/windows.xml"));
    Set<String> started = found("\\$EXEDIR\\\\([\\w.\\\\-]+)", launcher());
    assertEquals(Set.of("bin\\zhaozhang.bat", "jre\\bin\\java.exe"), started);
    assertTrue(Files.exists(BATCH));
    assertTrue(packing.contains("<include name=\"bin/java.exe\"/>"));
  }

  @Test
  void the_launcher_and_the_setup_know_the_workspace_by_its_name() throws IOException {
    String workspace = Lexicon.get("workspace.name");
    assertTrue(launcher().contains("\"$PROFILE\\" + workspace + '"'));
    assertTrue(launcher().contains("\"$R1\\" + workspace + '"'));
    assertTrue(setup().contains("$PROFILE\\" + workspace));
    assertEquals(
        Set.of("$localappdata\\programs\\zhaozhang"),
        found("(?m)^InstallDir \"(.*)\"", setup()),
        "a program in a folder of the workspace's name would be taken for it");
  }

  @Test
  void the_setup_deletes_no_folder_that_may_hold_more_than_it_brought() throws IOException {
    assertEquals(Set.of("$localappdata\\zhaozhang"), found("RMDir /r \"(.*)\"", setup()));
    assertFalse(text(DIST.resolve("windows/windows.xml")).contains("RMDir /r"));
  }

  @Test
  void every_window_speaks_chinese() throws IOException {
    List<String> windows =
        Stream.of(launcher(), setup())
            .flatMap(String::lines)
            .filter(line -> line.contains("MessageBox"))
            .toList();
    assertFalse(windows.isEmpty());
    for (String window : windows) {
      assertTrue(window.endsWith(" $R4") || window.matches(".*\\p{IsHan}.*"), window);
    }
    assertTrue(setup().contains("MUI_LANGUAGE \"SimpChinese\""));
  }

  @Test
  void no_window_stops_a_silent_setup_and_the_launcher_shows_all_of_its_own() throws IOException {
    setup()
        .lines()
        .filter(line -> line.contains("MessageBox"))
        .forEach(window -> assertTrue(window.endsWith(" /SD IDOK"), window));
    assertFalse(launcher().contains(" /SD IDOK"), "it is silent, and would answer by itself");
  }

  @Test
  void nobody_has_to_be_administrator() throws IOException {
    for (String script : List.of(launcher(), setup())) {
      assertTrue(script.contains("RequestExecutionLevel user"));
      assertFalse(script.contains("HKLM"));
    }
  }

  @Test
  void the_note_is_one_page_that_notepad_shows() throws IOException {
    byte[] bytes = Files.readAllBytes(NOTE);
    assertArrayEquals(
        new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
        new byte[] {bytes[0], bytes[1], bytes[2]});
    String note = new String(bytes, UTF_8);
    assertTrue(note.lines().count() <= LINES_OF_A_PAGE, "one page: " + note.lines().count());
    for (String name : List.of("照章.exe", "照章-setup.exe", "zhaozhang.bat", "libraries.csv")) {
      assertTrue(note.contains(name), name);
    }
  }
}
