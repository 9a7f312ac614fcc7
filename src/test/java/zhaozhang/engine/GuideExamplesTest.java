package zhaozhang.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhaozhang.engine.function.Function;
import zhaozhang.engine.syntax.Condition.Figure;
import zhaozhang.model.rule.RulebookException;

/** What the guide says can be written can be, word for word. */
public class GuideExamplesTest {

  private static final String SECTION = section();

  private static final Pattern CELLS = Pattern.compile("(?<!\\\\)\\|");

  private static String section() {
    try {
      String guide = Files.readString(Path.of("rules/另一个制度.md"));
      String from = guide.substring(guide.indexOf("## 规则里能写什么"));
      return from.substring(0, from.indexOf("\n## ", 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The tables of the examples.
   *
   * @param more what else the vocabulary says, before them
   */
  public static String words(String more) {
    int at = SECTION.indexOf("```\n") + 4;
    return "package banfa\n" + more + SECTION.substring(at, SECTION.indexOf("```", at));
  }

  /** All examples of conditions, a rule each. */
  public static String rules() {
    StringBuilder rules = new StringBuilder();
    conditions().forEach(one -> rules.append(Bench.rule("甲-" + (rules.length() + 1), whole(one))));
    return rules.toString();
  }

  private static String whole(String example) {
    return example.contains("$行 :") ? example : "$行 : 报销( )\n" + example;
  }

  /** The examples of the chapters that are about definitions, or of all others. */
  private static Stream<String> examples(boolean definitions) {
    return Stream.of(SECTION.split("\n### "))
        .filter(chapter -> chapter.startsWith("算出的列") == definitions)
        .flatMap(String::lines)
        .filter(line -> line.startsWith("| ") && !line.startsWith("| 写法"))
        .filter(line -> !line.startsWith("| ---"))
        .map(line -> CELLS.split(line)[2].strip())
        .map(cell -> cell.substring(1, cell.length() - 1).replace("\\|", "|"));
  }

  static Stream<String> conditions() {
    return examples(false);
  }

  static Stream<String> definitions() {
    return examples(true);
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void a_condition_of_the_guide_compiles(String example) {
    Bench bench = new Bench(words("")).with("参数", "限额|5");
    assertEquals(List.of(), bench.problems(Bench.rule("1-1", whole(example))));
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void a_definition_of_the_guide_compiles(String example) {
    List<String> problems = new ArrayList<>();
    String words = words("").replace("  人均 :", "  试 : " + example + "\n  人均 :");
    try {
      new Bench(words).compile(Bench.rule("1-1", "$行 : 报销( 试 != null )"));
    } catch (RulebookException e) {
      e.problems().forEach(problem -> problems.add(problem.message()));
    }
    assertEquals(List.of(), problems);
  }

  @Test
  void the_guide_names_every_function_and_figure() {
    TreeSet<String> missing = new TreeSet<>();
    Stream.of(Function.values()).map(Function::word).forEach(missing::add);
    Stream.of(Figure.values()).map(Figure::word).forEach(missing::add);
    missing.removeIf(word -> SECTION.contains(word + "("));
    assertTrue(missing.isEmpty(), "add these to rules/另一个制度.md: " + missing);
  }
}
