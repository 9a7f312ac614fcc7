package zhaozhang.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import zhaozhang.engine.Explainer;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.Environment;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.rulebook.Lists;
import zhaozhang.rulebook.Rulebook;
import zhaozhang.rulebook.RulebookReader;
import zhaozhang.snapshot.SnapshotReader;

/**
 * The rules of this project, compiled, to be compared with {@link Oracle}.
 *
 * @param engine those of an audit
 * @param handover those of the check before somebody leaves
 */
record RealRules(
    Vocabulary vocabulary,
    Map<String, String> aliases,
    Snapshot lists,
    RuleEngine engine,
    RuleEngine handover) {

  private static final SortedSet<String> NOBODY = new TreeSet<>();

  static RealRules read() {
    Rulebook rulebook = RulebookReader.read(Path.of("rules"));
    Vocabulary vocabulary = RuleEngine.vocabulary(rulebook.vocabulary());
    List<Table> tables = vocabulary.tables(Table.Kind.LIST);
    Map<String, String> aliases =
        Lists.departmentAliases(new SnapshotReader(tables, Map.of()).read(rulebook.lists()));
    Snapshot lists = new SnapshotReader(tables, aliases).read(rulebook.lists());
    RuleEngine engine =
        RuleEngine.compile(vocabulary, rulebook.vocabulary(), rulebook.rules(), lists);
    RuleEngine handover =
        RuleEngine.compileHandover(vocabulary, rulebook.vocabulary(), rulebook.rules(), lists);
    return new RealRules(vocabulary, aliases, lists, engine, handover);
  }

  SnapshotReader reader() {
    return new SnapshotReader(vocabulary.tables(Table.Kind.SNAPSHOT), aliases);
  }

  Audited audit(Snapshot snapshot, Snapshot lists, LocalDate asOf) {
    return new Audited(engine.evaluate(snapshot, lists, environment(lists, asOf, NOBODY)));
  }

  Audited checkHandover(
      Snapshot snapshot, Snapshot lists, LocalDate asOf, SortedSet<String> leavers) {
    return new Audited(handover.evaluate(snapshot, lists, environment(lists, asOf, leavers)));
  }

  Explainer explainer(Snapshot snapshot, Snapshot lists, LocalDate asOf) {
    return engine.explainer(snapshot, lists, environment(lists, asOf, NOBODY));
  }

  static Environment environment(Snapshot lists, LocalDate asOf, SortedSet<String> leavers) {
    Map<String, Object> parameters = new HashMap<>();
    for (Row row : lists.table("参数").orElseThrow().rows()) {
      parameters.put(row.text("名称"), Lists.value(row.text("值")).orElseThrow());
    }
    return new Environment(asOf, parameters, leavers);
  }

  /** What the engine found, in the oracle's form. */
  record Audited(List<Evaluation> evaluations) {

    /** Compares what is known in full: the oracle has two truth values. */
    void assertAgreesWith(OracleResult expected, String where) {
      SortedSet<String> unknown = unknown();
      assertEquals(
          String.join("\n---\n", known(expected.findings(), unknown)),
          String.join("\n---\n", known(findings(), unknown)),
          "findings of "
              + where
              + ": mend the rule or the oracle, whichever misreads the catalogue");
      Map<String, String> outcomes = new TreeMap<>(expected.outcomes());
      outcomes.keySet().removeAll(unknown);
      Map<String, String> own = outcomes();
      own.keySet().removeAll(unknown);
      assertEquals(outcomes, own, "outcomes of " + where);
    }

    /** The rules of which something could not be judged for want of knowing. */
    private SortedSet<String> unknown() {
      SortedSet<String> unknown = new TreeSet<>();
      for (Evaluation evaluation : evaluations) {
        if (!evaluation.unjudged().isEmpty() || !evaluation.incomplete().isEmpty()) {
          unknown.add(evaluation.rule().id());
        }
      }
      return unknown;
    }

    private static List<String> known(SortedSet<String> findings, SortedSet<String> unknown) {
      return findings.stream()
          .filter(found -> !unknown.contains(found.substring(0, found.indexOf('\n'))))
          .toList();
    }

    SortedSet<String> findings() {
      SortedSet<String> findings = new TreeSet<>();
      evaluations.forEach(evaluation -> findings.addAll(findings(evaluation)));
      return findings;
    }

    private static List<String> findings(Evaluation evaluation) {
      return evaluation.findings().stream().map(Audited::identity).toList();
    }

    private static String identity(Finding finding) {
      return String.join(
          "\n", finding.rule().id(), finding.table(), finding.key(), finding.discriminator());
    }

    Map<String, String> outcomes() {
      Map<String, String> outcomes = new TreeMap<>();
      for (Evaluation evaluation : evaluations) {
        boolean violated = !evaluation.findings().isEmpty();
        String outcome = evaluation.missing().isEmpty() ? "通过" : "无法判定";
        outcomes.put(evaluation.rule().id(), violated ? "违规" : outcome);
      }
      return outcomes;
    }

    /** The findings of each rule that could be judged, by its id. */
    Map<String, List<String>> judged() {
      Map<String, List<String>> judged = new TreeMap<>();
      evaluations.stream()
          .filter(evaluation -> evaluation.missing().isEmpty())
          .forEach(evaluation -> judged.put(evaluation.rule().id(), findings(evaluation)));
      return judged;
    }
  }
}
