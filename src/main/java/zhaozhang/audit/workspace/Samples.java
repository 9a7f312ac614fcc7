package zhaozhang.audit.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.snapshot.source.SnapshotDate;

/** Puts into a workspace what came with the program: its rules, and snapshots to try. */
public final class Samples {

  private Samples() {}

  /** Whether there are any to try. */
  public static boolean there(Workspace workspace) {
    return Files.isDirectory(folder(workspace));
  }

  private static Path folder(Workspace workspace) {
    return workspace.home().resolve("samples");
  }

  /**
   * Copies the snapshots, and the rules if it has none. A snapshot that is there stays as it is.
   *
   * @throws UserError if they cannot be copied
   */
  public static void copy(Workspace workspace) {
    prepare(workspace);
    for (Path month : children(folder(workspace))) {
      String name = String.valueOf(month.getFileName());
      Path place = workspace.snapshots().resolve(name);
      // Lists may lie beside the months.
      if (Files.isDirectory(month) && SnapshotDate.in(name).isPresent() && !Files.exists(place)) {
        copy(month, place);
      }
    }
  }

  /**
   * Gives a workspace rules of its own, which people change there.
   *
   * @throws UserError if they cannot be copied
   */
  public static void prepare(Workspace workspace) {
    if (!workspace.hasRules()) {
      copy(workspace.rules(), workspace.ownRules());
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.sorted().toList()) {
        Path place = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(place);
        } else if (!Files.exists(place)) {
          Files.copy(one, place);
        }
      }
    } catch (IOException e) {
      throw new UserError(Texts.get("workspace.notCopied", from, to), e);
    }
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UserError(Texts.get("workspace.noSamples", folder), e);
    }
  }
}
