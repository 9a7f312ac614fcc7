package zhaozhang.audit;

import java.util.List;
import java.util.Map;
import zhaozhang.base.Lexicon;
import zhaozhang.model.table.Row;

/** The columns of waivers and verifications, in the order in which people write them. */
final class RecordedLines {

  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "waivers",
          List.of("rule", "key", "discriminator", "reason", "approvedBy", "approvedOn", "expires"),
          "verifications",
          List.of("article", "result", "by", "on", "basis"));

  private RecordedLines() {}

  static List<String> headings(String list) {
    return COLUMNS.getOrDefault(list, List.of()).stream()
        .map(column -> Lexicon.get("list." + list + "." + column))
        .toList();
  }

  static List<String> of(Row row, String list) {
    return headings(list).stream().map(row::text).toList();
  }
}
