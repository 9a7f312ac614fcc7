package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.report.json.AuditJson;
import zhaozhang.report.sheet.Rating;

/** What a report says can be read back whole. */
class StoredReportTest {

  private static final Path RULES = Path.of("rules");

  @TempDir static Path reports;
  private static Audit.Written written;

  @BeforeAll
  static void two_months() {
    audit("2025-09");
    written = audit("2025-10");
  }

  @Test
  void a_report_read_back_is_written_again_as_the_same_bytes() throws IOException {
    Path report = written.folder();
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    AuditJson.write(StoredReport.read(report, RULES), again);
    assertArrayEquals(
        Files.readAllBytes(report.resolve("audit.json")),
        again.toByteArray(),
        "what AuditJson writes StoredAuditReader must read, and StoredReport put back");
  }

  @Test
  void what_follows_from_it_is_the_same() {
    AuditResult read = StoredReport.read(written.folder(), RULES);
    assertEquals(written.result().articles(), read.articles());
    assertEquals(written.result().rules(), read.rules());
    assertEquals(Rating.of(written.result()), Rating.of(read));
    assertEquals(written.result().followUp().gone(), read.followUp().gone());
    assertEquals(written.result().followUp().past(), read.followUp().past());
  }

  private static Audit.Written audit(String month) {
    return Audit.report(
        new Audit.Request(
            Path.of("samples", month),
            RULES,
            null,
            LocalDate.of(2026, 1, 1),
            "test",
            null,
            reports.resolve(month),
            null,
            null),
        Progress.NONE);
  }
}
