package zhaozhang.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    return without(List.of("条款", "交接"), "第" + number + "条", to(folder));
  }

  /** The same, with the rules of the check before somebody leaves. */
  public static Path ofArticleAndHandover(int number, Path folder) throws IOException {
    return without(List.of("条款"), "第" + number + "条", to(folder));
  }

  private static Path without(List<String> homes, String kept, Path folder) throws IOException {
    for (String home : homes) {
      try (Stream<Path> all = Files.list(folder.resolve(home))) {
        for (Path file : all.toList()) {
          if (!file.getFileName().toString().startsWith(kept)) {
            Files.delete(file);
          }
        }
      }
    }
    return folder;
  }
}
