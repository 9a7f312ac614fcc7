package zhaozhang.model.finding;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Outcome;
import zhaozhang.model.rule.Article;

/**
 * What became of an article.
 *
 * @param rules the results of its rules, in order of id
 * @param note a sentence on why: what is missing, who verified and until when, or empty
 * @param verified the newest recorded verification, whether it still counts or not; null if there
 *     is none
 */
public record ArticleResult(
    Article article,
    Outcome outcome,
    List<RuleResult> rules,
    String note,
    @Nullable Verification verified) {

  /** What became of an article that was never verified. */
  public ArticleResult(Article article, Outcome outcome, List<RuleResult> rules, String note) {
    this(article, outcome, rules, note, null);
  }

  public ArticleResult {
    requireNonNull(article, "article");
    requireNonNull(outcome, "outcome");
    rules = List.copyOf(rules);
    requireNonNull(note, "note");
  }

  /** How many violations of its rules no waiver covers. */
  public int violations() {
    return rules.stream().mapToInt(RuleResult::violations).sum();
  }

  /** How many findings of its rules are only worth a look, and no waiver covers. */
  public int hints() {
    return rules.stream().mapToInt(RuleResult::hints).sum();
  }

  public Optional<Verification> lastVerified() {
    return Optional.ofNullable(verified);
  }
}
