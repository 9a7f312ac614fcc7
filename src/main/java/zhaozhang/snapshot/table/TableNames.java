package zhaozhang.snapshot.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import zhaozhang.base.Blanks;
import zhaozhang.model.table.Table;

/** Which tables the names of files, folders and sheets speak of. */
final class TableNames {

  private final Map<String, Table> tables = new HashMap<>();

  /**
   * A name that speaks of a table.
   *
   * @param length of the word that it does so with
   * @param distance from the rows: 0 for their sheet, 1 for their file, more for its folders
   */
  record Mention(Table table, int length, int distance) {}

  TableNames(Collection<Table> tables) {
    tables.forEach(table -> this.tables.put(plain(table.name()), table));
    for (Table table : tables) {
      table.aliases().forEach(alias -> this.tables.putIfAbsent(plain(alias), table));
    }
  }

  /**
   * Where tables are named, the longest word first, of equal ones the nearest.
   *
   * @param file path of the file
   * @param sheet name of the sheet, empty for none
   */
  List<Mention> in(String file, String sheet) {
    List<Mention> mentions = new ArrayList<>(in(sheet, 0));
    String[] levels = file.split("/");
    for (int i = levels.length - 1; i >= 0; i--) {
      boolean last = i == levels.length - 1;
      mentions.addAll(in(last ? withoutEnding(levels[i]) : levels[i], levels.length - i));
    }
    mentions.sort(
        Comparator.comparing((Mention mention) -> -mention.length())
            .thenComparing(Mention::distance));
    return mentions;
  }

  /** The table whose very name or alias this is. */
  Stream<Table> exactly(String name) {
    return Stream.ofNullable(tables.get(plain(name)));
  }

  /** A name that is a part of another, or begins in it, speaks of no table of its own. */
  private List<Mention> in(String name, int distance) {
    String plain = plain(name);
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < plain.length()) {
      int length = longestAt(plain, at);
      if (length > 0) {
        Table table = Objects.requireNonNull(tables.get(plain.substring(at, at + length)));
        mentions.add(new Mention(table, length, distance));
      }
      at += Math.max(length, 1);
    }
    return mentions;
  }

  private int longestAt(String name, int at) {
    return tables.keySet().stream()
        .filter(word -> name.startsWith(word, at))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  /** What is left of a name without the names of tables and what is no letter. */
  String rest(String name) {
    String plain = plain(name);
    StringBuilder rest = new StringBuilder();
    int at = 0;
    while (at < plain.length()) {
      int length = longestAt(plain, at);
      if (length == 0 && Character.isLetter(plain.charAt(at))) {
        rest.append(plain.charAt(at));
      }
      at += Math.max(length, 1);
    }
    return rest.toString();
  }

  private static String plain(String name) {
    String normal = Normalizer.normalize(name, Normalizer.Form.NFKC);
    return Blanks.removeAll(normal).toLowerCase(Locale.ROOT);
  }

  static String withoutEnding(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
