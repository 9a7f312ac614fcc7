package zhaozhang.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import zhaozhang.base.Lexicon;

/** The option that says where the rules are. */
public final class RulesFolder {

  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "cli.rules")
  private @Nullable Path folder;

  /** The folder given, else {@code rules} in the current folder, else the one that came along. */
  public Path path() {
    if (folder != null) {
      return folder;
    }
    Path here = Path.of("rules");
    if (Files.isRegularFile(here.resolve(Lexicon.get("rulebook.vocabulary")))) {
      return here;
    }
    return Path.of(System.getProperty("zhaozhang.home", ".")).resolve("rules");
  }
}
