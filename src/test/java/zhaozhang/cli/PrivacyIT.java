package zhaozhang.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import zhaozhang.Extent;
import zhaozhang.cli.Program.Ended;

/** What neither the terminal nor the files of any command give away. */
class PrivacyIT {

  private static final Path SAMPLE = Path.of("samples/2025-10").toAbsolutePath();
  private static final Pattern PHONE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");
  private static final Pattern ADDRESS = Pattern.compile("[\\w.]+@[\\w.]+\\.(?:cn|com|org)");

  private final Path folder = Kept.folder();

  /** What files of a folder hold, with the parts of workbooks; not the rules, with their cases. */
  private static String texts(Path in) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(in)) {
      for (Path file : files.filter(PrivacyIT::counts).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        text.append(file.getFileName()).append('\n').append(new String(bytes, UTF_8));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
          for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            text.append(new String(zip.readAllBytes(), UTF_8));
          }
        }
      }
    }
    return text.toString();
  }

  private static boolean counts(Path file) {
    return Files.isRegularFile(file) && !file.endsWith("规则.zip");
  }

  private static Set<String> privateIn(String text, Set<String> known) {
    Set<String> found = new TreeSet<>();
    for (Pattern pattern : List.of(PHONE, ADDRESS)) {
      pattern.matcher(text).results().forEach(match -> found.add(match.group()));
    }
    found.retainAll(known);
    return found;
  }

  private static Set<String> known() throws IOException {
    Set<String> known = new TreeSet<>();
    String all = texts(SAMPLE);
    for (Pattern pattern : List.of(PHONE, ADDRESS)) {
      pattern.matcher(all).results().forEach(match -> known.add(match.group()));
    }
    assertTrue(known.size() > 100, () -> "only " + known.size());
    return known;
  }

  private static void assertPrivate(Object... arguments) throws Exception {
    assertPrivate(Kept.run(arguments));
  }

  private static void assertPrivate(Ended ended) throws IOException {
    assertEquals(0, ended.exitCode(), ended::toString);
    assertEquals(Set.of(), privateIn(ended.out() + ended.err(), known()));
  }

  @Test
  void no_command_shows_what_is_private() throws Exception {
    assertPrivate(Program.run(folder, "audit", SAMPLE, "--debug"));
    String json = Files.readString(folder.resolve("reports/2025-10/audit.json"));
    List<String> people =
        Pattern.compile("\"rule\": \"(?:14-2|15-4)\", \"table\": \"[^\"]*\", \"key\": \"([^\"]*)\"")
            .matcher(json)
            .results()
            .map(found -> found.group(1))
            .limit(Extent.of(1, 2))
            .toList();
    assertFalse(people.isEmpty());
    for (String person : people) {
      assertPrivate("explain", SAMPLE, "--subject", person);
      assertPrivate("handover", SAMPLE, "--member", person);
    }
    assertPrivate("handover", SAMPLE, "--leaving-within", "60");
    assertPrivate("rules", "preview", SAMPLE, "--against", folder.resolve("reports/2025-10"));
    assertEquals(Set.of(), privateIn(texts(folder.resolve("reports")), known()));
  }

  @Test
  void a_report_with_pseudonyms_is_kept_apart_and_the_terminal_names_nobody() throws Exception {
    Path key = folder.resolve("keys/key");
    Ended ended = Kept.run("audit", SAMPLE, "--pseudonym-key", key);
    assertEquals(0, ended.exitCode(), ended::toString);
    assertTrue(Files.exists(folder.resolve("reports/化名/2025-10/audit.json")));
    assertFalse(Files.exists(folder.resolve("reports/化名/2025-10/规则.zip")));
    assertFalse(ended.toString().contains(Files.readString(key).strip()), ended::toString);
    assertTrue(ended.out().contains("已换成代号"), ended::toString);
    Ended within = Kept.run("audit", SAMPLE, "--out", "r", "--pseudonym-key", folder + "/r/key");
    assertEquals(1, within.exitCode(), within::toString);
    assertTrue(within.complainsInOneLine(), within::toString);
    assertFalse(Files.exists(folder.resolve("r")));
  }
}
