package zhaozhang.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Encoding;
import zhaozhang.base.FileNames;
import zhaozhang.base.Fingerprint;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.Source;
import zhaozhang.model.rule.RuleFile;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RuleWorkbook;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.InputFile;

/** Reads the files of a rules folder, and only those that belong there. */
public final class RulebookReader {

  private static final List<String> RULES = List.of(".drl", ".dslr");
  private static final String WORKBOOK = ".xlsx";
  private static final String DOCUMENT = ".docx";
  private static final String CASES = ".cases.yaml";

  /** What version control writes where two people changed the same lines. */
  private static final Pattern CONFLICT = Pattern.compile("<{7}(?: |$)|>{7}(?: |$)");

  /** Hundreds of pages: nobody writes a longer file of rules. */
  private static final long MAX_BYTES = 1 << 20;

  private final Path folder;
  private final Path lists;
  private @Nullable RuleText api;
  private final List<RuleFile> rules = new ArrayList<>();
  private final List<RuleText> cases = new ArrayList<>();
  private final List<InputFile> files = new ArrayList<>();
  private final List<RuleProblem> problems = new ArrayList<>();

  private RulebookReader(Path folder) {
    this.folder = folder;
    this.lists = folder.resolve(Lexicon.get("rulebook.lists"));
  }

  /**
   * Reads a rules folder; files that do not belong there or cannot be read are among its problems.
   *
   * @throws UserError if it is no rules folder
   * @throws RulebookException if its vocabulary cannot be read
   */
  public static Rulebook read(Path folder) {
    return new RulebookReader(folder).read();
  }

  /**
   * Names and hashes of the files of a rules folder, sorted by name, whether or not they are right.
   *
   * @throws UserError if it is no rules folder
   */
  public static List<InputFile> files(Path folder) {
    RulebookReader reader = new RulebookReader(folder);
    reader.collect();
    return reader.sortedFiles();
  }

  private Rulebook read() {
    RuleText vocabulary = collect();
    if (vocabulary == null) {
      throw new RulebookException(problems);
    }
    return new Rulebook(vocabulary, rules, cases, lists, api, sortedFiles(), problems);
  }

  private List<InputFile> sortedFiles() {
    return files.stream().sorted(comparing(InputFile::name)).toList();
  }

  private @Nullable RuleText collect() {
    Path vocabularyFile = folder.resolve(Lexicon.get("rulebook.vocabulary"));
    if (!Files.isRegularFile(vocabularyFile) || !Files.isDirectory(lists)) {
      throw new UserError(Texts.get("rulebook.notRules", folder));
    }
    RuleText vocabulary = text(vocabularyFile);
    if (vocabulary != null) {
      FolderLanguage.begin(folder, vocabulary);
    }
    List<Path> homes =
        Stream.of("rulebook.articles", "rulebook.handover", "rulebook.custom")
            .map(name -> folder.resolve(Lexicon.get(name)))
            .toList();
    for (Path home : homes) {
      if (Files.isDirectory(home)) {
        filesOf(home).forEach(this::sort);
      }
    }
    filesBelow(lists).forEach(this::list);
    Path templates = folder.resolve(Lexicon.get("rulebook.templates"));
    if (Files.isDirectory(templates)) {
      // A report's documents are made of them; nobody else reads them.
      filesOf(templates).stream()
          .filter(file -> ("" + file).endsWith(DOCUMENT))
          .forEach(this::bytes);
    }
    Path apiFile = folder.resolve(Lexicon.get("rulebook.api"));
    // For readers: what of the regulation is checked by what. No audit reads it.
    Path coverage = folder.resolve(Lexicon.get("rulebook.coverage"));
    if (Files.isRegularFile(apiFile)) {
      api = text(apiFile);
    }
    for (Path other : filesOf(folder)) {
      boolean home = homes.contains(other) || other.equals(lists) || other.equals(templates);
      boolean known =
          other.equals(vocabularyFile) || other.equals(apiFile) || other.equals(coverage);
      if (!known && (!home || !Files.isDirectory(other))) {
        stray(other, "rulebook.strayAtRoot");
      }
    }
    return vocabulary;
  }

  private void list(Path file) {
    byte[] bytes = bytes(file);
    if (("" + file).endsWith(".csv")) {
      conflict(file, new String(bytes, UTF_8));
    }
  }

  private void sort(Path file) {
    String name = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      stray(file, "rulebook.noFile");
    } else if (RULES.stream().anyMatch(name::endsWith)) {
      add(rules, text(file));
    } else if (name.endsWith(WORKBOOK)) {
      rules.add(new RuleWorkbook(relative(file), bytes(file)));
    } else if (name.endsWith(CASES)) {
      add(cases, text(file));
    } else {
      bytes(file);
      stray(file, "rulebook.strayFile");
    }
  }

  private static void add(List<? super RuleText> texts, @Nullable RuleText text) {
    if (text != null) {
      texts.add(text);
    }
  }

  private @Nullable RuleText text(Path file) {
    byte[] bytes = bytes(file);
    if (bytes.length > MAX_BYTES) {
      stray(file, "rulebook.tooLarge");
      return null;
    }
    Encoding encoding = Encoding.of(bytes);
    if (!encoding.charset().equals(UTF_8)) {
      stray(file, "rulebook.notUtf8", shown(encoding));
      return null;
    }
    String text = new String(bytes, UTF_8);
    conflict(file, text);
    return new RuleText(relative(file), text);
  }

  /** Of two versions somebody has yet to choose; neither is what was meant. */
  private void conflict(Path file, String text) {
    int line = 0;
    for (String written : text.split("\\R", -1)) {
      line++;
      if (CONFLICT.matcher(written).lookingAt()) {
        Source source = new Source(relative(file), "", line);
        problems.add(new RuleProblem(source, Texts.get("rulebook.conflict", written.strip())));
        return;
      }
    }
  }

  /** What editors call it. */
  private static String shown(Encoding encoding) {
    if (encoding.lastResort()) {
      return Texts.get("rulebook.otherEncoding");
    }
    return encoding.charset().equals(Encoding.GB18030)
        ? "GBK"
        : encoding.charset().name().replaceFirst("[BL]E$", "");
  }

  private void stray(Path file, String key, Object... arguments) {
    Source source = new Source(relative(file), "", 0);
    problems.add(new RuleProblem(source, Texts.get(key, arguments)));
  }

  private byte[] bytes(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      files.add(new InputFile(relative(file), Fingerprint.of(bytes)));
      return bytes;
    } catch (IOException e) {
      throw new UserError(Texts.get("rulebook.unreadable", file), e);
    }
  }

  /** What is in a folder, sorted; hidden files, litter and notes are left alone. */
  private static List<Path> filesOf(Path folder) {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(file -> !ignored(String.valueOf(file.getFileName()))).sorted().toList();
    } catch (IOException e) {
      throw new UserError(Texts.get("rulebook.unreadable", folder), e);
    }
  }

  /** Lists may lie in folders of their own: whatever is read of them has its hash. */
  private static Stream<Path> filesBelow(Path folder) {
    return filesOf(folder).stream()
        .flatMap(
            one ->
                Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)
                    ? filesBelow(one)
                    : Stream.of(one).filter(Files::isRegularFile));
  }

  private static boolean ignored(String name) {
    return FileNames.isHidden(name) || name.endsWith(".md");
  }

  private String relative(Path file) {
    return FileNames.below(folder, file);
  }
}
