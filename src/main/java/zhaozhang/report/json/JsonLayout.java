package zhaozhang.report.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/**
 * One record to a line: readable, comparable line by line, and half the size of one property to a
 * line. The line end is the same on every machine.
 */
final class JsonLayout implements PrettyPrinter {

  /** What is nested deeper stays on its line. */
  private static final int DEEPEST_IN_LINES = 2;

  private static final String INDENT = "  ";

  private int depth;

  @Override
  public void writeRootValueSeparator(JsonGenerator json) {
    json.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator json) {
    json.writeRaw('{');
    depth++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) {
    next(json, "");
  }

  @Override
  public void writeObjectNameValueSeparator(JsonGenerator json) {
    json.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) {
    json.writeRaw(',');
    next(json, " ");
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) {
    end(json, entries, '}');
  }

  @Override
  public void writeStartArray(JsonGenerator json) {
    json.writeRaw('[');
    depth++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) {
    next(json, "");
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) {
    json.writeRaw(',');
    next(json, " ");
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) {
    end(json, values, ']');
  }

  private void next(JsonGenerator json, String otherwise) {
    json.writeRaw(depth <= DEEPEST_IN_LINES ? "\n" + INDENT.repeat(depth) : otherwise);
  }

  private void end(JsonGenerator json, int members, char bracket) {
    depth--;
    if (members > 0 && depth < DEEPEST_IN_LINES) {
      json.writeRaw("\n" + INDENT.repeat(depth));
    }
    json.writeRaw(bracket);
  }
}
