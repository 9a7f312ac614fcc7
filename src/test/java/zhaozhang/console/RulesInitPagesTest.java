package zhaozhang.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace that begins with a rules folder of its own. */
class RulesInitPagesTest {

  @TempDir Path root;

  @Test
  void the_first_page_begins_rules_for_another_regulation_once() throws IOException {
    try (Running running = Running.over(root)) {
      assertTrue(running.get("/").body().contains("新建一套规则"));
      assertEquals(303, running.post("/rules/init", "").status());
      assertTrue(Files.exists(root.resolve("rules/词汇.drl")));
      assertTrue(running.get("/rules").body().contains("器材须有人保管"));
      assertFalse(running.get("/").body().contains("新建一套规则"));
      assertTrue(running.post("/rules/init", "").body().contains("已经有东西"));
    }
  }
}
