package zhaozhang.report.sheet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditResult.ReadTable;
import zhaozhang.model.table.TableData;

/** Of how many there are how many have a violation, for the tables that hold the most of them. */
final class Denominators {

  private static final int SHOWN = 6;

  private record Share(String table, int all, int violating) {}

  private Denominators() {}

  /** A sentence; empty if no table has a violation. */
  static Optional<String> sentence(AuditResult result) {
    Map<String, Set<String>> violating =
        result.violations().stream()
            .collect(
                groupingBy(
                    found -> found.finding().table(),
                    mapping(found -> found.finding().key(), toSet())));
    String shares =
        result.read().tables().stream()
            .flatMap(table -> share(table, violating.getOrDefault(table.name(), Set.of())))
            .sorted(Comparator.comparingInt((Share share) -> -share.violating()))
            .limit(SHOWN)
            .map(
                share ->
                    Texts.get("denominators.share", share.table(), share.all(), share.violating()))
            .collect(joining(Texts.get("denominators.between")));
    return shares.isEmpty()
        ? Optional.empty()
        : Optional.of(Texts.get("denominators.sentence", shares));
  }

  /** A row that is missing is none of those that are there. */
  private static Stream<Share> share(ReadTable table, Set<String> keys) {
    int all = table.parts().stream().mapToInt(TableData.Part::rows).sum();
    return keys.isEmpty() || keys.size() > all
        ? Stream.empty()
        : Stream.of(new Share(table.name(), all, keys.size()));
  }
}
