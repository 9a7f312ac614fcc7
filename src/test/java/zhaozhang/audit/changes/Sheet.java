package zhaozhang.audit.changes;

import java.io.IOException;

/** The cells of one sheet of a file, to be changed; rows and columns count from 1 and from 0. */
interface Sheet {

  /** What Excel leaves of a cell whose source is gone. */
  String ERROR = "#REF!";

  /** How many cells a row has. */
  int width(int row);

  /** What stands in a cell, empty if it is blank. */
  String text(int row, int column);

  /** Puts a text into a cell, or the error value. */
  void put(int row, int column, String text);

  /** Takes a column away from a row on. */
  void dropColumn(int column, int from);

  /** Takes away all rows below one. */
  void dropBelow(int row);

  /** Gives it a name that tells nothing, if it has one of its own. */
  void rename();

  /** The file, as changed. */
  byte[] bytes() throws IOException;
}
