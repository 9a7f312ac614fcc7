package zhaozhang.audit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhaozhang.engine.Mutants;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.rulebook.Lists;
import zhaozhang.rulebook.RuleCase;
import zhaozhang.snapshot.SnapshotReader;

/** What cases give, as rules are run over it. */
final class CaseInputs {

  private final RulesInForce rules;

  CaseInputs(RulesInForce rules) {
    this.rules = rules;
  }

  /**
   * What a case gives, read as an export would be.
   *
   * @param given all its tables
   * @param lists of the rules folder, but for those and the parameters that the case gives
   */
  record Input(Snapshot given, Snapshot lists, Environment environment) {

    List<Evaluation> evaluate(RuleEngine engine) {
      return engine.evaluate(snapshot(), lists, environment);
    }

    List<Mutants.Said> evaluate(Mutants mutants) {
      return mutants.evaluate(snapshot(), lists, environment);
    }

    /** The tables that a snapshot would hold. */
    Snapshot snapshot() {
      Map<String, TableData> tables = new LinkedHashMap<>(given.tables());
      tables.values().removeIf(data -> data.table().kind() != Table.Kind.SNAPSHOT);
      return new Snapshot(given.name(), tables, List.of(), List.of());
    }
  }

  Input of(RuleCase ruleCase) {
    Snapshot given =
        new SnapshotReader(rules.vocabulary().tables(), rules.departmentAliases())
            .withApi(rules.api())
            .read(ruleCase.name(), ruleCase.given());
    return new Input(given, lists(ruleCase, given), environment(ruleCase));
  }

  private Environment environment(RuleCase ruleCase) {
    Map<String, Object> parameters = new HashMap<>(rules.lists().values());
    ruleCase
        .parameters()
        .forEach((name, value) -> Lists.value(value).ifPresent(it -> parameters.put(name, it)));
    return new Environment(ruleCase.asOf(), parameters, ruleCase.leavers());
  }

  private Snapshot lists(RuleCase ruleCase, Snapshot given) {
    Map<String, TableData> tables =
        new LinkedHashMap<>(Lists.with(ruleCase.parameters(), rules.tables()).tables());
    given.tables().values().stream()
        .filter(data -> data.table().kind() == Table.Kind.LIST)
        .forEach(data -> tables.put(data.table().name(), data));
    return new Snapshot(given.name(), tables, List.of(), List.of());
  }
}
