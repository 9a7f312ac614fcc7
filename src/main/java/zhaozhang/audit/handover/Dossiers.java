package zhaozhang.audit.handover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.Dossier.Person;
import zhaozhang.model.handover.HeldItem;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.rule.Rule.Holding;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;

/** Puts together what the rules found of each person who leaves. */
public final class Dossiers {

  /** What makes two findings one thing that somebody holds. */
  private record Thing(String table, String key, String type) {}

  /** What rules found of one thing. */
  private record Found(Holding holding, Finding finding) {}

  private final Vocabulary vocabulary;
  private final Transfers transfers;
  private final Receivers receivers;
  private final List<Evaluation> items;
  private final Map<String, Map<Thing, List<Found>>> held = new HashMap<>();
  private final Map<String, Set<Source>> unjudged = new HashMap<>();

  /**
   * @param evaluations of the rules of the handover check, in order of id
   * @param leavers accounts of all whose leaving is checked
   */
  public Dossiers(
      Vocabulary vocabulary,
      Snapshot snapshot,
      People people,
      List<Evaluation> evaluations,
      Set<String> leavers) {
    this.vocabulary = vocabulary;
    this.transfers = new Transfers(snapshot);
    this.items = evaluations.stream().filter(Dossiers::ofItems).toList();
    List<Evaluation> others = evaluations.stream().filter(one -> !ofItems(one)).toList();
    this.receivers = new Receivers(others, people, leavers);
    items.forEach(this::collect);
    items.forEach(evaluation -> collectUnjudged(evaluation, leavers));
  }

  private static boolean ofItems(Evaluation evaluation) {
    return evaluation.rule().holding() != null;
  }

  private void collect(Evaluation evaluation) {
    Holding holding = evaluation.rule().holding();
    if (holding != null) {
      for (Finding finding : evaluation.findings()) {
        held.computeIfAbsent(finding.discriminator(), any -> new LinkedHashMap<>())
            .computeIfAbsent(
                new Thing(finding.table(), finding.key(), holding.type()), any -> new ArrayList<>())
            .add(new Found(holding, finding));
      }
    }
  }

  /** What may be held for all that is known, and what stands in the way of knowing. */
  private void collectUnjudged(Evaluation evaluation, Set<String> leavers) {
    evaluation.unjudged().stream()
        .filter(one -> leavers.contains(one.leaver()))
        .forEach(
            one ->
                one.because()
                    .forEach(
                        obstacle ->
                            unjudged
                                .computeIfAbsent(one.leaver(), any -> new TreeSet<>())
                                .add(obstacle.source())));
  }

  public Dossier of(Person person) {
    String account = person.account();
    List<HeldItem> things = new ArrayList<>();
    held.getOrDefault(account, Map.of())
        .forEach((thing, found) -> things.add(item(account, thing, found)));
    return new Dossier(
        person,
        things,
        receivers.of(person),
        missing(),
        List.copyOf(unjudged.getOrDefault(account, Set.of())));
  }

  private List<String> missing() {
    Set<String> missing = new TreeSet<>(transfers.missing());
    items.forEach(evaluation -> missing.addAll(evaluation.missing()));
    return List.copyOf(missing);
  }

  private HeldItem item(String account, Thing thing, List<Found> found) {
    String id = id(thing, account);
    Finding first = found.get(0).finding();
    Set<Source> sources = new LinkedHashSet<>();
    found.forEach(one -> sources.addAll(one.finding().sources()));
    List<Rule> rules = found.stream().map(one -> one.finding().rule()).toList();
    return new HeldItem(
        thing.table(),
        thing.key(),
        thing.type(),
        id,
        first.message(),
        rules.stream().map(Rule::title).toList(),
        rules.stream().map(Rule::severity).min(Comparator.naturalOrder()).orElse(Severity.LOW),
        first.rule().remedy(),
        found.get(0).holding().afterwards(),
        found.stream().anyMatch(one -> one.holding().only()),
        transfers.of(account, thing.type(), id),
        List.copyOf(sources));
  }

  /** Its key without the account of the one who holds it, which records of handovers name apart. */
  private String id(Thing thing, String account) {
    Table table = vocabulary.table(thing.table()).orElseThrow();
    List<String> identity = table.identity();
    String named = "|" + account + "|";
    String key = "|" + thing.key() + "|";
    if (isAccount(table, identity.get(0)) && key.startsWith(named)) {
      key = key.substring(named.length() - 1);
    } else if (isAccount(table, identity.get(identity.size() - 1)) && key.endsWith(named)) {
      key = key.substring(0, key.length() - named.length() + 1);
    }
    return key.length() < 2 ? "" : key.substring(1, key.length() - 1);
  }

  private static boolean isAccount(Table table, String column) {
    return table.column(column).filter(found -> found.type() == ColumnType.ACCOUNT).isPresent();
  }
}
