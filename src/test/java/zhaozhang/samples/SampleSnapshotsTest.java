package zhaozhang.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleSnapshotsTest {

  private static final Path SAMPLES = Path.of("samples");
  private static final String MEND =
      " differs from what the generator writes: make samples/ again as samples/README.md says, and"
          + " look at what changed";

  @Test
  void generating_again_gives_the_same_files(@TempDir Path fresh) throws IOException {
    SampleSnapshots.write(fresh);

    assertEquals(files(fresh), files(SAMPLES), "the list of files" + MEND);
    for (Path file : files(fresh)) {
      assertSame(file, fresh.resolve(file), SAMPLES.resolve(file));
    }
  }

  @Test
  void no_violation_is_recorded_twice() {
    List<SeededViolation> violations =
        SampleCollege.generate(1, 1500, SampleSnapshots.OCTOBER).violations();

    long distinct =
        violations.stream()
            .map(one -> List.of(one.rule(), one.table(), one.key(), one.discriminator()))
            .distinct()
            .count();

    assertEquals(distinct, violations.size());
  }

  @Test
  void every_waiver_of_the_samples_covers_a_violation_of_both_months() {
    for (List<String> waiver : SampleLists.WAIVERS) {
      assertTrue(covers(waiver, SampleSnapshots.SEPTEMBER), () -> "2025-09 lacks " + waiver);
      assertTrue(covers(waiver, SampleSnapshots.OCTOBER), () -> "2025-10 lacks " + waiver);
    }
  }

  @Test
  void a_college_ten_times_as_large_breaks_rules_in_proportion() {
    SampleSnapshot small = SampleCollege.generate(1, 300, SampleSnapshots.OCTOBER);
    SampleSnapshot large = SampleCollege.generate(1, 3000, SampleSnapshots.OCTOBER);

    assertTrue(large.violations().size() > 7 * small.violations().size());
    assertTrue(large.table("成员").rows().size() > 3000);
  }

  private static boolean covers(List<String> waiver, YearMonth month) {
    return SampleSnapshots.snapshot(month).violations().stream()
        .map(one -> List.of(one.rule(), one.key(), one.discriminator()))
        .anyMatch(waiver.subList(0, 3)::equals);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }

  private static void assertSame(Path name, Path expected, Path actual) throws IOException {
    byte[] wanted = Files.readAllBytes(expected);
    byte[] found = Files.readAllBytes(actual);
    if (!name.toString().endsWith(".xlsx")) {
      assertArrayEquals(wanted, found, name + MEND);
      return;
    }
    // Part by part: another build of zlib packs the same bytes differently.
    Map<String, byte[]> parts = parts(wanted);
    assertEquals(parts.keySet(), parts(found).keySet(), name + MEND);
    parts(found).forEach((part, bytes) -> assertArrayEquals(parts.get(part), bytes, name + MEND));
  }

  private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName() + " of " + entry.getTimeLocal(), in.readAllBytes());
      }
    }
    return parts;
  }
}
