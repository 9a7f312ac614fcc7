package zhaozhang.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a generated month as the files that an administrator would have collected. */
public final class SnapshotFolder {

  private SnapshotFolder() {}

  /**
   * Writes all files.
   *
   * @param folder made where it does not exist; files of the same name are replaced
   */
  public static void write(SampleSnapshot snapshot, Path folder) throws IOException {
    Files.createDirectories(folder);
    Map<String, List<Layout>> files =
        Layouts.ALL.stream()
            .collect(Collectors.groupingBy(Layout::file, LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<String, List<Layout>> file : files.entrySet()) {
      write(snapshot, folder.resolve(file.getKey()), file.getValue());
    }
  }

  private static void write(SampleSnapshot snapshot, Path file, List<Layout> layouts)
      throws IOException {
    Layout first = layouts.get(0);
    if (first.csv()) {
      CsvFile.write(file, first, snapshot.table(first.table()));
    } else {
      XlsxFile.write(file, layouts, snapshot);
    }
  }
}
