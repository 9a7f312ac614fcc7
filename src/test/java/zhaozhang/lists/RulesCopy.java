package zhaozhang.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the rules, for tests that change some. */
public final class RulesCopy {

  private RulesCopy() {}

  public static Path in(Path folder) throws IOException {
    Path rules = Path.of("rules");
    try (Stream<Path> all = Files.walk(rules)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve("rules").resolve(rules.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return folder.resolve("rules");
  }
}
