package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhaozhang.base.Hashes;

/** What others wrote of the packaged program: known to the byte, and each with its reason. */
class LibrariesIT {

  private static final Path HOME = Path.of("target/zhaozhang");
  private static final Path LIST = Path.of("src/main/dist/libraries.csv");
  private static final Pattern LIBRARY_HASH =
      Pattern.compile("\"alg\" : \"SHA-256\",\\s+\"content\" : \"([0-9a-f]{64})\"");
  private static final Pattern DEPENDENCY =
      Pattern.compile("(-->)?\\s*<dependency>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)");

  private static List<NamedCsvRecord> listed() throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(LIST)) {
      return csv.stream().toList();
    }
  }

  private static Map<String, String> packaged() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.list(HOME.resolve("lib"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
        hashes.put(String.valueOf(file.getFileName()), Hashes.sha256Hex(Files.readAllBytes(file)));
      }
    }
    hashes.remove("zhaozhang.jar");
    return hashes;
  }

  @Test
  void every_library_is_the_one_that_was_looked_at() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    listed().forEach(line -> expected.put(line.getField("file"), line.getField("sha256")));
    assertEquals(
        expected, packaged(), "look at what changed, then give its line of " + LIST + " its hash");
  }

  @Test
  void every_library_has_a_reason_and_what_brought_it() throws IOException {
    List<NamedCsvRecord> lines = listed();
    TreeSet<String> names = new TreeSet<>(List.of("pom.xml"));
    lines.forEach(line -> names.add(line.getField("file").replaceFirst("-\\d[\\w.]*\\.jar$", "")));
    for (NamedCsvRecord line : lines) {
      assertTrue(!line.getField("for").isBlank(), line::toString);
      for (String by : line.getField("brought by").split(" and ", -1)) {
        assertTrue(names.contains(by), line::toString);
      }
    }
  }

  @Test
  void every_dependency_of_the_build_has_its_reason_above_it() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String direct = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
    List<String> bare =
        DEPENDENCY
            .matcher(direct)
            .results()
            .filter(found -> found.group(1) == null)
            .map(found -> found.group(2))
            .toList();
    assertEquals(List.of(), bare, "write above it what it is for");
  }

  @Test
  void the_bill_of_materials_names_every_library_and_none_else() throws IOException {
    Path bill = HOME.resolve("bom.json");
    assumeTrue(Files.exists(bill), "mvn -o makes none");
    String text = Files.readString(bill);
    String components = text.substring(text.lastIndexOf("\"components\""));
    TreeSet<String> hashes = new TreeSet<>();
    LIBRARY_HASH.matcher(components).results().forEach(found -> hashes.add(found.group(1)));
    assertEquals(new TreeSet<>(packaged().values()), hashes);
    assertTrue(!text.contains("serialNumber"), "one of its own would make two builds differ");
  }
}
