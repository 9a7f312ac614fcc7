package zhaozhang.report.sheet;

import java.time.LocalDate;
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

  /** The violations of each of the last audits, named by its day, this one last. */
  static List<Tally> overTime(AuditResult result) {
    List<Tally> tallies = new ArrayList<>();
    result.followUp().past().forEach(past -> tallies.add(violations(past.asOf(), past.open())));
    tallies.add(violations(result.asOf(), result.findingTotals()));
    return tallies;
  }

  private static Tally violations(LocalDate asOf, Map<Severity, Integer> open) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    Severity.OF_VIOLATIONS.forEach(
        severity -> counts.put(severity, open.getOrDefault(severity, 0)));
    return new Tally(asOf.toString(), counts);
  }

  int of(Severity severity) {
    return counts.getOrDefault(severity, 0);
  }

  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
