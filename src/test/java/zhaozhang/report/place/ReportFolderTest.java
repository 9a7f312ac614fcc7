package zhaozhang.report.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.base.UserError;
import zhaozhang.model.Regulation;
import zhaozhang.model.table.InputFile;
import zhaozhang.report.AuditReport;
import zhaozhang.report.json.Manifest;
import zhaozhang.report.json.ManifestFile;

class ReportFolderTest {

  @TempDir Path parent;
  private Path out;

  @BeforeEach
  void nameTheFolder() {
    out = parent.resolve("2025-10");
  }

  @Test
  void a_report_is_written_where_nothing_was_with_the_folders_above_it() throws IOException {
    Path deep = parent.resolve("a/b/c");
    write(deep, "1");
    assertEquals("1", marker(deep));
  }

  @Test
  void a_report_is_written_into_an_empty_folder() throws IOException {
    Files.createDirectory(out);
    write(out, "1");
    assertEquals("1", marker(out));
  }

  @Test
  void an_earlier_report_is_kept_beside_the_new_one() throws IOException {
    write(out, "1");
    write(out, "2");
    write(out, "3");
    assertEquals("3", marker(out));
    assertEquals("2", marker(parent.resolve("2025-10.旧")));
    assertEquals(List.of("2025-10", "2025-10.旧"), names());
  }

  @Test
  void an_empty_folder_does_not_drive_out_the_report_kept_beside_it() throws IOException {
    write(out, "1");
    Files.move(out, parent.resolve("2025-10.旧"));
    Files.createDirectory(out);
    write(out, "2");
    assertEquals("1", marker(parent.resolve("2025-10.旧")));
  }

  @Test
  void an_old_report_stays_whole_when_writing_fails() throws IOException {
    write(out, "1");
    UserError error =
        assertThrows(
            UserError.class,
            () ->
                new ReportFolder(out, AuditReport.KIND)
                    .replace(
                        folder -> {
                          Files.writeString(folder.resolve("half"), "");
                          throw new IOException("No space left on device");
                        }));
    assertTrue(error.toString().contains(out.toString()), error::toString);
    assertEquals("1", marker(out));
    assertEquals(List.of("2025-10"), names());
  }

  @Test
  void an_old_report_is_put_back_when_the_new_one_cannot_take_its_place() throws IOException {
    write(out, "1");
    assertThrows(
        UserError.class, () -> new ReportFolder(out, AuditReport.KIND).replace(Files::delete));
    assertEquals("1", marker(out));
    assertEquals(List.of("2025-10"), names());
  }

  @Test
  void a_file_that_is_open_elsewhere_leaves_all_reports_where_they_are() throws IOException {
    write(out, "1");
    write(out, "2");
    for (int failing = 1; failing <= 3; failing++) {
      AtomicInteger left = new AtomicInteger(failing);
      ReportFolder folder =
          new ReportFolder(
              out,
              AuditReport.KIND,
              (from, to) -> {
                if (left.decrementAndGet() == 0) {
                  throw new AccessDeniedException(from.toString());
                }
                Files.move(from, to);
              });
      UserError error = assertThrows(UserError.class, () -> folder.replace(content("3")));
      assertTrue(error.toString().contains("文件正被打开"), error::toString);
      assertTrue(error.toString().contains("再运行一次"), error::toString);
      assertEquals("2", marker(out));
      assertEquals("1", marker(old()));
      assertEquals(List.of("2025-10", "2025-10.旧"), names());
    }
  }

  @Test
  void a_report_that_was_whole_when_a_run_was_killed_moves_into_place() throws IOException {
    write(out, "1");
    write(out, "2");
    Files.move(old(), parent.resolve(".2025-10.zhaozhang-replaced"));
    Files.move(out, old());
    write(parent.resolve("x"), "3");
    Files.move(parent.resolve("x"), parent.resolve(".2025-10.zhaozhang-ready"));
    ReportChain.mend(out);
    assertEquals("3", marker(out));
    assertEquals("2", marker(old()));
    assertEquals(List.of("2025-10", "2025-10.旧"), names());
  }

  @Test
  void the_report_kept_beside_is_put_back_where_a_run_was_killed() throws IOException {
    write(out, "1");
    write(out, "2");
    Files.move(old(), parent.resolve(".2025-10.zhaozhang-replaced"));
    ReportChain.mend(out);
    assertEquals("1", marker(old()));
    assertEquals(List.of("2025-10", "2025-10.旧"), names());
  }

  @Test
  void what_was_half_written_when_a_run_was_killed_is_deleted() throws IOException {
    Path half = Files.createDirectory(parent.resolve(".2025-09.zhaozhang-staged"));
    Files.writeString(half.resolve("audit.json"), "{");
    Files.createFile(parent.resolve(".2025-09.zhaozhang-lock"));
    ReportChain.mend(out);
    assertEquals(List.of(), names());
  }

  @Test
  void a_lock_that_a_killed_run_left_locks_nobody_out() throws IOException {
    Files.createFile(parent.resolve(".2025-10.zhaozhang-lock"));
    write(out, "1");
    assertEquals(List.of("2025-10"), names());
  }

  @Test
  void a_second_run_into_the_same_folder_is_refused_and_leaves_the_first_alone()
      throws IOException {
    new ReportFolder(out, AuditReport.KIND)
        .replace(
            staged -> {
              content("1").writeTo(staged);
              assertRefused(out, "另一个照章正在写");
              ReportChain.mend(out);
            });
    assertEquals("1", marker(out));
    assertEquals(List.of("2025-10"), names());
  }

  @Test
  void what_people_filled_in_is_kept_for_good() throws IOException {
    write(out, "1");
    Files.writeString(out.resolve("部门/marker"), "filled in");
    write(out, "2");
    write(out, "3");
    write(out, "4");
    assertEquals("filled in", marker(parent.resolve("2025-10.1.旧")));
    assertEquals("3", marker(old()));
    assertEquals(List.of("2025-10", "2025-10.1.旧", "2025-10.旧"), names());
  }

  @Test
  void what_an_open_workbook_leaves_behind_is_nothing_filled_in() throws IOException {
    write(out, "1");
    Files.writeString(out.resolve("~$审计报告.xlsx"), "");
    Files.writeString(out.resolve(".~lock.审计报告.xlsx#"), "");
    write(out, "2");
    write(out, "3");
    assertEquals(List.of("2025-10", "2025-10.旧"), names());
  }

  @Test
  void nothing_is_left_over_when_the_program_itself_fails() throws IOException {
    assertThrows(
        IllegalStateException.class,
        () ->
            new ReportFolder(out, AuditReport.KIND)
                .replace(
                    folder -> {
                      throw new IllegalStateException();
                    }));
    assertEquals(List.of(), names());
  }

  @Test
  void a_folder_of_somebody_else_is_refused() throws IOException {
    Files.createDirectory(out);
    Files.writeString(out.resolve("论文.docx"), "mine");
    assertRefused(out, "里不是照章的审计报告");
    assertEquals("mine", Files.readString(out.resolve("论文.docx")));
  }

  @Test
  void a_folder_with_an_audit_json_of_another_program_is_refused() throws IOException {
    Files.createDirectory(out);
    Files.writeString(out.resolve("audit.json"), "{ \"schema\": \"other/1\" }");
    assertRefused(out, "里不是照章的审计报告");
  }

  @Test
  void a_folder_of_somebody_else_where_the_old_report_would_go_is_refused() throws IOException {
    write(out, "1");
    Files.createDirectory(parent.resolve("2025-10.旧"));
    Files.writeString(parent.resolve("2025-10.旧/论文.docx"), "mine");
    assertRefused(out, "2025-10.旧");
    assertEquals("1", marker(out));
  }

  @Test
  void a_file_in_place_of_the_folder_is_refused() throws IOException {
    Files.writeString(out, "mine");
    assertRefused(out, "是一个文件");
    assertEquals("mine", Files.readString(out));
  }

  @Test
  void a_parent_that_cannot_be_made_is_an_error_for_the_user() throws IOException {
    Files.writeString(parent.resolve("file"), "");
    assertRefused(parent.resolve("file/2025-10"), "无法写入");
  }

  private static void assertRefused(Path folder, String words) {
    UserError error = assertThrows(UserError.class, () -> write(folder, "new"));
    assertTrue(error.toString().contains(words), error::toString);
  }

  private static void write(Path folder, String marker) {
    new ReportFolder(folder, AuditReport.KIND).replace(content(marker));
  }

  private static ReportFolder.Content content(String marker) {
    return staged -> {
      Files.writeString(staged.resolve("audit.json"), "{ \"schema\": \"zhaozhang/audit/1\" }");
      Files.createDirectory(staged.resolve("部门"));
      Files.writeString(staged.resolve("部门/marker"), marker);
      writeManifest(staged);
    };
  }

  private Path old() {
    return parent.resolve("2025-10.旧");
  }

  private static void writeManifest(Path report) throws IOException {
    List<InputFile> files = ReportFiles.list(report);
    LocalDate day = LocalDate.of(2025, 10, 31);
    ManifestFile.write(
        new Manifest(day, "", Regulation.NONE, null, List.of(), List.of(), files, List.of()),
        report);
  }

  private static String marker(Path folder) throws IOException {
    return Files.readString(folder.resolve("部门/marker"));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
