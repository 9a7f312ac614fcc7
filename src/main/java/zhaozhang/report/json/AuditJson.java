package zhaozhang.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import zhaozhang.model.Outcome;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditResult.TablePart;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.RuleResult;

/** The results for machines. The same results give the same bytes. */
public final class AuditJson {

  public static final String FILE = "audit.json";

  /** What the schema of every version begins with. */
  public static final String SCHEMA_PREFIX = "zhaozhang/audit/";

  static final String SCHEMA = SCHEMA_PREFIX + "1";

  private final JsonGenerator json;

  private AuditJson(JsonGenerator json) {
    this.json = json;
  }

  public static void write(AuditResult result, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      write(result, out);
    }
  }

  public static void write(AuditResult result, OutputStream out) throws IOException {
    JsonFile.write(out, json -> new AuditJson(json).write(result));
  }

  private void write(AuditResult result) {
    json.writeStringProperty("schema", SCHEMA);
    result.run().pseudonymKey().ifPresent(key -> json.writeStringProperty("pseudonyms", key));
    json.writeStringProperty("asOf", result.asOf().toString());
    JsonFile.array(json, "tables", result.tables(), this::table);
    JsonFile.array(json, "rules", result.rules(), this::rule);
    JsonFile.array(
        json,
        "articles",
        result.articles(),
        item -> {
          json.writeStringProperty("article", item.article().id());
          json.writeStringProperty("outcome", item.outcome().label());
        });
    JsonFile.array(json, "findings", result.findings(), this::finding);
    JsonFile.problems(json, result.problems());
    json.writeObjectPropertyStart("totals");
    totals("articles", result.articleTotals(), Outcome::label);
    totals("rules", result.ruleTotals(), Outcome::label);
    totals("findings", result.findingTotals(), Severity::label);
    json.writeEndObject();
  }

  private void table(TablePart item) {
    json.writeStringProperty("table", item.table());
    json.writeStringProperty("file", item.part().file());
    json.writeStringProperty("sheet", item.part().sheet());
    json.writeNumberProperty("rows", item.part().rows());
  }

  private void rule(RuleResult item) {
    json.writeStringProperty("id", item.rule().id());
    json.writeStringProperty("article", item.rule().article());
    json.writeStringProperty("severity", item.rule().severity().label());
    json.writeStringProperty("title", item.rule().title());
    json.writeStringProperty("outcome", item.outcome().label());
    json.writeNumberProperty("findings", item.findings());
    json.writeNumberProperty("waived", item.waived());
    JsonFile.texts(json, "missing", item.missing());
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
    json.writeStringProperty("message", finding.message());
    json.writeBooleanProperty("waived", item.waived());
    json.writeStringProperty("state", item.state().label());
    json.writeStringProperty("firstSeen", item.firstSeen().toString());
    JsonFile.sources(json, "sources", finding.sources());
  }

  private <E extends Enum<E>> void totals(
      String name, Map<E, Integer> counts, Function<E, String> label) {
    json.writeObjectPropertyStart(name);
    counts.forEach((key, count) -> json.writeNumberProperty(label.apply(key), count));
    json.writeEndObject();
  }
}
