package zhaozhang.audit.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import zhaozhang.model.finding.Verification;
import zhaozhang.model.followup.VerificationEntry;
import zhaozhang.model.followup.VerificationResult;
import zhaozhang.model.rule.RuleIds;

/** What was filled in about articles and is not recorded in the list yet. */
public final class FilledVerifications {

  private FilledVerifications() {}

  public static List<VerificationEntry> pending(
      List<VerificationEntry> entries, List<Verification> recorded) {
    List<VerificationEntry> filled =
        entries.stream()
            .filter(entry -> fields(entry).anyMatch(text -> !text.isEmpty()))
            .filter(entry -> recorded.stream().noneMatch(one -> records(one, entry)))
            .sorted(
                Comparator.comparing(VerificationEntry::article, RuleIds.ORDER)
                    .thenComparing(VerificationEntry::source))
            .toList();
    List<VerificationEntry> kept = new ArrayList<>();
    for (VerificationEntry entry : filled) {
      if (kept.stream().noneMatch(other -> holds(other, entry))) {
        kept.removeIf(other -> holds(entry, other));
        kept.add(entry);
      }
    }
    return kept;
  }

  /** Whether one says all that the other says, so that the other is an earlier copy of it. */
  private static boolean holds(VerificationEntry one, VerificationEntry other) {
    List<String> more = fields(one).toList();
    List<String> less = fields(other).toList();
    return one.article().equals(other.article())
        && Stream.iterate(0, i -> i < less.size(), i -> i + 1)
            .allMatch(i -> less.get(i).isEmpty() || less.get(i).equals(more.get(i)));
  }

  private static Stream<String> fields(VerificationEntry entry) {
    return Stream.of(entry.result(), entry.by(), entry.on(), entry.basis());
  }

  private static boolean records(Verification recorded, VerificationEntry entry) {
    VerificationResult result =
        recorded.passed() ? VerificationResult.PASSED : VerificationResult.FAILED;
    return recorded.article().equals(entry.article())
        && recorded.on().toString().equals(entry.on())
        && VerificationResult.of(entry.result()).filter(result::equals).isPresent()
        && recorded.by().equals(entry.by())
        && recorded.basis().equals(entry.basis());
  }
}
