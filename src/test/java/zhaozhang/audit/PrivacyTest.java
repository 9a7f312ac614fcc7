package zhaozhang.audit;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.report.AuditReport;
import zhaozhang.snapshot.SnapshotReader;

/** What the reports of the samples must not give away. */
class PrivacyTest {

  private static final Path SAMPLE = Path.of("samples", "2025-10");
  private static final Pattern PHONE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");

  @TempDir static Path folder;
  private static AuditResult result;
  private static Snapshot snapshot;
  private static Path report;

  @BeforeAll
  static void audit() {
    Path rules = Path.of("rules");
    LocalDate day = LocalDate.of(2025, 10, 31);
    result = Audit.run(new Audit.Request(SAMPLE, rules, null, day, "0", null, null, null, null));
    RulesInForce inForce = RulesInForce.read(rules);
    snapshot =
        new SnapshotReader(
                inForce.vocabulary().tables(Table.Kind.SNAPSHOT), inForce.departmentAliases())
            .read(SAMPLE);
    report = folder.resolve("2025-10");
    AuditReport.write(result, report, new AuditReport.Options(null, null, rules));
  }

  /** Every part of a workbook or a document as text, by its name. */
  private static Map<String, String> parts(Path workbook) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (InputStream file = Files.newInputStream(workbook);
        ZipInputStream in = new ZipInputStream(file)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static List<Path> files(Path in) throws IOException {
    try (Stream<Path> files = Files.walk(in)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Those that a department right below the root, or a section of it, answers for or acts on. */
  private static Map<String, List<Finding>> findingsByDepartment() {
    Map<String, List<Finding>> findings = new TreeMap<>();
    for (AuditedFinding found : result.findings()) {
      concerned(found.finding())
          .forEach(
              department ->
                  findings
                      .computeIfAbsent(department, any -> new ArrayList<>())
                      .add(found.finding()));
    }
    return findings;
  }

  private static Set<String> concerned(Finding finding) {
    return Stream.concat(
            Stream.of(finding.department()), finding.rule().actingDepartment().stream())
        .filter(department -> !department.isEmpty())
        .map(result.read().divisions()::of)
        .collect(toSet());
  }

  /** What a department's own findings say, and what every workbook says. */
  private static String own(List<Finding> findings) {
    return findings.stream()
        .flatMap(
            one ->
                Stream.of(
                    one.rule().id() + " " + one.rule().title(),
                    one.rule().remedy(),
                    one.department(),
                    one.table(),
                    one.key(),
                    one.discriminator(),
                    result.read().divisions().contact(one.department()).orElse(""),
                    one.message(),
                    one.sources().toString()))
        .collect(joining("\n"));
  }

  /** The people of the samples who do not belong to a department, by account and by name. */
  private static Set<String> strangers(String department) {
    Collection<Row> members = snapshot.table("成员").orElseThrow().rows();
    Set<String> ours = names(members.stream().filter(row -> belongs(row, department)));
    Set<String> strangers = names(members.stream().filter(row -> !belongs(row, department)));
    strangers.removeAll(ours);
    return strangers;
  }

  private static boolean belongs(Row member, String department) {
    return List.of(member.text("部门").split("[；/]")).contains(department);
  }

  private static Set<String> names(Stream<Row> members) {
    return members
        .flatMap(row -> Stream.of(row.text("账号"), row.text("姓名")))
        .filter(name -> name.length() > 1)
        .collect(toSet());
  }

  private static boolean mentions(String text, String name) {
    boolean latin = name.chars().allMatch(letter -> letter < 128);
    return latin
        ? Pattern.compile("(?<![A-Za-z0-9_.-])" + Pattern.quote(name) + "(?![A-Za-z0-9_-])")
            .matcher(text)
            .find()
        : text.contains(name);
  }

  /** The workbook of a department and, if it has to mend anything, the document for it. */
  private static List<Path> filesOf(String department) throws IOException {
    List<Path> files =
        files(report.resolve("部门")).stream()
            .filter(file -> file.getFileName().toString().matches(department + "[.-].*"))
            .toList();
    assertFalse(files.isEmpty(), department);
    return files;
  }

  @Test
  void the_files_of_a_department_name_nobody_of_another_department_but_in_its_own_findings()
      throws IOException {
    Set<String> leaks = new TreeSet<>();
    for (Map.Entry<String, List<Finding>> department : findingsByDepartment().entrySet()) {
      String own = own(department.getValue());
      Map<String, String> parts = new TreeMap<>();
      for (Path file : filesOf(department.getKey())) {
        parts(file).forEach((part, text) -> parts.put(file.getFileName() + " " + part, text));
      }
      for (String stranger : strangers(department.getKey())) {
        if (own.contains(stranger)) {
          continue;
        }
        parts.forEach(
            (part, text) -> {
              if (text.contains(stranger) && mentions(text, stranger)) {
                leaks.add(department.getKey() + " " + part + ": " + stranger);
              }
            });
      }
    }
    assertEquals(Set.of(), leaks);
  }

  @Test
  void the_search_for_strangers_would_find_one() {
    Set<String> strangers = strangers("人事处");
    assertTrue(strangers.size() > 100, () -> "only " + strangers.size());
    assertTrue(
        strangers.stream().anyMatch(stranger -> mentions("<t>" + stranger + "</t>", stranger)));
  }

  @Test
  void a_department_workbook_lists_the_findings_of_no_other_department() throws IOException {
    for (String department : findingsByDepartment().keySet()) {
      String text = String.join("\n", parts(report.resolve("部门/" + department + ".xlsx")).values());
      for (AuditedFinding found : result.findings()) {
        boolean theirs = concerned(found.finding()).contains(department);
        assertEquals(theirs, text.contains(found.finding().id()), found::toString);
      }
    }
  }

  @Test
  void no_workbook_has_a_hidden_sheet_or_a_link_to_another_file() throws IOException {
    for (Path file : files(report)) {
      if (!file.toString().endsWith(".xlsx")) {
        continue;
      }
      try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
          assertFalse(workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i), file::toString);
        }
      }
      assertTrue(
          parts(file).keySet().stream().noneMatch(part -> part.contains("externalLink")),
          file::toString);
    }
  }

  @Test
  void no_phone_of_the_samples_stands_in_any_file_of_the_report() throws IOException {
    Set<String> phones = new TreeSet<>();
    for (Path file : files(SAMPLE)) {
      phones.addAll(phones(text(file)));
    }
    assertTrue(phones.size() > 100, () -> "only " + phones.size() + " phones in the samples");
    for (Path file : files(report)) {
      Set<String> shown = phones(text(file));
      shown.retainAll(phones);
      assertEquals(Set.of(), shown, file::toString);
    }
  }

  private static String text(Path file) throws IOException {
    return file.toString().matches(".*\\.(xlsx|docx)")
        ? String.join("\n", parts(file).values())
        : new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private static Set<String> phones(String text) {
    return new TreeSet<>(PHONE.matcher(text).results().map(match -> match.group()).toList());
  }

  @Test
  void private_values_of_the_samples_other_than_phones_are_masked_too() throws IOException {
    List<String> addresses = new ArrayList<>();
    for (Row member : snapshot.table("成员").orElseThrow().rows()) {
      String address = member.text("邮箱");
      if (!address.isEmpty()) {
        addresses.add(address);
      }
    }
    assertFalse(addresses.isEmpty(), Texts.get("report.none"));
    for (Path file : files(report)) {
      String text = text(file);
      addresses.forEach(address -> assertFalse(text.contains(address), file::toString));
    }
  }
}
