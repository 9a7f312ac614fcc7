package zhaozhang.report.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The plain properties of a record, as they are read.
 *
 * @param texts by name
 * @param rows its number of that name, 0 if it has none
 * @param waived whether it says so
 * @param listed how many items there are in its lists that are asked for
 */
record Properties(Map<String, String> texts, long rows, boolean waived, int listed) {

  /** Reads a record of which the parser has read the opening bracket. */
  static Properties read(JsonParser json, Set<String> lists) {
    Map<String, String> texts = new HashMap<>();
    long rows = 0;
    boolean waived = false;
    int listed = 0;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      switch (json.nextToken()) {
        case VALUE_STRING -> texts.put(name, json.getString());
        case VALUE_NUMBER_INT -> rows = name.equals("rows") ? json.getLongValue() : rows;
        case VALUE_TRUE -> waived |= name.equals("waived");
        case START_ARRAY -> listed += lists.contains(name) ? items(json) : skipped(json);
        default -> json.skipChildren();
      }
    }
    return new Properties(texts, rows, waived, listed);
  }

  String get(String name) {
    return String.valueOf(texts.get(name));
  }

  private static int items(JsonParser json) {
    int count = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      count++;
    }
    return count;
  }

  private static int skipped(JsonParser json) {
    json.skipChildren();
    return 0;
  }
}
