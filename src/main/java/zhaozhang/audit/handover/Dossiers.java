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
import java.util.stream.Stream;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.Unjudged;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.Dossier.Gaps;
import zhaozhang.model.handover.Dossier.Person;
import zhaozhang.model.handover.HeldItem;
import zhaozhang.model.handover.HeldItem.Progress;
import zhaozhang.model.handover.HeldItem.State;
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
  private final Set<String> missing = new TreeSet<>();
  private final Set<String> incomplete = new TreeSet<>();
  private final Map<String, Map<Thing, List<Found>>> held = new HashMap<>();
  private final Map<String, List<Found>> alone = new HashMap<>();
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
    this.transfers = new Transfers(vocabulary, snapshot, evaluations);
    this.receivers = new Receivers(evaluations, people);
    missing.addAll(transfers.missing());
    incomplete.addAll(transfers.incomplete());
    for (Evaluation evaluation : evaluations) {
      evaluation.rule().holding().ifPresent(holding -> collect(evaluation, holding, leavers));
    }
  }

  /** That nobody else could look after something says no more of what somebody holds. */
  private void collect(Evaluation evaluation, Holding holding, Set<String> leavers) {
    for (Finding finding : evaluation.findings()) {
      Found found = new Found(holding, finding);
      if (holding.only()) {
        alone.computeIfAbsent(finding.discriminator(), any -> new ArrayList<>()).add(found);
      } else {
        held.computeIfAbsent(finding.discriminator(), any -> new LinkedHashMap<>())
            .computeIfAbsent(
                new Thing(finding.table(), finding.key(), holding.type()), any -> new ArrayList<>())
            .add(found);
      }
    }
    if (!holding.only()) {
      missing.addAll(evaluation.missing());
      incomplete.addAll(evaluation.incomplete());
      collectUnjudged(evaluation, leavers);
    }
  }

  /** What may be held for all that is known, and what stands in the way of knowing. */
  private void collectUnjudged(Evaluation evaluation, Set<String> leavers) {
    for (Unjudged one : evaluation.unjudged()) {
      if (leavers.contains(one.leaver())) {
        Set<Source> rows = unjudged.computeIfAbsent(one.leaver(), any -> new TreeSet<>());
        one.because().forEach(obstacle -> rows.add(obstacle.source()));
      }
    }
  }

  public Dossier of(Person person) {
    String account = person.account();
    List<Found> only = new ArrayList<>(alone.getOrDefault(account, List.of()));
    List<HeldItem> things = new ArrayList<>();
    held.getOrDefault(account, Map.of())
        .forEach(
            (thing, found) -> {
              List<Found> too = only.stream().filter(one -> same(one, thing, account)).toList();
              only.removeAll(too);
              things.add(item(account, Stream.concat(found.stream(), too.stream()).toList()));
            });
    return new Dossier(
        person,
        things,
        receivers.of(person),
        only.stream().map(one -> item(account, List.of(one))).toList(),
        new Gaps(
            List.copyOf(missing),
            List.copyOf(incomplete),
            List.copyOf(unjudged.getOrDefault(account, Set.of()))));
  }

  /** Whether both are one thing in records of handovers. */
  private boolean same(Found found, Thing thing, String account) {
    Finding finding = found.finding();
    return found.holding().type().equals(thing.type())
        && id(finding.table(), finding.key(), account)
            .equals(id(thing.table(), thing.key(), account));
  }

  private HeldItem item(String account, List<Found> found) {
    Finding first = found.get(0).finding();
    Holding holding = found.get(0).holding();
    String id = id(first.table(), first.key(), account);
    Set<Source> sources = new LinkedHashSet<>();
    found.forEach(one -> sources.addAll(one.finding().sources()));
    List<Rule> rules = found.stream().map(one -> one.finding().rule()).toList();
    return new HeldItem(
        first.table(),
        first.key(),
        holding.type(),
        id,
        first.message(),
        rules.stream().map(Rule::title).toList(),
        rules.stream().map(Rule::severity).min(Comparator.naturalOrder()).orElse(Severity.LOW),
        first.rule().remedy(),
        holding.afterwards(),
        found.stream().anyMatch(one -> one.holding().only()),
        progress(first.table(), transfers.of(account, holding.type(), id)),
        List.copyOf(sources));
  }

  /** What stands in somebody's name is not done by a signature; what is the person itself is. */
  private Progress progress(String table, Progress recorded) {
    boolean stays = !vocabulary.table(table).orElseThrow().people();
    return recorded.state() == State.CONFIRMED && stays
        ? new Progress(State.SIGNED, recorded.transfer(), recorded.reasons())
        : recorded;
  }

  /** Its key without the account of the one who holds it, which records of handovers name apart. */
  private String id(String of, String whole, String account) {
    Table table = vocabulary.table(of).orElseThrow();
    List<String> identity = table.identity();
    String named = "|" + account + "|";
    String key = "|" + whole + "|";
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
