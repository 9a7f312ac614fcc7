package zhaozhang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no compiler checks; a test that fails says what to do. */
class ConventionsTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path PAGES = Path.of("src/main/jte");
  private static final Path SCRIPTS = Path.of("src/main/resources/zhaozhang/console");

  /** Stock Drools calls methods by the words that stand in rules. */
  private static final Path WORDS_OF_RULES = SOURCES.resolve("zhaozhang/engine/stock");

  private static final Path ARTICLES = Path.of("rules/条款");
  private static final Path HANDOVER = Path.of("rules/交接");
  private static final int MOST_LINES = 250;

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern OF_THE_REGULATION =
      Pattern.compile("群主|工作群|成员|部门专人|领导小组|管理员|公告|审批|人事|院内|信息化办公室");
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "(?m)^(?:@\\w+(?:\\([^)]*\\))?\\s+)*public (?:[a-z-]+ )*(?:class|record|interface|enum)"
              + " \\w+");
  private static final Pattern RULE = Pattern.compile("(?m)^\\s*rule \"([^\"]*)\"");
  private static final Pattern ARTICLE_FILE = Pattern.compile("(?:第(.+?)条|(附)件)-.+\\.drl");

  /** Keys that picocli asks for by the names of commands. */
  private static final Pattern ASKED_BY_PICOCLI = Pattern.compile("(zhaozhang|usage)\\..+");

  @Test
  void programs_hold_no_chinese() {
    assertNone(
        Stream.of(files(SOURCES, ".java"), files(PAGES, ".jte"), files(SCRIPTS, ""))
            .flatMap(Function.identity())
            .filter(file -> !file.startsWith(WORDS_OF_RULES))
            .filter(file -> HAN.matcher(text(file)).find()),
        "what people read belongs in texts.properties");
  }

  @Test
  void programs_know_nothing_of_the_regulation() {
    assertNone(
        files(Path.of("src/main"), "").filter(file -> OF_THE_REGULATION.matcher(text(file)).find()),
        "what is said of this one regulation belongs in rules/");
  }

  @Test
  void files_are_short() {
    assertNone(
        files(SOURCES, ".java").filter(file -> linesOf(file) > MOST_LINES),
        "a file of more than "
            + MOST_LINES
            + " lines, imports aside, does several things: give each its own");
  }

  private static long linesOf(Path file) {
    return text(file).lines().filter(line -> !line.startsWith("import ")).count();
  }

  @Test
  void packages_say_what_they_are_for() {
    assertNone(
        packages().filter(one -> !Files.exists(one.resolve("package-info.java"))),
        "give the package a package-info.java: what it is for, and @NullMarked");
  }

  private static Stream<Path> packages() {
    return sources().distinct();
  }

  /** The package of each file. */
  private static Stream<Path> sources() {
    return files(SOURCES, ".java").map(file -> file.resolveSibling(""));
  }

  @Test
  void public_types_say_what_they_are() {
    assertNone(
        files(SOURCES, ".java").filter(ConventionsTest::lacksJavadoc),
        "begin the type with a Javadoc: what it is, units and shapes, errors");
  }

  private static boolean lacksJavadoc(Path file) {
    String text = text(file);
    Matcher matcher = PUBLIC_TYPE.matcher(text);
    return matcher.find() && !text.substring(0, matcher.start()).strip().endsWith("*/");
  }

  @Test
  void rules_have_cases_beside_them() {
    assertNone(
        beside(".drl")
            .filter(file -> !Files.exists(Path.of(("" + file).replace(".drl", ".cases.yaml")))),
        "write its .cases.yaml: a violating, a passing and a boundary case for each rule");
  }

  @Test
  void cases_have_rules_beside_them() {
    assertNone(
        beside(".cases.yaml")
            .filter(file -> !Files.exists(Path.of(("" + file).replace(".cases.yaml", ".drl")))),
        "name it like the rules that it is of");
  }

  private static Stream<Path> beside(String ending) {
    return Stream.of(ARTICLES, HANDOVER).flatMap(folder -> files(folder, ending));
  }

  @Test
  void rules_stand_in_the_file_of_their_article() {
    List<String> strays = new ArrayList<>();
    files(ARTICLES, ".drl")
        .forEach(
            file -> {
              Matcher article = ARTICLE_FILE.matcher("" + file.getFileName());
              String number = article.matches() ? number(article) : "?";
              RULE.matcher(text(file))
                  .results()
                  .map(found -> found.group(1))
                  .filter(name -> !name.startsWith(number + "-"))
                  .forEach(name -> strays.add(file.getFileName() + ": " + name));
            });
    assertEquals(
        List.of(), strays, "a file is named 第<article>条-…, and its rules <article>-<number> …");
  }

  /** What the ids of its rules begin with: of the annex, which has no number, its first letter. */
  private static String number(Matcher article) {
    return article.group(1) != null ? article.group(1) : article.group(2);
  }

  @Test
  void every_rule_of_an_article_says_which() {
    List<String> strays = new ArrayList<>();
    Pattern said = Pattern.compile("rule \"([^-\"]+)-[^\"]*\"\\s+@条款\\(\"([^\"]*)\"\\)");
    files(ARTICLES, ".drl")
        .flatMap(file -> said.matcher(text(file)).results())
        .filter(found -> !found.group(1).equals(found.group(2).replace("附件", "附")))
        .forEach(found -> strays.add(found.group()));
    assertEquals(List.of(), strays, "@条款 is the number that the rule's id begins with");
  }

  @ParameterizedTest
  @ValueSource(strings = {"texts", "lexicon"})
  void every_text_is_used(String bundle) throws IOException {
    String programs =
        Stream.concat(files(SOURCES, ".java"), files(PAGES, ".jte"))
            .map(ConventionsTest::text)
            .collect(Collectors.joining());
    TreeSet<String> unused = new TreeSet<>(keys(bundle));
    unused.removeIf(key -> ASKED_BY_PICOCLI.matcher(key).matches() || used(key, programs));
    assertEquals(List.of(), List.copyOf(unused), "delete texts that nobody shows");
  }

  @ParameterizedTest
  @CsvSource({"Texts, texts", "Lexicon, lexicon"})
  void every_text_that_is_asked_for_is_there(String from, String bundle) throws IOException {
    Set<String> there = keys(bundle);
    Pattern asked = Pattern.compile("\\b" + from + "\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");
    List<String> missing =
        files(Path.of("src"), "")
            .filter(file -> file.toString().matches(".*\\.(java|jte)"))
            .flatMap(file -> asked.matcher(text(file)).results())
            .map(found -> found.group(1))
            .filter(key -> !there.contains(key))
            .toList();
    assertEquals(List.of(), missing, "write them into " + bundle + ".properties");
  }

  private static Set<String> keys(String bundle) throws IOException {
    Properties texts = new Properties();
    Path file = Path.of("src/main/resources/zhaozhang", bundle + ".properties");
    texts.load(new StringReader(text(file)));
    return texts.stringPropertyNames();
  }

  /** Whole, or put together: {@code "prefix." + "rest"} or {@code "prefix." + name()}. */
  private static boolean used(String key, String programs) {
    for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
      String rest = key.substring(dot + 1);
      boolean named = rest.matches("[A-Z_]+") || programs.contains("\"" + rest + "\"");
      if (named && programs.contains("\"" + key.substring(0, dot + 1) + "\"")) {
        return true;
      }
    }
    return programs.contains("\"" + key + "\"");
  }

  private static Stream<Path> files(Path folder, String ending) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      return "";
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void assertNone(Stream<Path> files, String mend) {
    assertEquals(List.of(), files.map(Path::toString).toList(), mend);
  }
}
