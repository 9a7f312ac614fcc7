package zhaozhang.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.Source;
import zhaozhang.model.table.ApiMapping;
import zhaozhang.model.table.Correspondence;
import zhaozhang.model.table.InputFile;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.snapshot.cell.Entries;
import zhaozhang.snapshot.cell.Words;
import zhaozhang.snapshot.source.SnapshotFiles;
import zhaozhang.snapshot.source.SourceFile;
import zhaozhang.snapshot.table.OtherHeadings;
import zhaozhang.snapshot.table.Recognition;
import zhaozhang.snapshot.table.Suspicion;

/** Reads the tables that the files of a folder hold: a snapshot, or the lists beside the rules. */
public final class SnapshotReader {

  private static final int TABLES_NAMED = 3;

  private final List<Table> tables;
  private final Map<String, String> departmentAliases;
  private final Words words;
  private final Map<String, Entries> lists;
  private final OtherHeadings headings;
  private final List<Correspondence> correspondences;
  private final ApiMapping api;
  private final @Nullable Password password;

  /**
   * @param tables which to look for, in the order in which the snapshot shall hold them
   * @param departmentAliases the full name of a department by each short one
   */
  public SnapshotReader(Collection<Table> tables, Map<String, String> departmentAliases) {
    this(
        tables,
        departmentAliases,
        Words.NONE,
        Map.of(),
        OtherHeadings.NONE,
        List.of(),
        ApiMapping.NONE,
        null);
  }

  private SnapshotReader(
      Collection<Table> tables,
      Map<String, String> departmentAliases,
      Words words,
      Map<String, Entries> lists,
      OtherHeadings headings,
      List<Correspondence> correspondences,
      ApiMapping api,
      @Nullable Password password) {
    this.tables = List.copyOf(tables);
    this.departmentAliases = Map.copyOf(departmentAliases);
    this.words = words;
    this.lists = Map.copyOf(lists);
    this.headings = headings;
    this.correspondences = List.copyOf(correspondences);
    this.api = api;
    this.password = password;
  }

  /** The same, for workbooks of which some are encrypted; all with one password. */
  public SnapshotReader withPassword(@Nullable Password other) {
    return new SnapshotReader(
        tables, departmentAliases, words, lists, headings, correspondences, api, other);
  }

  /** The same, for folders that may hold responses of an API as .json files. */
  public SnapshotReader withApi(ApiMapping other) {
    return new SnapshotReader(
        tables, departmentAliases, words, lists, headings, correspondences, other, password);
  }

  /** The same, for tables whose values may be written by other words. */
  public SnapshotReader withWords(Words others) {
    return new SnapshotReader(
        tables, departmentAliases, others, lists, headings, correspondences, api, password);
  }

  /**
   * The same, for tables of which columns hold entries of lists.
   *
   * @param others each list by its name
   */
  public SnapshotReader withLists(Map<String, Entries> others) {
    return new SnapshotReader(
        tables, departmentAliases, words, others, headings, correspondences, api, password);
  }

  /** The same, for tables whose columns may have other headings. */
  public SnapshotReader withHeadings(OtherHeadings others) {
    return new SnapshotReader(
        tables, departmentAliases, words, lists, others, correspondences, api, password);
  }

  /** The same, for tables of which some columns hold the same values as those of others. */
  public SnapshotReader withCorrespondences(List<Correspondence> others) {
    return new SnapshotReader(
        tables, departmentAliases, words, lists, headings, others, api, password);
  }

  /**
   * Names and hashes of the files of a folder, sorted by name, whatever they hold.
   *
   * @param folderOrZip a folder, or a .zip of one
   * @throws UserError if it cannot be read
   */
  public static List<InputFile> files(Path folderOrZip) {
    try (SnapshotFiles files = SnapshotFiles.open(folderOrZip)) {
      return files.files().stream().map(SourceFile::fingerprint).flatMap(Optional::stream).toList();
    } catch (IOException e) {
      throw new UserError(Texts.get("snapshot.unreadable-folder", folderOrZip), e);
    }
  }

  /**
   * Reads every .xlsx, .xls, .csv and .json file below a folder. What is wrong in them is in the
   * snapshot's problems; so are the files and sheets that hold none of the tables, and the files
   * that cannot be read.
   *
   * @param folderOrZip a folder, or a .zip of one
   * @throws UserError if it cannot be read, no table is found at all, or it holds snapshots of
   *     several months
   */
  public Snapshot read(Path folderOrZip) {
    return read(folderOrZip, refused -> {}, true);
  }

  /**
   * The same, whatever it holds: of a folder without any table too it tells why.
   *
   * @throws UserError if it cannot be read, or holds snapshots of several months
   */
  public Snapshot recognise(Path folderOrZip) {
    return recognise(folderOrZip, (sheet, suspicion) -> {});
  }

  /**
   * The same.
   *
   * @param onSuspect is given each sheet that by a name holds a table, but lacks a heading of it
   */
  public Snapshot recognise(Path folderOrZip, BiConsumer<Source, Suspicion> onSuspect) {
    return read(folderOrZip, any -> true, refused -> {}, onSuspect, false);
  }

  /**
   * The same, for a folder of which every file counts.
   *
   * @throws UserError if any of its files cannot be read
   */
  public Snapshot readAll(Path folder) {
    return readAll(folder, any -> true);
  }

  /**
   * The same, of the files of some names.
   *
   * @param names of files, their paths below the folder
   * @throws UserError if any of them cannot be read
   */
  public Snapshot readAll(Path folder, Predicate<String> names) {
    return read(
        folder,
        names,
        refused -> {
          throw refused;
        },
        (sheet, suspicion) -> {},
        true);
  }

  /**
   * Rows of a sheet as they are written there, cell by cell, by their numbers. What is no sheet has
   * none.
   *
   * @throws UserError if the file cannot be read
   */
  public Map<Integer, List<String>> written(Path folderOrZip, Source sheet, Set<Integer> rows) {
    try (SnapshotFiles files = SnapshotFiles.open(folderOrZip)) {
      Recognition recognition = new Recognition(tables, headings);
      for (SourceFile file : files.files()) {
        if (file.name().equals(sheet.file())) {
          return WrittenRows.of(file, sheet.sheet(), rows, recognition, password);
        }
      }
      return Map.of();
    } catch (IOException e) {
      throw new UserError(Texts.get("snapshot.unreadable-folder", folderOrZip), e);
    }
  }

  private Snapshot read(Path folderOrZip, Consumer<UserError> onRefused, boolean demanding) {
    return read(folderOrZip, any -> true, onRefused, (sheet, suspicion) -> {}, demanding);
  }

  private Snapshot read(
      Path folderOrZip,
      Predicate<String> names,
      Consumer<UserError> onRefused,
      BiConsumer<Source, Suspicion> onSuspect,
      boolean demanding) {
    try (SnapshotFiles files = SnapshotFiles.open(folderOrZip)) {
      if (!files.snapshots().isEmpty()) {
        String folders = String.join(Texts.get("snapshot.separator"), files.snapshots());
        throw new UserError(Texts.get("snapshot.several", folderOrZip, folders));
      }
      FolderReading reading = reading(files.name());
      Snapshot snapshot = reading.read(files, names);
      reading.refused().ifPresent(onRefused);
      reading.suspected().forEach(onSuspect);
      if (demanding && snapshot.tables().isEmpty()) {
        throw reading
            .refused()
            .orElseGet(
                () -> new UserError(Texts.get("snapshot.no-table", folderOrZip, someTables())));
      }
      return snapshot;
    } catch (IOException e) {
      throw new UserError(Texts.get("snapshot.unreadable-folder", folderOrZip), e);
    }
  }

  private FolderReading reading(String name) {
    return new FolderReading(
        name, tables, departmentAliases, words, lists, headings, correspondences, api, password);
  }

  /**
   * Reads every workbook below a folder, whatever else it holds. One that cannot be read is among
   * the problems; the others are read all the same.
   *
   * @throws UserError if the folder cannot be read
   */
  public Snapshot readWorkbooks(Path folder, Predicate<String> counting) {
    try (SnapshotFiles files = SnapshotFiles.open(folder)) {
      return reading(files.name()).readWorkbooks(files, counting);
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
    return reading(name).read(sheets);
  }

  private String someTables() {
    return tables.stream()
        .limit(TABLES_NAMED)
        .map(Table::name)
        .collect(Collectors.joining(Texts.get("snapshot.separator")));
  }
}
