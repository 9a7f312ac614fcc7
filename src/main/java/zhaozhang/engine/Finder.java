package zhaozhang.engine;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Abridged;
import zhaozhang.engine.analysis.RuleAnalysis.Understood;
import zhaozhang.engine.drools.Matched;
import zhaozhang.engine.partition.Columns;
import zhaozhang.engine.partition.PlanTerms;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Report;
import zhaozhang.engine.term.Term;
import zhaozhang.model.Source;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Unknown;

/**
 * Makes the matches of one rule into findings: several of one subject become one. Of those that
 * only may match it keeps the subjects.
 */
final class Finder {

  /** Nobody reads more; matches of a widely shared value would otherwise fill the memory. */
  private static final int MAX_SOURCES = 50;

  /** A page of text: a cell may hold a megabyte, and thousands of findings speak of it. */
  private static final int LONGEST_MESSAGE = 4_000;

  private record Identity(String table, String key, String discriminator)
      implements Comparable<Identity> {
    @Override
    public int compareTo(Identity other) {
      int order = table.compareTo(other.table);
      order = order != 0 ? order : key.compareTo(other.key);
      return order != 0 ? order : discriminator.compareTo(other.discriminator);
    }
  }

  private static final class Draft {
    private String message = "";
    private String department = "";
    private @Nullable Source subject;
    private final TreeSet<Source> others = new TreeSet<>();
  }

  /**
   * Somebody or something that may violate the rule.
   *
   * @param row null where it is one that is not there
   * @param leaver account of the person whose leaving is checked; empty in an audit
   */
  record Doubtful(String table, String key, @Nullable Row row, String leaver) {

    /** Whether its key can be read; one that cannot looks like a blank one, and is another. */
    boolean named() {
      return row == null || Finder.named(row);
    }
  }

  private final Understood rule;
  private final Departments departments;
  private final List<Source> headings;
  private final Term message;
  private final @Nullable Term discriminator;
  private final @Nullable Term key;
  private final Map<Identity, Draft> drafts = new TreeMap<>();
  private final Map<Identity, Doubtful> doubtful = new TreeMap<>();

  /** Rows whose key cannot be read: those that may violate the rule, and those that surely do. */
  private final Map<Identity, Doubtful> unnamed = new TreeMap<>();

  private final Set<Source> unnamedFound = new HashSet<>();
  private boolean nameless;

  /**
   * @param headings where the tables that the rule reads stand: the evidence of what is missing
   */
  Finder(
      Understood rule,
      Columns columns,
      Departments departments,
      Names names,
      List<Source> headings) {
    this.rule = rule;
    this.departments = departments;
    this.headings = headings;
    Plan plan = rule.plan();
    PlanTerms terms = new PlanTerms(columns);
    Report report = plan.rule().report();
    message = terms.shown(report.message(), plan.scope(), new Shown(plan, departments, names));
    Expression apart = report.discriminator();
    discriminator = apart == null ? null : terms.term(apart, plan.scope());
    key = report instanceof Report.Missing missing ? terms.term(missing.key(), plan.scope()) : null;
  }

  /** A match, found by any thread; one about a row that is not at home there is none. */
  synchronized void add(Matched match) {
    Row subject = subject(match);
    if (!home(match)) {
      note(subject, leaver(match));
      return;
    }
    if (subject != null && !named(subject)) {
      unnamedFound.add(subject.source());
    }
    @Nullable Object[] values = match.values();
    String apart = discriminator == null ? leaver(match) : raw(discriminator, values);
    Identity identity = new Identity(table(subject), key(subject, values), apart);
    String department = subject == null ? "" : departments.of(subject);
    draft(
        identity,
        Abridged.of(Shown.worded(raw(message, values)), LONGEST_MESSAGE),
        department,
        rows(match),
        subject);
  }

  /** A match of what may be, for all that is known. */
  synchronized void mayBe(Matched match) {
    Row subject = subject(match);
    if (home(match)) {
      doubt(subject, key(subject, match.values()), leaver(match));
    } else {
      note(subject, leaver(match));
    }
  }

  private void doubt(@Nullable Row subject, String key, String leaver) {
    Doubtful one = new Doubtful(table(subject), key, subject, leaver);
    if (subject == null || one.named()) {
      doubtful.putIfAbsent(new Identity(one.table(), key, leaver), one);
    } else {
      unnamed.putIfAbsent(new Identity(one.table(), subject.source().toString(), leaver), one);
    }
  }

  private static boolean named(Row row) {
    return row.table().identity().stream().noneMatch(name -> row.get(name) instanceof Unknown);
  }

  private boolean home(Matched match) {
    Plan.Node node = rule.plan().subject();
    return node == null || match.fact(node.at()).home();
  }

  /**
   * A row without a key is no subject, and yet somebody violates the rule, or may. Of several rows
   * of one key, each that names who leaves may be the right one.
   */
  private void note(@Nullable Row subject, String leaver) {
    nameless |= subject != null && !subject.identified() && !subject.contested();
    if (subject != null && subject.contested() && !leaver.isEmpty()) {
      doubt(subject, subject.identity(), leaver);
    }
  }

  private @Nullable Row subject(Matched match) {
    Plan.Node node = rule.plan().subject();
    return node == null ? null : match.row(node.at());
  }

  private String table(@Nullable Row subject) {
    return rule.definition().report() instanceof Report.Missing missing
        ? missing.table().name()
        : requireNonNull(subject).table().name();
  }

  private String key(@Nullable Row subject, @Nullable Object[] values) {
    return key == null ? requireNonNull(subject).identity() : raw(key, values);
  }

  private static String raw(Term term, @Nullable Object[] values) {
    return Row.display(term.of(Row.NONE, values));
  }

  /** The evidence: what was exported. */
  private static List<Row> rows(Matched match) {
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < match.size(); at++) {
      Row row = match.row(at);
      if (row != null && row.table().kind() == Table.Kind.SNAPSHOT) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** The account of the person whose leaving is checked; empty in an audit. */
  private String leaver(Matched match) {
    return rule.plan().nodes().stream()
        .filter(node -> node.table().isLeaver())
        .map(node -> match.row(node.at()))
        .filter(Objects::nonNull)
        .map(Row::identity)
        .findFirst()
        .orElse("");
  }

  private void draft(
      Identity identity, String message, String department, List<Row> rows, @Nullable Row subject) {
    Draft draft = drafts.computeIfAbsent(identity, any -> new Draft());
    // Of several matches, always the same one speaks, whatever their order.
    if (draft.message.isEmpty() || message.compareTo(draft.message) < 0) {
      draft.message = message;
    }
    boolean known = !department.isEmpty();
    if (known && (draft.department.isEmpty() || department.compareTo(draft.department) < 0)) {
      draft.department = department;
    }
    if (subject != null
        && (draft.subject == null || subject.source().compareTo(draft.subject) < 0)) {
      draft.subject = subject.source();
    }
    rows.forEach(row -> draft.others.add(row.source()));
    while (draft.others.size() > MAX_SOURCES) {
      draft.others.pollLast();
    }
  }

  /** What was found, in order of table, key and discriminator. */
  Collection<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    drafts.forEach(
        (identity, draft) ->
            findings.add(
                new Finding(
                    rule.definition().rule(),
                    identity.table(),
                    identity.key(),
                    identity.discriminator(),
                    draft.department,
                    draft.message,
                    sources(draft))));
    return findings;
  }

  /** Whether rows violate the rule, or may, of which nobody knows whose they are. */
  boolean nameless() {
    return nameless;
  }

  /** What may violate the rule, in order. */
  Collection<Doubtful> doubtful() {
    List<Doubtful> all = new ArrayList<>(doubtful.values());
    unnamed.values().stream()
        .filter(one -> one.row() == null || !unnamedFound.contains(one.row().source()))
        .forEach(all::add);
    return all;
  }

  private List<Source> sources(Draft draft) {
    List<Source> sources = new ArrayList<>();
    if (draft.subject != null) {
      sources.add(draft.subject);
      draft.others.remove(draft.subject);
    }
    sources.addAll(draft.others);
    return sources.isEmpty() ? headings : sources;
  }
}
