package zhaozhang.rulebook;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A case of the rules of one file: given rows, and what the rules must say of them.
 *
 * @param file where it stands
 * @param name what it shows
 * @param asOf the day to audit as of
 * @param leavers accounts of the people whose leaving is checked
 * @param given cells of each table, the headings first
 * @param parameters the limits that differ from those in force
 * @param found the findings expected, by rule: {@code key} or {@code key → discriminator}, the
 *     discriminator of an item being who holds it, that of a receiver the department
 * @param passed ids of the rules that must pass
 * @param notJudged ids of the rules that must not be judged, for want of a table or column
 */
public record RuleCase(
    String file,
    String name,
    LocalDate asOf,
    SortedSet<String> leavers,
    Map<String, List<List<String>>> given,
    Map<String, String> parameters,
    Map<String, Set<String>> found,
    Set<String> passed,
    Set<String> notJudged) {

  /** Stands between the key and the discriminator of a finding. */
  public static final String DISCRIMINATED = " \u2192 ";

  public RuleCase {
    requireNonNull(file, "file");
    requireNonNull(name, "name");
    requireNonNull(asOf, "asOf");
    leavers = Collections.unmodifiableSortedSet(new TreeSet<>(leavers));
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    parameters = Map.copyOf(parameters);
    found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
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
