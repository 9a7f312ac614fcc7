package zhaozhang.snapshot.source;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What a file may be, by the end of its name. */
public enum FileKind {
  WORKBOOK("xlsx"),
  OLD_WORKBOOK("xls"),
  /** Of other programs, or with more than cells in it: they can be saved as one that is read. */
  OTHER_WORKBOOK("xlsm", "xlsb", "xlt", "et", "ods", "fods", "numbers"),
  TEXT("csv"),
  RECORDS("json", "jsonl"),
  OTHER;

  private final Set<String> extensions;

  FileKind(String... extensions) {
    this.extensions = Set.of(extensions);
  }

  /** The kind of a file of a name, or of a path that ends in one. */
  public static FileKind of(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    String extension = last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(kind -> kind.extensions.contains(extension) && extension.length() < last.length())
        .findFirst()
        .orElse(OTHER);
  }

  /** Whether tables are read from it. */
  public boolean read() {
    return this != OTHER && this != OTHER_WORKBOOK;
  }
}
