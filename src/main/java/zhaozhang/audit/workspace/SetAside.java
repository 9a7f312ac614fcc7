package zhaozhang.audit.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;

/** Takes a file out of a snapshot without deleting it: it lies in a hidden folder beside. */
public final class SetAside {

  private SetAside() {}

  /**
   * Takes one file out of the snapshot of a month.
   *
   * @param file its name below the folder of the month; one that is there, and leads nowhere else
   * @throws UserError if there is none, or it cannot be moved
   */
  public static void file(Workspace workspace, String month, String file) {
    Path place =
        workspace
            .snapshot(month)
            .flatMap(folder -> SnapshotFolder.file(folder, file))
            .orElseThrow(() -> new UserError(Texts.get("setAside.none", file)));
    try {
      move(place);
    } catch (IOException e) {
      throw new UserError(Texts.get("setAside.failed", file), e);
    }
  }

  static void move(Path file) throws IOException {
    Files.move(file, aside(file));
  }

  /** Puts a copy there, of what is about to be replaced. */
  static void keep(Path file) throws IOException {
    Files.copy(file, aside(file));
  }

  private static Path aside(Path file) throws IOException {
    Path aside = file.resolveSibling("." + Lexicon.get("setAside.folder"));
    Files.createDirectories(aside);
    String name = String.valueOf(file.getFileName());
    Path place = aside.resolve(name);
    for (int number = 2; Files.exists(place); number++) {
      place = aside.resolve(number + "-" + name);
    }
    return place;
  }
}
