package zhaozhang.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.Extent;
import zhaozhang.audit.pseudonym.PseudonymKey;
import zhaozhang.audit.pseudonym.Pseudonyms;
import zhaozhang.base.UserError;
import zhaozhang.model.Source;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.oracle.RandomSnapshots;
import zhaozhang.oracle.SnapshotFiles;
import zhaozhang.report.AuditReport;

/** A report with pseudonyms names nobody, and says the same as one with names. */
class PseudonymTest {

  private static final Path RULES = Path.of("rules");
  private static final LocalDate DAY = LocalDate.of(2025, 10, 31);
  private static final int SEEDS = Extent.of(1, 20);

  @TempDir Path folder;

  private PseudonymKey key() {
    return PseudonymKey.in(folder.resolve("keys").resolve("key"));
  }

  private AuditResult audited(Path snapshot, Path out, @Nullable PseudonymKey key) {
    AuditResult result =
        Audit.run(new Audit.Request(snapshot, RULES, null, DAY, "0", null, out, null, key));
    AuditReport.write(result, out, new AuditReport.Options(null, null, RULES));
    return result;
  }

  private static Snapshot read(Path snapshot) {
    return RulesInForce.read(RULES).reader().read(snapshot);
  }

  /** All values of columns that lead to people, but for departments and words of the rules. */
  private static Set<String> people(Snapshot snapshot) {
    String articles = RulesInForce.read(RULES).lists().articles().toString();
    Set<String> people = values(snapshot, Column::personal);
    people.removeAll(
        values(
            snapshot,
            column ->
                column.type() == ColumnType.DEPARTMENT
                    || column.type() == ColumnType.DEPARTMENT_PATH));
    people.removeIf(value -> value.length() < 2 || articles.contains(value));
    return people;
  }

  private static Set<String> values(Snapshot snapshot, Function<Column, Boolean> which) {
    Set<String> values = new HashSet<>();
    for (TableData data : snapshot.tables().values()) {
      List<String> columns =
          data.table().exported().stream().filter(which::apply).map(Column::name).toList();
      for (Row row : data.rows()) {
        columns.forEach(column -> values.addAll(List.of(row.text(column).split("[；/]"))));
      }
    }
    return values;
  }

  private static Set<String> leaks(Path report, Set<String> people) throws IOException {
    Set<String> leaks = new TreeSet<>();
    try (Stream<Path> files = Files.walk(report)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = report.relativize(file).toString();
        String text = name + "\n" + text(file);
        people.stream()
            .filter(one -> text.contains(one) && mentions(text, one))
            .forEach(one -> leaks.add(name + ": " + one));
      }
    }
    return leaks;
  }

  private static boolean mentions(String text, String value) {
    boolean latin = value.chars().allMatch(letter -> letter < 128);
    return !latin
        || Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(value) + "(?![A-Za-z0-9])")
            .matcher(text)
            .find();
  }

  /** What stands in a file; of a workbook in its cells, not what its parts are called. */
  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!file.toString().matches(".*\\.(xlsx|docx)")) {
      return new String(bytes, UTF_8).replaceAll("(?s)<style.*?</style>|<[^>]*>", " ");
    }
    StringBuilder text = new StringBuilder();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        text.append(new String(in.readAllBytes(), UTF_8).replaceAll("<[^>]*>", "\n"));
      }
    }
    return text.toString();
  }

  /** What there is to compare of findings where people go by other names. */
  private static List<String> outlines(AuditResult result) {
    return result.findings().stream().map(PseudonymTest::outline).sorted().toList();
  }

  private static String outline(AuditedFinding found) {
    Finding finding = found.finding();
    return String.join(
        " ",
        finding.rule().id(),
        finding.table(),
        finding.department(),
        found.state().name(),
        found.firstSeen().toString(),
        "" + found.waived(),
        finding.sources().toString());
  }

  @Test
  void two_months_of_the_samples_name_nobody_and_compare_as_they_do_with_names()
      throws IOException {
    PseudonymKey key = key();
    int mended = 0;
    for (String month : List.of("2025-09", "2025-10")) {
      Path snapshot = Path.of("samples", month);
      AuditResult named = audited(snapshot, folder.resolve("named/" + month), null);
      AuditResult hidden = audited(snapshot, folder.resolve("hidden/" + month), key);
      assertEquals(outlines(named), outlines(hidden));
      mended = named.followUp().mended().size();
      assertEquals(mended, hidden.followUp().mended().size());
      assertEquals(named.followUp().previous(), hidden.followUp().previous());
      Set<String> people = people(read(snapshot));
      assertTrue(people.size() > 1000, () -> "only " + people.size());
      assertEquals(Set.of(), leaks(folder.resolve("hidden/" + month), people));
      assertFalse(leaks(folder.resolve("named/" + month), people).isEmpty(), "the search finds");
      // People write templates, and may name anybody there.
      assertTrue(Files.exists(folder.resolve("named/" + month + "/审计通报.docx")));
      assertFalse(Files.exists(folder.resolve("hidden/" + month + "/审计通报.docx")));
    }
    assertTrue(mended > 0, "something is mended from one month to the next");
    assertEquals(mended, GivenMonths.mended(folder.resolve("hidden")));
  }

  /** How many findings of the first month the second says are mended. */
  private static final class GivenMonths {
    static long mended(Path reports) throws IOException {
      Set<String> before = ids(reports.resolve("2025-09"));
      before.removeAll(ids(reports.resolve("2025-10")));
      return before.size();
    }

    private static Set<String> ids(Path report) throws IOException {
      return Pattern.compile("\"id\":\\s?\"([^\"]{12,})\"")
          .matcher(Files.readString(report.resolve("audit.json")))
          .results()
          .map(found -> found.group(1))
          .collect(toSet());
    }
  }

  @Test
  void random_snapshots_name_nobody() throws IOException {
    PseudonymKey key = key();
    for (long seed = 1; seed <= SEEDS; seed++) {
      Snapshot made = RandomSnapshots.make(seed, RulesInForce.read(RULES).vocabulary());
      Path snapshot = Files.createDirectories(folder.resolve("snapshots/" + seed + "-2025-10-31"));
      SnapshotFiles.write(made, snapshot);
      Path report = folder.resolve("seed" + seed);
      audited(snapshot, report, key);
      assertEquals(Set.of(), leaks(report, people(read(snapshot))), "seed " + seed);
    }
  }

  @Test
  void a_name_is_replaced_wherever_it_stands() throws IOException {
    Path snapshot = Files.createDirectories(folder.resolve("2025-10"));
    Files.writeString(
        snapshot.resolve("通讯录-欧阳测试.csv"),
        """
        账号,姓名,部门,手机,激活状态,工号
        OuYang,欧阳测试,教务处,13900001234,已激活,0042
        zhu,诸葛样例,教务处,13900005678,已激活,20250101
        OuYang,欧阳样例,教务处,,已激活,0043
        """);
    Files.writeString(
        snapshot.resolve("群列表.csv"),
        """
        群号,群名,群主,创建日期
        g-ouyang,欧阳测试的秘密级相亲群(13900001234),gone,诸葛样例
        """);
    Path report = folder.resolve("report");
    AuditResult result = audited(snapshot, report, key());
    Set<String> people =
        Set.of("ouyang", "OuYang", "欧阳测试", "欧阳样例", "诸葛样例", "13900001234", "gone", "0042");
    assertEquals(Set.of(), leaks(report, people));
    assertTrue(
        result.findings().stream()
            .anyMatch(found -> found.finding().message().contains("的秘密级相亲群(甲-")));
  }

  @Test
  void one_value_has_one_pseudonym_and_others_have_others() {
    Pseudonyms names = Pseudonyms.of(key(), read(Path.of("samples/2025-10")), vocabulary());
    Pseudonyms later = Pseudonyms.of(key(), read(Path.of("samples/2025-09")), vocabulary());
    PseudonymKey other = PseudonymKey.in(folder.resolve("other"));
    Pseudonyms others = Pseudonyms.of(other, read(Path.of("samples/2025-10")), vocabulary());
    TreeMap<String, String> seen = new TreeMap<>();
    for (String person : people(read(Path.of("samples/2025-10")))) {
      assertEquals(names.of(person), later.of(person));
      assertNotEquals(names.of(person), others.of(person));
      seen.put(names.of(person), person);
    }
    assertTrue(seen.size() > 1000);
    assertEquals(names.of("张 三"), names.of("张三"));
  }

  private static Vocabulary vocabulary() {
    return RulesInForce.read(RULES).vocabulary();
  }

  @Test
  void numbers_that_count_are_no_numbers_of_people() {
    Table table = vocabulary().table("成员").orElseThrow();
    Object[] values = new Object[table.columns().size()];
    values[table.index("账号")] = "wang";
    values[table.index("工号")] = "52";
    Row row = Row.of(table, values, new Source("a.csv", "", 2));
    TableData data = new TableData(table, List.of(row), List.of(), Completeness.COMPLETE);
    Snapshot snapshot = new Snapshot("快照", java.util.Map.of("成员", data), List.of(), List.of());
    Pseudonyms names = Pseudonyms.of(key(), snapshot, vocabulary());
    assertEquals("是 52 个群的群主", names.in("是 52 个群的群主"));
    assertEquals("工号「" + names.of("52") + "」", names.in("工号「52」"));
    assertEquals("wangwu、" + names.of("wang"), names.in("wangwu、Wang"));
  }

  @Test
  void reports_with_names_and_with_pseudonyms_are_not_mixed() {
    PseudonymKey key = key();
    Path september = Path.of("samples/2025-09");
    Path october = Path.of("samples/2025-10");
    audited(september, folder.resolve("2025-09"), null);
    AuditResult result = audited(october, folder.resolve("2025-10"), key);
    assertEquals(null, result.followUp().previous());
    assertTrue(result.problems().stream().anyMatch(problem -> problem.found().contains("没有换成代号")));
    assertThrows(UserError.class, () -> audited(october, folder.resolve("2025-10"), null));
    AuditResult named = audited(october, folder.resolve("named"), null);
    assertTrue(named.followUp().previous() != null);
  }

  @Test
  void the_key_is_only_its_owners_and_is_never_shown() throws IOException {
    PseudonymKey key = key();
    assertTrue(key.created());
    assertFalse(key().created());
    Path file = key.file();
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    String secret = Files.readString(file).strip();
    audited(Path.of("samples/2025-10"), folder.resolve("report"), key);
    assertEquals(Set.of(), leaks(folder.resolve("report"), Set.of(secret)));
    assertFalse(key.toString().contains(secret));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThrows(UserError.class, this::key);
  }
}
