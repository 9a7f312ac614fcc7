package zhaozhang.audit.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import zhaozhang.audit.workspace.Uploads.Given;
import zhaozhang.base.FileNames;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.report.place.Attachments;
import zhaozhang.report.place.Deletion;

/**
 * Files that somebody hands in, in a folder of their own until a use case has taken what it wants
 * of them. Each is called as its sender calls it; evidence lies in the folder of what it is about.
 *
 * @param folder that holds them, hidden in the workspace
 */
public record HandedIn(Path folder) implements AutoCloseable {

  /**
   * Holds files.
   *
   * @throws UserError if there is none, or they cannot be written
   */
  public static HandedIn hold(Workspace workspace, List<Given> files) {
    Path folder = workspace.folder().resolve(Uploads.PASSING).resolve(UUID.randomUUID().toString());
    HandedIn held = new HandedIn(folder);
    try {
      Files.createDirectories(folder);
      for (Given file : files) {
        held.add(file);
      }
      if (held.files().isEmpty()) {
        throw new UserError(Texts.get("handedIn.none"));
      }
      return held;
    } catch (IOException | UserError e) {
      held.close();
      throw e instanceof UserError why
          ? why
          : new UserError(Texts.get("workspace.unusable", folder), e);
    }
  }

  private void add(Given file) throws IOException {
    String name = Uploads.plain(file.name());
    if (name.isEmpty() || FileNames.isHidden(name)) {
      return;
    }
    Path place = folder;
    for (String above : evidence(file.name().replace('\\', '/'))) {
      place = place.resolve(above);
    }
    Files.createDirectories(place);
    try (InputStream in = file.content().open()) {
      Files.copy(in, free(place, name));
    }
  }

  /** The folders of a piece of evidence, as far as they say what it is about. */
  private static List<String> evidence(String path) {
    List<String> parts = List.of(path.split("/"));
    int first = parts.indexOf(Texts.get("report.file.attachments"));
    if (!Attachments.hold(path) || first < 0) {
      return List.of();
    }
    return parts.subList(first, parts.size() - 1).stream()
        .map(Uploads::plain)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** Two of one name lie in different folders. */
  private static Path free(Path folder, String name) throws IOException {
    Path place = folder.resolve(name);
    for (int number = 2; Files.exists(place); number++) {
      place = Files.createDirectories(folder.resolve(String.valueOf(number))).resolve(name);
    }
    return place;
  }

  /** The files that lie in no folder of evidence, else the folder that has nothing else. */
  public List<Path> files() {
    String attachments = folder.resolve(Texts.get("report.file.attachments")).toString();
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
      boolean any = !files.isEmpty();
      files.removeIf(file -> file.toString().startsWith(attachments));
      return files.isEmpty() && any ? List.of(folder) : files;
    } catch (IOException e) {
      throw new UserError(Texts.get("workspace.unusable", folder), e);
    }
  }

  /** What a use case says of them, without the folder that nobody knows of. */
  public String said(UserError e) {
    return String.valueOf(e.getMessage())
        .replace(folder + "/", "")
        .replace(folder + "\\", "")
        .replace(folder.toString(), Texts.get("handedIn.these"));
  }

  @Override
  public void close() {
    try {
      Deletion.of(folder);
    } catch (IOException leftForTheNextStart) {
      return;
    }
  }
}
