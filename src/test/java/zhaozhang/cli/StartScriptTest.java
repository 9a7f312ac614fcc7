package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/zhaozhang} tells Java, seen by a Java that only repeats it. */
class StartScriptTest {

  private static final Path SCRIPTS = Path.of("src/main/dist/bin");
  private static final long LIMIT_SECONDS = 60;

  /** Makes the archive that it is asked for; {@code fail} among its arguments makes it fail. */
  private static final String REPEATING_JAVA =
      """
      #!/bin/sh
      for one in "$@"; do
        echo "$one"
        case "$one" in
          -XX:ArchiveClassesAtExit=*) echo classes >"${one#*=}" ;;
        esac
      done
      case " $* " in *" fail "*) exit 1 ;; esac
      """;

  @TempDir Path folder;

  private Path program;
  private Path java;

  @BeforeEach
  void lay() throws IOException {
    program = Files.createDirectories(folder.resolve("程 序"));
    Folders.copy(SCRIPTS, program.resolve("bin"));
    Files.createDirectories(program.resolve("lib"));
    java = Files.createDirectories(folder.resolve("java"));
    executable(java.resolve("bin/java"), REPEATING_JAVA);
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"17.0.9\"\n");
  }

  private static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertTrue(file.toFile().setExecutable(true));
  }

  private record Said(int code, List<String> out, String err) {}

  private Said start(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", program + "/bin/zhaozhang"));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", java.toString());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().remove("JAVA_OPTS");
    Process process = builder.start();
    assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS));
    return new Said(
        process.exitValue(),
        Files.readAllLines(out),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private List<Path> cached() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cache/zhaozhang"))) {
      return files.toList();
    }
  }

  private static String starting(Said said, String with) {
    return said.out().stream().filter(one -> one.startsWith(with)).findFirst().orElse("");
  }

  private static List<String> arguments(Said said) {
    return said.out().subList(said.out().indexOf("zhaozhang.cli.Main") + 1, said.out().size());
  }

  @Test
  void without_arguments_it_opens_the_console() throws Exception {
    Said said = start();
    assertEquals(List.of("console"), arguments(said), said.toString());
    assertEquals("", said.err());
  }

  @Test
  void arguments_arrive_as_they_were_given() throws Exception {
    assertEquals(
        List.of("explain", "a b", "甲|乙", ""), arguments(start("explain", "a b", "甲|乙", "")));
  }

  @Test
  void the_first_audit_leaves_an_archive_of_classes_that_later_starts_read() throws Exception {
    assertFalse(starting(start("audit", "x"), "-XX:ArchiveClassesAtExit=").isEmpty());
    assertEquals(1, cached().size(), cached().toString());
    for (String command : List.of("audit", "explain")) {
      assertEquals("-XX:SharedArchiveFile=" + cached().get(0), starting(start(command), "-XX:Sh"));
    }
  }

  @Test
  void the_console_has_an_archive_of_its_own() throws Exception {
    start("audit", "x");
    assertFalse(starting(start(), "-XX:ArchiveClassesAtExit=").isEmpty());
    assertEquals(2, cached().size(), cached().toString());
  }

  @Test
  void a_run_that_fails_leaves_no_archive() throws Exception {
    assertEquals(1, start("audit", "fail").code());
    assertEquals(List.of(), cached());
  }

  @Test
  void another_java_gets_another_archive() throws Exception {
    start("audit", "x");
    executable(java.resolve("bin/java"), REPEATING_JAVA + "# newer\n");
    assertFalse(starting(start("audit", "x"), "-XX:ArchiveClassesAtExit=").isEmpty());
  }

  @Test
  void an_archive_that_came_along_is_read_and_none_made() throws Exception {
    Files.writeString(program.resolve("lib/classes.jsa"), "classes");
    assertEquals(
        "-XX:SharedArchiveFile=" + program.toRealPath().resolve("lib/classes.jsa"),
        starting(start("audit", "x"), "-XX:Sh"));
    assertFalse(Files.exists(folder.resolve("cache")));
  }

  @Test
  void a_cache_that_nobody_may_write_to_stops_nothing() throws Exception {
    Files.writeString(folder.resolve("cache"), "no folder");
    Said said = start("audit", "x");
    assertEquals(List.of("audit", "x"), arguments(said));
    assertEquals("", said.err());
  }

  @Test
  void a_java_that_is_too_old_is_refused_in_one_sentence() throws Exception {
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"1.8.0_202\"\n");
    Said said = start("audit", "x");
    assertEquals(1, said.code());
    assertTrue(said.err().contains("Java 17") && said.err().lines().count() == 1, said.err());
    assertEquals(List.of(), said.out());
  }

  @Test
  void no_java_is_named_in_one_sentence() throws Exception {
    Files.delete(java.resolve("bin/java"));
    Said said = start();
    assertEquals(1, said.code());
    assertTrue(said.err().contains("Java 17") && said.err().lines().count() == 1, said.err());
  }

  @Test
  void this_java_understands_its_options_and_says_nothing() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "@" + SCRIPTS.resolve("java.options"),
                "--version")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertFalse(said.toLowerCase(Locale.ROOT).contains("warning"), said);
  }
}
