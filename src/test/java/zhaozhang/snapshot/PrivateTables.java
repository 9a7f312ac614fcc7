package zhaozhang.snapshot;

import java.util.List;
import java.util.Map;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Table;

/** A table of private things. */
final class PrivateTables {

  static final Table CARDS =
      new Table(
          "证件",
          Table.Kind.SNAPSHOT,
          List.of(),
          List.of(
              column("号码", ColumnType.TEXT, true),
              column("姓名", ColumnType.TEXT, false),
              column("生日", ColumnType.DATE, true)),
          true,
          false,
          List.of("号码"),
          Table.Roles.NONE,
          null);

  private PrivateTables() {}

  private static Column column(String name, ColumnType type, boolean masked) {
    return new Column(
        name, type, false, false, masked, false, List.of(), List.of(), Map.of(), null, false, null,
        false, null, null);
  }
}
