package zhaozhang.audit.edit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import zhaozhang.audit.RulesReview;
import zhaozhang.audit.workspace.Samples;
import zhaozhang.audit.workspace.Workspace;
import zhaozhang.base.FileNames;
import zhaozhang.base.Hashes;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.table.DataProblem;

/**
 * Edits the rules of a workspace. What {@code rules check} would refuse is not put in force; what
 * somebody changed meanwhile is not overwritten; what was there before is kept, and comes back when
 * an edit is undone.
 */
public final class Edits {

  private final Workspace workspace;
  private final Former former;

  public Edits(Workspace workspace) {
    this.workspace = workspace;
    this.former = new Former(workspace.folder());
  }

  /** The rules in force. */
  public Path rules() {
    return workspace.rules();
  }

  /**
   * Saves an edit, once it is tried.
   *
   * @param what in a phrase that people read
   * @param on the day it is
   * @throws UserError if a file is not what the edit was made of, or a list holds what it may not
   * @throws zhaozhang.model.rule.RulebookException if the rules could not be used with it
   */
  public synchronized void save(String what, LocalDate on, List<Change> changes) {
    Samples.prepare(workspace);
    requireUnchanged(changes);
    try (Trial trial = Trial.of(workspace).with(changes)) {
      requireRight(trial, on, changes);
    }
    recording(
        what,
        on,
        () -> {
          requireUnchanged(changes);
          changes.forEach(change -> change.make(rules()));
          return what;
        });
  }

  private void requireUnchanged(List<Change> changes) {
    for (Change change : changes) {
      if (!Change.fingerprint(rules().resolve(change.file())).equals(change.before())) {
        throw new UserError(Texts.get("edit.changedMeanwhile", change.file()));
      }
    }
  }

  private static void requireRight(Trial trial, LocalDate on, List<Change> changes) {
    Set<String> edited = changes.stream().map(Change::file).collect(Collectors.toSet());
    List<DataProblem> problems =
        RulesReview.of(trial.folder(), on, null, null).lists().stream()
            .filter(problem -> edited.contains(problem.file()))
            .toList();
    if (!problems.isEmpty()) {
      throw new UserError(
          problems.stream().map(Edits::sentence).distinct().collect(Collectors.joining("\n")));
    }
  }

  private static String sentence(DataProblem problem) {
    return Texts.get(
        "edit.listProblem", problem.row(), problem.column(), problem.found(), problem.expected());
  }

  /**
   * Does what changes rules and checks by itself that it may, and keeps what was there before.
   *
   * @param what in a phrase that people read
   */
  public synchronized <T> T recording(String what, LocalDate on, Supplier<T> work) {
    Samples.prepare(workspace);
    Map<String, byte[]> before = contents();
    try {
      return work.get();
    } finally {
      // Also what was done before it failed can be undone.
      keep(what, on, before);
    }
  }

  private void keep(String what, LocalDate on, Map<String, byte[]> before) {
    Map<String, byte[]> after = contents();
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    List<Former.File> changed = new ArrayList<>();
    for (String name : names) {
      Former.File file = new Former.File(name, hash(before.get(name)), hash(after.get(name)));
      if (!file.before().equals(file.after())) {
        changed.add(file);
      }
    }
    former.keep(what, on, changed, before);
  }

  private static String hash(byte @org.jspecify.annotations.Nullable [] content) {
    return content == null ? "" : Hashes.sha256Hex(content);
  }

  private Map<String, byte[]> contents() {
    Map<String, byte[]> contents = new TreeMap<>();
    try {
      for (Path file : Trial.files(rules())) {
        contents.put(FileNames.below(rules(), file), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UserError(Texts.get("rulebook.unreadable", rules()), e);
    }
    return contents;
  }

  /** What tells these rules from any others. */
  public String fingerprint() {
    StringBuilder all = new StringBuilder();
    contents().forEach((name, content) -> all.append(name).append(' ').append(hash(content)));
    return Hashes.sha256Hex(bytes(all.toString()));
  }

  /** The edits so far, the newest first. */
  public List<Former.Edit> history() {
    return former.all();
  }

  /**
   * Brings back what was there before an edit. That is an edit too, and can be undone.
   *
   * @throws UserError if there is no such edit, or a file was changed since
   */
  public synchronized void undo(int number, LocalDate on) {
    Former.Edit edit = former.find(number);
    List<Change> changes =
        edit.files().stream()
            .map(file -> new Change(file.name(), file.after(), former.content(edit, file)))
            .toList();
    save(Texts.get("edit.undone", edit.what()), on, changes);
  }

  /** A text, as it is to be written. */
  public static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
