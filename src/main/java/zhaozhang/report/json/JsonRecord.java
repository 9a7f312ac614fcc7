package zhaozhang.report.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import zhaozhang.base.Labels;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;

/**
 * An object of JSON as it is read: texts, numbers, truths, lists of these and of objects.
 *
 * @param values by name
 */
record JsonRecord(Map<String, Object> values) {

  /** Reads an object of which the parser has read the opening bracket. */
  static JsonRecord read(JsonParser json) {
    Map<String, Object> values = new HashMap<>();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      Object value = value(json, json.nextToken());
      if (value != null) {
        values.put(name, value);
      }
    }
    return new JsonRecord(values);
  }

  private static @Nullable Object value(JsonParser json, JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> json.getString();
      case VALUE_NUMBER_INT -> json.getLongValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case START_OBJECT -> read(json);
      case START_ARRAY -> list(json);
      default -> null;
    };
  }

  /** Reads a list of which the parser has read the opening bracket. */
  static List<Object> list(JsonParser json) {
    List<Object> items = new ArrayList<>();
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      Object item = value(json, token);
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  /** A text that must be there. */
  String text(String name) throws UnusableReport {
    if (values.get(name) instanceof String text) {
      return text;
    }
    throw damaged();
  }

  LocalDate day(String name) throws UnusableReport {
    return LocalDate.parse(text(name));
  }

  int number(String name) {
    return values.get(name) instanceof Long number ? Math.toIntExact(number) : 0;
  }

  boolean truth(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  List<String> texts(String name) {
    return items(name).stream().map(String::valueOf).toList();
  }

  List<JsonRecord> records(String name) {
    return items(name).stream()
        .filter(JsonRecord.class::isInstance)
        .map(JsonRecord.class::cast)
        .toList();
  }

  private List<?> items(String name) {
    return values.get(name) instanceof List<?> items ? items : List.of();
  }

  <E extends Enum<E>> E labelled(String name, E[] known, Function<E, String> label)
      throws UnusableReport {
    return Labels.find(known, label, text(name)).orElseThrow(JsonRecord::damaged);
  }

  Source source() throws UnusableReport {
    return new Source(text("file"), text("sheet"), number("row"));
  }

  static UnusableReport damaged() {
    return new UnusableReport(Texts.get("history.damaged", AuditJson.FILE));
  }
}
