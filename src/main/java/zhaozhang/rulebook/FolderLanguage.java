package zhaozhang.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhaozhang.base.Language;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.table.Snapshot;

/**
 * The language of a rules folder: what its list of the regulation says, else that of the names of
 * its tables and columns.
 */
public final class FolderLanguage {

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
  private static final Pattern TABLE =
      Pattern.compile("(?ms)^\\s*declare\\s+(\\S+)(.*?)^\\s*end\\b");
  private static final Pattern COLUMN =
      Pattern.compile("(?m)^\\s*([\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*:");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** Tables with one of these are the program's: their names are the same in every language. */
  private static final Pattern OWN =
      Pattern.compile(
          Stream.of("list", "context", "leaver", "transfers")
              .map(key -> Lexicon.get("annotation." + key))
              .collect(Collectors.joining("|", "@(?:", ")(?![\\p{L}\\p{N}_])")));

  /** Where the folder lies that is spoken of. */
  private static final AtomicReference<String> SPOKEN_OF = new AtomicReference<>("");

  private FolderLanguage() {}

  /** The same of a rules folder that is not read yet; whoever reads it says if it is none. */
  public static void begin(Path folder) {
    Path vocabulary = folder.resolve(Lexicon.get("rulebook.vocabulary"));
    try {
      String text = Files.readString(vocabulary);
      begin(folder, new RuleText(String.valueOf(vocabulary.getFileName()), text));
    } catch (IOException unreadable) {
      return;
    }
  }

  /**
   * Speaks the language of the names, before anything is said of a folder; that of the same folder
   * as before is known better.
   */
  static void begin(Path folder, RuleText vocabulary) {
    String place = folder.toUri().toString();
    if (!SPOKEN_OF.getAndSet(place).equals(place)) {
      Texts.speak(ofNames(vocabulary));
    }
  }

  /**
   * The language that is spoken of a folder.
   *
   * @param lists of the folder
   */
  public static Language of(RuleText vocabulary, Snapshot lists) {
    return Regulations.language(lists).orElseGet(() -> ofNames(vocabulary));
  }

  /** English where no table of snapshots and no column of one has a Chinese name. */
  private static Language ofNames(RuleText vocabulary) {
    String text = COMMENT.matcher(vocabulary.text()).replaceAll("");
    List<MatchResult> tables =
        TABLE.matcher(text).results().filter(found -> !OWN.matcher(found.group(2)).find()).toList();
    boolean chinese =
        tables.stream()
            .flatMap(
                found ->
                    Stream.concat(
                        Stream.of(found.group(1)),
                        COLUMN.matcher(found.group(2)).results().map(column -> column.group(1))))
            .anyMatch(name -> HAN.matcher(name).find());
    return chinese || tables.isEmpty() ? Language.CHINESE : Language.ENGLISH;
  }
}
