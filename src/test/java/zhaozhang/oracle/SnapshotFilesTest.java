package zhaozhang.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;

final class SnapshotFilesTest {

  @Test
  void every_part_of_every_table_becomes_a_file(@TempDir Path folder) throws IOException {
    for (long seed = 1; seed <= 5; seed++) {
      Snapshot snapshot = RandomSnapshots.make(seed, CatalogueVocabulary.create());
      Path target = folder.resolve("" + seed);
      SnapshotFiles.write(snapshot, target);
      assertEquals(parts(snapshot), files(target));
    }
  }

  private static List<String> parts(Snapshot snapshot) {
    return snapshot.tables().values().stream()
        .map(TableData::parts)
        .flatMap(List::stream)
        .map(part -> stem(part.file()))
        .sorted()
        .toList();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      TreeSet<String> names = new TreeSet<>();
      files.forEach(file -> names.add(stem(String.valueOf(file.getFileName()))));
      return List.copyOf(names);
    }
  }

  private static String stem(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }
}
