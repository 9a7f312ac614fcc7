package zhaozhang.model.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;

/** What to say of a table or column that the vocabulary does not have. */
public final class UnknownWord {

  private UnknownWord() {}

  /** There is no such table; which one may be meant. */
  public static String table(Vocabulary vocabulary, String word) {
    Map<String, String> known = new LinkedHashMap<>();
    vocabulary.tables().forEach(table -> add(known, table.name(), table.aliases()));
    return Texts.get("rule.unknownTable", word, hint(word, known));
  }

  /** There is no such column; which one may be meant, of this table or of another. */
  public static String column(Vocabulary vocabulary, Table table, String word) {
    if (table.columns().stream().anyMatch(column -> column.values().contains(word))) {
      return Texts.get("rule.unknownColumn", table.name(), word, Texts.get("rule.quoteIt", word));
    }
    Map<String, String> known = known(table.columns());
    String elsewhere =
        vocabulary.tables().stream()
            .filter(other -> other.column(word).isPresent())
            .map(Table::name)
            .limit(3)
            .collect(Collectors.joining(Texts.get("rule.and")));
    String hint =
        known.containsKey(word) || elsewhere.isEmpty()
            ? hint(word, known)
            : Texts.get("rule.columnElsewhere", elsewhere);
    return Texts.get("rule.unknownColumn", table.name(), word, hint);
  }

  private static Map<String, String> known(Collection<Column> columns) {
    Map<String, String> known = new LinkedHashMap<>();
    columns.forEach(column -> add(known, column.name(), column.aliases()));
    return known;
  }

  private static void add(Map<String, String> known, String name, List<String> aliases) {
    known.put(name, name);
    aliases.forEach(alias -> known.putIfAbsent(alias, name));
  }

  private static String hint(String word, Map<String, String> known) {
    // It is there, and may not be written where it is.
    known.remove(word, word);
    return Nearest.hint(word, known, Texts.get("rule.seeVocabulary"));
  }
}
