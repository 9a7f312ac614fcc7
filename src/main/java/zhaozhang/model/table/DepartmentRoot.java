package zhaozhang.model.table;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the department that has no other above it.
 *
 * @param key of its row; null if nobody knows which that is
 * @param name null if nobody knows one; one that nobody could read is {@link DepartmentRows#lost}
 * @param byPaths whether the table does not say what it is called, but paths seem to
 * @param lost whether nobody could read what it is called, or which row it is
 * @param candidates each of these may be its name where that is lost
 */
record DepartmentRoot(
    @Nullable String key,
    @Nullable String name,
    boolean byPaths,
    boolean lost,
    Set<String> candidates) {

  /**
   * That of a snapshot.
   *
   * @param shown the paths of people
   */
  static DepartmentRoot of(DepartmentRows rows, Collection<List<String>> shown) {
    List<String> shared = DepartmentPaths.shared(shown);
    String key = rows.rootKey(shared);
    String named = key == null ? null : rows.name(key);
    // What stands below the root is not the root, should all paths begin with it.
    boolean told = !rows.namesBelow().containsAll(shared);
    boolean byPaths = named == null || (DepartmentRows.lost(named) && told);
    String name = !byPaths ? named : shared.isEmpty() ? null : shared.get(0);
    Set<String> candidates = new TreeSet<>();
    if (name == null) {
      candidates.addAll(rows.namesPerhapsOfRoot());
    } else if (DepartmentRows.lost(name)) {
      shown.forEach(path -> candidates.add(path.get(0)));
      candidates.removeAll(rows.namesBelow());
    }
    boolean lost = name == null ? !candidates.isEmpty() : DepartmentRows.lost(name);
    return new DepartmentRoot(key, name, byPaths, lost, Collections.unmodifiableSet(candidates));
  }
}
