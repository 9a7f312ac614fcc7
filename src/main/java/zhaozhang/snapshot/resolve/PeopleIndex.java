package zhaozhang.snapshot.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Folding;
import zhaozhang.base.PersonNames;
import zhaozhang.model.table.Row;

/** People by their accounts, and by what else they are known: other numbers and names. */
final class PeopleIndex {

  private final Set<String> accounts;
  private final Map<String, Set<String>> numbers = new HashMap<>();

  /** Numbers that begin with zeros, by what is left of them. */
  private final Map<String, Set<String>> zeros = new HashMap<>();

  /** Nearly all names are of Han characters alone, and written in one way. */
  private final Map<String, Set<String>> han = new HashMap<>();

  private final Map<String, Set<String>> otherNames = new HashMap<>();
  private final Map<String, Set<String>> otherNamesAsWritten = new HashMap<>();
  private final boolean zerosCount;

  /**
   * @param people who have an account that is known
   * @param accounts theirs
   */
  PeopleIndex(List<Row> people, Set<String> accounts) {
    this.accounts = accounts;
    Stream.<Consumer<Row>>of(this::addName, this::addNumbers).parallel().forEach(people::forEach);
    this.zerosCount =
        zeros.entrySet().stream()
            .anyMatch(entry -> entry.getValue().size() > 1 || numbers.containsKey(entry.getKey()));
  }

  private void addName(Row row) {
    List<String> lookups = row.table().lookups();
    Object name = lookups.isEmpty() ? null : row.known(lookups.get(0));
    if (name != null) {
      addName(name.toString(), account(row));
    }
  }

  private void addNumbers(Row row) {
    String account = String.valueOf(row.value(0));
    String small = account.toLowerCase(Locale.ROOT);
    if (!small.equals(account)) {
      put(numbers, small, Set.of(account));
    }
    List<String> lookups = row.table().lookups();
    for (int at = 1; at < lookups.size(); at++) {
      Object number = row.known(lookups.get(at));
      if (number != null) {
        addNumber(number.toString(), account(row));
      }
    }
  }

  private static Set<String> account(Row row) {
    return Set.of(String.valueOf(row.value(0)));
  }

  private void addName(String name, Set<String> one) {
    if (PersonNames.han(name)) {
      put(han, name, one);
    } else {
      put(otherNames, plain(name), one);
      put(otherNamesAsWritten, Folding.fold(name), one);
    }
  }

  private void addNumber(String number, Set<String> one) {
    put(numbers, number.toLowerCase(Locale.ROOT), one);
    String plain = LeadingZeros.plain(number);
    if (!plain.equals(number)) {
      put(zeros, plain, Set.of(number));
    }
  }

  private static String plain(String name) {
    return PersonNames.plain(name).toLowerCase(Locale.ROOT);
  }

  private static void put(Map<String, Set<String>> index, String word, Set<String> one) {
    index.merge(word, one, PeopleIndex::together);
  }

  /** Most words are one person's: only the others need a set that grows. */
  private static Set<String> together(Set<String> known, Set<String> one) {
    Set<String> all = known instanceof TreeSet ? known : new TreeSet<>(known);
    all.addAll(one);
    return all;
  }

  /**
   * Whose account or other number it is.
   *
   * @param number in small letters
   * @return accounts; none if it is nobody's
   */
  Set<String> numbered(String number) {
    Set<String> others = numbers.getOrDefault(number, Set.of());
    if (!accounts.contains(number)) {
      return others;
    }
    return others.isEmpty() ? Set.of(number) : both(others, Set.of(number));
  }

  /** The same, whatever zeros numbers begin with, unless zeros tell some of them apart. */
  Set<String> numberedWithoutZeros(String number) {
    if (zerosCount) {
      // Zeros tell some numbers apart, so they count.
      return Set.of();
    }
    String plain = LeadingZeros.plain(number);
    Set<String> all = new HashSet<>(zeros.getOrDefault(plain, Set.of()));
    if (numbers.containsKey(plain)) {
      all.add(plain);
    }
    Set<String> found = new TreeSet<>();
    all.forEach(one -> found.addAll(numbered(one)));
    return found;
  }

  /** Whose name it is, as it is written if that tells people of one name apart. */
  Set<String> called(String name) {
    String folded = Folding.fold(name);
    Set<String> exactly = both(han.get(folded), otherNamesAsWritten.get(folded));
    if (exactly.size() == 1) {
      return exactly;
    }
    String plain = plain(name);
    return both(han.get(plain), otherNames.get(plain));
  }

  private static Set<String> both(@Nullable Set<String> one, @Nullable Set<String> other) {
    if (one == null || other == null) {
      return one != null ? one : other != null ? other : Set.of();
    }
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }
}
