package zhaozhang.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.base.Chinese;
import zhaozhang.base.Language;
import zhaozhang.base.Texts;

/** The console over rules in English, in a Java that spoke Chinese before. */
class EnglishPagesTest {

  private static final Path ENGLISH = Path.of("src/test/resources/english").toAbsolutePath();

  /** Of a list in this folder, which a rule that is shown asks for. */
  private static final String COLUMN = "数值";

  @TempDir Path folder;

  @AfterEach
  void speakChineseAgain() {
    Texts.speak(Language.CHINESE);
  }

  @Test
  void every_page_is_in_english() throws Exception {
    copy(ENGLISH.resolve("rules"), folder.resolve("rules"));
    try (Running running = Running.over(folder)) {
      assertTrue(running.get("/").body().contains("From exported files to the report"));
      english(running, "/");
      copy(ENGLISH.resolve("2025-10"), folder.resolve("快照/2025-10"));
      running.post("/month/2025-10/run", "day=2025-10-31");
      await(running);
      for (String page :
          List.of("/", "/month/2025-10", "/verifications", "/handover/2025-10", "/rules")) {
        english(running, page);
      }
      for (String part :
          List.of("", "/articles", "/findings", "/unjudged", "/why", "/months", "/files")) {
        english(running, "/report/2025-10" + part);
      }
      for (String page : List.of("/lists", "/files", "/history", "/new")) {
        english(running, "/rules" + page);
      }
      english(running, "/mending/2025-10");
      english(running, "/report/2025-10/finding/" + finding());
    }
  }

  private static void english(Running running, String page) throws IOException {
    Running.Answer answer = running.get(page);
    assertEquals(200, answer.status(), page + "\n" + answer.head());
    assertTrue(answer.body().contains("<html lang=\"en\">"), page);
    assertEquals(List.of(), Chinese.strange(Stream.of(answer.body()), COLUMN), page);
  }

  private String finding() throws IOException {
    String json = Files.readString(folder.resolve("reports/2025-10/audit.json"));
    return json.replaceFirst("(?s).*?\"id\": \"(1-1-\\w+)\".*", "$1");
  }

  private void await(Running running) throws Exception {
    for (int tries = 0; tries < 600; tries++) {
      if (Files.exists(folder.resolve("reports/2025-10/audit.json"))) {
        return;
      }
      Thread.sleep(100);
    }
    assertFalse(true, running.get("/").body());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
