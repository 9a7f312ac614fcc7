package zhaozhang.audit.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import zhaozhang.model.Source;
import zhaozhang.model.finding.Subject;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.Roles;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Unknown;

class NamelessRowsTest {

  private static final Table GROUPS =
      new Table(
          "群",
          0,
          Table.Kind.SNAPSHOT,
          List.of(),
          List.of(Column.text("群号")),
          true,
          false,
          List.of("群号"),
          Roles.NONE,
          null);

  @Test
  void where_every_row_tells_whose_it_is_what_is_not_there_is_gone() {
    assertEquals(false, mayBe("a", "b", "c"));
  }

  @Test
  void what_stands_nowhere_may_stand_in_a_row_that_does_not_tell() {
    assertEquals(true, mayBe("a", "b", null));
    assertEquals(true, mayBe("a", "b", Unknown.any("?", "读不出")));
  }

  @Test
  void what_stands_in_a_row_of_its_own_does_not() {
    assertEquals(false, mayBe("a", "a", null));
  }

  private static boolean mayBe(String key, @Nullable Object... keys) {
    List<Row> rows =
        Arrays.stream(keys)
            .map(one -> Row.of(GROUPS, new @Nullable Object[] {one}, new Source("群.csv", "", 2)))
            .toList();
    TableData data = new TableData(GROUPS, rows, List.of(), Completeness.COMPLETE);
    Snapshot snapshot = new Snapshot("", Map.of("群", data), List.of(), List.of());
    return new NamelessRows(snapshot).test(new Subject("群", key));
  }
}
