package zhaozhang.audit.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.audit.RulesAcceptance;
import zhaozhang.audit.Verifications;
import zhaozhang.audit.workspace.Uploads.Given;
import zhaozhang.audit.workspace.VerificationRecord.Request;
import zhaozhang.base.UserError;
import zhaozhang.model.finding.VerificationDue;

/** What a person verified is recorded as the command line records it, with its evidence. */
class VerificationRecordTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 11, 3);
  private static final String LIST = "rules/清单/人工核验.xlsx";

  @TempDir Path folder;

  private Workspace workspace;

  @BeforeEach
  void begin() {
    workspace = Workspace.of(folder.resolve("工作区"), Path.of("").toAbsolutePath());
    Samples.prepare(workspace);
  }

  @Test
  void it_counts_at_once_and_keeps_its_evidence() throws IOException {
    assertEquals(VerificationDue.NEVER, item().due());
    write(true, "2025-11-02", "查了会议记录", new Given("../../会议 记录.pdf", this::pdf));
    Verifications.Item item = item();
    assertEquals(VerificationDue.NOT_DUE, item.due());
    assertEquals("查了会议记录\n附件：核验依据/2025-11-02 第2条 会议 记录.pdf", item.history().get(0).basis());
    assertEquals(
        "pdf", Files.readString(workspace.folder().resolve("核验依据/2025-11-02 第2条 会议 记录.pdf")));
    write(false, "2025-11-03", "", new Given("会议 记录.pdf", this::pdf));
    assertEquals(VerificationDue.FAILED, item().due());
    assertEquals(2, item().history().size());
  }

  @Test
  void the_list_has_the_bytes_that_the_command_line_gives_it() throws IOException {
    Path other = folder.resolve("别处");
    Workspace beside = Workspace.of(other, Path.of("").toAbsolutePath());
    Samples.prepare(beside);
    write(true, "2025-11-02", "查了会议记录", null);
    Path lines = folder.resolve("人工核验记录.csv");
    Files.writeString(lines, "\uFEFF条号,结论,核验人,核验日期,依据\r\n2,符合,张三,2025-11-02,查了会议记录\r\n");
    RulesAcceptance.accept(new RulesAcceptance.Request(other.resolve("rules"), lines, null, TODAY));
    assertArrayEquals(
        Files.readAllBytes(other.resolve(LIST)),
        Files.readAllBytes(workspace.folder().resolve(LIST)));
  }

  @Test
  void what_is_missing_wrong_or_not_seen_is_refused_and_nothing_is_written() throws IOException {
    byte[] before = Files.readAllBytes(workspace.folder().resolve(LIST));
    refused("还缺：结论、依据", null, "2025-11-02", "", null);
    refused("", true, "2025-12-01", "查了", new Given("记录.pdf", this::pdf));
    refused("", true, "上周", "查了", null);
    assertArrayEquals(before, Files.readAllBytes(workspace.folder().resolve(LIST)));
    String seen = item().seen();
    write(true, "2025-11-02", "查了", null);
    UserError second =
        assertThrows(
            UserError.class,
            () ->
                VerificationRecord.write(
                    workspace,
                    new Request("2", seen, false, "李四", "2025-11-02", "又查了", null),
                    TODAY));
    assertTrue(String.valueOf(second.getMessage()).contains("又记过一次"), second.getMessage());
    try (Stream<Path> left = Files.list(workspace.folder().resolve("核验依据"))) {
      assertEquals(List.of(), left.toList(), "no file of what was refused");
    }
  }

  private void refused(
      String why, @Nullable Boolean passed, String on, String basis, @Nullable Given evidence) {
    UserError e =
        assertThrows(UserError.class, () -> write(passed, on, basis, evidence), on + basis);
    assertTrue(String.valueOf(e.getMessage()).contains(why), e.getMessage());
  }

  private ByteArrayInputStream pdf() {
    return new ByteArrayInputStream("pdf".getBytes(UTF_8));
  }

  private void write(@Nullable Boolean passed, String on, String basis, @Nullable Given evidence) {
    VerificationRecord.write(
        workspace, new Request("2", item().seen(), passed, "张三", on, basis, evidence), TODAY);
  }

  private Verifications.Item item() {
    return Verifications.of(workspace.rules(), TODAY).items().stream()
        .filter(one -> one.article().id().equals("2"))
        .findFirst()
        .orElseThrow();
  }
}
