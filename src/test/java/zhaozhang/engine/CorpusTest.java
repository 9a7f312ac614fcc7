package zhaozhang.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhaozhang.base.Texts;

/** Many texts that are no rules: each is refused where it is wrong, before Drools sees any. */
class CorpusTest {

  private static final Path FOLDER = Path.of("src/test/resources/rules");
  private static final Pattern REPEATED = Pattern.compile("\\{(\\d+)×([^}]*)}");
  private static final Pattern TECHNICAL =
      Pattern.compile(
          "(?i)\\bERR \\d|exception|\\bat [a-z.]+\\(|org\\.|java\\.(util|lang)\\.\\w+Error"
              + "|zhaozhang|mismatched|viable|StackOverflow");

  private final Bench bench = new Bench().with("限额", "上限|3");

  static Stream<List<String>> hostile() throws IOException {
    return lines("hostile.txt", 3);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void what_is_more_than_a_rule_is_refused_where_it_stands(List<String> line) {
    refused(line.get(0), "", file(line.get(1), line.get(2)));
  }

  static Stream<List<String>> mistakes() throws IOException {
    return lines("mistakes.txt", 4);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_explained_where_it_stands(List<String> line) {
    refused(line.get(0), line.get(1), file(line.get(2), line.get(3)));
  }

  private void refused(String line, String word, String file) {
    List<String> problems = bench.problemsOf(file);
    String all = String.join("\n", problems);
    assertFalse(problems.isEmpty(), file);
    assertTrue(
        problems.stream().anyMatch(one -> one.startsWith(line + " ") && one.contains(word)), all);
    assertFalse(all.contains(Texts.get("rule.notCompiled")), "left to Drools: " + file);
    assertFalse(TECHNICAL.matcher(all.replaceAll("「[^」]*」", "")).find(), all);
    assertEquals(problems.stream().sorted().distinct().count(), problems.size(), all);
  }

  private static String file(String part, String text) {
    String rule =
        switch (part) {
          case "when" -> Bench.rule("1-1", text);
          case "then" -> Bench.rule("1-1", "$行 : 员工( )", text);
          case "head" -> Bench.rule("1-1", "$行 : 员工( )").replace("when", text + "\nwhen");
          case "file" ->
              text + "\n" + (text.contains("rul") ? "" : Bench.rule("1-1", "$行 : 员工( )"));
          case "whole" -> "";
          default -> throw new IllegalArgumentException(part);
        };
    return part.equals("whole") ? text : "package banfa\n" + rule;
  }

  static Stream<List<String>> lines(String name, int parts) throws IOException {
    return Files.readAllLines(FOLDER.resolve(name)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> List.of(expanded(line).split(" \\| ", parts)));
  }

  private static String expanded(String line) {
    return REPEATED
        .matcher(line)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(found.group(2).repeat(Integer.parseInt(found.group(1)))))
        .replace('⏎', '\n');
  }
}
