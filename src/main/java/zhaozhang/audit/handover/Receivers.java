package zhaozhang.audit.handover;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.handover.Dossier.Person;
import zhaozhang.model.handover.Dossier.Receiver;
import zhaozhang.model.rule.Rule;

/** Who may take over: what rules say of each department, for somebody who leaves it. */
final class Receivers {

  /** More than anybody would choose from. */
  private static final int MOST = 50;

  /** For each rule, by department or path: accounts, and why. */
  private final List<Map<String, SortedMap<String, String>>> rules = new ArrayList<>();

  private final People people;

  /**
   * @param evaluations of the rules of the handover check
   */
  Receivers(List<Evaluation> evaluations, People people) {
    this.people = people;
    for (Evaluation evaluation : evaluations) {
      if (evaluation.rule().part() != Rule.Saying.RECEIVER) {
        continue;
      }
      Map<String, SortedMap<String, String>> byDepartment = new HashMap<>();
      for (Finding found : evaluation.findings()) {
        byDepartment
            .computeIfAbsent(found.discriminator(), any -> new TreeMap<>())
            .put(found.key(), found.message());
      }
      rules.add(byDepartment);
    }
  }

  /** Those for one who leaves, the best first. */
  List<Receiver> of(Person leaver) {
    Map<String, Receiver> receivers = new LinkedHashMap<>();
    for (Map<String, SortedMap<String, String>> rule : rules) {
      for (Entry<String, String> one : nearest(rule, leaver)) {
        receivers.computeIfAbsent(one.getKey(), account -> receiver(account, one.getValue()));
      }
    }
    return receivers.values().stream().limit(MOST).toList();
  }

  /** The candidates of the first of the leaver's departments that has any. */
  private static List<Entry<String, String>> nearest(
      Map<String, SortedMap<String, String>> rule, Person leaver) {
    return departments(leaver.department()).stream()
        .map(department -> rule.getOrDefault(department, Collections.emptySortedMap()))
        .map(candidates -> others(candidates, leaver))
        .filter(candidates -> !candidates.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<Entry<String, String>> others(
      SortedMap<String, String> candidates, Person leaver) {
    return candidates.entrySet().stream()
        .filter(one -> !one.getKey().equals(leaver.account()))
        .limit(MOST)
        .toList();
  }

  /** A path as a whole, then its levels from the last to the first. */
  private static List<String> departments(String path) {
    List<String> departments = new ArrayList<>(List.of(path));
    List<String> levels = List.of(path.split("/", -1));
    for (int level = levels.size() - 1; level >= 0; level--) {
      departments.add(levels.get(level));
    }
    return departments;
  }

  private Receiver receiver(String account, String reason) {
    return new Receiver(account, people.name(account), reason);
  }
}
