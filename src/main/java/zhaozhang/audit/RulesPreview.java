package zhaozhang.audit;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Password;
import zhaozhang.model.Regulation;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.Preview;
import zhaozhang.model.finding.Preview.Change;
import zhaozhang.model.finding.Preview.Flood;
import zhaozhang.model.finding.Preview.Kind;
import zhaozhang.model.finding.Preview.RuleChange;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.model.rule.RuleIds;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Vocabulary;

/** Tries an edit of the rules on a snapshot: who would newly be flagged, and who no longer. */
public final class RulesPreview {

  /** Of a rule that adds more than one row in so many, somebody should think twice. */
  private static final int ONE_IN = 10;

  /**
   * What to try.
   *
   * @param snapshot a folder of exports, or a .zip of one
   * @param rules the folder of the edited rules
   * @param against the folder of the rules to compare with
   * @param asOf the day to audit as of; null means the date in the snapshot's name, else today
   * @param today for want of any other date
   * @param password of the workbooks that are encrypted, null if none is
   */
  public record Request(
      Path snapshot,
      Path rules,
      Path against,
      @Nullable LocalDate asOf,
      LocalDate today,
      @Nullable Password password) {

    public Request {
      requireNonNull(snapshot, "snapshot");
      requireNonNull(rules, "rules");
      requireNonNull(against, "against");
      requireNonNull(today, "today");
    }
  }

  /** What one rulebook says. */
  private record Side(
      LocalDate asOf,
      Vocabulary vocabulary,
      Snapshot snapshot,
      Judgement judgement,
      Regulation regulation) {

    static Side of(Request request, Path rules) {
      return of(
          request,
          Inputs.read(rules, request.snapshot(), request.password(), RulesInForce::compile));
    }

    static Side of(Request request, Inputs inputs) {
      LocalDate asOf = inputs.day(request.asOf(), request.today());
      return new Side(
          asOf,
          inputs.rules().vocabulary(),
          inputs.snapshot(),
          Judgement.of(inputs, asOf),
          inputs.rules().lists().regulation());
    }

    Map<String, RuleResult> results() {
      return judgement.results().stream()
          .collect(Collectors.toMap(result -> result.rule().id(), Function.identity()));
    }

    Map<String, Map<String, AuditedFinding>> findings() {
      Map<String, Map<String, AuditedFinding>> byRule = new HashMap<>();
      for (AuditedFinding found : judgement.findings()) {
        byRule
            .computeIfAbsent(found.finding().rule().id(), any -> new HashMap<>())
            .put(found.finding().id(), found);
      }
      return byRule;
    }
  }

  private RulesPreview() {}

  /**
   * Runs both rulebooks over the snapshot.
   *
   * @throws zhaozhang.base.UserError if the snapshot cannot be read
   * @throws zhaozhang.model.rule.RulebookException if either rulebook cannot be used
   */
  public static Preview run(Request request) {
    return preview(Side.of(request, request.against()), Side.of(request, request.rules()));
  }

  /** What the rules in force say of a snapshot, to compare edits with. */
  public static final class Base {

    private final Side side;

    private Base(Side side) {
      this.side = side;
    }
  }

  /**
   * Runs the rulebook to compare with over the snapshot.
   *
   * @throws zhaozhang.base.UserError if the snapshot cannot be read
   * @throws zhaozhang.model.rule.RulebookException if the rulebook cannot be used
   */
  public static Base base(Request request) {
    return new Base(Side.of(request, request.against()));
  }

  /** Runs rules that are compiled already over the snapshot, and compares. */
  static Preview run(Request request, RulesInForce rules, Base base) {
    Inputs inputs =
        new Inputs(
            rules,
            rules.compile(),
            rules.reader().withPassword(request.password()).read(request.snapshot()),
            CompletableFuture.completedFuture(null));
    return preview(base.side, Side.of(request, inputs));
  }

  private static Preview preview(Side before, Side after) {
    List<RuleChange> changes = changes(before, after);
    return new Preview(
        after.asOf(),
        after.snapshot().name(),
        changes,
        after.judgement().problems().stream().sorted().toList(),
        names(changes, after),
        after.regulation());
  }

  private static Map<String, String> names(List<RuleChange> changes, Side side) {
    List<Finding> findings =
        changes.stream().flatMap(rule -> rule.changes().stream()).map(Change::finding).toList();
    SubjectNames names =
        SubjectNames.of(
            side.vocabulary(),
            side.snapshot(),
            findings.stream()
                .collect(
                    Collectors.groupingBy(
                        Finding::table, Collectors.mapping(Finding::key, Collectors.toSet()))));
    return findings.stream()
        .collect(
            Collectors.toMap(
                Finding::id, found -> names.of(found.table(), found.key()), (one, same) -> one));
  }

  private static List<RuleChange> changes(Side before, Side after) {
    Map<String, RuleResult> old = before.results();
    Map<String, RuleResult> edited = after.results();
    Map<String, Map<String, AuditedFinding>> oldFindings = before.findings();
    Map<String, Map<String, AuditedFinding>> editedFindings = after.findings();
    Map<String, RuleResult> all = new TreeMap<>(RuleIds.ORDER);
    all.putAll(old);
    all.putAll(edited);
    List<RuleChange> changes = new ArrayList<>();
    for (Entry<String, RuleResult> entry : all.entrySet()) {
      String id = entry.getKey();
      List<Change> differences =
          differences(
              oldFindings.getOrDefault(id, Map.of()), editedFindings.getOrDefault(id, Map.of()));
      RuleResult one = old.get(id);
      RuleResult other = edited.get(id);
      RuleChange change =
          new RuleChange(
              entry.getValue().rule(),
              one == null ? null : one.outcome(),
              other == null ? null : other.outcome(),
              differences,
              flood(differences, after.snapshot()));
      if (!differences.isEmpty() || change.before() != change.after()) {
        changes.add(change);
      }
    }
    return changes;
  }

  private static List<Change> differences(
      Map<String, AuditedFinding> before, Map<String, AuditedFinding> after) {
    List<Change> changes = new ArrayList<>();
    before.forEach(
        (id, old) -> {
          AuditedFinding edited = after.get(id);
          if (edited == null || !same(old, edited)) {
            changes.add(new Change(old, edited));
          }
        });
    after.forEach(
        (id, edited) -> {
          if (!before.containsKey(id)) {
            changes.add(new Change(null, edited));
          }
        });
    changes.sort((one, other) -> one.finding().compareTo(other.finding()));
    return changes;
  }

  private static boolean same(AuditedFinding one, AuditedFinding other) {
    Finding a = one.finding();
    Finding b = other.finding();
    return one.waived() == other.waived()
        && a.message().equals(b.message())
        && a.department().equals(b.department())
        && a.rule().severity() == b.rule().severity();
  }

  private static @Nullable Flood flood(List<Change> changes, Snapshot snapshot) {
    Map<String, Long> added =
        changes.stream()
            .filter(change -> change.kind() == Kind.ADDED)
            .map(Change::finding)
            .collect(
                Collectors.groupingBy(
                    Finding::table,
                    TreeMap::new,
                    Collectors.mapping(
                        Finding::key,
                        Collectors.collectingAndThen(
                            Collectors.toSet(), keys -> (long) keys.size()))));
    return added.entrySet().stream()
        .map(entry -> flood(entry.getKey(), entry.getValue(), snapshot))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Flood flood(String table, long added, Snapshot snapshot) {
    long rows = snapshot.table(table).map(TableData::rows).map(List::size).orElse(0);
    return rows > 0 && added * ONE_IN > rows ? new Flood(table, added, rows) : null;
  }
}
