package zhaozhang.rulebook;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A case of the rules of one file: given rows, and what the rules must say of them.
 *
 * @param file where it stands
 * @param name what it shows
 * @param asOf the day to audit as of
 * @param given cells of each table, the headings first
 * @param parameters the limits that differ from those in force
 * @param violated the findings expected, by rule: {@code key} or {@code key → discriminator}
 * @param passed ids of the rules that must pass
 * @param notJudged ids of the rules that must not be judged, for want of a table or column
 */
public record RuleCase(
    String file,
    String name,
    LocalDate asOf,
    Map<String, List<List<String>>> given,
    Map<String, String> parameters,
    Map<String, Set<String>> violated,
    Set<String> passed,
    Set<String> notJudged) {

  /** Stands between the key and the discriminator of a finding. */
  public static final String DISCRIMINATED = " \u2192 ";

  public RuleCase {
    requireNonNull(file, "file");
    requireNonNull(name, "name");
    requireNonNull(asOf, "asOf");
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    parameters = Map.copyOf(parameters);
    violated = Collections.unmodifiableMap(new LinkedHashMap<>(violated));
    passed = Set.copyOf(passed);
    notJudged = Set.copyOf(notJudged);
  }

  /** Whether this is a case of the rules of a file: of one with the same name but for its kind. */
  public boolean of(String rulesFile) {
    return rulesFile
        .substring(0, rulesFile.lastIndexOf('.'))
        .equals(file.replace(".cases.yaml", ""));
  }
}
