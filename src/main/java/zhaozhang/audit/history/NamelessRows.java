package zhaozhang.audit.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import zhaozhang.model.finding.Subject;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;

/**
 * The rows that do not tell whose they are. A record that stands nowhere else may stand in one of
 * them, so that nothing shows that it is gone.
 */
public final class NamelessRows implements Predicate<Subject> {

  private final Snapshot snapshot;

  /** By the name of a table with such rows, whose the other rows are. */
  private final Map<String, Set<String>> named = new HashMap<>();

  public NamelessRows(Snapshot snapshot) {
    this.snapshot = snapshot;
    snapshot.tables().values().stream()
        .filter(data -> !data.rows().stream().allMatch(Row::identified))
        .forEach(data -> named.put(data.table().name(), new HashSet<>()));
  }

  /** Whether a record may stand in one of them. */
  @Override
  public boolean test(Subject subject) {
    Set<String> keys = named.get(subject.table());
    if (keys == null) {
      return false;
    }
    if (keys.isEmpty()) {
      snapshot.table(subject.table()).ifPresent(data -> add(data, keys));
    }
    return !keys.contains(subject.key());
  }

  private static void add(TableData data, Set<String> keys) {
    data.rows().stream().filter(Row::identified).map(Row::identity).forEach(keys::add);
  }
}
