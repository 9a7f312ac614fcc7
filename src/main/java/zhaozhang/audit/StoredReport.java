package zhaozhang.audit;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import zhaozhang.audit.history.EarlierReports;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.Source;
import zhaozhang.model.finding.ArticleResult;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditResult.Read;
import zhaozhang.model.finding.AuditResult.Run;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.AuditedUnjudged;
import zhaozhang.model.finding.Divisions;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.model.finding.Unjudged;
import zhaozhang.model.finding.Waiver;
import zhaozhang.model.followup.FollowUp;
import zhaozhang.model.followup.LedgerEntry;
import zhaozhang.model.rule.Article;
import zhaozhang.model.rule.Rule;
import zhaozhang.report.json.AuditJsonReader;
import zhaozhang.report.json.Manifest;
import zhaozhang.report.json.ManifestFile;
import zhaozhang.report.json.StoredAudit;
import zhaozhang.report.json.StoredAudit.StoredFinding;
import zhaozhang.report.json.StoredAudit.StoredRule;
import zhaozhang.report.json.StoredAudit.StoredUnjudged;
import zhaozhang.report.json.StoredAuditReader;
import zhaozhang.report.json.UnusableReport;
import zhaozhang.rulebook.Lists;

/** The result of an audit, read back from the report that it wrote. */
public final class StoredReport {

  private final StoredAudit stored;
  private final Lists lists;
  private final Map<String, RuleResult> rules = new LinkedHashMap<>();

  private StoredReport(StoredAudit stored, RulesInForce inForce) {
    this.stored = stored;
    this.lists = inForce.lists();
    Map<String, Rule> known =
        inForce.check().rules().stream().collect(toMap(Rule::id, Function.identity()));
    for (StoredRule rule : stored.rules()) {
      rules.put(
          rule.id(),
          new RuleResult(
              known.getOrDefault(rule.id(), gone(rule)),
              rule.outcome(),
              rule.findings(),
              rule.waived(),
              rule.missing(),
              rule.incomplete(),
              rule.unjudged()));
    }
  }

  /**
   * Reads a report, and the rules that it was made by.
   *
   * @param rules the folder of the rules, for reports that hold none
   * @throws UserError if there is none that can be read
   */
  public static AuditResult read(Path report, Path rules) {
    try {
      StoredAudit stored = StoredAuditReader.read(report);
      return new StoredReport(stored, inForce(report, rules)).result(report);
    } catch (UnusableReport e) {
      throw new UserError(Texts.get("history.unusable", report, e.reason()), e);
    }
  }

  private static RulesInForce inForce(Path report, Path rules) {
    boolean kept = Files.isRegularFile(report.resolve(Lexicon.get("report.file.rules")));
    return RulesInForce.read(kept ? report : rules);
  }

  private static Rule gone(StoredRule rule) {
    return new Rule(
        rule.id(), rule.title(), rule.article(), rule.severity(), "", new Source("", "", 0));
  }

  private AuditResult result(Path report) {
    List<AuditedFinding> findings = stored.findings().stream().map(this::finding).toList();
    List<RuleResult> results = List.copyOf(rules.values());
    Manifest manifest = ManifestFile.read(report);
    return new AuditResult(
        stored.asOf(),
        Audit.month(stored.asOf()),
        new Read(stored.tables(), stored.problems(), List.of(), divisions()),
        results,
        articles(results),
        findings,
        stored.unjudged().stream().map(this::unjudged).toList(),
        new Run(
            manifest.version(),
            lists.regulation(),
            manifest.inputs(),
            manifest.rules(),
            lists.parameters(),
            null,
            stored.pseudonyms()),
        followUp(report, findings));
  }

  private Rule rule(String id) {
    RuleResult result = rules.get(id);
    if (result == null) {
      throw new UserError(Texts.get("history.damaged", AuditJsonReader.FILE));
    }
    return result.rule();
  }

  private AuditedFinding finding(StoredFinding found) {
    Waiver waiver = found.waived() ? waiver(found) : null;
    return new AuditedFinding(
        new Finding(
            rule(found.rule()),
            found.table(),
            found.key(),
            found.discriminator(),
            found.department(),
            found.message(),
            found.sources(),
            stored.pseudonyms() == null ? null : found.id()),
        waiver,
        found.state(),
        found.firstSeen());
  }

  /** As the list of then says; what it does not say any more, it said then. */
  private Waiver waiver(StoredFinding found) {
    return lists.waivers().stream()
        .filter(one -> one.covers(found.rule(), found.key(), found.discriminator()))
        .filter(one -> !one.expires().isBefore(stored.asOf()))
        .findFirst()
        .orElseGet(
            () ->
                new Waiver(
                    found.rule(),
                    found.key(),
                    found.discriminator(),
                    "",
                    "",
                    stored.asOf(),
                    new Source("", "", 0)));
  }

  private AuditedUnjudged unjudged(StoredUnjudged one) {
    return new AuditedUnjudged(
        new Unjudged(rule(one.rule()), one.table(), one.key(), "", one.department(), one.because()),
        one.name());
  }

  private List<ArticleResult> articles(List<RuleResult> results) {
    Map<String, ArticleResult> concluded =
        new Conclusions(lists, stored.asOf())
            .articles(results).stream()
                .collect(toMap(one -> one.article().id(), Function.identity()));
    return stored.articles().stream()
        .map(
            one ->
                Optional.ofNullable(concluded.get(one.id()))
                    .map(
                        now ->
                            new ArticleResult(
                                now.article(),
                                one.outcome(),
                                now.rules(),
                                now.note(),
                                now.verified()))
                    .orElseGet(
                        () ->
                            new ArticleResult(
                                new Article(one.id(), "", "", Article.Check.AUTOMATIC, "", 0),
                                one.outcome(),
                                List.of(),
                                "")))
        .toList();
  }

  private Divisions divisions() {
    Map<String, String> above = new HashMap<>();
    stored.findings().stream()
        .filter(found -> !found.department().isEmpty())
        .forEach(found -> above.put(found.department(), found.division()));
    return new Divisions(above, Map.of());
  }

  private FollowUp followUp(Path report, List<AuditedFinding> findings) {
    EarlierReports earlier =
        new EarlierReports(report, stored.asOf(), lists.regulation(), stored.pseudonyms());
    earlier.readBeside();
    FollowUp history = earlier.history().followUp(findings, stored.unreviewed());
    Map<String, LedgerEntry> ledger = new HashMap<>();
    List<LedgerEntry> unmatched = new ArrayList<>();
    Set<String> known = new HashSet<>();
    findings.forEach(found -> known.add(found.finding().id()));
    history.mended().forEach(gone -> known.add(gone.id()));
    for (LedgerEntry entry : stored.ledger()) {
      if (known.contains(entry.finding())) {
        ledger.put(entry.finding(), entry);
      } else {
        unmatched.add(entry);
      }
    }
    return new FollowUp(
        history.previous(),
        history.gone(),
        history.past(),
        ledger,
        unmatched,
        stored.verifications());
  }
}
