package zhaozhang.snapshot.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Encoding;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.snapshot.cell.RawCell;
import zhaozhang.snapshot.source.Limits;
import zhaozhang.snapshot.source.SourceFile;
import zhaozhang.snapshot.table.Guarded;
import zhaozhang.snapshot.table.RawRow;
import zhaozhang.snapshot.table.RawSheet;
import zhaozhang.snapshot.table.Recognition;
import zhaozhang.snapshot.table.SheetRows;

/** Reads a .csv file, row by row, whatever its encoding and delimiter. */
public final class CsvFile {

  private static final char COMMA = ',';
  private static final List<Character> DELIMITERS = List.of(COMMA, '\t', ';');

  private final SourceFile file;
  private final Recognition recognition;
  private final Encoding encoding;
  private int last;
  private boolean zeros;

  private CsvFile(SourceFile file, Recognition recognition, Encoding encoding) {
    this.file = file;
    this.recognition = recognition;
    this.encoding = encoding;
  }

  /**
   * Reads the file as one sheet.
   *
   * @param action reads the sheet; once more where the file turns out to be in another encoding
   * @throws UserError if its quotes do not match, so that where a cell ends cannot be told
   */
  public static List<SheetRows> read(
      SourceFile file, Recognition recognition, Function<RawSheet, SheetRows> action)
      throws IOException {
    return Encoding.inTurn(
        file,
        encoding -> {
          CsvFile csv = new CsvFile(file, recognition, encoding);
          SheetRows rows = csv.read(action);
          return encoding.lastResort() || csv.zeros
              ? List.of(rows, SheetRows.none(problems -> problems.undecodable(file.name())))
              : List.of(rows);
        });
  }

  private SheetRows read(Function<RawSheet, SheetRows> action) throws IOException {
    CsvCells cells = new CsvCells();
    try (Reader text = encoding.open(file);
        CsvReader<List<@Nullable RawCell>> csv = parse(text, delimiter(), cells)) {
      SheetRows rows = action.apply(new RawSheet(file.name(), "", rows(csv)));
      zeros = cells.zeros();
      // What was not looked at counts as well when it comes to the encoding.
      text.transferTo(Writer.nullWriter());
      return rows;
    }
  }

  /** That with which a heading is recognised: a semicolon may as well part the items of a cell. */
  private char delimiter() throws IOException {
    for (char delimiter : DELIMITERS) {
      if (recognition.recognise(file.name(), "", top(delimiter)).known()) {
        return delimiter;
      }
    }
    return COMMA;
  }

  private List<RawRow> top(char delimiter) throws IOException {
    List<RawRow> top = new ArrayList<>();
    try (CsvReader<List<@Nullable RawCell>> csv =
        parse(encoding.open(file), delimiter, new CsvCells())) {
      Iterator<RawRow> rows = rows(csv);
      while (top.size() < Recognition.ROWS && rows.hasNext()) {
        top.add(rows.next());
      }
    } catch (UserError unmatchedQuotes) {
      // With another delimiter they may match.
      return top;
    }
    return top;
  }

  private static CsvReader<List<@Nullable RawCell>> parse(
      Reader text, char delimiter, CsvCells cells) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(Limits.CELL_CHARS)
        .build(cells, text);
  }

  private Iterator<RawRow> rows(CsvReader<List<@Nullable RawCell>> csv) {
    last = 0;
    return new Guarded<>(csv.iterator(), cells -> new RawRow(++last, cells), this::malformed);
  }

  private RuntimeException malformed(RuntimeException cause) {
    if (cause instanceof CsvCells.TooWide) {
      return new UserError(Texts.get("limit.columns", file.name(), last + 1, Limits.COLUMNS));
    }
    return cause instanceof UncheckedIOException
        ? cause
        : new UserError(Texts.get("snapshot.malformed-csv", file.name(), last + 1), cause);
  }
}
