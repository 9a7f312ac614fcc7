package zhaozhang.report.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.model.Severity;
import zhaozhang.model.followup.EarlierAudit;
import zhaozhang.model.followup.EarlierAudit.EarlierFinding;
import zhaozhang.model.followup.EarlierAudit.EarlierRule;
import zhaozhang.model.followup.EarlierAudit.Size;
import zhaozhang.model.followup.FollowUp;
import zhaozhang.model.followup.GoneFinding;
import zhaozhang.model.table.Completeness.State;
import zhaozhang.report.Results;

class AuditJsonReaderTest {

  @TempDir Path folder;

  @Test
  void what_was_written_is_read_back() throws Exception {
    FollowUp followUp =
        new FollowUp(
            LocalDate.of(2025, 9, 30),
            List.of(gone("13-1-a", false), gone("13-1-b", false), gone("13-1-c", true)),
            List.of(),
            Map.of(),
            List.of(),
            List.of());
    Results results =
        Results.small()
            .rule("6-1", Severity.MEDIUM, "须通过年审", List.of("认证"))
            .incomplete("14-1", "成员")
            .doubtful("人事", State.INCOMPLETE);
    AuditJson.write(AuditJsonTest.following(results.build(), followUp), file());
    assertEquals(
        new EarlierAudit(
            Results.AS_OF,
            Map.of("成员", new Size("通讯录.xlsx", 1024), "工作群", new Size("群聊.csv", 88)),
            Map.of(
                "13-1", new EarlierRule("13", "群主须为有效成员", Severity.HIGH, true),
                "14-1", new EarlierRule("14", "工号不得重复", Severity.LOW, false),
                "6-1", new EarlierRule("6", "须通过年审", Severity.MEDIUM, false)),
            List.of(
                new EarlierFinding(
                    "13-1-e52b6ab63978",
                    "13-1",
                    "工作群",
                    "g1",
                    "",
                    "人事处",
                    "人事处",
                    "群主「zhangsan」不是已激活成员",
                    false,
                    Results.AS_OF)),
            Set.of("13-1-a", "13-1-b")),
        AuditJsonReader.read(folder));
  }

  @Test
  void the_day_is_read_without_the_rest() throws Exception {
    write("{\"schema\": \"zhaozhang/audit/1\", \"asOf\": \"2025-09-30\", …");
    assertEquals(LocalDate.of(2025, 9, 30), AuditJsonReader.day(folder));
  }

  @Test
  void a_waived_finding_is_read_as_such() throws Exception {
    AuditJson.write(Results.small().waived("14-1", "m1", "", "…").build(), file());
    assertEquals(
        List.of(false, true),
        AuditJsonReader.read(folder).findings().stream().map(EarlierFinding::waived).toList());
  }

  @Test
  void a_folder_without_audit_json_is_no_report() {
    assertEquals("里面没有 audit.json", reason());
  }

  @Test
  void another_schema_is_refused() throws Exception {
    write("{\"schema\": \"zhaozhang/audit/2\", \"asOf\": \"2025-09-30\"}");
    assertEquals("audit.json 不是这一版照章写的（应为 zhaozhang/audit/1）", reason());
  }

  @Test
  void a_file_that_was_cut_off_anywhere_is_damaged() throws Exception {
    AuditJson.write(Results.small().build(), file());
    String whole = Files.readString(file()).strip();
    for (int length = 0; length < whole.length(); length += 7) {
      Files.writeString(file(), whole.substring(0, length));
      assertEquals("audit.json 已损坏", reason());
    }
  }

  @Test
  void what_lacks_a_part_or_holds_nonsense_is_damaged() throws Exception {
    AuditJson.write(Results.small().build(), file());
    String whole = Files.readString(file());
    for (String change :
        List.of(
            "\"asOf\"", "\"findings\": [", "\"rules\"", "\"firstSeen\"", "\"高\"", "\"2025-10")) {
      write(whole.replace(change, change.replaceFirst("[a-zA-Z高2]+", "x")));
      assertEquals("audit.json 已损坏", reason(), change);
    }
  }

  private static GoneFinding gone(String id, boolean reviewed) {
    LocalDate day = LocalDate.of(2025, 9, 30);
    return new GoneFinding(
        id, "13-1", "13", "…", Severity.HIGH, "", "工作群", "g9", "", "…", day, day, reviewed);
  }

  private String reason() {
    return assertThrows(UnusableReport.class, () -> AuditJsonReader.read(folder)).reason();
  }

  private void write(String text) throws IOException {
    Files.writeString(file(), text, StandardCharsets.UTF_8);
  }

  private Path file() {
    return folder.resolve("audit.json");
  }
}
