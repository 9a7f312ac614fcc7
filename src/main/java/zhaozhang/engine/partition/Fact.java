package zhaozhang.engine.partition;

import zhaozhang.model.table.Row;

/**
 * A row as it stands in a session of Drools.
 *
 * @param home whether the session is the one in which findings about the row are made; others may
 *     hold it for the sake of what refers to it
 */
public record Fact(Row row, boolean home) {}
