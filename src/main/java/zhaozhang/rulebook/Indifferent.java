package zhaozhang.rulebook;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import zhaozhang.model.Source;

/**
 * A change of rules that makes no difference to any case, as those who wrote the cases say.
 *
 * @param rules ids of the rules that it is a change of
 * @param change as the run that found it says it
 * @param reason why no case can tell
 * @param source where it is listed
 */
public record Indifferent(Set<String> rules, String change, String reason, Source source) {

  public Indifferent {
    rules = Set.copyOf(rules);
    requireNonNull(change, "change");
    requireNonNull(reason, "reason");
    requireNonNull(source, "source");
  }
}
