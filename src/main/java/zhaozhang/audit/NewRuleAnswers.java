package zhaozhang.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.engine.form.DraftRule;
import zhaozhang.model.Severity;
import zhaozhang.model.rule.Article;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.rule.RuleDraft;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.rulebook.DraftCases;

/**
 * Judges what is answered for a new rule, one answer at a time, by the checks that the whole rule
 * has to pass. Each method says what is wrong with an answer, if anything.
 */
public final class NewRuleAnswers {

  private final RulesInForce rules;
  private final List<Rule> known;

  NewRuleAnswers(RulesInForce rules) {
    this.rules = rules;
    this.known = RuleCases.of(rules).rules();
  }

  public Optional<String> id(String id) {
    return refused(
        () -> {
          DraftRule.requireId(id);
          for (Rule rule : known) {
            if (rule.id().equals(id)) {
              throw new UserError(Texts.get("new.taken", id, rule.title()));
            }
          }
        });
  }

  public Optional<String> title(String title) {
    return refused(
        () -> {
          DraftRule.requireTitle(title);
          for (Rule rule : known) {
            if (rule.title().equals(title)) {
              throw new UserError(Texts.get("new.titleTaken", title, rule.id()));
            }
          }
        });
  }

  public Optional<String> article(String article) {
    return oneOf(article, rules.lists().articles().stream().map(Article::id).toList());
  }

  public Optional<String> severity(String word) {
    return oneOf(word, Arrays.stream(Severity.values()).map(Severity::word).toList());
  }

  private static Optional<String> oneOf(String answer, List<String> choices) {
    String only = Texts.get("rule.onlyThese", String.join(Texts.get("rule.and"), choices));
    return choices.contains(answer)
        ? Optional.empty()
        : Optional.of(Texts.get("new.noChoice", answer, Nearest.hint(answer, choices, only)));
  }

  public Optional<String> remedy(String remedy) {
    return refused(() -> DraftRule.requireText(remedy));
  }

  public Optional<String> table(String table) {
    return refused(() -> DraftRule.table(table, rules.vocabulary()));
  }

  /** Of a condition by itself: its column, comparison and value, and that there are examples. */
  public Optional<String> condition(String table, String condition) {
    RuleDraft alone =
        new RuleDraft(
            Texts.get("new.sample.id"),
            Texts.get("new.sample.title"),
            rules.lists().articles().get(0).id(),
            Severity.LOW.word(),
            Texts.get("new.sample.title"),
            table,
            List.of(condition),
            null);
    return refused(
        () -> {
          DraftRule rule = DraftRule.write(alone, rules.vocabulary());
          String wrong =
              Texts.sentences(
                  rules.compile().review().problems(rule.text(), rules.tables()).stream()
                      .map(RuleProblem::message)
                      .distinct()
                      .toList());
          if (!wrong.isEmpty()) {
            throw new UserError(wrong);
          }
          DraftCases.write(
              rule.id(), rule.table(), rule.conditions(), rules.lists().inForceSince());
        });
  }

  private static Optional<String> refused(Runnable check) {
    try {
      check.run();
      return Optional.empty();
    } catch (UserError wrong) {
      return Optional.of(String.valueOf(wrong.getMessage()));
    }
  }
}
