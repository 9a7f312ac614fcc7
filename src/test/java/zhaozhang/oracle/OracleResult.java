package zhaozhang.oracle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the oracle says of a snapshot.
 *
 * @param outcomes 违规, 通过, 无法判定 or 不适用, by id of rule in the order of the catalogue
 * @param lacking ids of the rules of which a part, at least, lacks a table or column
 * @param findings rule, table, key and discriminator, joined by line feeds
 */
public record OracleResult(
    Map<String, String> outcomes, Set<String> lacking, SortedSet<String> findings) {

  public OracleResult {
    outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    lacking = Set.copyOf(lacking);
    findings = Collections.unmodifiableSortedSet(new TreeSet<>(findings));
  }

  /** What the findings are about, without what tells several about one subject apart. */
  SortedSet<String> subjects() {
    SortedSet<String> subjects = new TreeSet<>();
    for (String finding : findings) {
      subjects.add(subject(finding));
    }
    return subjects;
  }

  /** Of what somebody holds, who holds it belongs to the subject. */
  static String subject(String finding) {
    return finding.matches("(?s)[事唯].*")
        ? finding
        : finding.substring(0, finding.lastIndexOf('\n'));
  }
}
