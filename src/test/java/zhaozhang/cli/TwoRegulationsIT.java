package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhaozhang.base.Hashes;
import zhaozhang.cli.Program.Ended;

/**
 * Two regulations of one institution, audited into one folder: their rules, tables and findings
 * have the same names, and their reports never touch each other.
 */
class TwoRegulationsIT {

  private static final Path GIVEN = Path.of("src/test/resources/regulation/北疆学院");
  private static final String REPORT = "reports/2025-10";

  private final Path folder = Kept.folder();

  private Path one;
  private Path other;

  @BeforeEach
  void copy() throws IOException {
    one = rules("甲办法");
    other = rules("乙办法");
    Folders.copy(GIVEN.resolve("2025-10"), folder.resolve("2025-10"));
    Folders.copy(GIVEN.resolve("2025-10"), folder.resolve("2025-11"));
  }

  private Path rules(String name) throws IOException {
    Path rules = folder.resolve(name);
    Folders.copy(GIVEN.resolve("rules"), rules);
    Files.writeString(rules.resolve("清单/制度.csv"), "名称,值\n单位名称,北疆学院\n制度名称," + name + "\n");
    return rules;
  }

  @Test
  void a_report_is_not_overwritten() throws Exception {
    done("audit", "2025-10", "--rules", one);
    assertUntouched(() -> refused("是另一个制度的报告（北疆学院《甲办法》）", "audit", "2025-10", "--rules", other));
  }

  @Test
  void reports_beside_each_other_are_not_compared() throws Exception {
    done("audit", "2025-10", "--rules", one);
    done("audit", "2025-11", "--rules", other);
    done("audit", "2025-11", "--rules", one, "--out", "reports/甲");
    assertEquals(false, followsAnother("reports/2025-11"));
    assertEquals(true, followsAnother("reports/甲"));
    refused("另一个制度", "audit", "2025-11", "--rules", other, "--previous", REPORT);
  }

  private boolean followsAnother(String report) throws IOException {
    return Files.readString(folder.resolve(report).resolve("manifest.json"))
        .contains("\"folder\":");
  }

  @Test
  void a_list_of_what_somebody_holds_is_not_overwritten() throws Exception {
    done("handover", "2025-10", "--member", "sunqi", "--out", "交接", "--rules", one);
    assertUntouched(
        () ->
            refused(
                "是另一个制度的报告",
                "handover",
                "2025-10",
                "--member",
                "sunqi",
                "--out",
                "交接",
                "--rules",
                other));
  }

  @Test
  void what_departments_filled_in_is_not_collected() throws Exception {
    done("audit", "2025-10", "--rules", one);
    done("audit", "2025-10", "--rules", other, "--out", "reports/乙");
    Path book = anyBook(folder.resolve(REPORT).resolve("部门"));
    assertUntouched(() -> refused("是另一个制度的工作簿", "collect", "reports/乙", book, "--rules", other));
    Path laid = folder.resolve("reports/乙/部门/放错的.xlsx");
    Files.copy(book, laid);
    assertTrue(done("collect", "reports/乙", "--rules", other).out().contains("这是另一个制度的工作簿"));
  }

  private static Path anyBook(Path departments) throws IOException {
    try (Stream<Path> books = Files.list(departments)) {
      return books.filter(book -> ("" + book).endsWith(".xlsx")).sorted().findFirst().orElseThrow();
    }
  }

  @Test
  void a_preview_is_neither_overwritten_nor_made_from_the_others_report() throws Exception {
    done("audit", "2025-10", "--rules", one);
    done("rules", "preview", "2025-10", "--rules", one);
    assertUntouched(
        () -> {
          refused("里没有报告", "rules", "preview", "2025-10", "--rules", other);
          refused("另一个制度", "rules", "preview", "2025-10", "--rules", other, "--against", REPORT);
          refused("不会覆盖", "rules", "preview", "2025-10", "--rules", other, "--against", one);
        });
  }

  @Test
  void without_a_list_that_says_whose_they_are_their_packages_tell_them_apart() throws Exception {
    for (Path rules : new Path[] {one, other}) {
      Files.delete(rules.resolve("清单/制度.csv"));
    }
    try (Stream<Path> files = Files.walk(other)) {
      for (Path file : files.filter(path -> ("" + path).endsWith(".drl")).toList()) {
        Files.writeString(file, Files.readString(file).replace("package hlbr", "package other"));
      }
    }
    done("audit", "2025-10", "--rules", one);
    assertUntouched(() -> refused("是另一个制度的报告", "audit", "2025-10", "--rules", other));
    String brief = Files.readString(folder.resolve(REPORT).resolve("审计简报.html"));
    assertTrue(!brief.contains("hlbr"), brief);
  }

  private interface Attempt {
    void make() throws IOException, InterruptedException;
  }

  private void assertUntouched(Attempt attempt) throws IOException, InterruptedException {
    Map<String, String> before = hashes();
    attempt.make();
    assertEquals(before, hashes());
  }

  private Map<String, String> hashes() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(folder.relativize(file).toString(), Hashes.sha256Hex(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }

  private Ended done(Object... arguments) throws IOException, InterruptedException {
    Ended ended = Kept.run(arguments);
    assertEquals(0, ended.exitCode(), ended::toString);
    return ended;
  }

  private void refused(String why, Object... arguments) throws IOException, InterruptedException {
    Ended ended = Kept.run(arguments);
    assertNotEquals(0, ended.exitCode(), ended::toString);
    assertTrue(ended.err().contains(why), ended::toString);
  }
}
