package zhaozhang.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.InputFile;
import zhaozhang.model.Password;
import zhaozhang.model.Row;
import zhaozhang.model.Snapshot;
import zhaozhang.model.Source;
import zhaozhang.model.Table;
import zhaozhang.model.TableData;
import zhaozhang.model.Texts;
import zhaozhang.model.UserError;

/** Reads the tables that the files of a folder hold: a snapshot, or the lists beside the rules. */
public final class SnapshotReader {

  private static final int TABLES_NAMED = 3;

  private static final Set<String> OTHER_WORKBOOKS =
      Set.of("xls", "xlsm", "xlsb", "xlt", "et", "ods", "fods", "numbers");

  private final List<Table> tables;
  private final Map<String, String> departmentAliases;
  private final @Nullable Password password;

  /**
   * @param tables which to look for, in the order in which the snapshot shall hold them
   * @param departmentAliases the full name of a department by each short one
   */
  public SnapshotReader(Collection<Table> tables, Map<String, String> departmentAliases) {
    this(tables, departmentAliases, null);
  }

  private SnapshotReader(
      Collection<Table> tables,
      Map<String, String> departmentAliases,
      @Nullable Password password) {
    this.tables = List.copyOf(tables);
    this.departmentAliases = Map.copyOf(departmentAliases);
    this.password = password;
  }

  /** The same, for workbooks of which some are encrypted; all with one password. */
  public SnapshotReader withPassword(@Nullable Password other) {
    return new SnapshotReader(tables, departmentAliases, other);
  }

  /**
   * Names and hashes of the files of a folder, sorted by name, whatever they hold.
   *
   * @param folderOrZip a folder, or a .zip of one
   * @throws UserError if it cannot be read
   */
  public static List<InputFile> files(Path folderOrZip) {
    try (SnapshotFiles files = SnapshotFiles.open(folderOrZip)) {
      List<InputFile> inputs = new ArrayList<>();
      for (SourceFile file : files.files()) {
        inputs.add(file.fingerprint());
      }
      return inputs;
    } catch (IOException e) {
      throw new UserError(Texts.get("snapshot.unreadable-folder", folderOrZip), e);
    }
  }

  /**
   * Reads every .xlsx and .csv file below a folder. What is wrong in them is in the snapshot's
   * problems; so are the files and sheets that hold none of the tables.
   *
   * @param folderOrZip a folder, or a .zip of one
   * @throws UserError if it cannot be read, a workbook or file in it cannot be read, or no table is
   *     found at all
   */
  public Snapshot read(Path folderOrZip) {
    try (SnapshotFiles files = SnapshotFiles.open(folderOrZip)) {
      Snapshot snapshot = new Reading(files.name()).read(files.files());
      if (snapshot.tables().isEmpty()) {
        throw new UserError(Texts.get("snapshot.no-table", folderOrZip, someTables()));
      }
      return snapshot;
    } catch (IOException e) {
      throw new UserError(Texts.get("snapshot.unreadable-folder", folderOrZip), e);
    }
  }

  /**
   * Reads every workbook below a folder, whatever else it holds. One that cannot be read is among
   * the problems; the others are read all the same.
   *
   * @throws UserError if the folder cannot be read
   */
  public Snapshot readWorkbooks(Path folder) {
    try (SnapshotFiles files = SnapshotFiles.open(folder)) {
      Reading reading = new Reading(files.name());
      files.files().forEach(reading::readWorkbook);
      return reading.snapshot(List.of());
    } catch (IOException e) {
      throw new UserError(Texts.get("snapshot.unreadable-folder", folder), e);
    }
  }

  /**
   * Reads tables that stand in no file.
   *
   * @param name of the snapshot
   * @param sheets the cells of each sheet by its name, the headings first
   */
  public Snapshot read(String name, Map<String, List<List<String>>> sheets) {
    Reading reading = new Reading(name);
    sheets.forEach((sheet, cells) -> reading.readSheet(RawSheet.of(sheet, cells)));
    return reading.snapshot(List.of());
  }

  private String someTables() {
    return tables.stream()
        .limit(TABLES_NAMED)
        .map(Table::name)
        .collect(Collectors.joining(Texts.get("snapshot.separator")));
  }

  /** One reading of one snapshot. */
  private final class Reading {

    private final String name;
    private final Recognition recognition = new Recognition(tables);
    private final CellParser cells = new CellParser(departmentAliases);
    private final Problems problems = new Problems();
    private final Map<String, TableRows> found = new LinkedHashMap<>();

    Reading(String name) {
      this.name = name;
      tables.forEach(table -> found.put(table.name(), new TableRows(table, problems)));
    }

    Snapshot read(List<SourceFile> files) {
      return snapshot(files.stream().map(this::readFile).toList());
    }

    Snapshot snapshot(List<InputFile> inputs) {
      Map<String, TableData> data = new LinkedHashMap<>();
      found.forEach(
          (table, rows) -> {
            if (rows.found()) {
              data.put(table, rows.data());
            }
          });
      return new Snapshot(name, data, problems.all(), inputs);
    }

    private InputFile readFile(SourceFile file) {
      try {
        InputFile input = file.fingerprint();
        readTables(file);
        return input;
      } catch (AccessDeniedException e) {
        throw new UserError(Texts.get("snapshot.access-denied", file.name()), e);
      } catch (IOException | UncheckedIOException e) {
        throw new UserError(Texts.get("snapshot.unreadable-file", file.name()), e);
      }
    }

    private void readWorkbook(SourceFile file) {
      String extension = file.extension();
      if (extension.equals("xlsx")) {
        try {
          readTables(file);
        } catch (IOException | UncheckedIOException e) {
          problems.unreadableFile(file.name(), Texts.get("snapshot.unreadable-file", file.name()));
        } catch (UserError e) {
          problems.unreadableFile(file.name(), String.valueOf(e.getMessage()));
        }
      } else if (OTHER_WORKBOOKS.contains(extension)) {
        problems.unknownKindOfFile(file.name(), extension);
      }
    }

    private void readTables(SourceFile file) throws IOException {
      switch (file.extension()) {
        case "xlsx" -> XlsxFile.forEachSheet(file, password, this::readSheet);
        case "csv" -> CsvFile.read(file, recognition, problems, this::readSheet);
        default -> problems.unknownKindOfFile(file.name(), file.extension());
      }
    }

    private void readSheet(RawSheet sheet) {
      List<RawRow> top = top(sheet);
      Optional<Heading> heading = recognition.recognise(sheet.file(), sheet.name(), top);
      if (heading.isPresent()) {
        readTable(sheet, heading.get(), top);
      } else if (!blank(sheet, top)) {
        problems.unknownSheet(sheet, recognition.candidates(top));
      }
    }

    private List<RawRow> top(RawSheet sheet) {
      List<RawRow> top = new ArrayList<>();
      while (top.size() < Recognition.ROWS && sheet.rows().hasNext()) {
        top.add(sheet.rows().next());
      }
      return top;
    }

    private boolean blank(RawSheet sheet, List<RawRow> top) {
      boolean blank = top.stream().allMatch(RawRow::blank);
      while (blank && sheet.rows().hasNext()) {
        blank = sheet.rows().next().blank();
      }
      return blank;
    }

    private void readTable(RawSheet sheet, Heading heading, List<RawRow> top) {
      Source source = new Source(sheet.file(), sheet.name(), heading.row());
      problems.heading(source, heading);
      TableRows rows = rowsOf(heading.table());
      int before = rows.size();
      RowReader reader = new RowReader(sheet, heading, cells, problems);
      top.stream()
          .filter(row -> row.number() > heading.row())
          .forEach(row -> reader.read(row).ifPresent(rows::add));
      while (sheet.rows().hasNext()) {
        reader.read(sheet.rows().next()).ifPresent((Row row) -> rows.add(row));
      }
      rows.addPart(source, rows.size() - before, heading.columnNames());
    }

    private TableRows rowsOf(Table table) {
      TableRows rows = found.get(table.name());
      if (rows == null) {
        throw new IllegalArgumentException(table.name());
      }
      return rows;
    }
  }
}
