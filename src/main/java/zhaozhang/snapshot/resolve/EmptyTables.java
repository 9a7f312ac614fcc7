package zhaozhang.snapshot.resolve;

import java.util.List;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.Completeness.State;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.TableData;

/** Which tables are empty, and what that proves. */
final class EmptyTables {

  private EmptyTables() {}

  /** A table is empty for all that is known if none of its rows surely is one. */
  static TableData surely(TableData data) {
    return data.rows().stream().allMatch(Row::mayBeNone) ? data.with(List.of()) : data;
  }

  /** A table without rows that should have some proves nothing. */
  static TableData emptied(TableData data) {
    boolean empty =
        data.rows().isEmpty()
            && !data.table().mayBeEmpty()
            && data.completeness().state() != State.CONTESTED;
    return empty
        ? new TableData(
            data.table(),
            data.rows(),
            data.parts(),
            new Completeness(State.EMPTY, data.completeness().because(), List.of()))
        : data;
  }
}
