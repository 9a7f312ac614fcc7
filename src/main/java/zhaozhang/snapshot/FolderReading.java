package zhaozhang.snapshot;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
import zhaozhang.model.table.TableData;
import zhaozhang.snapshot.cell.CellParser;
import zhaozhang.snapshot.cell.Entries;
import zhaozhang.snapshot.cell.Words;
import zhaozhang.snapshot.csv.CsvFile;
import zhaozhang.snapshot.json.DepartmentPaths;
import zhaozhang.snapshot.json.JsonFile;
import zhaozhang.snapshot.resolve.Resolution;
import zhaozhang.snapshot.source.FileKind;
import zhaozhang.snapshot.source.OtherFolders;
import zhaozhang.snapshot.source.OwnReports;
import zhaozhang.snapshot.source.SnapshotFiles;
import zhaozhang.snapshot.source.SourceFile;
import zhaozhang.snapshot.table.OtherHeadings;
import zhaozhang.snapshot.table.Problems;
import zhaozhang.snapshot.table.RawSheet;
import zhaozhang.snapshot.table.Recognition;
import zhaozhang.snapshot.table.SheetReader;
import zhaozhang.snapshot.table.SheetRows;
import zhaozhang.snapshot.table.Suspicion;
import zhaozhang.snapshot.workbook.WorkbookFile;

/** One reading of one snapshot. A file that cannot be read stops none of the others. */
final class FolderReading {

  /** Workbooks that people may have saved a report as, which is not read back from them. */
  private static final Set<FileKind> OTHER_THAN_REPORTS =
      Set.of(FileKind.OLD_WORKBOOK, FileKind.OTHER_WORKBOOK);

  private final String name;
  private final Map<String, String> departmentAliases;
  private final Map<String, Entries> lists;
  private final List<Correspondence> correspondences;
  private final ApiMapping api;
  private final @Nullable Password password;
  private final List<Table> tables;
  private final Recognition recognition;
  private final SheetReader sheets;
  private final Problems problems = new Problems();

  private final ReadingPool pool = new ReadingPool();

  private final Refusals refusals = new Refusals();
  private final FoundTables found;
  private final Suspects suspects;

  FolderReading(
      String name,
      Collection<Table> tables,
      Map<String, String> departmentAliases,
      Words words,
      Map<String, Entries> lists,
      OtherHeadings headings,
      List<Correspondence> correspondences,
      ApiMapping api,
      @Nullable Password password) {
    this.name = name;
    this.departmentAliases = Map.copyOf(departmentAliases);
    this.lists = Map.copyOf(lists);
    this.correspondences = correspondences;
    this.api = api;
    this.password = password;
    this.tables = List.copyOf(tables);
    this.recognition = new Recognition(tables, headings);
    this.found = new FoundTables(tables, problems);
    this.suspects = new Suspects(recognition, api, found, problems, new TreeMap<>());
    this.sheets = new SheetReader(recognition, new CellParser(words, lists));
  }

  /** Why the first of the files that could not be read could not. */
  Optional<UserError> refused() {
    return refusals.first();
  }

  /** The sheets that by a name hold a table, but lack a heading of it, by where they stand. */
  Map<Source, Suspicion> suspected() {
    return suspects.suspected();
  }

  /** Reads files at the same time; what they hold is put together in the order of their names. */
  Snapshot read(SnapshotFiles files) {
    return read(files, any -> true);
  }

  /** The same, of the files of some names. */
  Snapshot read(SnapshotFiles files, Predicate<String> names) {
    refusals.addAll(files.refused());
    try (pool) {
      OtherFolders others = new OtherFolders(files.name());
      others.all(files.files()).forEach(problems::otherDay);
      OwnReports own = new OwnReports(files.files());
      return read(
          files.files().stream().filter(file -> names.test(file.name())).toList(),
          file -> others.of(file.name()).isEmpty() && !own.hold(file));
    }
  }

  private Snapshot read(List<SourceFile> all, Predicate<SourceFile> wanted) {
    List<ForkJoinTask<Contents>> contents =
        pool.fork(all.stream().filter(wanted).toList(), SourceFile::size, this::contents);
    List<Contents> read = ReadingPool.join(contents);
    List<ForkJoinTask<Optional<InputFile>>> inputs = pool.fork(all, SourceFile::fingerprint);
    read.forEach(content -> add(content.sheets()));
    List<Contents.Json> files =
        read.stream().flatMap(content -> Stream.ofNullable(content.json())).toList();
    addResponses(files);
    found.addUnnamed();
    suspects.responses(files.stream().map(file -> file.responses().responses()).toList());
    refusals.files().forEach(suspects::refused);
    return snapshot(() -> ReadingPool.join(inputs).stream().flatMap(Optional::stream).toList());
  }

  /**
   * What is in a file.
   *
   * @param json what is left to read once the departments are known, null if nothing
   */
  private record Contents(List<SheetRows> sheets, @Nullable Json json) {

    private record Json(SourceFile file, JsonFile responses) {}

    static final Contents NONE = new Contents(List.of(), null);
  }

  private Contents contents(SourceFile file) {
    return refusals.guarded(file, () -> read(file)).orElse(Contents.NONE);
  }

  private Contents read(SourceFile file) throws IOException {
    if (file.kind() != FileKind.RECORDS) {
      return new Contents(SheetRows.some(readTables(file), file.name()), null);
    }
    JsonFile json = JsonFile.open(file, api, recognition);
    return new Contents(json.plain(sheets::read), new Contents.Json(file, json));
  }

  /** The departments first: other records name them by their ids. */
  private void addResponses(List<Contents.Json> files) {
    ApiMapping.Departments tree = api.departments();
    addResponses(files, records -> isTree(records, tree), new DepartmentPaths(tree, null));
    TableData departments = tree == null ? null : found.data(tree.table());
    DepartmentPaths paths = new DepartmentPaths(tree, departments);
    addResponses(files, records -> !isTree(records, tree), paths);
  }

  private static boolean isTree(ApiMapping.Records records, ApiMapping.@Nullable Departments tree) {
    return tree != null && records.table().equals(tree.table());
  }

  /** Of two calls that give the same row the one that stands first in the mapping counts. */
  private void addResponses(
      List<Contents.Json> files,
      Function<ApiMapping.Records, Boolean> wanted,
      DepartmentPaths departments) {
    for (ApiMapping.Call call : api.calls()) {
      for (ApiMapping.Records records : call.tables()) {
        List<Contents.Json> holding =
            files.stream()
                .filter(file -> wanted.apply(records) && file.responses().holds(records))
                .toList();
        Set<String> headings = new LinkedHashSet<>();
        each(holding, file -> file.headings(records, departments))
            .forEach(more -> more.ifPresent(headings::addAll));
        each(holding, file -> file.read(records, departments, headings, sheets::read))
            .forEach(rows -> rows.ifPresent(found::add));
      }
    }
  }

  /** What may fail with a file of responses. */
  @FunctionalInterface
  private interface ResponseReading<T> {
    T read(JsonFile file) throws IOException;
  }

  private <T> List<Optional<T>> each(List<Contents.Json> files, ResponseReading<T> reading) {
    return pool.all(
        files, file -> refusals.guarded(file.file(), () -> reading.read(file.responses())));
  }

  private Snapshot snapshot(Supplier<List<InputFile>> inputs) {
    return snapshot(inputs, Resolution::resolve);
  }

  private Snapshot snapshot(
      Supplier<List<InputFile>> inputs,
      BiFunction<Resolution, Collection<TableData>, Collection<TableData>> resolve) {
    refusals.note(problems);
    List<TableData> read = found.tables();
    Resolution resolution =
        new Resolution(correspondences, tables, departmentAliases, api.departments(), lists);
    Map<String, TableData> data = new LinkedHashMap<>();
    resolve.apply(resolution, read).forEach(held -> data.put(held.table().name(), held));
    problems.addAll(resolution.problems());
    return new Snapshot(name, data, problems.all(), inputs.get());
  }

  /** Reads the new workbooks only, and only those whose path counts. */
  Snapshot readWorkbooks(SnapshotFiles files, Predicate<String> counting) {
    try (pool) {
      List<SourceFile> all =
          files.files().stream().filter(file -> counting.test(file.name())).toList();
      all.stream()
          .filter(file -> OTHER_THAN_REPORTS.contains(file.kind()))
          .forEach(file -> problems.unknownKindOfFile(file.name()));
      List<SourceFile> workbooks =
          all.stream().filter(file -> file.kind() == FileKind.WORKBOOK).toList();
      pool.all(workbooks, file -> refusals.guarded(file, () -> readTables(file)))
          .forEach(read -> read.ifPresent(this::add));
      found.addUnnamed();
      return snapshot(List::of);
    }
  }

  /** The sheets of a file. */
  private void add(List<SheetRows> file) {
    file.forEach(found::add);
    suspects.sheets(file);
  }

  private List<SheetRows> readTables(SourceFile file) throws IOException {
    return switch (file.kind()) {
      case WORKBOOK, OLD_WORKBOOK -> WorkbookFile.read(file, password, recognition, sheets::read);
      case TEXT -> CsvFile.read(file, recognition, sheets::read);
      case OTHER_WORKBOOK -> throw new UserError(Texts.get("snapshot.other-workbook", file.name()));
      case RECORDS, OTHER ->
          List.of(SheetRows.none(unread -> unread.unknownKindOfFile(file.name())));
    };
  }

  /** Reads tables that stand in no file. */
  Snapshot read(Map<String, List<List<String>>> given) {
    given.forEach((sheet, cells) -> found.add(sheets.read(RawSheet.of(sheet, cells))));
    found.addUnnamed();
    return snapshot(List::of, Resolution::resolveGiven);
  }
}
