package zhaozhang.audit.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import zhaozhang.base.Hashes;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.report.place.WholeFile;

/** What somebody wrote of rules and did not put in force yet: it is there after a restart too. */
public final class Drafts {

  private static final String FOLDER = ".zhaozhang-drafts";
  private static final String RULES = ".drl";
  private static final String CASES = ".yaml";

  /** The text of a file of rules, and of its cases. */
  public record Draft(String text, String cases) {}

  private final Path folder;

  public Drafts(Path workspace) {
    this.folder = workspace.resolve(FOLDER);
  }

  /** The draft for a file of rules, if there is one. */
  public Optional<Draft> find(String file) {
    Path text = place(file, RULES);
    try {
      return Files.isRegularFile(text)
          ? Optional.of(new Draft(Files.readString(text), Files.readString(place(file, CASES))))
          : Optional.empty();
    } catch (IOException e) {
      throw new UserError(Texts.get("workspace.unusable", folder), e);
    }
  }

  /** Keeps a draft in the place of an earlier one. */
  public void keep(String file, Draft draft) {
    try {
      Files.createDirectories(folder);
      WholeFile.write(place(file, CASES), to -> Files.writeString(to, draft.cases()));
      WholeFile.write(place(file, RULES), to -> Files.writeString(to, draft.text()));
    } catch (IOException e) {
      throw new UserError(Texts.get("workspace.unusable", folder), e);
    }
  }

  public void drop(String file) {
    try {
      Files.deleteIfExists(place(file, RULES));
      Files.deleteIfExists(place(file, CASES));
    } catch (IOException e) {
      throw new UserError(Texts.get("workspace.unusable", folder), e);
    }
  }

  /** By a hash: no name of a file leads anywhere. */
  private Path place(String file, String ending) {
    return folder.resolve(Hashes.sha256Hex(Edits.bytes(file)) + ending);
  }
}
