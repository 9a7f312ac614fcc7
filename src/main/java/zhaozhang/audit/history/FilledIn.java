package zhaozhang.audit.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.model.Regulation;
import zhaozhang.model.Source;
import zhaozhang.model.followup.LedgerField;
import zhaozhang.model.followup.LedgerMark;
import zhaozhang.model.followup.VerificationEntry;
import zhaozhang.model.followup.VerificationResult;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnLayout;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Roles;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Unknown;
import zhaozhang.report.place.Attachments;
import zhaozhang.report.sheet.LedgerTexts;
import zhaozhang.snapshot.SnapshotReader;
import zhaozhang.snapshot.cell.DateParser;

/**
 * What people filled in, in any of the workbooks of earlier reports.
 *
 * @param ledger rows about findings
 * @param verifications what was filled in about articles, with all that is there
 * @param problems workbooks, columns and cells that could not be read
 */
public record FilledIn(
    List<FilledRow> ledger, List<VerificationEntry> verifications, List<DataProblem> problems) {

  public static final FilledIn NOTHING = new FilledIn(List.of(), List.of(), List.of());

  private static final String ID = "report.finding.id";
  private static final String MARK = "ledger.mark";
  private static final String REMARKS = "ledger.remarks";
  private static final String MESSAGE = "report.finding.message";
  private static final String ORIGIN = "ledger.source";
  private static final String ARTICLE = "list.verifications.article";
  private static final String RESULT = "list.verifications.result";
  private static final String BY = "list.verifications.by";
  private static final String ON = "list.verifications.on";
  private static final String BASIS = "list.verifications.basis";

  private static final List<String> LEDGER_FIELDS =
      Arrays.stream(LedgerField.values()).map(LedgerField::key).toList();
  private static final List<String> VERIFICATION_FIELDS = List.of(RESULT, BY, ON, BASIS);

  /** Other sheets share the key and may share one more column with what is to be filled in. */
  private static final int FEWEST_FIELDS = 2;

  /** The columns that the program writes and does not need back, in every language. */
  private static final Set<String> OWN_COLUMNS =
      Stream.concat(
              LedgerTexts.HEADINGS.stream(),
              Stream.of(
                  "report.finding.article",
                  "report.article.title",
                  "report.article.requirement",
                  "report.article.department",
                  "verification.last"))
          .flatMap(key -> Texts.all(key).stream())
          .collect(Collectors.toUnmodifiableSet());

  public FilledIn {
    ledger = List.copyOf(ledger);
    verifications = List.copyOf(verifications);
    problems = List.copyOf(problems);
  }

  /**
   * Reads all workbooks below the folders of earlier reports. A workbook that cannot be read is a
   * problem; everything else in the folders is left alone.
   *
   * @param reports the folders; those that do not exist are passed over
   * @param password of the workbooks that are encrypted, null if none is
   * @param words for the status
   */
  public static FilledIn read(List<Path> reports, @Nullable Password password, StatusWords words) {
    List<FilledRow> ledger = new ArrayList<>();
    List<VerificationEntry> verifications = new ArrayList<>();
    List<DataProblem> problems = new ArrayList<>();
    Table ledgerTable = ledgerTable();
    Table verificationTable = verificationTable();
    SnapshotReader reader =
        new SnapshotReader(List.of(ledgerTable, verificationTable), Map.of())
            .withPassword(password);
    for (Path report : reports) {
      if (Files.isDirectory(report)) {
        Snapshot snapshot = reader.readWorkbooks(report, file -> !Attachments.hold(file));
        List<FilledPart> ledgers = filled(snapshot, ledgerTable, LEDGER_FIELDS);
        ledgers.forEach(
            part -> part.rows().forEach(row -> ledger.add(ledgerRow(row, part, words))));
        List<FilledPart> others = filled(snapshot, verificationTable, VERIFICATION_FIELDS);
        others.forEach(part -> part.rows().forEach(row -> verifications.add(verification(row))));
        ledgers.stream()
            .flatMap(part -> part.rows().stream())
            .flatMap(row -> TypedOver.in(row).stream())
            .forEach(problem -> problems.add(below(snapshot.name(), problem)));
        Set<Source> sheets =
            Stream.concat(ledgers.stream(), others.stream())
                .map(part -> sheet(part.part().heading()))
                .collect(Collectors.toSet());
        snapshot.problems().stream()
            .filter(problem -> matters(problem, sheets))
            .forEach(problem -> problems.add(below(snapshot.name(), problem)));
      }
    }
    return new FilledIn(ledger, verifications, problems);
  }

  /** The same without the rows of other regulations' workbooks, which become problems. */
  public FilledIn of(Regulation ours) {
    return OwnRows.of(ours, this);
  }

  /** The files of which rows can be read back, seen from the folders that were read. */
  public Set<String> files() {
    return Stream.concat(
            ledger.stream().map(FilledRow::source),
            verifications.stream().map(VerificationEntry::source))
        .map(Source::file)
        .collect(Collectors.toUnmodifiableSet());
  }

  private record FilledPart(TableData.Part part, List<Row> rows) {}

  /** The sheets that have columns to fill in. */
  private static List<FilledPart> filled(Snapshot snapshot, Table table, List<String> fields) {
    TableData data = snapshot.table(table.name()).orElse(null);
    if (data == null) {
      return List.of();
    }
    Map<Source, List<Row>> bySheet =
        data.rows().stream().collect(Collectors.groupingBy(row -> sheet(row.source())));
    return data.parts().stream()
        .filter(
            part ->
                fields.stream().map(Texts::get).filter(part.columns()::contains).count()
                    >= FEWEST_FIELDS)
        .map(part -> new FilledPart(part, bySheet.getOrDefault(sheet(part.heading()), List.of())))
        .toList();
  }

  private static Source sheet(Source source) {
    return new Source(source.file(), source.sheet(), 0);
  }

  private static FilledRow ledgerRow(Row row, FilledPart part, StatusWords words) {
    LedgerMark mark = LedgerMark.parse(row.text(Texts.get(MARK))).orElse(null);
    Map<LedgerField, String> values = new EnumMap<>(LedgerField.class);
    for (LedgerField field : LedgerField.values()) {
      String column = field.label();
      if (part.part().columns().contains(column) && !(row.get(column) instanceof Unknown)) {
        String text = text(row, column);
        String value = field == LedgerField.DUE ? day(text) : text;
        values.put(field, mark != null && mark.proposed(field, value) ? "" : value);
      }
    }
    String status = values.getOrDefault(LedgerField.STATUS, "");
    values.computeIfPresent(LedgerField.STATUS, (field, typed) -> words.meaning(typed));
    String message = row.text(Texts.get(MESSAGE));
    if (row.text(Texts.get(ID)).isEmpty() && !message.isEmpty()) {
      // Who adds a row describes another problem in it, and that is what it is kept for.
      values.merge(LedgerField.NOTE, message, (note, added) -> (added + "\n" + note).strip());
    }
    String origin = row.text(Texts.get(ORIGIN));
    return new FilledRow(
        row.text(Texts.get(ID)),
        values,
        status,
        Conflict.in(text(row, Texts.get(REMARKS))),
        mark,
        row.source(),
        origin.isEmpty() ? row.source() : new Source(origin, "", 0));
  }

  private static VerificationEntry verification(Row row) {
    return new VerificationEntry(
        row.text(Texts.get(ARTICLE)),
        result(text(row, Texts.get(RESULT))),
        text(row, Texts.get(BY)),
        day(text(row, Texts.get(ON))),
        text(row, Texts.get(BASIS)),
        row.source());
  }

  /** By the word of the language that is spoken. */
  private static String result(String typed) {
    return VerificationResult.of(typed).map(VerificationResult::label).orElse(typed);
  }

  private static String text(Row row, String column) {
    return row.text(column).replace("\r\n", "\n").replace('\r', '\n');
  }

  /** A day in one way of writing; whatever is no day as it stands. */
  private static String day(String text) {
    return DateParser.parse(text)
        .filter(time -> time.toLocalTime().equals(LocalTime.MIDNIGHT))
        .map(LocalDateTime::toLocalDate)
        .map(Object::toString)
        .orElse(text);
  }

  /** Not what there is to say of sheets that nobody fills in. */
  private static boolean matters(DataProblem problem, Set<Source> filled) {
    Source sheet = new Source(problem.file(), problem.sheet(), 0);
    if (filled.contains(sheet)) {
      return !problem.column().isEmpty() && !OWN_COLUMNS.contains(problem.column());
    }
    return problem.sheet().isEmpty() || (problem.row() == 0 && namedLikeOurs(problem.sheet()));
  }

  private static boolean namedLikeOurs(String sheet) {
    return Stream.of("report.sheet.ledger", "report.sheet.unmatched", "report.sheet.verifications")
        .flatMap(key -> Texts.all(key).stream())
        .anyMatch(sheet::contains);
  }

  /** Tells a workbook of an earlier report from what was exported. */
  private static DataProblem below(String report, DataProblem problem) {
    return new DataProblem(
        report + "/" + problem.file(),
        problem.sheet(),
        problem.row(),
        problem.column(),
        problem.found(),
        problem.expected());
  }

  private static Table ledgerTable() {
    return table(
        List.of("report.sheet.ledger", "report.sheet.unmatched"),
        Stream.of(List.of(ID), LEDGER_FIELDS, LedgerTexts.HEADINGS, List.of(MARK, ORIGIN))
            .flatMap(List::stream));
  }

  private static Table verificationTable() {
    return table(
        List.of("report.sheet.verifications"),
        Stream.concat(Stream.of(ARTICLE), VERIFICATION_FIELDS.stream()));
  }

  /** By the words of the language that is spoken; known by those of every other too. */
  private static Table table(List<String> names, Stream<String> columns) {
    List<Column> texts = columns.map(FilledIn::column).toList();
    return new Table(
        Texts.get(names.get(0)),
        0,
        Table.Kind.LIST,
        names.stream().flatMap(key -> Texts.all(key).stream()).skip(1).toList(),
        texts,
        false,
        true,
        List.of(texts.get(0).name()),
        Roles.NONE,
        null);
  }

  private static Column column(String key) {
    Column text = Column.text(Texts.get(key));
    Column.Export export =
        new Column.Export(false, false, false, Texts.all(key), ColumnLayout.OWN_CELL);
    return new Column(text.name(), 0, text.content(), export, text.cells(), text.computed());
  }
}
