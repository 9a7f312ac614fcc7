package zhaozhang.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.Source;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.finding.Waiver;
import zhaozhang.model.rule.Article;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.rule.RuleFile;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.report.document.Documents;
import zhaozhang.snapshot.source.SnapshotDate;

/**
 * Checks a rules folder: what is wrong is refused; what is well-formed and looks like a mistake is
 * said.
 *
 * @param rules how many there are
 * @param notes what looks like a mistake, sorted by place
 * @param lists what an audit would say of the lists and of the templates of documents
 */
public record RulesReview(int rules, List<RuleProblem> notes, List<DataProblem> lists) {

  public RulesReview {
    notes = List.copyOf(notes);
    lists = List.copyOf(lists);
  }

  /**
   * Checks the rules of a folder, and their cases.
   *
   * @param today waivers that have ended before it are named
   * @param snapshot in which to look for the words that rules ask for; null for none
   * @throws zhaozhang.base.UserError if it is no rules folder, or the snapshot cannot be read
   * @throws zhaozhang.model.rule.RulebookException if anything in it is wrong
   */
  public static RulesReview of(
      Path folder, LocalDate today, @Nullable Path snapshot, @Nullable Password password) {
    RulesInForce rules = RulesInForce.readToCompile(folder);
    RuleCases cases = RuleCases.of(rules);
    List<Rule> known = cases.rules();
    List<RuleProblem> notes = new ArrayList<>();
    notes.addAll(rules.compile().review().ofAll(articles(rules)));
    notes.addAll(empty(rules, known));
    rules.lists().waivers().forEach(one -> useless(one, rules, known).ifPresent(notes::add));
    if (snapshot != null) {
      notes.addAll(unmet(rules, rules.reader().withPassword(password).read(snapshot)));
    }
    List<DataProblem> lists =
        Stream.concat(cases.listProblems(today).stream(), Documents.problems(folder).stream())
            .toList();
    return new RulesReview(known.size(), notes.stream().sorted().toList(), lists);
  }

  private static List<String> articles(RulesInForce rules) {
    return rules.lists().articles().stream().map(Article::id).toList();
  }

  /** Files of which no rule comes: what stands in them is checked by nobody. */
  private static List<RuleProblem> empty(RulesInForce rules, List<Rule> known) {
    Set<String> used = known.stream().map(rule -> rule.source().file()).collect(Collectors.toSet());
    return rules.rulebook().rules().stream()
        .map(RuleFile::file)
        .filter(file -> !used.contains(file))
        .map(file -> new RuleProblem(new Source(file, "", 0), Texts.get("review.noRules")))
        .toList();
  }

  /** A waiver that no finding of its rule can ever have. */
  private static Optional<RuleProblem> useless(
      Waiver waiver, RulesInForce rules, List<Rule> known) {
    Optional<Rule> rule = known.stream().filter(one -> one.id().equals(waiver.rule())).findFirst();
    if (rule.isEmpty()) {
      return Optional.empty();
    }
    List<Table> subjects = rules.compile().review().subjects(rule.get());
    int parts = waiver.key().split("\\|", -1).length;
    return subjects.isEmpty() || subjects.stream().anyMatch(one -> one.identity().size() == parts)
        ? Optional.empty()
        : Optional.of(
            problem(
                waiver,
                "review.waiver.badKey",
                waiver.key(),
                waiver.rule(),
                subjects.get(0).name(),
                String.join("|", subjects.get(0).identity())));
  }

  private static RuleProblem problem(Waiver waiver, String key, Object... arguments) {
    return new RuleProblem(waiver.source(), Texts.get(key, arguments));
  }

  /** On which day makes no difference to the words that stand in a snapshot. */
  private static List<RuleProblem> unmet(RulesInForce rules, Snapshot snapshot) {
    LocalDate day = SnapshotDate.in(snapshot.name()).orElse(rules.lists().inForceSince());
    Environment environment = new Environment(day, rules.lists().values());
    return Stream.of(rules.compile(), rules.compileHandover())
        .flatMap(engine -> unmet(engine, rules, snapshot, environment))
        .toList();
  }

  private static Stream<RuleProblem> unmet(
      RuleEngine engine, RulesInForce rules, Snapshot snapshot, Environment environment) {
    return engine.review().unmet(snapshot, rules.tables(), environment).stream();
  }
}
