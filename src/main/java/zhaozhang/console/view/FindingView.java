package zhaozhang.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.audit.JudgedSnapshot.ShownRow;
import zhaozhang.audit.workspace.FindingFilter;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.ArticleResult;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Explanation;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.model.followup.LedgerEntry;
import zhaozhang.report.sheet.FindingSheets;

/**
 * A finding and all that is known of it.
 *
 * @param requirement of its article
 * @param entry what was filled in about it, null if nothing was
 * @param history the newest month first
 * @param rows the evidence
 * @param why it was flagged
 * @param rule as it is written; empty if that cannot be shown
 * @param changed files that are not what they were when the report was made
 * @param problem why rows and reasons cannot be shown; empty if they are
 */
public record FindingView(
    AuditedFinding found,
    String article,
    String requirement,
    String state,
    @Nullable LedgerEntry entry,
    List<Then> history,
    List<ShownRow> rows,
    List<Explanation> why,
    String rule,
    List<String> changed,
    String problem) {

  /**
   * What became of it in a month.
   *
   * @param said in a word or two
   */
  public record Then(String report, String said) {

    public static Then of(String report, AuditResult result, AuditedFinding found) {
      String id = found.finding().id();
      String rule = found.finding().rule().id();
      return new Then(
          report,
          result.findings().stream()
              .filter(other -> other.finding().id().equals(id))
              .findFirst()
              .map(FindingFilter::state)
              .orElseGet(() -> absent(result, rule)));
    }

    private static String absent(AuditResult result, String rule) {
      boolean judged =
          result.rules().stream()
              .filter(one -> one.rule().id().equals(rule))
              .anyMatch(RuleResult::judged);
      return Texts.get(judged ? "console.then.absent" : "console.then.unknown");
    }
  }

  public static FindingView of(AuditedFinding found, AuditResult result, List<Then> history) {
    String id = found.finding().rule().article();
    ArticleResult article =
        result.articles().stream()
            .filter(one -> one.article().id().equals(id))
            .findFirst()
            .orElse(null);
    return new FindingView(
        found,
        FindingSheets.article(id) + (article == null ? "" : " " + article.article().title()),
        article == null ? "" : article.article().requirement(),
        FindingFilter.state(found),
        result.filledIn(found.finding()).orElse(null),
        history,
        List.of(),
        List.of(),
        "",
        List.of(),
        "");
  }

  public FindingView {
    history = List.copyOf(history);
    rows = List.copyOf(rows);
    why = List.copyOf(why);
    changed = List.copyOf(changed);
  }

  /** The same with evidence and reasons. */
  public FindingView with(
      List<ShownRow> shown, List<Explanation> reasons, String written, List<String> files) {
    return new FindingView(
        found, article, requirement, state, entry, history, shown, reasons, written, files, "");
  }

  /** The same, where these cannot be shown. */
  public FindingView without(String reason) {
    return new FindingView(
        found, article, requirement, state, entry, history, rows, why, rule, changed, reason);
  }
}
