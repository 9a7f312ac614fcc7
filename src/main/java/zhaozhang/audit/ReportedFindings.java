package zhaozhang.audit;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.Regulation;
import zhaozhang.model.followup.EarlierAudit.EarlierFinding;
import zhaozhang.report.json.AuditJsonReader;
import zhaozhang.report.json.UnusableReport;

/**
 * What a report found, for somebody who accepts some of it.
 *
 * @param report its folder
 * @param all the waived ones too
 */
record ReportedFindings(Path report, List<EarlierFinding> all) {

  ReportedFindings {
    requireNonNull(report, "report");
    all = List.copyOf(all);
  }

  /**
   * Reads a report.
   *
   * @param given null means the newest where reports go
   * @throws UserError if there is none, it cannot be read, or it names nobody
   */
  static ReportedFindings of(@Nullable Path given, Regulation regulation) {
    Path report = given != null ? given : newest(ReportsFolder.of(regulation));
    try {
      if (AuditJsonReader.pseudonyms(report).isPresent()) {
        throw new UserError(Texts.get("waive.pseudonyms", report));
      }
      return new ReportedFindings(report, AuditJsonReader.read(report).findings());
    } catch (UnusableReport e) {
      throw new UserError(Texts.get("waive.noReport", report, e.reason()), e);
    }
  }

  private static Path newest(ReportsFolder reports) {
    return reports
        .newest()
        .orElseThrow(() -> new UserError(Texts.get("waive.noReports", reports.path())));
  }
}
