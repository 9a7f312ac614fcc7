package zhaozhang.snapshot;

import java.util.List;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Roles;
import zhaozhang.model.table.Table;

/** A table of private things. */
final class PrivateTables {

  static final Table CARDS =
      new Table(
          "证件",
          0,
          Table.Kind.SNAPSHOT,
          List.of(),
          List.of(
              column("号码", ColumnType.TEXT, true),
              column("姓名", ColumnType.TEXT, false),
              column("生日", ColumnType.DATE, true)),
          true,
          false,
          List.of("号码"),
          Roles.NONE,
          null);

  private PrivateTables() {}

  private static Column column(String name, ColumnType type, boolean masked) {
    return new Column(
        name,
        0,
        new Column.Content(type, false, List.of(), masked, false),
        Column.Export.OPTIONAL,
        Column.Cells.PLAIN,
        Column.Computed.NOTHING);
  }
}
