package zhaozhang.report.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import zhaozhang.base.Texts;
import zhaozhang.model.Outcome;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.finding.AuditResult.ReadTable;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Unjudged.Obstacle;
import zhaozhang.model.followup.LedgerEntry;
import zhaozhang.model.followup.LedgerStatus;
import zhaozhang.model.followup.VerificationEntry;
import zhaozhang.model.followup.VerificationResult;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.TableData;
import zhaozhang.report.json.StoredAudit.StoredArticle;
import zhaozhang.report.json.StoredAudit.StoredFinding;
import zhaozhang.report.json.StoredAudit.StoredRule;
import zhaozhang.report.json.StoredAudit.StoredUnjudged;

/** Reads all of an audit.json, to be shown as it was written. */
public final class StoredAuditReader {

  private static final Source NOWHERE = new Source("", "", 0);

  private @Nullable String schema;
  private @Nullable LocalDate asOf;
  private @Nullable String pseudonyms;
  private final Map<String, List<JsonRecord>> tables = new LinkedHashMap<>();
  private final List<StoredRule> rules = new ArrayList<>();
  private final List<StoredArticle> articles = new ArrayList<>();
  private final List<StoredFinding> findings = new ArrayList<>();
  private final List<StoredUnjudged> unjudged = new ArrayList<>();
  private final List<DataProblem> problems = new ArrayList<>();
  private final Set<String> unreviewed = new HashSet<>();
  private final List<LedgerEntry> ledger = new ArrayList<>();
  private final List<VerificationEntry> verifications = new ArrayList<>();

  private StoredAuditReader() {}

  /**
   * Reads a report.
   *
   * @throws UnusableReport if there is no audit.json in the folder, or it is damaged or another
   *     program's
   */
  public static StoredAudit read(Path folder) throws UnusableReport {
    if (!AuditJsonReader.mayRead(folder)) {
      throw new UnusableReport(Texts.get("history.none", AuditJson.FILE));
    }
    try (InputStream in =
            new BufferedInputStream(Files.newInputStream(folder.resolve(AuditJson.FILE)));
        JsonParser json =
            JsonFactory.builder().build().createParser(ObjectReadContext.empty(), in)) {
      return new StoredAuditReader().read(json);
    } catch (IOException | JacksonException | DateTimeException | ArithmeticException e) {
      throw new UnusableReport(Texts.get("history.damaged", AuditJson.FILE), e);
    }
  }

  private StoredAudit read(JsonParser json) throws UnusableReport {
    json.nextToken();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_ARRAY) {
        list(name, json);
      } else {
        plain(name, json);
      }
    }
    LocalDate day = asOf;
    if (json.currentToken() != JsonToken.END_OBJECT
        || !AuditJson.SCHEMA.equals(schema)
        || day == null) {
      throw JsonRecord.damaged();
    }
    return new StoredAudit(
        day,
        pseudonyms,
        readTables(),
        rules,
        articles,
        findings,
        unjudged,
        problems,
        unreviewed,
        ledger,
        verifications);
  }

  private void plain(String name, JsonParser json) {
    switch (name) {
      case "schema" -> schema = json.getValueAsString();
      case "asOf" -> asOf = LocalDate.parse(String.valueOf(json.getValueAsString()));
      case "pseudonyms" -> pseudonyms = json.getValueAsString();
      default -> json.skipChildren();
    }
  }

  private void list(String name, JsonParser json) throws UnusableReport {
    if (name.equals("unreviewed")) {
      JsonRecord.list(json).forEach(id -> unreviewed.add(String.valueOf(id)));
      return;
    }
    while (json.nextToken() == JsonToken.START_OBJECT) {
      JsonRecord item = JsonRecord.read(json);
      switch (name) {
        case "tables" ->
            tables.computeIfAbsent(item.text("table"), any -> new ArrayList<>()).add(item);
        case "rules" -> rules.add(rule(item));
        case "articles" -> articles.add(new StoredArticle(item.text("article"), outcome(item)));
        case "findings" -> findings.add(finding(item));
        case "unjudged" -> unjudged.add(unjudged(item));
        case "dataProblems" -> problems.add(problem(item));
        case "ledger" -> ledger.add(entry(item));
        case "verifications" -> verifications.add(verification(item));
        default -> {}
      }
    }
  }

  private static Outcome outcome(JsonRecord item) throws UnusableReport {
    return item.labelled("outcome", Outcome.values(), Outcome::word);
  }

  private static StoredRule rule(JsonRecord item) throws UnusableReport {
    return new StoredRule(
        item.text("id"),
        item.text("article"),
        item.labelled("severity", Severity.values(), Severity::word),
        item.text("title"),
        outcome(item),
        item.number("findings"),
        item.number("waived"),
        item.texts("missing"),
        item.texts("incomplete"),
        item.number("unjudged"));
  }

  private static StoredFinding finding(JsonRecord item) throws UnusableReport {
    List<Source> sources = new ArrayList<>();
    for (JsonRecord source : item.records("sources")) {
      sources.add(source.source());
    }
    return new StoredFinding(
        item.text("id"),
        item.text("rule"),
        item.text("table"),
        item.text("key"),
        item.text("discriminator"),
        item.text("department"),
        item.text("division"),
        item.text("message"),
        item.truth("waived"),
        item.labelled("state", AuditedFinding.State.values(), AuditedFinding.State::word),
        item.day("firstSeen"),
        sources);
  }

  private static StoredUnjudged unjudged(JsonRecord item) throws UnusableReport {
    List<Obstacle> because = new ArrayList<>();
    for (JsonRecord one : item.records("because")) {
      because.add(
          new Obstacle(one.source(), one.text("column"), one.text("found"), one.text("why")));
    }
    return new StoredUnjudged(
        item.text("rule"),
        item.text("table"),
        item.text("key"),
        item.text("name"),
        item.text("department"),
        because);
  }

  private static DataProblem problem(JsonRecord item) throws UnusableReport {
    return DataProblem.at(
        item.source(), item.text("column"), item.text("found"), item.text("expected"));
  }

  private static LedgerEntry entry(JsonRecord item) throws UnusableReport {
    return new LedgerEntry(
        item.text("finding"),
        status(item.text("status")),
        item.text("owner"),
        item.text("due"),
        item.text("note"),
        item.texts("remarks"),
        NOWHERE);
  }

  private static VerificationEntry verification(JsonRecord item) throws UnusableReport {
    return new VerificationEntry(
        item.text("article"),
        result(item.text("result")),
        item.text("by"),
        item.text("on"),
        item.text("basis"),
        NOWHERE);
  }

  private List<ReadTable> readTables() throws UnusableReport {
    List<ReadTable> read = new ArrayList<>();
    for (Map.Entry<String, List<JsonRecord>> table : tables.entrySet()) {
      List<TableData.Part> parts = new ArrayList<>();
      Completeness.State state = Completeness.State.COMPLETE;
      for (JsonRecord item : table.getValue()) {
        state = item.labelled("state", Completeness.State.values(), Completeness.State::word);
        if (!item.text("file").isEmpty()) {
          parts.add(
              new TableData.Part(
                  item.text("file"), item.text("sheet"), 0, item.number("rows"), Set.of()));
        }
      }
      read.add(new ReadTable(table.getKey(), new Completeness(state, List.of(), List.of()), parts));
    }
    return read;
  }

  /** The word that people choose in the language that is spoken; as it is, if it is none. */
  private static String status(String word) {
    return LedgerStatus.of(word).map(LedgerStatus::label).orElse(word);
  }

  private static String result(String word) {
    return VerificationResult.of(word).map(VerificationResult::label).orElse(word);
  }
}
