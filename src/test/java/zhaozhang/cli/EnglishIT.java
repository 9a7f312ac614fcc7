package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhaozhang.base.Chinese;
import zhaozhang.cli.Program.Ended;

/** A regulation in English: whoever keeps it reads nothing else. */
class EnglishIT {

  private static final Path ENGLISH = Path.of("src/test/resources/english").toAbsolutePath();

  private final Path folder = Kept.folder();

  @BeforeEach
  void copy() throws Exception {
    Folders.copy(ENGLISH, folder);
  }

  @Test
  void its_rules_are_checked_and_tried_in_english() throws Exception {
    Ended checked = run("rules", "check");
    assertTrue(checked.out().contains("rules has no problem; 3 rules."), checked::toString);
    assertEnglish(checked);
    Ended tested = run("rules", "test");
    assertEquals("5 cases, 0 differ.", tested.out().strip(), tested::toString);
    assertEquals(0, tested.exitCode());
  }

  @Test
  void a_mistake_in_its_rules_is_said_in_english() throws Exception {
    Path rules = folder.resolve("rules/条款/1-claims.drl");
    Files.writeString(
        rules, Files.readString(rules).replace("Receipt == false", "Reciept == false"));
    Ended checked = run("rules", "check");
    assertTrue(checked.exitCode() > 0, checked::toString);
    assertTrue(
        checked.err().contains("Claim has no column “Reciept”; did you mean “Receipt”?"),
        checked::toString);
    assertEnglish(checked);
  }

  @Test
  void a_mistake_in_its_vocabulary_is_said_in_english() throws Exception {
    Path words = folder.resolve("rules/词汇.drl");
    Files.writeString(
        words, Files.readString(words).replace("Receipt : Boolean", "Receipt : Bool"));
    Ended checked = run("rules", "check");
    assertTrue(
        checked.err().contains("The type “Bool” of the column “Receipt”"), checked::toString);
  }

  @Test
  void its_audit_speaks_english_and_a_script_sees_that_it_found_something() throws Exception {
    Ended audited = run("audit", "2025-10", "--gate");
    assertEquals(3, audited.exitCode(), audited::toString);
    assertTrue(
        audited.out().startsWith("Audit of snapshot 2025-10 as of 2025-10-31"), audited::toString);
    assertTrue(
        audited.out().contains("4 violations: High 1  Medium 1  Low 2 (and 0 hints, 0 waived)"),
        audited::toString);
    assertTrue(audited.out().contains("1 not judged, see “Not judged”"), audited::toString);
    assertEnglish(audited);
  }

  @Test
  void its_workbooks_have_english_sheets_and_headings_and_no_other_words() throws Exception {
    run("audit", "2025-10");
    Path report = folder.resolve("reports/2025-10");
    try (FilledBook book = new FilledBook(report.resolve("Audit report.xlsx"))) {
      assertTrue(
          book.allTexts()
              .containsAll(
                  List.of("Severity", "Claim of 480.5 without a receipt", "High", "Article 1")),
          () -> String.join("\n", book.allTexts()));
      assertEnglish(book.allTexts());
    }
    try (FilledBook book = new FilledBook(report.resolve("departments/Finance.xlsx"))) {
      assertTrue(book.allTexts().containsAll(List.of("Status", "Owner", "Due date", "Answer")));
      assertEnglish(book.allTexts());
    }
    assertEnglish(List.of(Files.readString(report.resolve("Audit brief.html"))));
  }

  /** Whoever reads them by program need not know what people read. */
  @Test
  void its_results_for_machines_have_the_words_of_every_language() throws Exception {
    run("audit", "2025-10");
    String json = Files.readString(folder.resolve("reports/2025-10/audit.json"));
    assertTrue(json.contains("\"severity\": \"高\""), json);
    assertTrue(json.contains("\"findings\": {\"高\": 1, \"中\": 1, \"低\": 2}"), json);
  }

  @Test
  void what_departments_fill_in_in_english_is_read_back() throws Exception {
    run("audit", "2025-10");
    Path workbook = folder.resolve("reports/2025-10/departments/Finance.xlsx");
    try (FilledBook book = new FilledBook(workbook)) {
      book.type("Action list", 0, "Status", "Under way")
          .type("Action list", 0, "Owner", "Mary Jones")
          .save(workbook);
    }
    Folders.copy(folder.resolve("2025-10"), folder.resolve("2025-11"));
    Ended audited = run("audit", "2025-11");
    assertEquals(0, audited.exitCode(), audited::toString);
    String json = Files.readString(folder.resolve("reports/2025-11/audit.json"));
    assertTrue(json.contains("\"status\": \"整改中\", \"owner\": \"Mary Jones\""), json);
    workbook = folder.resolve("reports/2025-11/departments/Finance.xlsx");
    try (FilledBook book = new FilledBook(workbook)) {
      assertTrue(book.allTexts().contains("Under way"), () -> String.join("\n", book.allTexts()));
    }
  }

  @Test
  void its_report_is_verified_in_english_without_the_rules() throws Exception {
    run("audit", "2025-10");
    Ended verified = run("verify", "reports/2025-10");
    assertTrue(verified.out().contains("Checked: not changed"), verified::toString);
    assertEnglish(verified);
  }

  @Test
  void the_list_of_the_regulation_can_ask_for_another_language() throws Exception {
    Path list = folder.resolve("rules/清单/制度.csv");
    Files.writeString(list, Files.readString(list) + "语言,中文\n");
    Ended audited = run("audit", "2025-10");
    assertTrue(audited.out().startsWith("照章审计"), audited::toString);
    Files.writeString(list, Files.readString(list).replace("语言,中文", "语言,French"));
    Ended refused = run("audit", "2025-10");
    assertTrue(refused.err().contains("“语言” can only be 中文 | English"), refused::toString);
  }

  private Ended run(Object... arguments) throws Exception {
    return Kept.run(arguments);
  }

  private static void assertEnglish(Ended ended) {
    assertEnglish(List.of(ended.out(), ended.err()));
  }

  /** No Chinese but words of the rule language, and parameters that the folder has. */
  private static void assertEnglish(List<String> texts) {
    assertEquals(List.of(), Chinese.strange(texts.stream(), "施行日期", "整改期限天数"));
    assertFalse(texts.isEmpty());
  }
}
