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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Folding;
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

  /** What cannot be a note: it has a letter of an account in it. */
  private static final Pattern ACCOUNT = Pattern.compile("[\\w.@-]*[A-Za-z][\\w.@-]*");

  private static final Pattern SURELY_BETWEEN = Pattern.compile("[;,、|\\r\\n]+");
  private static final Pattern PERHAPS_BETWEEN = Pattern.compile("[;,、|/\\s]+");

  private final Map<String, Set<String>> accounts = new HashMap<>();
  private final Map<String, Set<String>> names = new HashMap<>();
  private final Map<String, Set<String>> written = new HashMap<>();
  private final Map<String, Set<String>> withoutZeros = new HashMap<>();
  private final Map<String, String> former;
  private final boolean complete;
  private final String table;

  /**
   * @param people the table of people; null if the snapshot has none
   * @param table its name
   * @param complete whether it holds all people
   * @param former the accounts of people by those they had before
   */
  People(@Nullable TableData people, String table, boolean complete, Map<String, String> former) {
    this.table = table;
    this.complete = complete;
    this.former = Map.copyOf(former);
    if (people != null) {
      people.rows().stream().filter(Row::identified).forEach(this::add);
    }
    if (withoutZeros.values().stream().anyMatch(numbers -> numbers.size() > 1)) {
      // Zeros tell some numbers apart, so they count.
      withoutZeros.clear();
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
        index(written, Folding.fold(value.toString()), account);
      } else if (value != null) {
        index(accounts, value.toString(), account);
        index(withoutZeros, LeadingZeros.plain(value.toString()), value.toString());
      }
    }
  }

  private static void index(Map<String, Set<String>> index, String word, String account) {
    index.merge(word.toLowerCase(Locale.ROOT), Set.of(account), People::together);
  }

  /** Most words are one person's: only the others need a set that grows. */
  private static Set<String> together(Set<String> known, Set<String> one) {
    Set<String> all = known instanceof TreeSet ? known : new TreeSet<>(known);
    all.addAll(one);
    return all;
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
    Object one = one(text);
    if (one != null) {
      return List.of(one);
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

  /** The one person whom a text names; null if it names none, or several. */
  private @Nullable Object one(String text) {
    Set<String> account = numbered(text);
    if (!account.isEmpty()) {
      return person(text, account);
    }
    Object both = both(text);
    Set<String> called = called(text);
    if (both != null || called.isEmpty()) {
      return both;
    }
    return complete ? person(text, called) : unread(text);
  }

  private static List<String> pieces(Pattern between, String text) {
    return Stream.of(between.split(text))
        .map(String::strip)
        .filter(piece -> !piece.isEmpty())
        .toList();
  }

  /** The accounts of all who may be meant. */
  private Set<String> find(String text) {
    Set<String> found = numbered(text);
    return found.isEmpty() ? called(text) : found;
  }

  /** Whose account, or former account, or other number it is. */
  private Set<String> numbered(String text) {
    String folded = Folding.plain(text).toLowerCase(Locale.ROOT);
    Set<String> found = accounts.get(folded);
    if (found == null && former.containsKey(folded)) {
      found = accounts.get(former.get(folded));
    }
    if (found == null) {
      found =
          withoutZeros.getOrDefault(LeadingZeros.plain(folded), Set.of()).stream()
              .flatMap(number -> accounts.getOrDefault(number, Set.of()).stream())
              .collect(Collectors.toCollection(TreeSet::new));
    }
    return found;
  }

  /** Whose name it is, as it is written if that tells people of one name apart. */
  private Set<String> called(String text) {
    Set<String> exactly = written.getOrDefault(Folding.fold(text), Set.of());
    return exactly.size() == 1
        ? exactly
        : names.getOrDefault(PersonNames.plain(text).toLowerCase(Locale.ROOT), Set.of());
  }

  private static Object person(String text, Set<String> found) {
    return found.size() == 1
        ? found.iterator().next()
        : Unknown.oneOf(text, Texts.get("snapshot.namesakes", found.size()), found);
  }

  /** A name and an account, one beside the other: both must be the same person's. */
  private @Nullable Object both(String text) {
    Matcher bracketed = BRACKETED.matcher(Folding.plain(text));
    if (bracketed.matches()) {
      return inBrackets(text, bracketed.group(1).strip(), bracketed.group(2).strip());
    }
    Matcher slashed = SLASHED.matcher(Folding.plain(text));
    if (slashed.matches()) {
      Set<String> same = same(find(slashed.group(1).strip()), find(slashed.group(2).strip()));
      return same.isEmpty() ? null : person(text, same);
    }
    return null;
  }

  /** Of what stands in brackets, words are a note; a number or an account must be the person's. */
  private @Nullable Object inBrackets(String text, String before, String within) {
    Set<String> one = find(before);
    Set<String> other = find(within);
    if (!one.isEmpty() && !other.isEmpty()) {
      Set<String> same = same(one, other);
      return same.isEmpty() ? notOne(text, one, other) : person(text, same);
    }
    if (other.isEmpty() && (one.isEmpty() || !ACCOUNT.matcher(within).matches())) {
      return null;
    }
    return Unknown.any(text, Texts.get("snapshot.not-the-same-person"));
  }

  private static Set<String> same(Set<String> one, Set<String> other) {
    Set<String> same = new LinkedHashSet<>(one);
    same.retainAll(other);
    return same;
  }

  private static Object notOne(String text, Set<String> one, Set<String> other) {
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    return Unknown.oneOf(text, Texts.get("snapshot.not-the-same-person"), all);
  }

  private Object nobody(String text) {
    return complete ? text : unread(text);
  }

  private Object unread(String text) {
    return Unknown.any(text, Texts.get("snapshot.perhaps-unread", table));
  }
}
