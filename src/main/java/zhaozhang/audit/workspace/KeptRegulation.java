package zhaozhang.audit.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import zhaozhang.base.Language;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.Regulation;
import zhaozhang.report.list.ListFile;

/**
 * Whose the rules are, and which folder reports go to, as a list of the rules says. Reading rules
 * takes longer than all else that the first page needs, so what the list said, and the language of
 * the rules, are kept in a file beside, for as long as the list and the vocabulary are the same.
 *
 * @param workspace that has the rules
 */
record KeptRegulation(Workspace workspace) {

  private static final String KEPT = ".zhaozhang-reports";
  private static final int LINES = 5;

  /**
   * The regulation, of which no more is known than what tells it from others, and its folder of
   * reports, seen from the workspace.
   *
   * @param said what the list says, to be asked where it has changed
   */
  Regulation get(Supplier<Regulation> said) {
    Path file = workspace.folder().resolve(KEPT);
    String stamp = stamp();
    try {
      List<String> kept = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
      if (kept.size() == LINES && kept.get(0).equals(stamp)) {
        Texts.speak(Language.valueOf(kept.get(4)));
        return new Regulation(kept.get(2), kept.get(3), "", "", "", kept.get(1));
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      return said.get();
    }
    Regulation regulation = said.get();
    List<String> lines =
        List.of(
            stamp,
            regulation.reports(),
            regulation.institution(),
            regulation.name(),
            Texts.spoken().name());
    if (lines.stream().allMatch(line -> line.lines().count() < 2)) {
      keep(file, String.join("\n", lines) + "\n");
    }
    return regulation;
  }

  private String stamp() {
    Path lists = workspace.rules().resolve(Lexicon.get("rulebook.lists"));
    Path list = ListFile.of(lists, Lexicon.get("list.regulation")).path();
    Path vocabulary = workspace.rules().resolve(Lexicon.get("rulebook.vocabulary"));
    return stamp(list) + stamp(vocabulary);
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
