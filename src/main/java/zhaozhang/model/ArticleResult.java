package zhaozhang.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What became of an article.
 *
 * @param rules the results of its rules, in order of id
 * @param note a sentence on why: what is missing, who verified and until when, or empty
 */
public record ArticleResult(Article article, Outcome outcome, List<RuleResult> rules, String note) {

  public ArticleResult {
    requireNonNull(article, "article");
    requireNonNull(outcome, "outcome");
    rules = List.copyOf(rules);
    requireNonNull(note, "note");
  }

  /** How many findings of its rules no waiver covers. */
  public int findings() {
    return rules.stream().mapToInt(RuleResult::findings).sum();
  }
}
