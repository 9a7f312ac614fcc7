package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The archive for Linux and macOS. */
class ArchiveIT {

  private static final int EXECUTABLE = 0755;
  private static final int READABLE = 0644;

  private static final Map<String, TarArchiveEntry> ENTRIES = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> built = Files.list(Path.of("target"))) {
      List<Path> archives = built.filter(one -> one.toString().endsWith(".tar.gz")).toList();
      assertEquals(1, archives.size(), "mvn clean: " + archives);
      try (InputStream file = Files.newInputStream(archives.get(0));
          TarArchiveInputStream tar =
              new TarArchiveInputStream(new GZIPInputStream(file), "UTF-8")) {
        for (TarArchiveEntry one = tar.getNextEntry(); one != null; one = tar.getNextEntry()) {
          ENTRIES.put(one.getName().replaceFirst("^[^/]*/", ""), one);
        }
      }
    }
  }

  @Test
  void it_holds_the_program_its_rules_and_samples_in_one_folder() {
    for (String file :
        List.of("bin/zhaozhang", "lib/zhaozhang.jar", "rules/词汇.drl", "samples/README.md")) {
      assertTrue(ENTRIES.containsKey(file), file + " is not in " + ENTRIES.keySet());
    }
    Set<String> top =
        ENTRIES.values().stream()
            .map(one -> one.getName().replaceFirst("/.*", ""))
            .collect(Collectors.toSet());
    assertEquals(1, top.size(), top.toString());
  }

  @Test
  void what_is_to_be_started_can_be() {
    Map<String, Integer> modes = new TreeMap<>();
    ENTRIES.forEach((name, entry) -> modes.put(name, entry.getMode() & 0777));
    Set<String> executable = new TreeSet<>();
    modes.forEach(
        (name, mode) -> {
          if (mode == EXECUTABLE) {
            executable.add(name);
          } else {
            assertEquals(READABLE, mode, name);
          }
        });
    assertEquals(Set.of("bin/zhaozhang", "打开控制台.command"), executable);
  }

  @Test
  void nothing_in_it_tells_when_where_or_by_whom_it_was_built() {
    Set<Date> times =
        ENTRIES.values().stream()
            .map(TarArchiveEntry::getLastModifiedDate)
            .collect(Collectors.toSet());
    assertEquals(1, times.size(), times.toString());
    for (TarArchiveEntry one : ENTRIES.values()) {
      assertEquals("0 0", one.getLongUserId() + " " + one.getLongGroupId(), one.getName());
      assertEquals("", one.getUserName() + one.getGroupName(), one.getName());
    }
    assertTrue(
        ENTRIES.keySet().stream().noneMatch(one -> one.endsWith(".jsa")), "of one Java only");
  }
}
