package zhaozhang.report.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhaozhang.model.Outcome;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.Unjudged.Obstacle;
import zhaozhang.model.followup.FollowUp;
import zhaozhang.model.followup.GoneFinding;
import zhaozhang.model.table.Completeness.Because;
import zhaozhang.model.table.Completeness.State;
import zhaozhang.report.Results;
import zhaozhang.report.sheet.DepartmentFigures;

class BriefTest {

  private static String brief(Results results) throws IOException {
    return Brief.of(results.build());
  }

  private static AuditResult following(AuditResult result, FollowUp followUp) {
    return new AuditResult(
        result.asOf(),
        result.snapshot(),
        result.read(),
        result.rules(),
        result.articles(),
        result.findings(),
        result.unjudged(),
        result.run(),
        followUp);
  }

  private static GoneFinding gone(String id, boolean reviewed) {
    LocalDate day = LocalDate.of(2025, 9, 30);
    return new GoneFinding(
        id, "13-1", "13", "…", Severity.HIGH, "", "工作群", "g9", "", "…", day, day, reviewed);
  }

  /** The number in the first cell of the row of a table that has this heading. */
  private static List<Integer> numbers(String html, String caption, String row) {
    String table = html.substring(html.indexOf("<caption>" + caption));
    String body = table.substring(0, table.indexOf("</table>"));
    String line = body.substring(body.indexOf(">" + row + "<"));
    return Pattern.compile("<td class=\"number\">(\\d+)</td>")
        .matcher(line.substring(0, line.indexOf("</tr>")))
        .results()
        .map(match -> Integer.valueOf(match.group(1)))
        .toList();
  }

  @Test
  void its_figures_are_those_of_the_results_and_add_up() throws IOException {
    AuditResult result = Results.school(300);
    String html = Brief.of(result);
    int open = result.open().size();
    assertEquals(
        List.of(result.articles().size(), result.rules().size()), numbers(html, "结论", "合计"));
    assertEquals(result.articleTotals().get(Outcome.VIOLATED), numbers(html, "结论", "违规").get(0));
    assertEquals(List.of(open), numbers(html, "违规项", "合计"));
    int sum = 0;
    for (Severity severity : Severity.OF_VIOLATIONS) {
      sum += numbers(html, "违规项", severity.label()).get(0);
    }
    assertEquals(open, sum);
    assertEquals(List.of(open), numbers(html, "各条款结论", "合计").subList(0, 1));
    assertEquals(List.of(open), numbers(html, "各部门违规项", "合计").subList(0, 1));
    assertEquals(List.of(result.findings().size() - open), numbers(html, "另有", "已豁免（不计入违规项）"));
    assertEquals(List.of(12), numbers(html, "另有", "数据问题"));
  }

  @Test
  void it_has_a_row_for_each_article() throws IOException {
    AuditResult result = Results.school(50);
    String html = Brief.of(result);
    String table = html.substring(html.indexOf("<caption>各条款结论"));
    String body = table.substring(table.indexOf("<tbody>"), table.indexOf("</table>"));
    assertEquals(result.articles().size() + 1, body.split("<tr", -1).length - 1);
  }

  @Test
  void it_lists_the_ten_gravest() throws IOException {
    String html = Brief.of(Results.school(300));
    String list = html.substring(html.indexOf("<ol"), html.indexOf("</ol>"));
    assertEquals(10, list.split("<li>", -1).length - 1);
    assertEquals(10, list.split("badge BAD", -1).length - 1);
  }

  @Test
  void departments_have_the_figures_of_the_overview_the_worst_first() throws IOException {
    AuditResult result = Results.school(300);
    String html = Brief.of(result);
    List<DepartmentFigures> all = DepartmentFigures.of(result);
    int before = -1;
    for (DepartmentFigures one : all) {
      assertEquals(
          List.of(
              one.violations(),
              one.grave(),
              one.answered(),
              one.unanswered(),
              one.overdue(),
              one.mended()),
          numbers(html, "各部门违规项", one.name()));
      int at = html.indexOf("<th scope=\"row\">" + one.name() + "<");
      assertTrue(at > before, one::toString);
      before = at;
    }
  }

  @Test
  void what_is_behind_a_figure_is_shown_when_it_is_opened_without_a_script() throws IOException {
    Results results = new Results().rule("13-1", Severity.HIGH, "群主", List.of());
    IntStream.range(0, 21).forEach(i -> results.finding("13-1", "g" + i, "人事处", "群" + i));
    String html = brief(results);
    String details = html.substring(html.indexOf("<details"), html.indexOf("</details>"));
    assertTrue(details.contains("<summary>逐项看这 21 项</summary>"), details);
    assertEquals(21, details.split("<li>", -1).length - 1);
    assertTrue(details.contains("其余 1 项见「审计报告.xlsx」"), details);
  }

  @Test
  void it_says_what_could_not_be_judged_and_what_is_missing() throws IOException {
    String html = brief(Results.small().rule("6-1", Severity.HIGH, "须通过年审", List.of("认证")));
    assertTrue(html.contains("3 条规则中有 1 条没有判定完整"), html);
    assertTrue(html.contains("<td>认证</td>"), html);
  }

  @Test
  void a_hint_is_counted_apart_and_is_not_among_the_gravest() throws IOException {
    Results results =
        Results.small()
            .rule("8-4", Severity.HINT, "在职的人不应有离职日期", List.of())
            .finding("8-4", "T1", "人事处", "仍写着在职");
    String html = brief(results);
    assertEquals(List.of(1), numbers(html, "违规项", "合计"));
    assertEquals(List.of(1), numbers(html, "另有", "提示（不计入违规项）"));
    assertFalse(html.contains("仍写着在职"), html);
    assertTrue(html.contains("另有提示 1 项，供留意，不算违规。"), html);
  }

  @Test
  void a_rule_with_findings_says_how_many_subjects_it_could_not_judge() throws IOException {
    Results results =
        Results.small()
            .unjudged(
                "13-1", "g7", "g7", "", new Obstacle(new Source("群.csv", "", 9), "", "", "…"));
    String html = brief(results);
    assertEquals(List.of(1), numbers(html, "无法判定", "13-1 群主须为有效成员"));
    assertEquals(List.of(1), numbers(html, "另有", "未能判定的项"));
  }

  @Test
  void it_names_the_files_that_may_spoil_the_result() throws IOException {
    Because because = new Because(new Source("通讯录2.xlsx", "", 0), "打不开");
    String html = brief(Results.small().doubtful("人事", State.INCOMPLETE, because));
    assertTrue(html.contains("「人事」表不完整：通讯录2.xlsx（打不开）"), html);
  }

  @Test
  void of_a_first_audit_it_says_so() throws IOException {
    assertTrue(brief(Results.small()).contains("这是第一次审计"));
  }

  @Test
  void of_a_later_audit_it_says_what_changed() throws IOException {
    FollowUp followUp =
        new FollowUp(
            LocalDate.of(2025, 9, 30),
            List.of(gone("a", true), gone("b", true), gone("c", false)),
            List.of(),
            Map.of(),
            List.of(),
            List.of());
    String html = Brief.of(following(Results.small().build(), followUp));
    assertTrue(html.contains("与 2025-09-30 相比：新增 1 项，持续 0 项，复发 0 项；已整改 2 项，未能复核 1 项。"), html);
  }

  @Test
  void without_findings_there_is_neither_a_list_nor_a_table_of_departments() throws IOException {
    String html = brief(new Results().rule("13-1", Severity.HIGH, "群主须为有效成员", List.of()));
    assertFalse(html.contains("<ol"), html);
    assertFalse(html.contains("各部门违规项"), html);
    assertTrue(html.contains("1 条规则都判定完整"), html);
  }

  @Test
  void whatever_stands_in_the_results_is_escaped() throws IOException {
    String evil = "<script>alert('1')</script>\"&amp;\u0007";
    String html = brief(Results.small().finding("13-1", evil, evil, evil));
    assertFalse(html.contains("<script"), html);
    assertTrue(
        html.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;&amp;amp;\uFFFD"),
        html);
  }

  @Test
  void it_stands_for_itself() throws IOException {
    String html = Brief.of(Results.school(300));
    for (String outside : List.of("http://", "https://", "src=", "href=", "url(", "@import")) {
      assertFalse(html.contains(outside), outside);
    }
    assertTrue(html.contains("default-src &#39;none&#39;"), html);
  }

  @Test
  void every_bar_says_in_words_what_it_shows() throws IOException {
    String html = Brief.of(Results.school(300));
    List<String> bars =
        Pattern.compile("<svg viewBox=\"0 0 \\d+ 1\" preserveAspectRatio[^>]*>")
            .matcher(html)
            .results()
            .map(MatchResult::group)
            .toList();
    assertTrue(bars.size() > 20, html);
    for (String bar : bars) {
      assertTrue(bar.contains("role=\"img\" aria-label=\""), bar);
    }
  }

  @Test
  void the_same_results_give_the_same_page() throws IOException {
    assertEquals(Brief.of(Results.school(300)), Brief.of(Results.school(300)));
  }

  @Test
  void every_element_that_is_opened_is_closed() throws IOException {
    String html = Brief.of(Results.school(300));
    for (String tag :
        List.of(
            "section", "table", "tr", "th", "td", "svg", "rect", "span", "p", "details", "li")) {
      int opened = html.split("<" + tag + "[ >]", -1).length;
      assertEquals(opened, html.split("</" + tag + ">", -1).length, tag);
    }
  }
}
