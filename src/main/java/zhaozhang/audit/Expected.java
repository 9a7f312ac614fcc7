package zhaozhang.audit;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import zhaozhang.base.Folding;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;
import zhaozhang.rulebook.RuleCase;

/**
 * What a case expects of one rule.
 *
 * @param what as it is shown; empty where it only must not find anything
 */
record Expected(String what) {

  static Expected of(RuleCase ruleCase, String rule) {
    Set<String> subjects = ruleCase.found().get(rule);
    if (subjects != null) {
      return new Expected(found(subjects.stream()));
    }
    if (ruleCase.passed().contains(rule)) {
      return new Expected(Texts.get("outcome.PASSED"));
    }
    return new Expected(ruleCase.notJudged().contains(rule) ? Texts.get("outcome.NOT_JUDGED") : "");
  }

  /** As a failure says it. */
  String shown() {
    return what.isEmpty() ? Texts.get("cases.nothing") : what;
  }

  /** Whether what the parts of the rule say is expected. */
  boolean metBy(List<Evaluation> parts) {
    return what.isEmpty()
        ? parts.stream().allMatch(part -> part.findings().isEmpty())
        : Folding.fold(what).equals(Folding.fold(found(parts)));
  }

  /** What the parts of a rule say, as it is shown. */
  static String found(List<Evaluation> parts) {
    if (parts.stream().anyMatch(part -> !part.findings().isEmpty())) {
      return found(parts.stream().flatMap(part -> part.findings().stream()).map(Expected::subject));
    }
    if (parts.stream().anyMatch(Evaluation::stopped)) {
      return Texts.get("outcome.FAILED");
    }
    boolean judged = parts.stream().allMatch(Evaluation::judgedInFull);
    return Texts.get(judged ? "outcome.PASSED" : "outcome.NOT_JUDGED");
  }

  /** Sorted as they are compared: identity numbers have one form, and a case may write another. */
  private static String found(Stream<String> subjects) {
    return subjects
        .distinct()
        .sorted(Comparator.comparing(Folding::fold))
        .collect(collectingAndThen(joining("\u3001"), found -> Texts.get("cases.found", found)));
  }

  private static String subject(Finding finding) {
    return finding.discriminator().isEmpty()
        ? finding.key()
        : finding.key() + RuleCase.DISCRIMINATED + finding.discriminator();
  }
}
