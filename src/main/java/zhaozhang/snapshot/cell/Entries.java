package zhaozhang.snapshot.cell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Folding;

/**
 * The entries of a list whose names have levels joined by {@code /}, and which of them a text
 * means: the one of that name, else the only one with the same first and last level, else the only
 * one with the same last level. A level that has others below it is an entry too.
 */
public final class Entries {

  private static final Pattern LEVELS = Pattern.compile("[/\\\\>]");

  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, Set<String>> byEnds = new HashMap<>();
  private final Map<String, Set<String>> byLast = new HashMap<>();

  /**
   * @param names of the entries
   */
  public Entries(Collection<String> names) {
    withInner(names).forEach(this::add);
  }

  /** The names, and those of the levels that have others below them. */
  public static List<String> withInner(Collection<String> names) {
    List<String> all = new ArrayList<>(names);
    Set<String> known =
        names.stream().map(Entries::levels).map(Entries::joined).collect(Collectors.toSet());
    for (String name : names) {
      for (int at = name.indexOf('/'); at > 0; at = name.indexOf('/', at + 1)) {
        String inner = name.substring(0, at);
        if (known.add(joined(levels(inner)))) {
          all.add(inner);
        }
      }
    }
    return all;
  }

  private void add(String name) {
    List<String> levels = levels(name);
    byName.putIfAbsent(joined(levels), name);
    byLast.computeIfAbsent(last(levels), any -> new HashSet<>()).add(name);
    if (levels.size() > 1) {
      byEnds.computeIfAbsent(ends(levels), any -> new HashSet<>()).add(name);
    }
  }

  private static List<String> levels(String name) {
    return Stream.of(LEVELS.split(Folding.plain(name)))
        .map(Folding::fold)
        .filter(level -> !level.isEmpty())
        .toList();
  }

  private static String joined(List<String> levels) {
    return String.join("/", levels);
  }

  private static String last(List<String> levels) {
    return levels.isEmpty() ? "" : levels.get(levels.size() - 1);
  }

  private static String ends(List<String> levels) {
    return levels.get(0) + "/" + last(levels);
  }

  /** The entry that the text of a cell means, null if it is none. */
  @Nullable String meant(String text) {
    List<String> levels = levels(text);
    String exact = exact(levels);
    return exact == null ? only(byLast.get(last(levels))) : exact;
  }

  /** The entry that a text means, the text itself if it means none. */
  public String orItself(String text) {
    String meant = meant(text);
    return meant == null ? text : meant;
  }

  /** The entry that an item of a list means; where it has levels, not by the last alone. */
  @Nullable String item(String text) {
    List<String> levels = levels(text);
    String exact = exact(levels);
    return exact != null || levels.size() != 1 ? exact : only(byLast.get(last(levels)));
  }

  private @Nullable String exact(List<String> levels) {
    String whole = byName.get(joined(levels));
    return whole != null || levels.size() < 2 ? whole : only(byEnds.get(ends(levels)));
  }

  private static @Nullable String only(@Nullable Set<String> found) {
    return found != null && found.size() == 1 ? found.iterator().next() : null;
  }

  /** Whether a text names an entry otherwise than by its name. */
  static boolean otherwise(String text, String entry) {
    return !joined(levels(text)).equals(joined(levels(entry)));
  }
}
