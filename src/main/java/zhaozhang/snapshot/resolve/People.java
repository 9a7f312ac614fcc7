package zhaozhang.snapshot.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.PersonNames;
import zhaozhang.base.Texts;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Unknown;

/** Whom a cell names: by account, by another number or by name, or several people. */
final class People {

  private static final Pattern BRACKETED = Pattern.compile("(.+?)\\((.+)\\)");
  private static final Pattern SLASHED = Pattern.compile("([^/]+)/([^/]+)");
  private static final Pattern SURELY_BETWEEN = Pattern.compile("[;,、|\\r\\n]+");
  private static final Pattern PERHAPS_BETWEEN = Pattern.compile("[;,、|/\\s]+");

  private final Map<String, Set<String>> accounts = new HashMap<>();
  private final Map<String, Set<String>> names = new HashMap<>();
  private final boolean complete;
  private final String table;

  /**
   * @param people the table of people; null if the snapshot has none
   * @param table its name
   * @param complete whether it holds all people
   */
  People(@Nullable TableData people, String table, boolean complete) {
    this.table = table;
    this.complete = complete;
    if (people != null) {
      people.rows().stream().filter(Row::identified).forEach(this::add);
    }
  }

  private void add(Row row) {
    Table table = row.table();
    String account = Row.display(row.value(0));
    index(accounts, account, account);
    List<String> lookups = table.lookups();
    for (int at = 0; at < lookups.size(); at++) {
      Object value = row.known(lookups.get(at));
      if (value != null && at == 0) {
        index(names, PersonNames.plain(value.toString()), account);
      } else if (value != null) {
        index(accounts, value.toString(), account);
      }
    }
  }

  private static void index(Map<String, Set<String>> index, String word, String account) {
    index.computeIfAbsent(word.toLowerCase(Locale.ROOT), any -> new TreeSet<>()).add(account);
  }

  /** The name of the table of people. */
  String table() {
    return table;
  }

  /** Whether a text is an account as it stands, so that there is nothing to resolve. */
  boolean isAccount(String text) {
    Set<String> found = accounts.get(text);
    return found != null && found.contains(text);
  }

  /** The people whom a cell names: accounts, {@link Unknown}, or a text that is nobody. */
  List<Object> named(String text) {
    if (text.length() > PersonNames.LONGEST) {
      return List.of(nobody(text));
    }
    Set<String> one = find(text);
    if (!one.isEmpty()) {
      return List.of(person(text, one));
    }
    Object both = both(text);
    if (both != null) {
      return List.of(both);
    }
    List<String> several = pieces(SURELY_BETWEEN, text);
    if (several.size() == 1) {
      several = pieces(PERHAPS_BETWEEN, text);
      if (several.size() == 1 || several.stream().anyMatch(piece -> find(piece).isEmpty())) {
        return List.of(nobody(text));
      }
    }
    List<Object> people = new ArrayList<>();
    several.forEach(piece -> people.addAll(named(piece)));
    return people.stream().distinct().toList();
  }

  private static List<String> pieces(Pattern between, String text) {
    return Stream.of(between.split(text))
        .map(String::strip)
        .filter(piece -> !piece.isEmpty())
        .toList();
  }

  /** The accounts of all who may be meant. */
  private Set<String> find(String text) {
    Set<String> found = accounts.get(text.toLowerCase(Locale.ROOT));
    return found == null
        ? names.getOrDefault(PersonNames.plain(text).toLowerCase(Locale.ROOT), Set.of())
        : found;
  }

  private static Object person(String text, Set<String> found) {
    return found.size() == 1
        ? found.iterator().next()
        : Unknown.oneOf(text, Texts.get("snapshot.namesakes", found.size()), found);
  }

  /** A name and an account, one beside the other: both must be the same person's. */
  private @Nullable Object both(String text) {
    for (Pattern form : List.of(BRACKETED, SLASHED)) {
      Matcher matcher = form.matcher(text);
      if (matcher.matches()) {
        Set<String> one = find(matcher.group(1));
        Set<String> other = find(matcher.group(2));
        if (!one.isEmpty() && !other.isEmpty()) {
          Set<String> same = new LinkedHashSet<>(one);
          same.retainAll(other);
          return same.isEmpty() ? several(form, text, one, other) : person(text, same);
        }
      }
    }
    return null;
  }

  private static @Nullable Object several(
      Pattern form, String text, Set<String> one, Set<String> other) {
    if (form.equals(SLASHED)) {
      return null;
    }
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    return Unknown.oneOf(text, Texts.get("snapshot.not-the-same-person"), all);
  }

  private Object nobody(String text) {
    return complete ? text : Unknown.any(text, Texts.get("snapshot.perhaps-unread", table));
  }
}
