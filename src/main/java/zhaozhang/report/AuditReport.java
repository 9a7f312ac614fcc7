package zhaozhang.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.Regulation;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditResult.Read;
import zhaozhang.model.finding.AuditResult.Run;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.followup.FollowUp;
import zhaozhang.model.rule.Rule;
import zhaozhang.report.brief.Brief;
import zhaozhang.report.document.Documents;
import zhaozhang.report.json.AuditJson;
import zhaozhang.report.json.Manifest;
import zhaozhang.report.json.ManifestFile;
import zhaozhang.report.place.Ownership;
import zhaozhang.report.place.ReportChain;
import zhaozhang.report.place.ReportFiles;
import zhaozhang.report.place.ReportFolder;
import zhaozhang.report.place.RulesArchive;
import zhaozhang.report.sheet.ArticleSheets;
import zhaozhang.report.sheet.DepartmentBooks;
import zhaozhang.report.sheet.DepartmentShare;
import zhaozhang.report.sheet.FindingSheets;
import zhaozhang.report.sheet.FindingSheets.Place;
import zhaozhang.report.sheet.GoneSheet;
import zhaozhang.report.sheet.LedgerSheets;
import zhaozhang.report.sheet.Overview;
import zhaozhang.report.sheet.ReadyLines;
import zhaozhang.report.sheet.RunSheets;
import zhaozhang.report.sheet.UnmatchedSheet;
import zhaozhang.report.sheet.VerificationSheet;
import zhaozhang.report.workbook.Book;
import zhaozhang.report.workbook.Page;

/** The report of an audit: a folder with a workbook for all, one per department, and audit.json. */
public final class AuditReport {

  /**
   * What may differ from one report to another.
   *
   * @param previous the report before, null for the newest earlier one beside it
   * @param password to encrypt the workbooks with, null if everybody may read them
   * @param rules the folder of the rules, to be kept with the report, and whose templates the
   *     documents are made of; null to keep none and make none
   */
  public record Options(
      @Nullable Path previous, @Nullable Password password, @Nullable Path rules) {
    static final Options NONE = new Options(null, null, null);
  }

  public static final ReportFolder.Kind KIND =
      new ReportFolder.Kind("report.file.audit", AuditJson.FILE, AuditJson.SCHEMA_PREFIX);

  private AuditReport() {}

  /**
   * Writes the folder. An earlier report in its place is kept beside it, until the next one.
   *
   * @throws UserError if there is something else in its place, or it cannot be written; what was
   *     there before is then left as it was
   */
  public static void write(AuditResult result, Path out) {
    write(result, out, Options.NONE);
  }

  /** The same, in another way than usual. */
  public static void write(AuditResult result, Path out, Options options) {
    Ownership.require(out, result.run().regulation());
    Manifest.Link previous = previous(result, out, options);
    new ReportFolder(out, KIND).replace(folder -> write(folder, result, options, previous));
  }

  private static Manifest.@Nullable Link previous(AuditResult result, Path out, Options options) {
    Path given = options.previous();
    Optional<Path> folder =
        given != null
            ? Optional.of(given.toAbsolutePath().normalize())
            : ReportChain.newestBefore(
                out, result.asOf(), other -> isOurs(other, result.run().regulation()));
    return folder
        .map(
            found ->
                new Manifest.Link(
                    String.valueOf(found.getFileName()),
                    ManifestFile.isIn(found) ? ManifestFile.sha256(found) : null))
        .orElse(null);
  }

  private static boolean isOurs(Path report, Regulation regulation) {
    return Ownership.anothers(report, regulation).isEmpty();
  }

  /**
   * Loads what {@link #write} needs, by writing a report of nothing to nowhere. That takes most of
   * the time of a small report, so do it on another thread while an audit is still at its rules.
   */
  public static void prepare() {
    Rule rule = new Rule("1-1", "", "1", Severity.HIGH, "", new Source("", "", 0));
    Finding finding = new Finding(rule, "", "", "", "", "", List.of());
    AuditedFinding found =
        new AuditedFinding(finding, null, AuditedFinding.State.NEW, LocalDate.EPOCH);
    Run run = new Run("", List.of(), List.of(), List.of());
    AuditResult result =
        new AuditResult(
            LocalDate.EPOCH,
            "",
            new Read(List.of(), List.of()),
            List.of(),
            List.of(),
            List.of(found),
            List.of(),
            run,
            FollowUp.NONE);
    try {
      AuditJson.write(result, OutputStream.nullOutputStream());
      Brief.of(result);
      writeWorkbook(result, book -> book.save(OutputStream.nullOutputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(
      Path folder, AuditResult result, Options options, Manifest.@Nullable Link previous)
      throws IOException {
    AuditJson.write(result, folder.resolve(AuditJson.FILE));
    Path workbook = folder.resolve(Texts.get("report.file.audit") + ".xlsx");
    writeWorkbook(result, book -> book.save(workbook, options.password()));
    writeDepartments(result, folder.resolve(Texts.get("report.file.departments")), options);
    ReadyLines.write(result, folder);
    Path rules = named(result, options);
    if (rules != null) {
      Documents.writeBulletin(result, rules, folder, options.password());
      RulesArchive.write(rules, result.run().ruleFiles(), folder);
    }
    Brief.write(result, folder.resolve(Texts.get("brief.file")));
    ManifestFile.write(manifest(folder, result, previous), folder);
  }

  private static void writeDepartments(AuditResult result, Path folder, Options options)
      throws IOException {
    List<DepartmentShare> shares = DepartmentShare.of(result);
    if (shares.isEmpty()) {
      return;
    }
    Files.createDirectory(folder);
    DepartmentBooks.write(result, shares, folder, options.password());
    Path rules = named(result, options);
    if (rules != null) {
      Documents.writeNotices(result, shares, rules, folder, options.password());
    }
  }

  /**
   * The rules, if a report may have in it what people wrote there: lists, waivers and templates
   * name people.
   */
  private static @Nullable Path named(AuditResult result, Options options) {
    return result.run().pseudonymKey().isEmpty() ? options.rules() : null;
  }

  private static Manifest manifest(
      Path folder, AuditResult result, Manifest.@Nullable Link previous) throws IOException {
    Run run = result.run();
    return new Manifest(
        result.asOf(),
        run.version(),
        run.regulation(),
        previous,
        run.inputs(),
        run.ruleFiles(),
        ReportFiles.list(folder),
        result.followUp().allAttachments());
  }

  private interface Saving {
    void save(Book book) throws IOException;
  }

  private static void writeWorkbook(AuditResult result, Saving saving) throws IOException {
    try (Book book = new Book(Overview.title(result), result.asOf())) {
      new Overview(book, result).add();
      ArticleSheets articleSheets = new ArticleSheets(result);
      Page articles = articleSheets.add(book);
      Map<String, Place> firsts = FindingSheets.add(book, result.findings(), FindingSheets.ROWS);
      articleSheets.link(articles, firsts);
      LedgerSheets.add(book, result, result.open(), LedgerSheets.Reader.ALL, page -> {});
      GoneSheet.add(book, result);
      VerificationSheet.add(book, result);
      UnmatchedSheet.add(book, result);
      RunSheets.addQuality(book, result);
      RunSheets.addRun(book, result);
      saving.save(book);
    }
  }
}
