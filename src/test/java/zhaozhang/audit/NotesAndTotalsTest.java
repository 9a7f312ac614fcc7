package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zhaozhang.model.Outcome;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.rule.Article.Check;

/** What is said of an article beside its outcome, and that all outcomes add up. */
class NotesAndTotalsTest {

  private static final LocalDate LATER = Given.AS_OF.plusDays(1);

  @Test
  void the_note_of_an_article_says_what_is_missing() {
    assertEquals(
        "缺少 丙表、甲表，有关规则无法判定。",
        new Given()
            .article("1", Check.AUTOMATIC)
            .unjudged("1-1", "甲表")
            .unjudged("1-2", "丙表")
            .articles()
            .get(0)
            .note());
  }

  @Test
  void the_note_of_an_article_says_what_is_not_all_there_and_how_much_was_not_judged() {
    assertEquals(
        "甲表 不完整，没有发现违规的规则无法判定。有 3 项未能判定，见「未能判定」。",
        new Given()
            .article("1", Check.AUTOMATIC)
            .rule("1-1", "甲")
            .doubtful("乙", "丙")
            .rule("1-2")
            .doubtful("丁")
            .incomplete("甲表")
            .articles()
            .get(0)
            .note());
  }

  @Test
  void the_note_of_an_article_says_who_is_to_verify() {
    assertEquals(
        "待归口处人工核验，结果记入人工核验清单。", new Given().article("1", Check.MANUAL).articles().get(0).note());
  }

  @Test
  void the_note_of_an_article_says_who_verified_and_until_when() {
    assertEquals(
        "张三 于 2025-10-31 核验符合，2026-04-30 前有效（纪要）。",
        new Given()
            .article("1", Check.MANUAL)
            .verified("1", true, Given.AS_OF)
            .articles()
            .get(0)
            .note());
  }

  @Test
  void totals_add_up() {
    AuditResult result =
        ConclusionsTest.all()
            .article("2", Check.DECLARATION)
            .article("3", Check.AUTOMATIC)
            .article("4", Check.AUTOMATIC)
            .rule("4-1", "甲", "乙", "丙")
            .waiver("4-1", "丙", LATER)
            .result();
    assertEquals(
        List.of(4, 4, Map.of(Severity.HIGH, 2), 4),
        List.of(
            sum(result.articleTotals()),
            sum(result.ruleTotals()),
            result.findingTotals(),
            result.findings().size()));
  }

  private static int sum(Map<Outcome, Integer> totals) {
    return totals.values().stream().mapToInt(Integer::intValue).sum();
  }
}
