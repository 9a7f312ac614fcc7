package zhaozhang.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import zhaozhang.model.Outcome;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditResult.ReadTable;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.AuditedUnjudged;
import zhaozhang.model.finding.Divisions;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.model.finding.Unjudged;
import zhaozhang.model.finding.Unjudged.Obstacle;
import zhaozhang.model.followup.FollowUp;
import zhaozhang.model.followup.GoneFinding;
import zhaozhang.model.followup.LedgerEntry;
import zhaozhang.model.followup.LedgerStatus;
import zhaozhang.model.followup.VerificationEntry;
import zhaozhang.model.followup.VerificationResult;

/** The results for machines. The same results give the same bytes. */
public final class AuditJson {

  public static final String FILE = "audit.json";

  /** What the schema of every version begins with. */
  public static final String SCHEMA_PREFIX = "zhaozhang/audit/";

  static final String SCHEMA = SCHEMA_PREFIX + "1";

  private final JsonGenerator json;
  private final Divisions divisions;

  private AuditJson(JsonGenerator json, Divisions divisions) {
    this.json = json;
    this.divisions = divisions;
  }

  public static void write(AuditResult result, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      write(result, out);
    }
  }

  public static void write(AuditResult result, OutputStream out) throws IOException {
    JsonFile.write(out, json -> new AuditJson(json, result.read().divisions()).write(result));
  }

  private void write(AuditResult result) {
    json.writeStringProperty("schema", SCHEMA);
    JsonFile.regulation(json, result.run().regulation());
    result.run().pseudonymKey().ifPresent(key -> json.writeStringProperty("pseudonyms", key));
    json.writeStringProperty("asOf", result.asOf().toString());
    json.writeArrayPropertyStart("tables");
    result.tables().forEach(this::table);
    json.writeEndArray();
    JsonFile.array(json, "rules", result.rules(), this::rule);
    JsonFile.array(
        json,
        "articles",
        result.articles(),
        item -> {
          json.writeStringProperty("article", item.article().id());
          json.writeStringProperty("outcome", item.outcome().word());
        });
    JsonFile.array(json, "findings", result.findings(), this::finding);
    JsonFile.array(json, "unjudged", result.unjudged(), this::unjudged);
    JsonFile.problems(json, result.problems());
    json.writeObjectPropertyStart("totals");
    totals("articles", result.articleTotals(), Outcome::word);
    totals("rules", result.ruleTotals(), Outcome::word);
    totals("findings", result.findingTotals(), Severity::word);
    json.writeEndObject();
    followUp(result.followUp());
  }

  /** One entry for each sheet or file; one without any for a table of which none was read. */
  private void table(ReadTable table) {
    if (table.parts().isEmpty()) {
      part(table, "", "", 0);
    }
    table.parts().forEach(part -> part(table, part.file(), part.sheet(), part.rows()));
  }

  private void part(ReadTable table, String file, String sheet, int rows) {
    json.writeStartObject();
    json.writeStringProperty("table", table.name());
    json.writeStringProperty("file", file);
    json.writeStringProperty("sheet", sheet);
    json.writeNumberProperty("rows", rows);
    json.writeStringProperty("state", table.completeness().state().word());
    json.writeEndObject();
  }

  private void rule(RuleResult item) {
    json.writeStringProperty("id", item.rule().id());
    json.writeStringProperty("article", item.rule().article());
    json.writeStringProperty("severity", item.rule().severity().word());
    json.writeStringProperty("title", item.rule().title());
    json.writeStringProperty("outcome", item.outcome().word());
    json.writeNumberProperty("findings", item.findings());
    json.writeNumberProperty("waived", item.waived());
    JsonFile.texts(json, "missing", item.missing());
    JsonFile.texts(json, "incomplete", item.incomplete());
    json.writeNumberProperty("unjudged", item.unjudged());
  }

  private void finding(AuditedFinding item) {
    Finding finding = item.finding();
    json.writeStringProperty("id", finding.id());
    json.writeStringProperty("rule", finding.rule().id());
    json.writeStringProperty("table", finding.table());
    json.writeStringProperty("key", finding.key());
    json.writeStringProperty("discriminator", finding.discriminator());
    json.writeStringProperty("department", finding.department());
    json.writeStringProperty("division", divisions.of(finding.department()));
    json.writeStringProperty("actor", finding.rule().actingDepartment().orElse(""));
    json.writeStringProperty("message", finding.message());
    json.writeBooleanProperty("waived", item.waived());
    json.writeStringProperty("state", item.state().word());
    json.writeStringProperty("firstSeen", item.firstSeen().toString());
    JsonFile.sources(json, "sources", finding.sources());
  }

  private void unjudged(AuditedUnjudged item) {
    Unjudged unjudged = item.unjudged();
    json.writeStringProperty("rule", unjudged.rule().id());
    json.writeStringProperty("table", unjudged.table());
    json.writeStringProperty("key", unjudged.key());
    json.writeStringProperty("name", item.name());
    json.writeStringProperty("department", unjudged.department());
    JsonFile.array(json, "because", unjudged.because(), this::obstacle);
  }

  private void obstacle(Obstacle obstacle) {
    json.writeStringProperty("file", obstacle.source().file());
    json.writeStringProperty("sheet", obstacle.source().sheet());
    json.writeNumberProperty("row", obstacle.source().row());
    json.writeStringProperty("column", obstacle.column());
    json.writeStringProperty("found", obstacle.found());
    json.writeStringProperty("why", obstacle.why());
  }

  /** What the next audit asks again, and what people typed into the workbooks. */
  private void followUp(FollowUp followUp) {
    List<String> unreviewed = followUp.unreviewed().stream().map(GoneFinding::id).toList();
    JsonFile.texts(json, "unreviewed", unreviewed);
    List<LedgerEntry> ledger =
        Stream.concat(
                new TreeMap<>(followUp.ledger()).values().stream(), followUp.unmatched().stream())
            .toList();
    JsonFile.array(json, "ledger", ledger, this::entry);
    JsonFile.array(json, "verifications", followUp.verifications(), this::verification);
    JsonFile.attachments(json, followUp.allAttachments());
  }

  private void entry(LedgerEntry entry) {
    json.writeStringProperty("finding", entry.finding());
    String status = entry.status();
    String word = LedgerStatus.of(status).map(LedgerStatus::word).orElse(status);
    json.writeStringProperty("status", word);
    json.writeStringProperty("owner", entry.owner());
    json.writeStringProperty("due", entry.due());
    json.writeStringProperty("note", entry.note());
    JsonFile.texts(json, "remarks", entry.remarks());
  }

  private void verification(VerificationEntry entry) {
    json.writeStringProperty("article", entry.article());
    String result = entry.result();
    String word = VerificationResult.of(result).map(VerificationResult::word).orElse(result);
    json.writeStringProperty("result", word);
    json.writeStringProperty("by", entry.by());
    json.writeStringProperty("on", entry.on());
    json.writeStringProperty("basis", entry.basis());
  }

  private <E extends Enum<E>> void totals(
      String name, Map<E, Integer> counts, Function<E, String> label) {
    json.writeObjectPropertyStart(name);
    counts.forEach((key, count) -> json.writeNumberProperty(label.apply(key), count));
    json.writeEndObject();
  }
}
