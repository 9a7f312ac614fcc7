package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import zhaozhang.model.rule.Rule;

/** The lists of rules in the guide of policy owners are made from the rules. */
class RulesPageTest {

  private static final Path PAGE = Path.of("rules", "README.md");
  private static final Path FRESH = Path.of("target", "rules-README.md");

  private static final Map<Rule.Saying, String> SAYINGS =
      Map.of(
          Rule.Saying.RECEIVER, "接收人",
          Rule.Saying.CONFIRMATION, "确认",
          Rule.Saying.OBJECTION, "不认");

  @Test
  void the_guide_lists_every_rule_as_it_is() throws IOException {
    RulesInForce rules = RulesInForce.read(Path.of("rules"));
    String page = Files.readString(PAGE);
    String fresh = with(page, "rules", audit(rules.compile().rules()));
    fresh = with(fresh, "handover", handover(rules.compileHandover().rules()));
    fresh = with(fresh, "coverage", coverage());
    Files.writeString(FRESH, fresh);
    assertEquals(fresh, page, PAGE + " is stale: copy " + FRESH + " over it");
  }

  /** A page with a table put between its marks. */
  private static String with(String page, String mark, String table) {
    String begin = "<!-- " + mark + ":begin -->\n";
    int end = page.indexOf("<!-- " + mark + ":end -->");
    return page.substring(0, page.indexOf(begin)) + begin + table + page.substring(end);
  }

  private static String audit(List<Rule> rules) {
    StringBuilder table = new StringBuilder();
    line(table, "编号", "级别", "规则", "整改");
    line(table, "---", "---", "---", "---");
    for (Rule rule : rules) {
      line(table, rule.id(), rule.severity().label(), rule.title(), rule.remedy());
    }
    return table.toString();
  }

  private static String handover(List<Rule> rules) {
    StringBuilder table = new StringBuilder();
    line(table, "编号", "类型", "说什么", "怎样办", "注销后");
    line(table, "---", "---", "---", "---", "---");
    for (Rule rule : rules) {
      String type =
          rule.part() instanceof Rule.Saying saying
              ? Objects.requireNonNull(SAYINGS.get(saying))
              : rule.holding().map(Rule.Holding::type).orElseThrow();
      String afterwards = rule.holding().map(Rule.Holding::afterwards).orElse("");
      line(table, rule.id(), type, rule.title(), rule.remedy(), afterwards);
    }
    return table.toString();
  }

  private static String coverage() throws IOException {
    StringBuilder table = new StringBuilder();
    line(table, "条", "句", "要求", "由什么检查");
    line(table, "---", "---", "---", "---");
    for (Coverage.Sentence one : Coverage.read()) {
      line(table, one.article(), one.place(), one.demand(), String.join("、", one.checkedBy()));
    }
    return table.toString();
  }

  private static void line(StringBuilder table, String... cells) {
    table.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
