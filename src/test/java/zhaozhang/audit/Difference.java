package zhaozhang.audit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.audit.changes.Change;
import zhaozhang.audit.changes.Change.Kind;
import zhaozhang.model.Outcome;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.Completeness.ContestedKey;
import zhaozhang.model.table.Completeness.State;
import zhaozhang.model.table.DepartmentTree;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Unknown;
import zhaozhang.model.table.Vocabulary;

/**
 * What the rules say otherwise once something is lost. They may judge less, and must say so; they
 * may call a row otherwise of which the lost cell was a part of the name.
 */
record Difference(Change change, Vocabulary vocabulary, Judged whole, Judged changed) {

  /** Where nothing was handed over, those who left still hold what they had: that is known. */
  private static final String HANDOVERS = "交接";

  /** The columns that findings show beside what names a row, to tell several of it apart. */
  private static final Map<String, Set<String>> TELLING_APART = Map.of("管理员", Set.of("管理模块"));

  /**
   * The column without which, as the catalogue says (2, in force), each row holds today: what is
   * published later, too.
   */
  private static final Map<String, String> WITHOUT_IT_IN_FORCE = Map.of("公告", "发布日期");

  /** What must not be, a line each. */
  Stream<String> wrong() {
    if ((honestlyEmpty() && change.table().equals(HANDOVERS)) || anotherRoot()) {
      return Stream.of();
    }
    return IntStream.range(0, whole.results().size())
        .boxed()
        .flatMap(this::wrong)
        .map(line -> change + ": " + line);
  }

  private Stream<String> wrong(int rule) {
    Evaluation before = whole.evaluations().get(rule);
    Evaluation after = changed.evaluations().get(rule);
    Stream<String> found = found(before, after);
    boolean answered =
        Stream.of(before, after).flatMap(one -> one.findings().stream()).anyMatch(this::answered);
    return answered
        ? found
        : Stream.concat(flipped(whole.results().get(rule), changed.results().get(rule)), found);
  }

  private Stream<String> flipped(RuleResult before, RuleResult after) {
    boolean mayBe =
        before.outcome() == after.outcome()
            || after.outcome() == Outcome.NOT_JUDGED
            || (before.outcome() == Outcome.NOT_JUDGED && contestEnded())
            || (after.outcome() == Outcome.PASSED && honestlyEmpty());
    String line =
        "%s was %s and is %s"
            .formatted(before.rule().id(), before.outcome().label(), after.outcome().label());
    return mayBe ? Stream.of() : Stream.of(line);
  }

  private Stream<String> found(Evaluation before, Evaluation after) {
    Stream<String> added =
        after.findings().stream()
            .filter(one -> before.findings().stream().noneMatch(other -> same(one, other)))
            .filter(one -> !answered(one))
            .map(one -> line("is found, which it was not", one));
    Stream<String> lost =
        before.findings().stream()
            .filter(one -> after.findings().stream().noneMatch(other -> same(one, other)))
            .filter(one -> !leftOpen(one, after) && !honestlyEmpty() && !answered(one))
            .map(one -> line("is found no more, and nothing says why", one));
    return Stream.concat(added, lost);
  }

  private static String line(String what, Finding finding) {
    return "%s %s %s [%s] %s"
        .formatted(
            finding.rule().id(), finding.table(), finding.key(), finding.discriminator(), what);
  }

  /** Whether there are no rows any more, which is an answer. */
  private boolean honestlyEmpty() {
    return change.kind() == Kind.EMPTIED && table().mayBeEmpty();
  }

  /**
   * Whether, as the catalogue says (1.5), another department is the root now: as paths tell, where
   * the tree does not. So all stand elsewhere, and are called otherwise.
   */
  private boolean anotherRoot() {
    Object before = DepartmentTree.of(vocabulary, whole.snapshot()).root();
    Object after = rootNow();
    return !(after instanceof Unknown) && !Objects.equals(before, after);
  }

  /** What is called by a path goes without its name, if that is known. */
  private @Nullable Object rootNow() {
    return DepartmentTree.of(vocabulary, changed.snapshot()).root();
  }

  /**
   * Whether the loss is an answer for the row of a finding: the other row of its key is gone, or
   * nothing else stands in the row, which is a blank one now, or the row counts as in force without
   * the column.
   */
  private boolean answered(Finding finding) {
    if (contestEnded(finding)) {
      return true;
    }
    return change.kind() == Kind.COLUMN
        && finding.table().equals(change.table())
        && whole.snapshot().table(change.table()).orElseThrow().rows().stream()
            .filter(row -> finding.sources().contains(row.source()))
            .anyMatch(row -> blankWithoutIt(row) || inForceWithoutIt(row));
  }

  /** Whether of two versions of one row, or of the table, one is lost. */
  private boolean contestEnded(Finding finding) {
    return contested(whole, finding.table(), finding.key())
        && !contested(changed, finding.table(), finding.key());
  }

  private static boolean contested(Judged judged, String table, String key) {
    return judged
        .snapshot()
        .table(table)
        .map(TableData::completeness)
        .filter(one -> one.state() == State.CONTESTED || keys(one).contains(key))
        .isPresent();
  }

  /** The same of any row of the table. */
  private boolean contestEnded() {
    Completeness before = of(whole);
    Completeness after = of(changed);
    return (before.state() == State.CONTESTED && after.state() != State.CONTESTED)
        || !keys(after).containsAll(keys(before));
  }

  private Completeness of(Judged judged) {
    return judged
        .snapshot()
        .table(change.table())
        .map(TableData::completeness)
        .orElse(Completeness.COMPLETE);
  }

  private static Set<String> keys(Completeness of) {
    return of.contested().stream().map(ContestedKey::key).collect(Collectors.toSet());
  }

  private boolean blankWithoutIt(Row row) {
    return row.table().exported().stream()
        .filter(column -> !column.name().equals(change.column()))
        .map(column -> row.get(column.name()))
        .allMatch(Objects::isNull);
  }

  private boolean inForceWithoutIt(Row row) {
    return change.column().equals(WITHOUT_IT_IN_FORCE.get(change.table()))
        && row.get(change.column()) instanceof LocalDate day
        && day.isAfter(whole.asOf());
  }

  private Table table() {
    return vocabulary.table(change.table()).orElseThrow();
  }

  private boolean same(Finding one, Finding other) {
    return one.id().equals(other.id())
        || (one.rule().id().equals(other.rule().id())
            && one.table().equals(other.table())
            && (ofItsRow(one, other) || ofItsRow(other, one))
            && calledOtherwise(one.table()));
  }

  private static boolean ofItsRow(Finding one, Finding other) {
    return one.sources().contains(other.sources().get(0));
  }

  private boolean calledOtherwise(String table) {
    return rootNow() instanceof Unknown
        || (change.table().equals(table)
            && (table().identity().contains(change.column())
                || TELLING_APART.getOrDefault(table, Set.of()).contains(change.column())));
  }

  /**
   * Whether it is said that this was not judged, or that its subject violates the rule in another
   * way: then it is not said to perhaps violate it.
   */
  private boolean leftOpen(Finding finding, Evaluation after) {
    return !after.missing().isEmpty()
        || after.unjudged(finding.table(), finding.key())
        || after.findings().stream().anyMatch(one -> ofOneSubject(one, finding))
        || (calledOtherwise(finding.table()) && !after.unjudged().isEmpty());
  }

  private static boolean ofOneSubject(Finding one, Finding other) {
    return one.table().equals(other.table()) && one.key().equals(other.key());
  }
}
