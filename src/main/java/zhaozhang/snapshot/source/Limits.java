package zhaozhang.snapshot.source;

/**
 * How much a snapshot may demand of the machine. Files come from many hands: what no honest export
 * needs is refused by name, and the rest is read. All are far above the largest known institutions
 * (a million accounts, five million group memberships).
 */
public final class Limits {

  /** Of a snapshot: a folder of pages of API responses has thousands. */
  public static final int FILES = 20_000;

  /** Levels of folders: deeper ones are made to exhaust whoever walks them. */
  static final int FOLDERS = 32;

  /** Of a file, unpacked: five million memberships take a tenth of it. */
  public static final long FILE_BYTES = 4L << 30;

  /**
   * Of a file that has to be held in memory as a whole: encrypted, old, or a workbook in a .zip.
   */
  public static final long HELD_BYTES = 256L << 20;

  /** Of all files of a .zip, unpacked. */
  public static final long UNPACKED_BYTES = 16L << 30;

  /**
   * How many times its packed size a file, or a part of a workbook, may have. Exports reach 60;
   * deflate itself ends at 1,032.
   */
  static final int PACKING = 200;

  /** Up to this size any packing will do: long cells of one letter are honest, and harmless. */
  static final long ANY_PACKING_BYTES = 32L << 20;

  /** Of a workbook: one of a thousand sheets is honest. */
  public static final int PARTS = 10_000;

  /** Of a sheet of a workbook: what Excel has. */
  public static final int ROWS = 1_048_576;

  /** Of a row: what Excel has. */
  public static final int COLUMNS = 16_384;

  /** Letters of a column's name: with four, one cell makes the reader allocate half a million. */
  public static final int COLUMN_LETTERS = 3;

  /** Up to which a cell may point: for one beyond the texts there are, the reader makes them up. */
  public static final int SHARED_TEXTS = 20_000_000;

  /** Of a sheet, in merged ranges: registers kept by hand have hundreds. */
  public static final int MERGED = 200_000;

  /** Of a sheet: for each of its cells the reader looks through all of them. */
  public static final int ARRAY_FORMULAS = 10_000;

  /** Of a cell, in characters: thirty times what Excel allows, for .csv and .json files. */
  public static final int CELL_CHARS = 1 << 20;

  /** Of a number: Excel's have 15 digits; 1e999999999 written out would fill the memory. */
  public static final int DIGITS = 400;

  /** Of a value of a .json file within others: responses have six levels. */
  public static final int JSON_DEPTH = 64;

  /** Of values in one response, which is held in memory: 100,000 people with 40 fields each. */
  public static final int JSON_VALUES = 4_000_000;

  /** Of departments above each other; WeCom has 15. Where they go in circles, it ends there. */
  public static final int DEPARTMENTS = 100;

  private Limits() {}
}
