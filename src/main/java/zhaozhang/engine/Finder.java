package zhaozhang.engine;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;
import zhaozhang.engine.analysis.Coverage;
import zhaozhang.engine.analysis.RuleAnalysis.Understood;
import zhaozhang.engine.analysis.Variables.Binding;
import zhaozhang.engine.drools.RuleBase;
import zhaozhang.engine.partition.Columns;
import zhaozhang.engine.partition.Fact;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.ExpressionEvaluator;
import zhaozhang.engine.syntax.Report;
import zhaozhang.model.Environment;
import zhaozhang.base.Masks;
import zhaozhang.model.Source;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;

/** Makes the matches of one rule into findings: several of one subject become one. */
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

  private final Understood rule;
  private final Columns columns;
  private final Departments departments;
  private final List<Source> headings;
  private final ExpressionEvaluator evaluator;
  private final Map<Identity, Draft> drafts = new TreeMap<>();

  /**
   * @param headings where the tables that the rule reads stand: the evidence of what is missing
   */
  Finder(
      Understood rule,
      Columns columns,
      Departments departments,
      List<Source> headings,
      Environment environment) {
    this.rule = rule;
    this.columns = columns;
    this.departments = departments;
    this.headings = headings;
    this.evaluator = new ExpressionEvaluator(environment);
  }

  /** A match, found by any thread; one about a row that is not at home there is none. */
  synchronized void add(Match match, RuleBase base) {
    Found found = new Found(match, base);
    String subject = rule.definition().report().subject();
    if (subject == null || found.fact(subject).home()) {
      List<Row> rows = found.rows();
      if (rows.stream().noneMatch(this::unreadable)) {
        add(found, rows);
      }
    }
  }

  private boolean unreadable(Row row) {
    return Coverage.unreadable(row, rule.reads().firm());
  }

  private void add(Found found, List<Row> rows) {
    Report report = rule.definition().report();
    Expression discriminator = report.discriminator();
    String apart = discriminator == null ? found.leaver() : found.raw(discriminator);
    String message = cut(found.shown(report.message()));
    if (report instanceof Report.Missing missing) {
      Identity identity = new Identity(missing.table().name(), found.raw(missing.key()), apart);
      draft(identity, message, "", rows, null);
    } else {
      Row subject = found.fact(requireNonNull(report.subject())).row();
      Identity identity = new Identity(subject.table().name(), subject.identity(), apart);
      draft(identity, message, departments.of(subject), rows, subject);
    }
  }

  private static String cut(String message) {
    if (message.length() <= LONGEST_MESSAGE) {
      return message;
    }
    boolean split = Character.isHighSurrogate(message.charAt(LONGEST_MESSAGE - 1));
    return message.substring(0, split ? LONGEST_MESSAGE - 1 : LONGEST_MESSAGE) + "\u2026";
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

  private List<Source> sources(Draft draft) {
    List<Source> sources = new ArrayList<>();
    if (draft.subject != null) {
      sources.add(draft.subject);
      draft.others.remove(draft.subject);
    }
    sources.addAll(draft.others);
    return sources.isEmpty() ? headings : sources;
  }

  /** A match, and the rows of it. */
  private final class Found {
    private final Match match;
    private final RuleBase base;

    Found(Match match, RuleBase base) {
      this.match = match;
      this.base = base;
    }

    @Nullable Object value(String variable) {
      return match.getDeclarationValue(variable);
    }

    Fact fact(String variable) {
      return requireNonNull(base.fact(value(variable)));
    }

    private Stream<Row> all() {
      return match.getObjects().stream().map(base::fact).filter(Objects::nonNull).map(Fact::row);
    }

    /** The evidence: what was exported. */
    List<Row> rows() {
      return all().filter(row -> row.table().kind() == Table.Kind.SNAPSHOT).toList();
    }

    /** The account of the person whose leaving is checked; empty in an audit. */
    String leaver() {
      return all().filter(row -> row.table().isLeaver()).map(Row::identity).findFirst().orElse("");
    }

    String raw(Expression expression) {
      return Row.display(evaluator.evaluate(expression, new Values(this, false)));
    }

    String shown(Expression expression) {
      return Row.display(evaluator.evaluate(expression, new Values(this, true)));
    }
  }

  /** What variables stand for in a match; for people, private values masked and blanks named. */
  private final class Values implements ExpressionEvaluator.Scope {
    private final Found found;
    private final boolean forPeople;

    Values(Found found, boolean forPeople) {
      this.found = found;
      this.forPeople = forPeople;
    }

    @Override
    public @Nullable Object value(String name) {
      Binding binding = requireNonNull(rule.variables().get(name));
      return presented(found.value(name), binding.masked());
    }

    @Override
    public @Nullable Object value(String variable, String column) {
      Row row = found.fact(variable).row();
      Column shown = row.table().column(column).orElseThrow();
      return presented(columns.column(row.table(), column).of(row), shown.masked());
    }

    private @Nullable Object presented(@Nullable Object value, boolean masked) {
      if (!forPeople) {
        return value;
      }
      if (value == null) {
        return Texts.get("value.blank");
      }
      return masked ? Masks.mask(Row.display(value)) : value;
    }
  }
}
