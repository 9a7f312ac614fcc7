package zhaozhang.snapshot.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Folding;
import zhaozhang.base.Texts;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Column.Target;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Completeness.State;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Unknown;
import zhaozhang.snapshot.cell.Entries;
import zhaozhang.snapshot.cell.Pieces;

/**
 * A column whose cells name rows of tables, and another column tells of which: by their keys, or by
 * what they are called if only one is called so.
 */
final class Pointers {

  private static final Pattern BETWEEN = Pattern.compile("[\u3001\uff0c,\uff1b;|\\r\\n]");

  private final Column column;
  private final Remarks remarks;
  private final Map<String, TableData> tables;
  private final Map<String, Entries> lists;
  private final DepartmentNames departments;

  /** Made when the first cell names a row of the table. */
  private final Map<Target, Optional<Index>> indexes = new HashMap<>();

  /**
   * @param tables by name
   * @param lists of which entries are keys
   */
  Pointers(
      Column column,
      Map<String, TableData> tables,
      Map<String, Entries> lists,
      DepartmentNames departments) {
    this.column = column;
    this.remarks = new Remarks(column);
    this.tables = tables;
    this.lists = lists;
    this.departments = departments;
  }

  private Optional<Index> index(Target target) {
    return Optional.ofNullable(tables.get(target.table()))
        .map(data -> new Index(data, target.name(), lists, departments));
  }

  /** The rows, one for each row that a cell names. */
  List<Row> resolve(List<Row> rows) {
    List<Row> resolved = new ArrayList<>(rows.size());
    for (Row row : rows) {
      Object kind = row.known(String.valueOf(column.lookup().kind()));
      Target target = kind == null ? null : column.lookup().targets().get(kind.toString());
      Index index =
          target == null ? null : indexes.computeIfAbsent(target, this::index).orElse(null);
      if (index != null && row.get(column.name()) instanceof String text) {
        index.named(text).forEach(one -> resolved.add(with(row, text, one)));
      } else {
        resolved.add(row);
      }
    }
    return resolved;
  }

  private Row with(Row row, String text, Object named) {
    if (named instanceof Unknown unknown) {
      remarks.unknown(row.source(), unknown);
    } else if (!Folding.fold(named.toString()).equals(Folding.fold(text))) {
      remarks.resolved(row.source());
    }
    return named.equals(text) ? row : row.with(column.name(), named);
  }

  /** What is remarkable, once all rows are resolved. */
  List<DataProblem> problems() {
    return remarks.lines(
        Texts.get("snapshot.items-resolved", remarks.count()),
        "snapshot.items-resolved.expected",
        "snapshot.items-unknown",
        "snapshot.items-unknown.expected");
  }

  /** The rows of one table. */
  private static final class Index {

    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    private final TableData data;
    private final @Nullable Entries entries;
    private final @Nullable DepartmentNames departments;

    Index(TableData data, String name, Map<String, Entries> lists, DepartmentNames departments) {
      this.data = data;
      boolean unique = data.table().unique();
      Column key = unique ? data.table().key() : data.table().column(name).orElseThrow();
      String list = key.lookup().list();
      this.entries = list == null ? null : lists.get(list);
      this.departments = key.type() == ColumnType.DEPARTMENT ? departments : null;
      for (Row row : data.rows()) {
        Object value = row.known(key.name());
        Object called = row.known(name);
        if (value != null) {
          keys.putIfAbsent(Folding.fold(value.toString()), value.toString());
        }
        if (value != null && called != null) {
          names
              .computeIfAbsent(Folding.fold(called.toString()), any -> new TreeSet<>())
              .add(value.toString());
        }
      }
    }

    /** The keys of the rows that a text names; the text itself if it names none. */
    List<Object> named(String text) {
      Object one = one(text);
      if (one != null) {
        return List.of(one);
      }
      List<Object> several = new ArrayList<>();
      for (String piece : Pieces.split(text, BETWEEN, any -> false)) {
        Object found = one(piece);
        if (found == null) {
          return List.of(text);
        }
        several.add(found);
      }
      return several;
    }

    private @Nullable Object one(String text) {
      String key = keys.get(Folding.fold(meant(text)));
      return key == null ? called(text) : key;
    }

    private String meant(String text) {
      if (entries != null) {
        return entries.orItself(text);
      }
      List<Object> found = departments == null ? List.of() : departments.named(text);
      return found.size() == 1
              && departments != null
              && found.get(0) instanceof String path
              && departments.belowRoot(path) instanceof String department
          ? department
          : text;
    }

    private @Nullable Object called(String text) {
      Set<String> found = names.getOrDefault(Folding.fold(text), Set.of());
      if (found.isEmpty()) {
        return null;
      }
      if (data.completeness().state() != State.COMPLETE) {
        String table = data.table().name();
        return Unknown.any(text, Texts.get("snapshot.perhaps-unread", table));
      }
      return found.size() == 1
          ? found.iterator().next()
          : Unknown.oneOf(text, Texts.get("snapshot.several-items", found.size()), found);
    }
  }
}
