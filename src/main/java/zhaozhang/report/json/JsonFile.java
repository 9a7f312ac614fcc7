package zhaozhang.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import zhaozhang.model.Regulation;
import zhaozhang.model.Source;
import zhaozhang.model.followup.Attachment;
import zhaozhang.model.table.DataProblem;

/** What the files of JSON in a report have in common. */
public final class JsonFile {

  /** The property that says at which institution a regulation is in force. */
  public static final String INSTITUTION = "institution";

  /** The property that says what a regulation is called. */
  public static final String REGULATION = "regulation";

  static final String ATTACHMENTS = "attachments";

  private JsonFile() {}

  /** Writes one object, given what writes its properties, and closes what it wrote to. */
  static void write(OutputStream out, Consumer<JsonGenerator> properties) throws IOException {
    // Not the stream itself: the generator would refuse half a surrogate pair.
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        JsonGenerator json =
            JsonFactory.builder().build().createGenerator(new JsonContext(), writer)) {
      json.writeStartObject();
      properties.accept(json);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (JacksonIOException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
  }

  static <T> void array(
      JsonGenerator json, String name, List<T> items, Consumer<T> propertiesOfItem) {
    json.writeArrayPropertyStart(name);
    for (T item : items) {
      json.writeStartObject();
      propertiesOfItem.accept(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void texts(JsonGenerator json, String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  static void sources(JsonGenerator json, String name, List<Source> sources) {
    array(
        json,
        name,
        sources,
        source -> {
          json.writeStringProperty("file", source.file());
          json.writeStringProperty("sheet", source.sheet());
          json.writeNumberProperty("row", source.row());
        });
  }

  static void problems(JsonGenerator json, List<DataProblem> problems) {
    array(
        json,
        "dataProblems",
        problems,
        problem -> {
          json.writeStringProperty("file", problem.file());
          json.writeStringProperty("sheet", problem.sheet());
          json.writeNumberProperty("row", problem.row());
          json.writeStringProperty("column", problem.column());
          json.writeStringProperty("found", problem.found());
          json.writeStringProperty("expected", problem.expected());
        });
  }

  /** The files that people laid beside workbooks, where there are any. */
  static void attachments(JsonGenerator json, List<Attachment> attachments) {
    if (attachments.isEmpty()) {
      return;
    }
    array(
        json,
        ATTACHMENTS,
        attachments,
        one -> {
          json.writeStringProperty("finding", one.finding());
          json.writeStringProperty("report", one.report());
          json.writeStringProperty("file", one.file().name());
          json.writeNumberProperty("bytes", one.file().bytes());
          json.writeStringProperty("sha256", one.file().sha256());
        });
  }

  /** Whose report it is, where anybody says. */
  static void regulation(JsonGenerator json, Regulation regulation) {
    if (!regulation.name().isEmpty()) {
      json.writeStringProperty(INSTITUTION, regulation.institution());
      json.writeStringProperty(REGULATION, regulation.name());
    }
  }
}
