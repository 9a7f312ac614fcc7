package zhaozhang.rulebook;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Hashes;
import zhaozhang.model.InputFile;
import zhaozhang.model.RuleFile;
import zhaozhang.model.RuleProblem;
import zhaozhang.model.RuleText;
import zhaozhang.model.RuleWorkbook;
import zhaozhang.model.RulebookException;
import zhaozhang.model.Source;
import zhaozhang.model.Texts;
import zhaozhang.model.UserError;

/** Reads the files of a rules folder, and only those that belong there. */
public final class RulebookReader {

  private static final List<String> RULES = List.of(".drl", ".dslr");
  private static final String WORKBOOK = ".xlsx";
  private static final String CASES = ".cases.yaml";

  private final Path folder;
  private final List<RuleFile> rules = new ArrayList<>();
  private final List<RuleText> cases = new ArrayList<>();
  private final List<InputFile> files = new ArrayList<>();
  private final List<RuleProblem> problems = new ArrayList<>();

  private RulebookReader(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads a rules folder.
   *
   * @throws UserError if it is no rules folder
   * @throws RulebookException if a file in it is no UTF-8 text
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
    return reader.files.stream().sorted(comparing(InputFile::name)).toList();
  }

  private Rulebook read() {
    RuleText vocabulary = collect();
    if (!problems.isEmpty() || vocabulary == null) {
      throw new RulebookException(problems);
    }
    Path lists = folder.resolve(Texts.get("rulebook.lists"));
    return new Rulebook(
        vocabulary,
        rules,
        cases,
        lists,
        files.stream().sorted(comparing(InputFile::name)).toList());
  }

  private @Nullable RuleText collect() {
    Path vocabularyFile = folder.resolve(Texts.get("rulebook.vocabulary"));
    Path lists = folder.resolve(Texts.get("rulebook.lists"));
    if (!Files.isRegularFile(vocabularyFile) || !Files.isDirectory(lists)) {
      throw new UserError(Texts.get("rulebook.notRules", folder));
    }
    RuleText vocabulary = text(vocabularyFile);
    for (String name : List.of("rulebook.articles", "rulebook.custom")) {
      filesOf(folder.resolve(Texts.get(name))).forEach(this::sort);
    }
    filesOf(lists).forEach(this::bytes);
    return vocabulary;
  }

  private void sort(Path file) {
    String name = String.valueOf(file.getFileName());
    if (RULES.stream().anyMatch(name::endsWith)) {
      add(rules, text(file));
    } else if (name.endsWith(WORKBOOK)) {
      rules.add(new RuleWorkbook(relative(file), bytes(file)));
    } else if (name.endsWith(CASES)) {
      add(cases, text(file));
    } else {
      bytes(file);
      problems.add(
          new RuleProblem(new Source(relative(file), "", 0), Texts.get("rulebook.strayFile")));
    }
  }

  private static void add(List<? super RuleText> texts, @Nullable RuleText text) {
    if (text != null) {
      texts.add(text);
    }
  }

  private @Nullable RuleText text(Path file) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(file))).toString();
      return new RuleText(relative(file), text);
    } catch (CharacterCodingException e) {
      problems.add(
          new RuleProblem(new Source(relative(file), "", 0), Texts.get("rulebook.notUtf8")));
      return null;
    }
  }

  private byte[] bytes(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      files.add(new InputFile(relative(file), bytes.length, Hashes.sha256Hex(bytes)));
      return bytes;
    } catch (IOException e) {
      throw new UserError(Texts.get("rulebook.unreadable", file), e);
    }
  }

  /** The regular files of a folder, sorted; hidden ones, links and lock files are left alone. */
  private static List<Path> filesOf(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !ignored(String.valueOf(file.getFileName())))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UserError(Texts.get("rulebook.unreadable", folder), e);
    }
  }

  private static boolean ignored(String name) {
    return name.startsWith(".") || name.startsWith("~$") || name.endsWith(".md");
  }

  private String relative(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
