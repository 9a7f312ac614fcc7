package zhaozhang.audit.history;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Outcome;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.AuditedFinding.State;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.model.finding.Subject;
import zhaozhang.model.followup.EarlierAudit;
import zhaozhang.model.followup.EarlierAudit.EarlierFinding;
import zhaozhang.model.followup.EarlierAudit.EarlierRule;
import zhaozhang.model.followup.FollowUp;
import zhaozhang.model.followup.GoneFinding;
import zhaozhang.model.followup.PastAudit;
import zhaozhang.model.rule.RuleIds;

/**
 * What became of every finding in the audits so far. An audit that finds it again shows that it is
 * there; one that does not shows that it is gone, but only if it could judge its rule.
 */
public final class History {

  /** With this month's, twelve. */
  private static final int PAST_AUDITS = 11;

  private static final Comparator<GoneFinding> ORDER =
      Comparator.comparing(GoneFinding::rule, RuleIds.ORDER)
          .thenComparing(GoneFinding::table)
          .thenComparing(GoneFinding::key)
          .thenComparing(GoneFinding::discriminator)
          .thenComparing(GoneFinding::id);

  private static final class Track {
    private EarlierFinding finding;
    private EarlierRule rule;
    private LocalDate firstSeen;
    private LocalDate lastSeen;
    private boolean standing = true;

    Track(EarlierFinding finding, EarlierRule rule, LocalDate seen) {
      this.finding = finding;
      this.rule = rule;
      this.firstSeen = finding.firstSeen();
      this.lastSeen = seen;
    }
  }

  private final Map<String, Track> tracks = new HashMap<>();
  private final List<PastAudit> past = new ArrayList<>();
  private @Nullable LocalDate day;
  private Map<String, EarlierAudit.Size> tables = Map.of();

  /** Adds the next audit; to be called from the oldest to the newest. */
  void add(EarlierAudit audit) {
    Set<String> found = new HashSet<>();
    Map<Severity, Integer> open = new EnumMap<>(Severity.class);
    for (EarlierFinding finding : audit.findings()) {
      EarlierRule rule = requireNonNull(audit.rules().get(finding.rule()));
      found.add(finding.id());
      seen(finding, rule, audit.asOf());
      if (!finding.waived()) {
        open.merge(rule.severity(), 1, Integer::sum);
      }
    }
    tracks.forEach(
        (id, track) ->
            track.standing &= found.contains(id) || !audit.couldFind(id, track.finding.rule()));
    past.add(new PastAudit(audit.asOf(), open));
    day = audit.asOf();
    tables = audit.tables();
  }

  private void seen(EarlierFinding finding, EarlierRule rule, LocalDate asOf) {
    Track track = tracks.computeIfAbsent(finding.id(), id -> new Track(finding, rule, asOf));
    if (finding.firstSeen().isBefore(track.firstSeen)) {
      track.firstSeen = finding.firstSeen();
    }
    track.finding = finding;
    track.rule = rule;
    track.lastSeen = asOf;
    track.standing = true;
  }

  /** The day of the newest audit. */
  public Optional<LocalDate> day() {
    return Optional.ofNullable(day);
  }

  /** What the newest audit read, by the name of the table. */
  public Map<String, EarlierAudit.Size> tables() {
    return tables;
  }

  /** A finding of this audit with what earlier ones say of it. */
  public AuditedFinding told(AuditedFinding now) {
    Track track = tracks.get(now.finding().id());
    if (track == null) {
      return now;
    }
    return track.standing
        ? new AuditedFinding(
            now.finding(), now.waiver(), State.CONTINUING, track.finding.firstSeen())
        : new AuditedFinding(now.finding(), now.waiver(), State.RECURRED, track.firstSeen);
  }

  /**
   * What is to be said of earlier audits beside the findings of this one.
   *
   * @param findings of this audit, the waived ones too
   * @param rules their results
   * @param evaluations what the rules found, and of whom they could not tell
   * @param nameless whether a record may stand in a row that does not tell whose it is
   */
  public FollowUp followUp(
      List<AuditedFinding> findings,
      List<RuleResult> rules,
      List<Evaluation> evaluations,
      Predicate<Subject> nameless) {
    Set<String> found =
        findings.stream().map(now -> now.finding().id()).collect(Collectors.toSet());
    Set<String> applied =
        rules.stream()
            .filter(rule -> rule.outcome() != Outcome.NOT_APPLICABLE)
            .map(rule -> rule.rule().id())
            .collect(Collectors.toSet());
    Map<String, Evaluation> judged =
        evaluations.stream()
            .filter(one -> applied.contains(one.rule().id()))
            .filter(one -> one.missing().isEmpty() && !one.stopped())
            .collect(Collectors.toMap(one -> one.rule().id(), Function.identity()));
    return followUp(found, track -> reviewed(track.finding, judged, nameless));
  }

  /**
   * The same of an audit that said it already.
   *
   * @param unreviewed ids of the findings of which it could not tell whether they were mended
   */
  public FollowUp followUp(List<AuditedFinding> findings, Set<String> unreviewed) {
    Set<String> found =
        findings.stream().map(now -> now.finding().id()).collect(Collectors.toSet());
    return followUp(found, track -> !unreviewed.contains(track.finding.id()));
  }

  private FollowUp followUp(Set<String> found, Predicate<Track> reviewed) {
    List<GoneFinding> gone =
        tracks.entrySet().stream()
            .filter(entry -> entry.getValue().standing && !found.contains(entry.getKey()))
            .map(entry -> gone(entry.getValue(), reviewed))
            .sorted(ORDER)
            .toList();
    List<PastAudit> shown = past.subList(Math.max(0, past.size() - PAST_AUDITS), past.size());
    return new FollowUp(day, gone, shown, Map.of(), List.of(), List.of());
  }

  private static boolean reviewed(
      EarlierFinding finding, Map<String, Evaluation> judged, Predicate<Subject> nameless) {
    Evaluation now = judged.get(finding.rule());
    return now != null
        && !now.unjudged(finding.table(), finding.key())
        && !nameless.test(new Subject(finding.table(), finding.key()));
  }

  private static GoneFinding gone(Track track, Predicate<Track> reviewed) {
    EarlierFinding finding = track.finding;
    return new GoneFinding(
        finding.id(),
        finding.rule(),
        track.rule.article(),
        track.rule.title(),
        track.rule.severity(),
        finding.department(),
        finding.table(),
        finding.key(),
        finding.discriminator(),
        finding.message(),
        finding.firstSeen(),
        track.lastSeen,
        reviewed.test(track));
  }
}
