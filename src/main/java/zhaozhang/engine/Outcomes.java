package zhaozhang.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import zhaozhang.base.Texts;
import zhaozhang.engine.Finder.Doubtful;
import zhaozhang.engine.analysis.Coverage;
import zhaozhang.engine.analysis.RuleAnalysis.Understood;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.trace.FactIndex;
import zhaozhang.engine.trace.Obstacles;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.Unjudged;
import zhaozhang.model.finding.Unjudged.Obstacle;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.table.Completeness.ContestedKey;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;

/** Puts together what the parts of a rule found, and what they could not judge. */
final class Outcomes {

  /** Whom a rule is about, and who leaves. */
  private record About(String table, String key, String leaver) implements Comparable<About> {
    @Override
    public int compareTo(About other) {
      int order = table.compareTo(other.table);
      order = order != 0 ? order : key.compareTo(other.key);
      return order != 0 ? order : leaver.compareTo(other.leaver);
    }
  }

  private final Snapshot snapshot;
  private final Coverage coverage;
  private final Obstacles obstacles;
  private final Departments departments;

  Outcomes(Snapshot snapshot, Coverage coverage, FactIndex facts, Departments departments) {
    this.snapshot = snapshot;
    this.coverage = coverage;
    this.obstacles = new Obstacles(facts, snapshot);
    this.departments = departments;
  }

  /**
   * What became of a rule.
   *
   * @param parts that it consists of
   * @param finders by name, of the parts that could be matched
   * @param stopped names of the parts that ask too much
   */
  Evaluation of(
      Rule rule, List<Understood> parts, Map<String, Finder> finders, Set<String> stopped) {
    Map<String, Finding> findings = new TreeMap<>();
    Map<About, Unjudged> unjudged = new TreeMap<>();
    Set<String> missing = new TreeSet<>();
    Set<String> incomplete = new TreeSet<>();
    for (Understood part : parts) {
      missing.addAll(coverage.missing(part.reads()));
      Finder finder = finders.get(part.definition().name());
      if (finder != null) {
        finder.findings().forEach(found -> findings.putIfAbsent(found.id(), found));
        subjects(part).stream()
            .filter(table -> coverage.incomplete(table) || finder.nameless())
            .forEach(table -> incomplete.add(table.name()));
      }
    }
    Set<About> found = found(findings.values());
    for (Understood part : parts) {
      Finder finder = finders.get(part.definition().name());
      if (finder != null) {
        doubtful(rule, part, finder, found, unjudged);
        contested(rule, part, found, unjudged);
      }
    }
    return new Evaluation(
        rule,
        findings.values().stream().sorted().toList(),
        unjudged.values().stream().sorted().toList(),
        List.copyOf(missing),
        List.copyOf(incomplete),
        parts.stream().anyMatch(part -> stopped.contains(part.definition().name())));
  }

  /** In an audit the discriminators of a subject are one; of what is held, each leaver's counts. */
  private static Set<About> found(Collection<Finding> findings) {
    Set<About> found = new HashSet<>();
    for (Finding one : findings) {
      found.add(new About(one.table(), one.key(), ""));
      found.add(new About(one.table(), one.key(), one.discriminator()));
    }
    return found;
  }

  private void doubtful(
      Rule rule, Understood part, Finder finder, Set<About> found, Map<About, Unjudged> unjudged) {
    for (Doubtful one : finder.doubtful()) {
      About about = new About(one.table(), one.key(), one.leaver());
      boolean known = found.contains(about) && one.named();
      if (!known && !unjudged.containsKey(about)) {
        String department = one.row() == null ? "" : departments.of(one.row());
        List<Obstacle> because = because(part, one);
        unjudged.put(
            about, new Unjudged(rule, one.table(), one.key(), one.leaver(), department, because));
      }
    }
  }

  private List<Obstacle> because(Understood part, Doubtful one) {
    List<Obstacle> because = new ArrayList<>(obstacles.of(part, one.row()));
    if (one.row() != null && one.row().contested()) {
      contested(one.row().table()).stream()
          .filter(key -> key.places().contains(one.row().source()))
          .forEach(key -> because.addAll(because(key)));
    }
    return because;
  }

  private static List<Obstacle> because(ContestedKey key) {
    return key.places().stream()
        .map(place -> new Obstacle(place, "", key.key(), Texts.get("unjudged.contested")))
        .toList();
  }

  /** Keys of which nobody knows which row is right are not judged by any rule about their table. */
  private void contested(
      Rule rule, Understood part, Set<About> found, Map<About, Unjudged> unjudged) {
    for (Table table : subjects(part)) {
      for (ContestedKey key : contested(table)) {
        About about = new About(table.name(), key.key(), "");
        if (!found.contains(about)) {
          unjudged.put(about, new Unjudged(rule, table.name(), key.key(), "", "", because(key)));
        }
      }
    }
  }

  private List<ContestedKey> contested(Table table) {
    return snapshot
        .table(table.name())
        .map(data -> data.completeness().contested())
        .orElse(List.of());
  }

  /** The table whose rows a rule is about, if it is about rows that are there. */
  private static List<Table> subjects(Understood part) {
    Plan.Node subject = part.plan().subject();
    return subject == null ? List.of() : List.of(subject.table());
  }
}
