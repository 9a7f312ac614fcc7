package zhaozhang.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import zhaozhang.engine.Explainer;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.Unjudged;
import zhaozhang.model.table.ApiMapping;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.rulebook.ApiMappingReader;
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
    ApiMapping api,
    Snapshot lists,
    RuleEngine engine,
    RuleEngine handover) {

  private static final SortedSet<String> NOBODY = new TreeSet<>();
  private static final String MEND =
      ": mend the rule or the oracle, whichever misreads the catalogue";

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
    ApiMapping api = ApiMappingReader.read(rulebook.api(), vocabulary);
    return new RealRules(vocabulary, aliases, api, lists, engine, handover);
  }

  SnapshotReader reader() {
    return new SnapshotReader(vocabulary.tables(Table.Kind.SNAPSHOT), aliases).withApi(api);
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

    /** Of a snapshot in which all is known. */
    void assertAgreesWith(OracleResult expected, String where) {
      assertEquals(List.of(), without(findings(), expected.findings()), "found in " + where + MEND);
      assertEquals(
          List.of(), without(expected.findings(), findings()), "not found in " + where + MEND);
      assertEquals(new TreeMap<>(expected.outcomes()), outcomes(), "outcomes of " + where);
    }

    /**
     * What is found holds in each way in which the unknown may be known; what holds in some way is
     * found or said not to be judged; where all is known, all is judged.
     */
    void assertAgreesWith(ThreeValued expected, String where) {
      assertEquals(
          new TreeSet<>(expected.lacking()), lacking(), "what lacks something in " + where);
      SortedSet<String> found = subjects();
      SortedSet<String> told = new TreeSet<>(unjudged());
      if (expected.known()) {
        assertEquals(
            List.of(), told.stream().filter(one -> !asksForRoot(one)).toList(), "open in " + where);
      }
      assertEquals(
          List.of(), without(found, expected.certain()), "found, not certain, in " + where + MEND);
      told.addAll(found);
      assertEquals(
          List.of(),
          without(expected.possible(), told),
          "neither told nor found in " + where + MEND);
    }

    /** Where no department is the root, nobody knows which stand right below it. */
    private static boolean asksForRoot(String subject) {
      return subject.startsWith("2-3\n") || subject.startsWith("3-1\n");
    }

    /** Of a snapshot of which all is known that was told here, but for what could not be. */
    void assertHoldsIn(OracleResult world, String where) {
      SortedSet<String> told = new TreeSet<>(unjudged());
      told.addAll(subjects());
      assertEquals(List.of(), without(subjects(), world.subjects()), "found in " + where + MEND);
      assertEquals(List.of(), without(world.subjects(), told), "not told in " + where + MEND);
    }

    private static List<String> without(Collection<String> all, Collection<String> some) {
      List<String> left = new ArrayList<>(all);
      left.removeAll(some);
      return left;
    }

    private SortedSet<String> subjects() {
      return findings().stream()
          .map(OracleResult::subject)
          .collect(Collectors.toCollection(TreeSet::new));
    }

    /** In the form of subjects. */
    SortedSet<String> unjudged() {
      return evaluations.stream()
          .flatMap(evaluation -> evaluation.unjudged().stream())
          .map(Audited::subject)
          .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String subject(Unjudged one) {
      String subject = String.join("\n", one.rule().id(), one.table(), one.key());
      return OracleResult.subject(subject + "\n" + one.leaver());
    }

    private SortedSet<String> lacking() {
      return evaluations.stream()
          .filter(evaluation -> !evaluation.missing().isEmpty())
          .map(evaluation -> evaluation.rule().id())
          .collect(Collectors.toCollection(TreeSet::new));
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

    /** The findings of each rule of which every subject could be judged, by its id. */
    Map<String, List<String>> judged() {
      Map<String, List<String>> judged = new TreeMap<>();
      evaluations.stream()
          .filter(Evaluation::judgedInFull)
          .forEach(evaluation -> judged.put(evaluation.rule().id(), findings(evaluation)));
      return judged;
    }
  }
}
