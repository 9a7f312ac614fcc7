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
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.InputFile;
import zhaozhang.model.Password;
import zhaozhang.model.Snapshot;
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
      Snapshot snapshot = inParallel(() -> new Reading(files.name()).read(files.files()));
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

  /** On threads of its own: those that all share are one too few to keep every processor busy. */
  private static Snapshot inParallel(Callable<Snapshot> reading) {
    ForkJoinPool pool = new ForkJoinPool();
    try {
      return pool.invoke(ForkJoinTask.adapt(reading));
    } finally {
      pool.shutdown();
    }
  }

  private String someTables() {
    return tables.stream()
        .limit(TABLES_NAMED)
        .map(Table::name)
        .collect(Collectors.joining(Texts.get("snapshot.separator")));
  }

  /** What may fail with the file. */
  @FunctionalInterface
  private interface FileFunction<T> {
    T apply(SourceFile file) throws IOException;
  }

  /** One reading of one snapshot. */
  private final class Reading {

    private final String name;
    private final Recognition recognition = new Recognition(tables);
    private final SheetReader sheets =
        new SheetReader(recognition, new CellParser(departmentAliases));
    private final Problems problems = new Problems();
    private final Map<String, TableRows> found = new LinkedHashMap<>();

    Reading(String name) {
      this.name = name;
      tables.forEach(table -> found.put(table.name(), new TableRows(table, problems)));
    }

    /** Reads files at the same time; what they hold is put together in the order of their names. */
    Snapshot read(List<SourceFile> files) {
      List<ForkJoinTask<List<SheetRows>>> contents = fork(files, this::readTables);
      List<ForkJoinTask<InputFile>> inputs = fork(files, SourceFile::fingerprint);
      contents.forEach(ForkJoinTask::quietlyJoin);
      inputs.forEach(ForkJoinTask::quietlyJoin);
      contents.forEach(content -> content.join().forEach(this::add));
      return snapshot(inputs.stream().map(ForkJoinTask::join).toList());
    }

    private <T> List<ForkJoinTask<T>> fork(List<SourceFile> files, FileFunction<T> function) {
      return files.stream()
          .map(file -> ForkJoinTask.adapt(() -> translated(file, function)).fork())
          .toList();
    }

    private <T> T translated(SourceFile file, FileFunction<T> function) {
      try {
        return function.apply(file);
      } catch (AccessDeniedException e) {
        throw new UserError(Texts.get("snapshot.access-denied", file.name()), e);
      } catch (IOException | UncheckedIOException e) {
        throw new UserError(Texts.get("snapshot.unreadable-file", file.name()), e);
      }
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

    private void readWorkbook(SourceFile file) {
      String extension = file.extension();
      if (extension.equals("xlsx")) {
        try {
          readTables(file).forEach(this::add);
        } catch (IOException | UncheckedIOException e) {
          problems.unreadableFile(file.name(), Texts.get("snapshot.unreadable-file", file.name()));
        } catch (UserError e) {
          problems.unreadableFile(file.name(), String.valueOf(e.getMessage()));
        }
      } else if (OTHER_WORKBOOKS.contains(extension)) {
        problems.unknownKindOfFile(file.name(), extension);
      }
    }

    private List<SheetRows> readTables(SourceFile file) throws IOException {
      return switch (file.extension()) {
        case "xlsx" -> XlsxFile.read(file, password, sheets::read);
        case "csv" -> CsvFile.read(file, recognition, sheets::read);
        default ->
            List.of(
                SheetRows.none(unread -> unread.unknownKindOfFile(file.name(), file.extension())));
      };
    }

    private void readSheet(RawSheet sheet) {
      add(sheets.read(sheet));
    }

    private void add(SheetRows sheet) {
      problems.addAll(sheet.problems());
      Heading heading = sheet.heading();
      if (heading != null) {
        rowsOf(heading.table()).add(heading, sheet.source(), sheet.rows());
      }
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
