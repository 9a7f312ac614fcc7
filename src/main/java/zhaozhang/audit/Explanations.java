package zhaozhang.audit;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.audit.handover.People;
import zhaozhang.base.Nearest;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.Source;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Explanation;
import zhaozhang.model.finding.Explanation.ByRule;
import zhaozhang.model.finding.Subject;
import zhaozhang.model.finding.Trace;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;

/** Explains why a record was flagged, or was not, rule by rule. */
public final class Explanations {

  /**
   * What to explain.
   *
   * @param snapshot a folder of exports, or a .zip of one
   * @param rules the folder of the rules
   * @param key names the record as reports do; a person also by name or another identifier
   * @param table of the record; null means any
   * @param rule its id; null means all about the record
   * @param asOf the day to audit as of; null means the date in the snapshot's name, else today
   * @param today for want of any other date
   * @param password of the workbooks that are encrypted, null if none is
   */
  public record Request(
      Path snapshot,
      Path rules,
      String key,
      @Nullable String table,
      @Nullable String rule,
      @Nullable LocalDate asOf,
      LocalDate today,
      @Nullable Password password) {

    public Request {
      requireNonNull(snapshot, "snapshot");
      requireNonNull(rules, "rules");
      key = key.strip();
      requireNonNull(today, "today");
    }
  }

  private final Request request;
  private final JudgedSnapshot judged;

  private Explanations(Request request, JudgedSnapshot judged) {
    this.request = request;
    this.judged = judged;
  }

  /**
   * One explanation for each table that has the record.
   *
   * @throws UserError if the snapshot cannot be read, or what is asked for is not there
   * @throws zhaozhang.model.rule.RulebookException if the rules cannot be used
   */
  public static List<Explanation> of(Request request) {
    return of(request, JudgedSnapshot.read(request));
  }

  /** The same, of a snapshot that was read already. */
  static List<Explanation> of(Request request, JudgedSnapshot judged) {
    return new Explanations(request, judged).all();
  }

  private List<Explanation> all() {
    known("explain.noTable", request.table(), tables(), Texts.get("rule.seeVocabulary"));
    known("explain.noRule", request.rule(), rules(), Texts.get("explain.listRules"));
    if (!judged.judgement().conclusions().inForce()) {
      throw new UserError(
          Texts.get(
              "explain.notInForce", judged.asOf(), judged.inputs().rules().lists().inForceSince()));
    }
    List<Explanation> all = subjects().stream().map(this::explanation).toList();
    List<Explanation> about = all.stream().filter(one -> !one.rules().isEmpty()).toList();
    if (about.isEmpty()) {
      String tables =
          String.join(
              Texts.get("report.enumeration"), all.stream().map(Explanation::table).toList());
      throw new UserError(
          request.rule() == null
              ? Texts.get("explain.noRules", tables)
              : Texts.get("explain.otherTable", tables, request.rule()));
    }
    return about;
  }

  private static void known(String text, @Nullable String word, List<String> known, String advice) {
    if (word != null && !known.contains(word)) {
      throw new UserError(Texts.get(text, word, Nearest.hint(word, known, advice)));
    }
  }

  private List<String> tables() {
    return judged.inputs().rules().vocabulary().tables(Table.Kind.SNAPSHOT).stream()
        .map(Table::name)
        .toList();
  }

  private List<String> rules() {
    return judged.inputs().engine().rules().stream().map(Rule::id).toList();
  }

  /** The records that are meant: of this very key, else whatever the case of its letters. */
  private List<Subject> subjects() {
    return Stream.<Predicate<String>>of(request.key()::equals, request.key()::equalsIgnoreCase)
        .map(meant -> named().filter(one -> meant.test(one.key())).distinct().toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElseGet(() -> List.of(person()));
  }

  private Stream<Subject> named() {
    Stream<Subject> rows =
        judged.inputs().snapshot().tables().values().stream()
            .flatMap(data -> data.rows().stream())
            .map(row -> new Subject(row.table().name(), row.identity()));
    return Stream.concat(rows, judged.explainer().absent().stream())
        .filter(one -> request.table() == null || one.table().equals(request.table()));
  }

  /** Whom somebody knows by another name than their account. */
  private Subject person() {
    return judged.inputs().snapshot().tables().values().stream()
        .map(TableData::table)
        .filter(Table::people)
        .filter(table -> request.table() == null || table.name().equals(request.table()))
        .map(table -> new Subject(table.name(), account()))
        .filter(subject -> !subject.key().isEmpty())
        .findFirst()
        .orElseThrow(this::nothing);
  }

  private String account() {
    People people = People.of(judged.inputs().snapshot(), judged.inputs().rules().vocabulary());
    return people.knows(request.key()) ? people.find(request.key()).account() : "";
  }

  private UserError nothing() {
    List<String> keys =
        new TreeSet<>(named().map(Subject::key).filter(key -> !key.isEmpty()).toList())
            .stream().toList();
    String hint = Nearest.hint(request.key(), keys, Texts.get("explain.copyKey"));
    return new UserError(Texts.get("explain.noSubject", request.key(), hint));
  }

  private Explanation explanation(Subject subject) {
    Map<String, List<Trace>> traces = judged.explainer().traces(subject);
    List<ByRule> rules =
        judged.inputs().engine().rules().stream()
            .filter(rule -> request.rule() == null || rule.id().equals(request.rule()))
            .filter(rule -> traces.containsKey(rule.id()))
            .map(rule -> byRule(rule, subject, traces.getOrDefault(rule.id(), List.of())))
            .toList();
    return new Explanation(subject.table(), subject.key(), rows(subject), rules);
  }

  private ByRule byRule(Rule rule, Subject subject, List<Trace> traces) {
    List<AuditedFinding> findings =
        judged.judgement().findings().stream()
            .filter(found -> found.finding().rule().id().equals(rule.id()))
            .filter(found -> found.finding().table().equals(subject.table()))
            .filter(found -> found.finding().key().equals(subject.key()))
            .toList();
    return new ByRule(rule, findings, findings.isEmpty() ? traces : List.of());
  }

  private List<Source> rows(Subject subject) {
    return judged.inputs().snapshot().table(subject.table()).map(TableData::rows).stream()
        .flatMap(List::stream)
        .filter(row -> row.identity().equals(subject.key()))
        .map(Row::source)
        .toList();
  }
}
