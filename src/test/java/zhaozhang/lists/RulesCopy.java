package zhaozhang.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the rules, for tests that change some. */
public final class RulesCopy {

  private RulesCopy() {}

  /** One in a folder, called as the rules are. */
  public static Path in(Path folder) throws IOException {
    return to(folder.resolve("rules"));
  }

  /** One whose files stand in a folder. */
  public static Path to(Path folder) throws IOException {
    Path rules = Path.of("rules");
    try (Stream<Path> all = Files.walk(rules)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(rules.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return folder;
  }

  /** One of few rules, where others only cost time: those of one article. */
  public static Path ofArticle(int number, Path folder) throws IOException {
    to(folder);
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString();
        boolean another =
            path.startsWith("条款") && !file.getFileName().toString().startsWith("第" + number + "条");
        if (another || path.startsWith("交接")) {
          Files.delete(file);
        }
      }
    }
    return folder;
  }
}
