package zhaozhang.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.snapshot.table.Heading;
import zhaozhang.snapshot.table.Problems;
import zhaozhang.snapshot.table.SheetRows;
import zhaozhang.snapshot.table.TableRows;

/** The tables of a snapshot, as their sheets are found. */
final class FoundTables {

  private final Map<String, TableRows> tables = new LinkedHashMap<>();
  private final List<SheetRows> unnamed = new ArrayList<>();
  private final Problems problems;

  FoundTables(Collection<Table> tables, Problems problems) {
    this.problems = problems;
    tables.forEach(table -> this.tables.put(table.name(), new TableRows(table, problems)));
  }

  /** Takes a sheet; one that only its headings speak for has to wait. */
  void add(SheetRows sheet) {
    Heading heading = sheet.heading();
    if (heading == null) {
      problems.addAll(sheet.problems());
    } else if (sheet.named()) {
      add(heading, sheet);
    } else {
      unnamed.add(sheet);
    }
  }

  private void add(Heading heading, SheetRows sheet) {
    problems.addAll(sheet.problems());
    TableRows rows = rows(heading.table());
    rows.add(heading, sheet.source(), sheet.rows());
    if (!sheet.filledIn() && heading.table().mayBeEmpty()) {
      rows.incomplete(sheet.source(), Texts.get("snapshot.not-filled-in"));
    }
  }

  /** Takes what only headings speak for, where no name speaks for another. */
  void addUnnamed() {
    List<String> named = tables.keySet().stream().filter(table -> rows(table).found()).toList();
    for (SheetRows sheet : unnamed) {
      Heading heading = sheet.heading();
      if (heading == null) {
        continue;
      }
      Table table = heading.table();
      if (table.kind() == Table.Kind.SNAPSHOT && named.contains(table.name())) {
        problems.unnamedPart(sheet.source(), table);
      } else {
        add(heading, sheet);
      }
    }
  }

  /** Remembers that a table may have rows elsewhere; another table than is looked for may not. */
  void incomplete(String table, Source source, String why) {
    if (tables.containsKey(table)) {
      rows(table).incomplete(source, why);
    }
  }

  /** Those that were found, in the order of the vocabulary. */
  List<TableData> tables() {
    return tables.values().stream().filter(TableRows::found).map(TableRows::data).toList();
  }

  /** A table so far; null if it is not looked for. */
  @Nullable TableData data(String table) {
    TableRows rows = tables.get(table);
    return rows == null ? null : rows.data();
  }

  private TableRows rows(Table table) {
    return rows(table.name());
  }

  private TableRows rows(String table) {
    TableRows rows = tables.get(table);
    if (rows == null) {
      throw new IllegalArgumentException(table);
    }
    return rows;
  }
}
