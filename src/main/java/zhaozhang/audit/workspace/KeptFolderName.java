package zhaozhang.audit.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import zhaozhang.base.Language;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.report.list.ListFile;

/**
 * Which folder reports go to, as a list of the rules says. Reading rules takes longer than all else
 * that the first page needs, so what the list said, and the language of the rules, are kept in a
 * file beside, for as long as the list and the vocabulary are the same.
 *
 * @param workspace that has the rules
 */
record KeptFolderName(Workspace workspace) {

  private static final String KEPT = ".zhaozhang-reports";

  /**
   * The name of the folder, seen from the workspace.
   *
   * @param said what the list says, to be asked where it has changed
   */
  String name(Supplier<String> said) {
    Path file = workspace.folder().resolve(KEPT);
    String stamp = stamp();
    try {
      List<String> kept = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
      if (kept.size() == 3 && kept.get(0).equals(stamp)) {
        Texts.speak(Language.valueOf(kept.get(2)));
        return kept.get(1);
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      return said.get();
    }
    String name = said.get();
    keep(file, stamp + "\n" + name + "\n" + Texts.spoken() + "\n");
    return name;
  }

  private String stamp() {
    Path lists = workspace.rules().resolve(Lexicon.get("rulebook.lists"));
    Path list = ListFile.of(lists, Lexicon.get("list.regulation")).path();
    return stamp(list) + " " + stamp(workspace.rules().resolve(Lexicon.get("rulebook.vocabulary")));
  }

  private static String stamp(Path file) {
    return Files.isRegularFile(file) ? Stamp.of(file).toString() : "";
  }

  private static void keep(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException readAgainNextTime) {
      return;
    }
  }
}
