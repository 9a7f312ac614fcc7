package zhaozhang.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import zhaozhang.model.AuditResult;
import zhaozhang.model.AuditResult.TablePart;
import zhaozhang.model.AuditedFinding;
import zhaozhang.model.DataProblem;
import zhaozhang.model.Finding;
import zhaozhang.model.Outcome;
import zhaozhang.model.RuleResult;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;

/** The results for machines. The same results give the same bytes. */
final class AuditJson {

  static final String FILE = "audit.json";

  /** What the schema of every version begins with. */
  static final String SCHEMA_PREFIX = "zhaozhang/audit/";

  static final String SCHEMA = SCHEMA_PREFIX + "1";

  private final JsonGenerator json;

  private AuditJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(AuditResult result, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      write(result, out);
    }
  }

  static void write(AuditResult result, OutputStream out) throws IOException {
    // Not the stream itself: the generator would refuse half a surrogate pair.
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        JsonGenerator json =
            JsonFactory.builder().build().createGenerator(new JsonContext(), writer)) {
      new AuditJson(json).write(result);
      json.writeRaw('\n');
    } catch (JacksonIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void write(AuditResult result) {
    json.writeStartObject();
    json.writeStringProperty("schema", SCHEMA);
    json.writeStringProperty("asOf", result.asOf().toString());
    array("tables", result.tables(), this::table);
    array("rules", result.rules(), this::rule);
    array(
        "articles",
        result.articles(),
        item -> {
          json.writeStringProperty("article", item.article().id());
          json.writeStringProperty("outcome", item.outcome().label());
        });
    array("findings", result.findings(), this::finding);
    array("dataProblems", result.problems(), this::problem);
    json.writeObjectPropertyStart("totals");
    totals("articles", result.articleTotals(), Outcome::label);
    totals("rules", result.ruleTotals(), Outcome::label);
    totals("findings", result.findingTotals(), Severity::label);
    json.writeEndObject();
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
    json.writeArrayPropertyStart("missing");
    item.missing().forEach(json::writeString);
    json.writeEndArray();
    json.writeNumberProperty("unjudgedRows", item.unjudgedRows());
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
    array("sources", finding.sources(), this::source);
  }

  private void source(Source item) {
    json.writeStringProperty("file", item.file());
    json.writeStringProperty("sheet", item.sheet());
    json.writeNumberProperty("row", item.row());
  }

  private void problem(DataProblem item) {
    json.writeStringProperty("file", item.file());
    json.writeStringProperty("sheet", item.sheet());
    json.writeNumberProperty("row", item.row());
    json.writeStringProperty("column", item.column());
    json.writeStringProperty("found", item.found());
    json.writeStringProperty("expected", item.expected());
  }

  private <T> void array(String name, List<T> items, Consumer<T> properties) {
    json.writeArrayPropertyStart(name);
    for (T item : items) {
      json.writeStartObject();
      properties.accept(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private <E extends Enum<E>> void totals(
      String name, Map<E, Integer> counts, Function<E, String> label) {
    json.writeObjectPropertyStart(name);
    counts.forEach((key, count) -> json.writeNumberProperty(label.apply(key), count));
    json.writeEndObject();
  }
}
