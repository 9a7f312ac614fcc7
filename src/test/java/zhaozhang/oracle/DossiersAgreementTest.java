package zhaozhang.oracle;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.Extent;
import zhaozhang.audit.HandoverCheck;
import zhaozhang.audit.handover.Dossiers;
import zhaozhang.audit.handover.People;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.Handover.Verdict;
import zhaozhang.model.handover.HeldItem;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;

/** The whole handover check, against the plain loops. */
class DossiersAgreementTest {

  private static final LocalDate AS_OF = LocalDate.of(2025, 10, 31);
  private static final int SEEDS = Extent.of(40, 200);

  private static final List<Check> ITEMS =
      HandoverItems.CHECKS.stream().filter(check -> check.rule().startsWith("事")).toList();

  private static final Needs NEEDS =
      Stream.concat(ITEMS.stream(), HandoverRecords.CHECKS.stream())
          .map(Check::needs)
          .reduce(Needs.of("交接: 事项ID"), Needs::and);

  /** The words of records of handovers for what each rule finds. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          entry("事-1", "工作群"),
          entry("事-2", "应用"),
          entry("事-3", "审批"),
          entry("事-4", "审批"),
          entry("事-5", "资产"),
          entry("事-6", "管理员"),
          entry("事-7", "模块"),
          entry("事-8", "部门专人"),
          entry("事-9", "领导小组"),
          entry("事-10", "公告"),
          entry("事-11", "数据备份"));

  @ParameterizedTest
  @ValueSource(strings = {"2025-09", "2025-10"})
  void whoever_leaves_has_the_items_and_the_receiver_that_plain_loops_find(String month) {
    Path folder = Path.of("samples", month);
    RealRules rules = RealRules.read();
    Snapshot snapshot = rules.reader().read(folder);
    var everybody = new HandoverCheck.Who.Within(10_000);
    var dossiers =
        HandoverCheck.run(
                new HandoverCheck.Request(
                    folder, Path.of("rules"), everybody, AS_OF, AS_OF, "", null))
            .dossiers();
    assertFalse(dossiers.isEmpty());
    for (Dossier dossier : dossiers) {
      String account = dossier.person().account();
      Set<String> found =
          Oracle.judgeHandover(snapshot, rules.lists(), AS_OF, Set.of(account), 1).certain();
      assertEquals(things(found, "事.*"), items(dossier.items()), account);
      Set<String> only = things(found, "唯.*");
      Set<String> alone = items(dossier.alone());
      assertTrue(only.containsAll(alone), account);
      only.removeAll(alone);
      assertEquals(only.isEmpty(), dossier.items().stream().noneMatch(HeldItem::only), account);
      assertEquals(
          HandoverReceivers.proposed(snapshot, rules.lists(), AS_OF, account),
          dossier.proposed().map(Dossier.Receiver::account),
          account);
    }
  }

  @Test
  void in_random_snapshots_an_account_may_be_closed_just_if_plain_loops_see_nothing_open() {
    RealRules rules = RealRules.read();
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    for (long seed = 1; seed <= SEEDS; seed++) {
      Snapshot snapshot = RandomSnapshots.make(seed, rules.vocabulary());
      Snapshot lists = RandomSnapshots.lists(seed, rules.vocabulary());
      LocalDate asOf = RandomSnapshots.asOf(seed);
      if (snapshot.table("成员").isEmpty()) {
        continue;
      }
      SortedSet<String> accounts = accounts(snapshot);
      Map<String, Dossier> dossiers = dossiers(rules, snapshot, lists, asOf, accounts);
      boolean told = NEEDS.metBy(snapshot);
      Facts facts = new Facts(snapshot, lists, NEEDS, Limits.of(lists), asOf);
      for (String account : accounts) {
        Dossier dossier = Objects.requireNonNull(dossiers.get(account));
        verdicts.merge(dossier.verdict(), 1, Integer::sum);
        String where = "seed " + seed + " " + account;
        if (told) {
          Set<String> open = open(facts, account);
          assertEquals(
              open.isEmpty() ? Verdict.READY : Verdict.NOT_READY, dossier.verdict(), where + open);
          assertEquals(open, items(dossier.in(HeldItem.State.OPEN)), where);
        } else {
          assertTrue(dossier.verdict() != Verdict.READY, where);
        }
      }
    }
    assertEquals(EnumSet.allOf(Verdict.class), verdicts.keySet(), verdicts::toString);
  }

  @Test
  void what_becomes_unknown_never_turns_a_verdict_into_its_opposite() {
    RealRules rules = RealRules.read();
    for (long seed = 1; seed <= SEEDS; seed++) {
      Snapshot snapshot = RandomSnapshots.make(seed, rules.vocabulary());
      Snapshot lists = RandomSnapshots.lists(seed, rules.vocabulary());
      LocalDate asOf = RandomSnapshots.asOf(seed);
      Snapshot blurred = Blur.of(snapshot, seed);
      if (!NEEDS.metBy(snapshot) || blurred.table("成员").isEmpty()) {
        continue;
      }
      SortedSet<String> accounts = accounts(snapshot);
      accounts.retainAll(accounts(blurred));
      Map<String, Dossier> whole = dossiers(rules, snapshot, lists, asOf, accounts);
      dossiers(rules, blurred, lists, asOf, accounts)
          .forEach(
              (account, dossier) -> {
                Verdict known = Objects.requireNonNull(whole.get(account)).verdict();
                Verdict said = dossier.verdict();
                assertTrue(said == known || said == Verdict.NOT_JUDGED, account + " " + said);
              });
    }
  }

  private static SortedSet<String> accounts(Snapshot snapshot) {
    SortedSet<String> accounts = new TreeSet<>();
    for (Row row : snapshot.table("成员").orElseThrow().rows()) {
      if (row.identified()) {
        accounts.add(row.text("账号"));
      }
    }
    return accounts;
  }

  private static Map<String, Dossier> dossiers(
      RealRules rules,
      Snapshot snapshot,
      Snapshot lists,
      LocalDate asOf,
      SortedSet<String> accounts) {
    List<Evaluation> evaluations =
        rules.checkHandover(snapshot, lists, asOf, accounts).evaluations();
    People people = People.of(snapshot, rules.vocabulary());
    Dossiers all = new Dossiers(rules.vocabulary(), snapshot, people, evaluations, accounts);
    return accounts.stream()
        .collect(Collectors.toMap(account -> account, account -> all.of(people.find(account))));
  }

  /** What somebody holds and no record confirms. */
  private static Set<String> open(Facts facts, String account) {
    Set<String> open = new TreeSet<>();
    for (Check check : ITEMS) {
      Findings findings = new Findings(check.rule());
      check.condition().find(facts, findings);
      String type = TYPES.get(check.rule());
      for (String found : findings.found()) {
        String[] parts = found.split("\n", -1);
        String id = id(parts[1], parts[2], account);
        if (parts[3].equals(account)
            && facts.all("交接").stream()
                .filter(record -> record.is("账号", account) && record.is("事项类型", type))
                .filter(record -> id.isEmpty() || record.is("事项ID", id))
                .noneMatch(record -> HandoverRecords.confirms(facts, record))) {
          open.add(parts[1] + " " + parts[2]);
        }
      }
    }
    return open;
  }

  /** What names an item besides the account of its holder. */
  private static String id(String table, String key, String account) {
    return switch (table) {
      case "成员", "领导小组" -> "";
      case "审批节点", "部门专人" -> key.replaceFirst("\\|?" + account + "$", "");
      case "管理员" -> key.replaceFirst("^" + account + "\\|?", "");
      default -> key;
    };
  }

  private static Set<String> things(Set<String> found, String rules) {
    return found.stream()
        .map(one -> one.split("\n", -1))
        .filter(one -> one[0].matches(rules))
        .map(one -> one[1] + " " + one[2])
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> items(List<HeldItem> items) {
    return items.stream()
        .map(item -> item.table() + " " + item.key())
        .collect(toCollection(TreeSet::new));
  }
}
