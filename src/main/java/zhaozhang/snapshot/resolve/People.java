package zhaozhang.snapshot.resolve;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Folding;
import zhaozhang.base.PersonNames;
import zhaozhang.base.Texts;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Unknown;
import zhaozhang.snapshot.cell.Pieces;

/** Whom a cell names: by account, by another number or by name, or several people. */
final class People {

  private static final Pattern BRACKETED = Pattern.compile("(.+?)\\((.+)\\)");
  private static final Pattern SLASHED = Pattern.compile("([^/]+)/([^/]+)");

  /** What cannot be a note: it has a letter of an account in it. */
  private static final Pattern ACCOUNT = Pattern.compile("[\\w.@-]*[A-Za-z][\\w.@-]*");

  private static final Pattern SURELY_BETWEEN = Pattern.compile("[;,、|\\r\\n]+");
  private static final Pattern PERHAPS_BETWEEN = Pattern.compile("[;,、|/\\s]+");

  /** Most cells hold an account, which needs no more than to be found here. */
  private final Set<String> accounts;

  private final List<Row> rows;
  private final Map<String, String> former;
  private @Nullable PeopleIndex index;
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
    this.rows =
        people == null ? List.of() : people.rows().stream().filter(Row::identified).toList();
    this.accounts = new HashSet<>(rows.size() * 4 / 3 + 1);
    rows.forEach(row -> accounts.add(String.valueOf(row.value(0))));
  }

  /** The name of the table of people. */
  String table() {
    return table;
  }

  /** How many there are. */
  int size() {
    return rows.size();
  }

  /** Whether a text is an account as it stands, so that there is nothing to resolve. */
  boolean isAccount(String text) {
    return accounts.contains(text);
  }

  /** The people whom a cell names: accounts, {@link Unknown}, or a text that is nobody. */
  List<Object> named(String text) {
    if (text.length() > PersonNames.LONGEST) {
      return List.of(nobody(text));
    }
    Set<String> numbered = numbered(text);
    if (!numbered.isEmpty()) {
      return List.of(person(text, numbered));
    }
    List<String> several = Pieces.split(text, SURELY_BETWEEN, piece -> false);
    if (several.size() > 1) {
      Set<String> one = oneOf(text, several);
      return one.isEmpty() ? each(several) : List.of(complete ? person(text, one) : unread(text));
    }
    several = Pieces.split(text, PERHAPS_BETWEEN, piece -> !find(piece).isEmpty());
    if (text.indexOf('(') >= 0 && several.size() > 1 && several.stream().allMatch(this::surely)) {
      return each(several);
    }
    Object both = both(text);
    if (both != null) {
      return List.of(both);
    }
    Set<String> called = called(text);
    if (!called.isEmpty()) {
      return List.of(complete ? person(text, called) : unread(text));
    }
    return several.size() > 1 && people(several) ? each(several) : List.of(nobody(text));
  }

  /** Whose one name several pieces are, of which none is anybody's by itself. */
  private Set<String> oneOf(String text, List<String> pieces) {
    return PersonNames.familyFirst(text) && pieces.stream().allMatch(piece -> find(piece).isEmpty())
        ? called(text)
        : Set.of();
  }

  private List<Object> each(List<String> pieces) {
    return pieces.stream().flatMap(piece -> named(piece).stream()).distinct().toList();
  }

  /** Whether a piece names somebody, perhaps with the account in brackets. */
  private boolean surely(String piece) {
    return !find(piece).isEmpty() || both(piece) instanceof String;
  }

  /** Whether pieces are people each: one of them surely, and none is only part of a name. */
  private boolean people(List<String> pieces) {
    return pieces.stream().anyMatch(piece -> !find(piece).isEmpty())
        && pieces.stream().allMatch(piece -> piece.length() > 1 || !find(piece).isEmpty());
  }

  /** The accounts of all who may be meant. */
  private Set<String> find(String text) {
    Set<String> found = numbered(text);
    return found.isEmpty() ? called(text) : found;
  }

  /** Whose account, or former account, or other number it is. */
  private Set<String> numbered(String text) {
    String folded = Folding.plain(text).toLowerCase(Locale.ROOT);
    PeopleIndex index = index();
    Set<String> found = index.numbered(folded);
    if (found.isEmpty() && former.containsKey(folded)) {
      found = index.numbered(former.getOrDefault(folded, ""));
    }
    return found.isEmpty() ? index.numberedWithoutZeros(folded) : found;
  }

  private Set<String> called(String text) {
    return index().called(text);
  }

  /** Made when the first text is no account. */
  private synchronized PeopleIndex index() {
    if (index == null) {
      index = new PeopleIndex(rows, accounts);
    }
    return index;
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
    return slashed.matches()
        ? besideSlash(text, slashed.group(1).strip(), slashed.group(2).strip())
        : null;
  }

  /** Two names, or two accounts, are two people; a name and an account must be one person's. */
  private @Nullable Object besideSlash(String text, String before, String after) {
    Set<String> one = find(before);
    Set<String> other = find(after);
    Set<String> same = same(one, other);
    if (!same.isEmpty()) {
      return person(text, same);
    }
    boolean nameFirst = isName(before) && (isNumber(after) || ACCOUNT.matcher(after).matches());
    boolean nameLast = isName(after) && (isNumber(before) || ACCOUNT.matcher(before).matches());
    return (nameFirst && !isName(after)) || (nameLast && !isName(before))
        ? notOne(text, one, other)
        : null;
  }

  private boolean isNumber(String text) {
    return !numbered(text).isEmpty();
  }

  private boolean isName(String text) {
    return !isNumber(text) && !called(text).isEmpty();
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
    return notOne(text, Set.of(), other);
  }

  private static Set<String> same(Set<String> one, Set<String> other) {
    Set<String> same = new LinkedHashSet<>(one);
    same.retainAll(other);
    return same;
  }

  private static Object notOne(String text, Set<String> one, Set<String> other) {
    String why = Texts.get("snapshot.not-the-same-person");
    if (one.isEmpty() || other.isEmpty()) {
      return Unknown.any(text, why);
    }
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    return Unknown.oneOf(text, why, all);
  }

  private Object nobody(String text) {
    return complete ? text : unread(text);
  }

  private Object unread(String text) {
    return Unknown.any(text, Texts.get("snapshot.perhaps-unread", table));
  }
}
