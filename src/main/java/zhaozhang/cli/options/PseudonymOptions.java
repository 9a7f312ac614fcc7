package zhaozhang.cli.options;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import zhaozhang.audit.pseudonym.PseudonymKey;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;

/** Whether people go by pseudonyms in a report, and where the key to them is kept. */
public final class PseudonymOptions {

  @Option(names = "--pseudonymise", descriptionKey = "cli.pseudonymise")
  private boolean wanted;

  @Option(names = "--pseudonym-key", paramLabel = "FILE", descriptionKey = "cli.pseudonymKey")
  private @Nullable Path file;

  /**
   * The key, which is made if there is none yet; null if people go by their names.
   *
   * @param apart what may be handed on, so that the key must not be in it; null for nothing
   * @throws UserError if it cannot be used
   */
  public @Nullable PseudonymKey key(@Nullable Path... apart) {
    if (!wanted && file == null) {
      return null;
    }
    Path place = file != null ? file : usual();
    for (Path folder : apart) {
      if (folder != null && absolute(place).startsWith(absolute(folder))) {
        throw new UserError(Texts.get("pseudonym.within", place, folder));
      }
    }
    return PseudonymKey.in(place);
  }

  /** Not beside the reports: whoever gets these gets their folder. */
  private static Path usual() {
    return Path.of(System.getProperty("user.home"), ".zhaozhang", "pseudonym.key");
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
