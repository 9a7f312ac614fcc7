package zhaozhang.snapshot.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.table.ApiMapping.Departments;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Completeness.State;
import zhaozhang.model.table.Correspondence;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.snapshot.cell.Entries;

/** Makes the tables of a snapshot, once all are read, what rules may rely on. */
public final class Resolution {

  private final List<Correspondence> correspondences;
  private final String peopleTable;
  private final Map<String, String> departmentAliases;
  private final @Nullable Departments departments;
  private final Map<String, Entries> lists;
  private final List<DataProblem> problems = new ArrayList<>();
  private final Map<String, TableData> tables = new LinkedHashMap<>();
  private final Renamings renamings = new Renamings();

  /**
   * @param correspondences between columns of the tables
   * @param all tables, those that were not found too
   * @param departmentAliases full names by short ones
   * @param departments where the tree of departments stands; null if nobody says
   * @param lists beside the rules of which entries are values
   */
  public Resolution(
      List<Correspondence> correspondences,
      Collection<Table> all,
      Map<String, String> departmentAliases,
      @Nullable Departments departments,
      Map<String, Entries> lists) {
    this.lists = Map.copyOf(lists);
    this.correspondences = List.copyOf(correspondences);
    this.departmentAliases = Map.copyOf(departmentAliases);
    this.departments = departments;
    this.peopleTable = all.stream().filter(Table::people).map(Table::name).findFirst().orElse("");
  }

  /** What is remarkable about how cells and rows were understood. */
  public List<DataProblem> problems() {
    return problems;
  }

  /**
   * The tables, resolved.
   *
   * @param read each as it was read, with all rows; incomplete ones say why
   */
  public Collection<TableData> resolve(Collection<TableData> read) {
    read.forEach(this::put);
    each((data, remarks) -> EmptyTables.surely(data));
    DepartmentTree tree = DepartmentTree.of(departments, tables);
    Doubts doubts = new Doubts();
    tables.replaceAll((name, data) -> doubts.lift(data));
    renamings();
    DepartmentNames names = departments(tree);
    LeadingZeros.of(correspondences, tables, problems).forEach(this::put);
    people().ifPresent(data -> put(KeyedTable.of(data, problems)));
    if (!peopleTable.isEmpty()) {
      references();
    }
    each((data, remarks) -> data.table().people() ? data : KeyedTable.of(data, remarks));
    pointers(names);
    owners();
    tables.replaceAll((name, data) -> EmptyTables.emptied(doubts.putBack(data)));
    return tables.values();
  }

  /**
   * Tables that somebody wrote down as examples, resolved: they hold all that there is, and
   * accounts are accounts.
   */
  public Collection<TableData> resolveGiven(Collection<TableData> read) {
    read.forEach(this::put);
    renamings();
    DepartmentNames names = departments(DepartmentTree.of(departments, tables));
    each(KeyedTable::of);
    pointers(names);
    owners();
    return tables.values();
  }

  private void put(TableData data) {
    tables.put(data.table().name(), data);
  }

  /** Something done with a table, and what is remarkable about it. */
  @FunctionalInterface
  private interface Step {
    TableData of(TableData data, List<DataProblem> remarks);
  }

  private record Done(TableData data, List<DataProblem> remarks) {}

  /** Does something with all tables at a time; what is remarkable stands in their order. */
  private void each(Step step) {
    List<Done> done =
        List.copyOf(tables.values()).parallelStream()
            .map(
                data -> {
                  List<DataProblem> remarks = new ArrayList<>();
                  return new Done(step.of(data, remarks), remarks);
                })
            .toList();
    for (Done one : done) {
      put(one.data());
      problems.addAll(one.remarks());
    }
  }

  private void renamings() {
    List.copyOf(tables.values()).forEach(data -> put(renamings.of(data)));
  }

  /** Columns that name departments. */
  private DepartmentNames departments(DepartmentTree tree) {
    DepartmentNames names = tree.names(departmentAliases);
    each(
        (data, remarks) -> {
          List<Row> rows = data.rows();
          for (Column column : data.table().exported()) {
            if (tree.isName(data.table(), column)) {
              rows = rows.stream().map(row -> named(row, column, names)).toList();
            } else if (DepartmentTree.names(column)) {
              DepartmentCells cells = new DepartmentCells(column, names);
              rows = cells.resolve(rows);
              remarks.addAll(cells.problems());
            }
          }
          return data.with(rows);
        });
    return names;
  }

  /** Columns that name rows of other tables, whose keys are known now. */
  private void pointers(DepartmentNames names) {
    // They name rows of one another: each is to see the others as they were.
    Map<String, TableData> before = Map.copyOf(tables);
    each(
        (data, remarks) -> {
          List<Row> rows = data.rows();
          for (Column column : data.table().exported()) {
            if (column.lookup().kind() != null) {
              Pointers pointers = new Pointers(column, before, lists, names);
              rows = pointers.resolve(rows);
              remarks.addAll(pointers.problems());
            }
          }
          return data.with(rows);
        });
  }

  private static Row named(Row row, Column column, DepartmentNames names) {
    Object name = row.get(column.name());
    return name instanceof String text && !names.full(text).equals(text)
        ? row.with(column.name(), names.full(text))
        : row;
  }

  private Optional<TableData> people() {
    return tables.values().stream().filter(data -> data.table().people()).findFirst();
  }

  /** Columns of other tables that name people. */
  private void references() {
    TableData people = people().orElse(null);
    boolean complete =
        people != null
            && people.completeness().state() == State.COMPLETE
            && !people.rows().isEmpty();
    People known = new People(people, peopleTable, complete, renamings.former());
    // One table after the other: a processor that has done its tables would not help another with
    // the rows of the largest.
    for (TableData data : List.copyOf(tables.values())) {
      if (!data.table().people() && data.table().kind() == Table.Kind.SNAPSHOT) {
        put(resolved(data, known, problems));
      }
    }
  }

  private static TableData resolved(TableData data, People people, List<DataProblem> remarks) {
    List<Row> rows = data.rows();
    for (Column column : data.table().exported()) {
      if (column.type() == ColumnType.ACCOUNT && !column.list()) {
        rows = new References(data.table(), column, people, remarks).resolve(rows);
      }
    }
    return data.with(rows);
  }

  /** Rows without a key, which may be somebody's. */
  private void owners() {
    Map<String, List<Row>> rows = new HashMap<>();
    tables.forEach((name, data) -> rows.put(name, data.rows()));
    for (TableData data : List.copyOf(tables.values())) {
      List<Row> keyless =
          data.table().unique()
              ? data.rows().parallelStream().filter(Resolution::keyless).toList()
              : List.of();
      if (!keyless.isEmpty()) {
        problems.add(
            DataProblem.at(
                keyless.get(0).source(),
                data.table().key().name(),
                Row.display(keyless.get(0).value(0)),
                Texts.get("snapshot.keyless-rows", keyless.size())));
        Owners owners = new Owners(data.table(), correspondences, rows);
        List<Row> owned =
            data.rows().stream().map(row -> keyless(row) ? owners.unidentified(row) : row).toList();
        put(data.with(owned));
      }
    }
  }

  /** Of a key that is contested, or of a row that may be none, it is known whose it may be. */
  private static boolean keyless(Row row) {
    return !row.identified() && !row.contested() && !row.mayBeNone();
  }
}
