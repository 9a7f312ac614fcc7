package zhaozhang.audit.workspace;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import zhaozhang.model.Outcome;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Divisions;
import zhaozhang.model.rule.RuleIds;

/**
 * Which findings of a report are wanted, and in which order. What is empty asks for nothing.
 *
 * @param text that the sentence, the key or the id holds
 * @param article its id
 * @param severity the word for it
 * @param department right below the root
 * @param state the word for how it relates to earlier audits, or for what is waived
 * @param sort the column to sort by
 */
public record FindingFilter(
    String text, String article, String severity, String department, String state, Sort sort) {

  /** All findings as the report lists them. */
  public static final FindingFilter ALL = new FindingFilter("", "", "", "", "", Sort.ARTICLE);

  /** What to sort by; what is equal stays as the report lists it. */
  public enum Sort {
    ARTICLE(comparing((AuditedFinding found) -> found.finding().rule().article(), RuleIds.ORDER)),
    SEVERITY(comparing(found -> found.finding().rule().severity())),
    DEPARTMENT(comparing(found -> found.finding().department())),
    OLDEST(comparing(AuditedFinding::firstSeen)),
    NEWEST(comparing(AuditedFinding::firstSeen).reversed()),
    MESSAGE(comparing(found -> found.finding().message()));

    private final Comparator<AuditedFinding> order;

    Sort(Comparator<AuditedFinding> order) {
      this.order = order;
    }
  }

  public FindingFilter {
    text = text.strip();
  }

  /** Those that are wanted, in order. */
  public List<AuditedFinding> of(AuditResult result) {
    String sought = text.toLowerCase(Locale.ROOT);
    Divisions divisions = result.read().divisions();
    return result.findings().stream()
        .filter(found -> suits(article, found.finding().rule().article()))
        .filter(found -> suits(severity, found.finding().rule().severity().label()))
        .filter(found -> suits(department, divisions.of(found.finding().department())))
        .filter(found -> suits(state, state(found)))
        .filter(found -> sought.isEmpty() || holds(found, sought))
        .sorted(sort.order)
        .toList();
  }

  /** The word for what a finding is now. */
  public static String state(AuditedFinding found) {
    return found.waived() ? Outcome.WAIVED.label() : found.state().label();
  }

  private static boolean suits(String wanted, String had) {
    return wanted.isEmpty() || wanted.equals(had);
  }

  private static boolean holds(AuditedFinding found, String sought) {
    return contains(found.finding().message(), sought)
        || contains(found.finding().key(), sought)
        || contains(found.finding().department(), sought)
        || contains(found.finding().id(), sought);
  }

  private static boolean contains(String text, String sought) {
    return text.toLowerCase(Locale.ROOT).contains(sought);
  }
}
