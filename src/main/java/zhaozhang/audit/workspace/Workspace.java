package zhaozhang.audit.workspace;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.rulebook.FolderLanguage;

/**
 * A folder with a snapshot for each month, the reports and the rules. The command line, started in
 * it, reads the same.
 *
 * @param folder that holds all
 * @param home the folder of the program, whose rules count until the workspace has its own
 */
public record Workspace(Path folder, Path home) {

  public Workspace {
    requireNonNull(folder, "folder");
    requireNonNull(home, "home");
  }

  /**
   * The folder that is given, else the one beside the program, else the one of the user. It is made
   * if it is not there.
   *
   * @throws UserError if it cannot be made, or is no folder
   */
  public static Workspace of(@Nullable Path given, Path home) {
    Path folder = (given != null ? given : usual(home)).toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      Workspace workspace = new Workspace(folder.toRealPath(), home.toAbsolutePath().normalize());
      FolderLanguage.begin(workspace.rules());
      return workspace;
    } catch (IOException e) {
      throw new UserError(Texts.get("workspace.unusable", folder), e);
    }
  }

  /** Never the program's own folder, whatever that is named: who replaces it keeps the data. */
  private static Path usual(Path home) {
    String name = Lexicon.get("workspace.name");
    Path program = home.toAbsolutePath().normalize();
    Path beside = program.resolveSibling(name);
    boolean apart = !beside.equals(program) && Files.isDirectory(beside);
    return apart ? beside : Path.of(System.getProperty("user.home"), name);
  }

  /** The rules in force: its own, else those that came with the program. */
  public Path rules() {
    return hasRules() ? ownRules() : home.resolve("rules");
  }

  /** Whether it has rules of its own. */
  public boolean hasRules() {
    return Files.isRegularFile(ownRules().resolve(Lexicon.get("rulebook.vocabulary")));
  }

  /** Where its own rules are, or would be. */
  public Path ownRules() {
    return folder.resolve("rules");
  }

  /** Where snapshots are kept. */
  public Path snapshots() {
    return folder.resolve(Lexicon.get("workspace.snapshots"));
  }

  /** Names of the snapshots that there are, the newest first. */
  public List<String> months() {
    if (!Files.isDirectory(snapshots())) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(snapshots())) {
      return all.filter(Files::isDirectory)
          .map(one -> String.valueOf(one.getFileName()))
          .filter(name -> !name.startsWith("."))
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException e) {
      throw new UserError(Texts.get("workspace.unusable", snapshots()), e);
    }
  }

  /** Whether anything lies in it beside snapshots and rules, so that there may be reports. */
  boolean holdsMore() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory)
          .filter(one -> !one.equals(snapshots()) && !one.equals(ownRules()))
          .anyMatch(one -> !String.valueOf(one.getFileName()).startsWith("."));
    } catch (IOException e) {
      throw new UserError(Texts.get("workspace.unusable", folder), e);
    }
  }

  /** The folder of a snapshot; empty if there is none of the name, which leads nowhere else. */
  public Optional<Path> snapshot(String month) {
    return months().stream().filter(month::equals).findFirst().map(snapshots()::resolve);
  }
}
