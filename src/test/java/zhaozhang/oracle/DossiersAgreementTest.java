package zhaozhang.oracle;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.audit.HandoverCheck;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.HeldItem;
import zhaozhang.model.table.Snapshot;

/** The whole handover check of the samples, against the plain loops. */
class DossiersAgreementTest {

  private static final LocalDate AS_OF = LocalDate.of(2025, 10, 31);

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
      assertEquals(things(found, "[事唯].*"), items(dossier, any -> true), account);
      assertEquals(things(found, "唯.*"), items(dossier, HeldItem::only), account);
      assertEquals(
          HandoverReceivers.proposed(snapshot, rules.lists(), AS_OF, account),
          dossier.proposed().map(Dossier.Receiver::account),
          account);
    }
  }

  private static Set<String> things(Set<String> found, String rules) {
    return found.stream()
        .map(one -> one.split("\n", -1))
        .filter(one -> one[0].matches(rules))
        .map(one -> one[1] + " " + one[2])
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> items(Dossier dossier, Predicate<HeldItem> wanted) {
    return dossier.items().stream()
        .filter(wanted)
        .map(item -> item.table() + " " + item.key())
        .collect(toCollection(TreeSet::new));
  }
}
