package zhaozhang.report.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;

/** How many findings of each severity something has. */
public record Tally(String name, Map<Severity, Integer> counts) {

  /** The most findings first; of equal ones, in the order they came. */
  public static final Comparator<Tally> MOST_FIRST =
      Comparator.comparingInt(Tally::total).reversed();

  /** One for each name, in order of first appearance. */
  public static List<Tally> by(
      List<AuditedFinding> findings, Function<AuditedFinding, String> name) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (AuditedFinding found : findings) {
      tallies
          .computeIfAbsent(name.apply(found), key -> new Tally(key, new EnumMap<>(Severity.class)))
          .counts
          .merge(found.finding().rule().severity(), 1, Integer::sum);
    }
    return new ArrayList<>(tallies.values());
  }

  /** One for each of the last audits, named by its day, this one last. */
  static List<Tally> overTime(AuditResult result) {
    List<Tally> tallies = new ArrayList<>();
    result
        .followUp()
        .past()
        .forEach(past -> tallies.add(new Tally(past.asOf().toString(), past.open())));
    tallies.add(new Tally(result.asOf().toString(), result.findingTotals()));
    return tallies;
  }

  int of(Severity severity) {
    return counts.getOrDefault(severity, 0);
  }

  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
