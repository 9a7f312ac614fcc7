package zhaozhang.samples;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A generated month of the college.
 *
 * @param month exported on its last day
 * @param tables by name, as the catalogue writes their cells
 * @param violations everything that breaks a rule, sorted
 * @param unjudged what may break a rule, for all that its cells tell, sorted
 * @param problems what cannot be read
 */
public record SampleSnapshot(
    YearMonth month,
    Map<String, SampleTable> tables,
    List<SeededViolation> violations,
    List<SeededViolation> unjudged,
    List<SeededProblem> problems) {

  public SampleSnapshot {
    requireNonNull(month, "month");
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    violations = violations.stream().sorted().toList();
    unjudged = unjudged.stream().sorted().toList();
    problems = List.copyOf(problems);
  }

  public SampleTable table(String name) {
    SampleTable table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("no table " + name);
    }
    return table;
  }
}
