package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import zhaozhang.model.Rule;

/** The list of rules in the guide of policy owners is made from the rules. */
class RulesPageTest {

  private static final Path PAGE = Path.of("rules", "README.md");
  private static final Path FRESH = Path.of("target", "rules-README.md");
  private static final String BEGIN = "<!-- rules:begin -->\n";
  private static final String END = "<!-- rules:end -->";

  @Test
  void the_guide_lists_every_rule_as_it_is() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    String fresh = page.substring(0, begin) + table() + page.substring(page.indexOf(END));
    Files.writeString(FRESH, fresh);
    assertEquals(fresh, page, PAGE + " is stale: copy " + FRESH + " over it");
  }

  private static String table() {
    StringBuilder table = new StringBuilder("| 编号 | 级别 | 规则 | 整改 |\n| --- | --- | --- | --- |\n");
    for (Rule rule : RulesInForce.read(Path.of("rules")).compile().rules()) {
      table.append(
          "| %s | %s | %s | %s |%n"
              .formatted(rule.id(), rule.severity().label(), rule.title(), rule.remedy())
              .replace("\r\n", "\n"));
    }
    return table.toString();
  }
}
