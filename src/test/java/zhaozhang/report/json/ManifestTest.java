package zhaozhang.report.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.base.Hashes;
import zhaozhang.base.UserError;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.table.InputFile;
import zhaozhang.report.AuditReport;
import zhaozhang.report.Results;

class ManifestTest {

  @TempDir Path reports;

  private Path write(String name, int month, Path... previous) {
    AuditResult small = Results.small().build();
    AuditResult result =
        new AuditResult(
            LocalDate.of(2025, month, 28),
            small.snapshot(),
            small.read(),
            small.rules(),
            small.articles(),
            small.findings(),
            small.unjudged(),
            small.run(),
            small.followUp());
    Path out = reports.resolve(name);
    Path given = previous.length == 0 ? null : previous[0];
    AuditReport.write(result, out, new AuditReport.Options(given, null, null));
    return out;
  }

  private String linked(Path report) {
    return ManifestFile.read(report).link().orElseThrow().folder();
  }

  @Test
  void it_lists_the_inputs_the_rules_and_every_file_of_the_report_but_itself() throws IOException {
    Path report = write("2025-10", 10);
    Manifest manifest = ManifestFile.read(report);
    assertEquals(LocalDate.of(2025, 10, 28), manifest.asOf());
    assertEquals(Results.small().build().run().inputs(), manifest.inputs());
    assertEquals(Results.small().build().run().ruleFiles(), manifest.rules());
    assertEquals(
        List.of("audit.json", "审计报告.xlsx", "审计简报.html", "部门/人事处.xlsx"),
        manifest.outputs().stream().map(InputFile::name).toList());
    byte[] json = Files.readAllBytes(report.resolve("audit.json"));
    assertEquals(
        new InputFile("audit.json", json.length, Hashes.sha256Hex(json)),
        manifest.outputs().get(0));
  }

  @Test
  void two_reports_of_the_same_results_have_the_same_manifest() throws IOException {
    Path first = write("a/2025-10", 10);
    Path second = write("b/2025-10", 10);
    assertArrayEquals(
        Files.readAllBytes(first.resolve("manifest.json")),
        Files.readAllBytes(second.resolve("manifest.json")));
  }

  @Test
  void the_first_report_has_none_before_it() {
    assertNull(ManifestFile.read(write("2025-10", 10)).previous());
  }

  @Test
  void the_newest_earlier_report_beside_it_is_the_one_before_it() throws IOException {
    write("2025-07", 7);
    Path september = write("2025-09", 9);
    write("2025-11", 11);
    write("2025-10", 10);
    // Written again: the earlier one now stands beside it under another name.
    Path october = write("2025-10", 10);
    assertEquals(
        new Manifest.Link("2025-09", ManifestFile.sha256(september)),
        ManifestFile.read(october).previous());
  }

  @Test
  void hidden_folders_and_reports_that_were_driven_out_are_no_months() throws IOException {
    write("2025-07", 7);
    Files.move(write("2025-08", 8), reports.resolve(".2025-08"));
    Files.move(write("2025-09", 9), reports.resolve("2025-09.旧"));
    Files.createDirectories(reports.resolve("2025-09"));
    assertEquals("2025-07", linked(write("2025-10", 10)));
  }

  @Test
  void a_report_without_a_manifest_is_linked_by_its_name() throws IOException {
    Path september = write("2025-09", 9);
    Files.delete(september.resolve("manifest.json"));
    assertEquals(
        new Manifest.Link("2025-09", null), ManifestFile.read(write("2025-10", 10)).previous());
  }

  @Test
  void the_report_given_as_the_one_before_it_counts() {
    Path elsewhere = write("elsewhere/first", 3);
    write("2025-09", 9);
    assertEquals("first", linked(write("2025-10", 10, elsewhere)));
  }

  @Test
  void a_link_to_another_place_is_not_followed() throws IOException {
    write("2025-09", 9);
    Path manifest = write("2025-10", 10).resolve("manifest.json");
    String text = Files.readString(manifest);
    for (String folder : List.of("../2025-09", "/etc", "..", "a\\\\b", "")) {
      Files.writeString(
          manifest, text.replace("\"folder\": \"2025-09\"", "\"folder\": \"" + folder + "\""));
      assertThrows(UserError.class, () -> ManifestFile.read(reports.resolve("2025-10")), folder);
    }
  }

  @Test
  void what_is_no_manifest_is_an_error_for_the_user() throws IOException {
    Path report = write("2025-10", 10);
    for (String text : List.of("", "{", "[]", "{}", "{\"schema\": 1}", "{\"schema\": \"x\"}")) {
      Files.writeString(report.resolve("manifest.json"), text);
      assertThrows(UserError.class, () -> ManifestFile.read(report), text);
    }
  }
}
