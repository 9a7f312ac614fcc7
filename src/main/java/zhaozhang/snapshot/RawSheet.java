package zhaozhang.snapshot;

import static java.util.Objects.requireNonNull;

import java.util.Iterator;

/**
 * A sheet of a workbook, or a .csv file as a whole.
 *
 * @param file path below the snapshot folder
 * @param name of the sheet, empty for a .csv file
 * @param rows to be taken once, in order; a failure to read on is a {@code UserError}
 */
record RawSheet(String file, String name, Iterator<RawRow> rows) {

  RawSheet {
    requireNonNull(file, "file");
    requireNonNull(name, "name");
    requireNonNull(rows, "rows");
  }
}
