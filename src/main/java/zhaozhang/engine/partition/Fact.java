package zhaozhang.engine.partition;

import zhaozhang.model.table.Row;

/**
 * A row as it stands in a session of Drools.
 *
 * @param home whether the session is the one in which findings about the row are made; others may
 *     hold it for the sake of what refers to it
 * @param sure whether the row surely is there and surely meets what its pattern asks of it alone
 */
public record Fact(Row row, boolean home, boolean sure) {

  /** A row of which all is known that is asked. */
  Fact(Row row, boolean home) {
    this(row, home, true);
  }
}
