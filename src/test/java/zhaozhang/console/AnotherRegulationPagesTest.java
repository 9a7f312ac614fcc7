package zhaozhang.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.console.Running.Answer;

/** The pages of a workspace that another college's regulation is in force in. */
class AnotherRegulationPagesTest {

  private static final Path GIVEN = Path.of("src/test/resources/regulation/北疆学院");

  @TempDir static Path root;

  private static Running running;

  @BeforeAll
  static void audit() throws IOException, InterruptedException {
    copy(GIVEN.resolve("rules"), root.resolve("rules"));
    copy(GIVEN.resolve("2025-10"), root.resolve("快照/2025-10"));
    running = Running.over(root);
    running.finish(running.post("/month/2025-10/run", "day=2025-10-31"));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.resolveSibling(""));
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  @AfterAll
  static void end() {
    running.close();
  }

  @Test
  void every_page_is_shown() throws IOException {
    for (String page :
        List.of(
            "/",
            "/month/2025-10",
            "/report/2025-10",
            "/report/2025-10/articles",
            "/report/2025-10/findings",
            "/report/2025-10/unjudged",
            "/report/2025-10/months",
            "/report/2025-10/why",
            "/mending/2025-10",
            "/verifications",
            "/handover",
            "/rules",
            "/rules/lists",
            "/rules/history",
            "/rules/new",
            "/rules/files",
            "/rules/file",
            "/rules/list/" + URLEncoder.encode("条款", UTF_8))) {
      Answer answer = running.get(page);
      boolean elsewhere = answer.status() == 302 || answer.status() == 303;
      assertTrue(answer.status() == 200 || elsewhere, page + ": " + answer);
    }
  }

  @Test
  void what_was_found_is_shown() throws IOException {
    String findings = running.get("/report/2025-10/findings").body();
    assertTrue(findings.contains("群名「追剧群」含有「追剧」"), findings);
  }

  @Test
  void a_new_file_begins_with_its_own_package() throws IOException {
    String editor = running.get("/rules/file").body();
    assertTrue(editor.contains("package hlbr"), editor);
  }

  @Test
  void who_leaves_is_checked() throws IOException {
    Answer answer = running.post("/handover/2025-10", "who=" + URLEncoder.encode("孙琪", UTF_8));
    Answer page = running.get(answer.header("Location"));
    assertTrue(page.body().contains("追剧群"), page::toString);
  }
}
