package zhaozhang.base;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Names of files, below a folder and with their levels joined by {@code /} on every system. */
public final class FileNames {

  /** In lower case. */
  private static final Set<String> LITTER =
      Set.of("__macosx", ".ds_store", "thumbs.db", "desktop.ini");

  private FileNames() {}

  /** What a file is called below a folder. */
  public static String below(Path folder, Path file) {
    return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  /** Whether it is, or is in, what desktops and open workbooks leave behind. */
  public static boolean isLitter(String name) {
    return levels(name)
        .anyMatch(
            level ->
                level.startsWith("~$")
                    || level.startsWith(".~lock.")
                    || LITTER.contains(level.toLowerCase(Locale.ROOT)));
  }

  /** Whether it is litter, or somebody hid it, or what it is in. */
  public static boolean isHidden(String name) {
    return isLitter(name)
        || levels(name).anyMatch(level -> level.startsWith(".") && !level.equals(".."));
  }

  private static Stream<String> levels(String name) {
    return Stream.of(name.split("/"));
  }
}
