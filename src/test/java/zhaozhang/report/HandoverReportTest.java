package zhaozhang.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.base.Password;
import zhaozhang.base.UserError;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.Handover;
import zhaozhang.model.table.InputFile;
import zhaozhang.report.place.ReportChain;
import zhaozhang.report.place.ReportFiles;

/** The folder as a whole: its files, and what keeps it from being replaced. */
class HandoverReportTest {

  private static final Dossier PERSON = Handovers.dossier("zhangruoxu");
  private static final String WORKBOOK = "交接清单-zhangruoxu.xlsx";

  @TempDir Path parent;
  private Path out;

  @BeforeEach
  void nameTheFolder() {
    out = parent.resolve("handover");
  }

  private void write(Handover handover) {
    HandoverReport.write(handover, out, null);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void one_person_has_a_workbook() throws IOException {
    write(Handovers.one(PERSON));
    assertEquals(List.of("handover.json", "manifest.json", WORKBOOK), names(out));
  }

  @Test
  void several_have_one_each_and_one_for_all() throws IOException {
    write(Handovers.several(PERSON, Handovers.ready("b")));
    assertEquals(
        List.of("handover.json", "manifest.json", "交接清单-b.xlsx", WORKBOOK, "离任交接总览.xlsx"),
        names(out));
  }

  @Test
  void who_holds_nothing_has_a_workbook_as_well() throws IOException {
    write(Handovers.one(Handovers.holding("a", List.of())));
    assertEquals(List.of("handover.json", "manifest.json", "交接清单-a.xlsx"), names(out));
  }

  @Test
  void nobody_who_leaves_is_a_report_as_well() throws IOException {
    write(Handovers.several());
    assertEquals(List.of("handover.json", "manifest.json", "离任交接总览.xlsx"), names(out));
  }

  @Test
  void the_same_check_gives_the_same_bytes() throws IOException {
    Handover handover = Handovers.several(PERSON, Handovers.notJudged("b"));
    write(handover);
    Path again = parent.resolve("again");
    HandoverReport.write(handover, again, null);
    for (String name : names(out)) {
      assertArrayEquals(
          Files.readAllBytes(out.resolve(name)), Files.readAllBytes(again.resolve(name)), name);
    }
  }

  @Test
  void hostile_accounts_have_files_of_their_own_inside_the_folder() throws IOException {
    String longest = "a".repeat(64);
    write(
        Handovers.several(
            Stream.of("../x", "..\\x", ".._x", "a:b", "a*b", "CON", "con ", longest, longest + "b")
                .map(Handovers::dossier)
                .toArray(Dossier[]::new)));
    List<String> names = names(out);
    assertEquals(9 + 3, names.size(), names::toString);
    assertEquals(12, names.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().count());
    assertTrue(names.stream().noneMatch(name -> name.matches(".*[\\\\:*].*")), names::toString);
    assertEquals(List.of("handover"), names(parent));
  }

  @Test
  void workbooks_are_encrypted_with_a_password() throws IOException {
    try (Password password = new Password("照章-8848".toCharArray())) {
      HandoverReport.write(Handovers.several(PERSON), out, password);
    }
    for (String name : List.of(WORKBOOK, "离任交接总览.xlsx")) {
      Path file = out.resolve(name);
      assertThrows(
          EncryptedDocumentException.class, () -> WorkbookFactory.create(file.toFile()).close());
      WorkbookFactory.create(file.toFile(), "照章-8848").close();
    }
  }

  @Test
  void a_check_run_again_keeps_the_earlier_one_beside_it() throws IOException {
    write(Handovers.one(PERSON));
    write(Handovers.one(PERSON));
    write(Handovers.one(PERSON));
    assertEquals(List.of("handover", "handover.旧"), names(parent));
  }

  @Test
  void a_folder_of_somebody_else_is_refused() throws IOException {
    Files.createDirectory(out);
    Files.writeString(out.resolve("论文.docx"), "mine");
    assertRefused("里不是照章的交接清单");
  }

  @Test
  void an_audit_is_not_replaced_by_a_check() {
    AuditReport.write(Results.small().build(), out);
    assertRefused("里不是照章的交接清单");
  }

  @Test
  void a_check_is_not_replaced_by_an_audit() throws IOException {
    write(Handovers.one(PERSON));
    UserError error =
        assertThrows(UserError.class, () -> AuditReport.write(Results.small().build(), out));
    assertTrue(error.toString().contains("里不是照章的审计报告"), error::toString);
    assertTrue(names(out).contains(WORKBOOK));
  }

  @Test
  void a_check_is_no_audit_to_compare_with() {
    write(Handovers.one(PERSON));
    Path later = parent.resolve("2025-12");
    assertEquals(Optional.empty(), ReportChain.newestBefore(later, LocalDate.of(2025, 12, 31)));
  }

  @Test
  void a_workbook_that_was_filled_in_is_not_replaced() throws IOException {
    write(Handovers.one(PERSON));
    fillIn(out);
    assertRefused(WORKBOOK + "」在写出之后填写过");
    assertFalse(Files.exists(parent.resolve("handover.旧")));
  }

  @Test
  void a_workbook_that_was_filled_in_is_not_deleted_with_the_earlier_check() throws IOException {
    write(Handovers.one(PERSON));
    write(Handovers.one(PERSON));
    fillIn(parent.resolve("handover.旧"));
    assertRefused("handover.旧");
  }

  @Test
  void a_file_that_was_added_is_not_replaced() throws IOException {
    write(Handovers.one(PERSON));
    Files.writeString(out.resolve("交接清单-zhangruoxu(1).xlsx"), "filled in");
    assertRefused("交接清单-zhangruoxu(1).xlsx");
  }

  @Test
  void without_its_manifest_nobody_knows_what_was_filled_in() throws IOException {
    write(Handovers.one(PERSON));
    Files.delete(out.resolve("manifest.json"));
    assertRefused("--out");
  }

  @Test
  void what_is_in_the_snapshot_may_be_replaced() throws IOException {
    write(Handovers.one(PERSON));
    fillIn(out);
    List<InputFile> snapshot = ReportFiles.of(out);
    write(Handovers.handover(null, List.of(PERSON), List.of(), snapshot));
    assertEquals(List.of("handover", "handover.旧"), names(parent));
  }

  private static void fillIn(Path folder) throws IOException {
    Files.writeString(folder.resolve(WORKBOOK), "filled in", StandardOpenOption.APPEND);
  }

  private void assertRefused(String words) {
    UserError error = assertThrows(UserError.class, () -> write(Handovers.one(PERSON)));
    assertTrue(error.toString().contains(words), error::toString);
  }

  @Test
  void preparing_writes_nothing_and_fails_on_nothing() throws IOException {
    HandoverReport.prepare();
    assertEquals(List.of(), names(parent));
  }
}
