package zhaozhang.oracle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the oracle says of a snapshot.
 *
 * @param outcomes 违规, 通过, 无法判定 or 不适用, by id of rule in the order of the catalogue
 * @param findings rule, table, key and discriminator, joined by line feeds
 */
public record OracleResult(Map<String, String> outcomes, SortedSet<String> findings) {

  public OracleResult {
    outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    findings = Collections.unmodifiableSortedSet(new TreeSet<>(findings));
  }
}
