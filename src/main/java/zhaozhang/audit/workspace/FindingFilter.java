package zhaozhang.audit.workspace;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Outcome;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Divisions;

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
    /** As the report lists them. */
    ARTICLE(null),
    SEVERITY(comparing(found -> found.finding().rule().severity())),
    DEPARTMENT(comparing(found -> found.finding().department())),
    OLDEST(comparing(AuditedFinding::firstSeen)),
    NEWEST(comparing(AuditedFinding::firstSeen).reversed()),
    MESSAGE(comparing(found -> found.finding().message()));

    private final @Nullable Comparator<AuditedFinding> order;

    Sort(@Nullable Comparator<AuditedFinding> order) {
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
    Stream<AuditedFinding> wanted =
        result.findings().stream()
            .filter(suits(article, found -> found.finding().rule().article()))
            .filter(suits(severity, found -> found.finding().rule().severity().label()))
            .filter(suits(department, found -> divisions.of(found.finding().department())))
            .filter(suits(state, FindingFilter::state))
            .filter(found -> sought.isEmpty() || holds(found, sought));
    return sort.order == null ? wanted.toList() : wanted.sorted(sort.order).toList();
  }

  /** The word for what a finding is now. */
  public static String state(AuditedFinding found) {
    return found.waived() ? Outcome.WAIVED.label() : found.state().label();
  }

  private static Predicate<AuditedFinding> suits(
      String wanted, Function<AuditedFinding, String> had) {
    return found -> wanted.isEmpty() || wanted.equals(had.apply(found));
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
