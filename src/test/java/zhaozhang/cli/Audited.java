package zhaozhang.cli;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import zhaozhang.cli.Program.Ended;

/**
 * A run, and the results that it wrote.
 *
 * @param place where it ran
 * @param ended how it ended
 * @param results what audit.json says, null if no report was written
 */
record Audited(Place place, Ended ended, @Nullable Results results) {

  static final Results EXPECTED =
      Results.read(Path.of("src/test/resources/expected/2025-10.audit.json"));

  private static final Set<String> JUDGED_NOT = Set.of("无法判定", "不适用", "出错");

  /** A rule that speaks of several tables is judged by the others. */
  private static final Set<String> JUDGED_WITHOUT = Set.of("无法判定", "违规", "已豁免");

  /** What an audit.json says. */
  record Results(Map<String, Object> json) {

    static Results read(Path file) {
      try {
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(100 << 20).build();
        // Every JSON is YAML, but for control characters.
        String json = Files.readString(file).replaceAll("[\\x7f-\\x9f]", "?");
        return new Results(objects(new Load(settings).loadFromString(json)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @SuppressWarnings("unchecked") // names are texts
    private static Map<String, Object> objects(@Nullable Object object) {
      return (Map<String, Object>) requireNonNull(object);
    }

    List<Map<String, Object>> list(String name) {
      return items(json.get(name)).map(Results::objects).toList();
    }

    private static Stream<?> items(@Nullable Object list) {
      return ((List<?>) requireNonNull(list)).stream();
    }

    /** What every rule ended in, by its id. */
    Map<String, Rule> rules() {
      return list("rules").stream()
          .collect(
              Collectors.toMap(
                  rule -> String.valueOf(rule.get("id")),
                  rule ->
                      new Rule(
                          String.valueOf(rule.get("outcome")),
                          items(rule.get("missing")).map(String::valueOf).toList())));
    }

    /** The rule of every finding, by the finding's id. */
    Map<String, String> findings() {
      return list("findings").stream()
          .collect(
              Collectors.toMap(
                  finding -> String.valueOf(finding.get("id")),
                  finding -> String.valueOf(finding.get("rule"))));
    }

    /** What a rule ended in, and the tables and columns that it lacks. */
    record Rule(String outcome, List<String> missing) {}
  }

  private Results written() {
    return requireNonNull(results, ended::toString);
  }

  void isWritten() {
    assertEquals(0, ended.exitCode(), ended::toString);
    assertEquals("", ended.err());
    assertTrue(results != null, ended::toString);
  }

  void isNotWritten() {
    assertTrue(results == null, "a report, though it could not run");
  }

  /** It could not run, and says so in a sentence with these words. */
  void isRefused(String words) {
    isNotWritten();
    assertEquals(1, ended.exitCode(), ended::toString);
    assertTrue(ended.err().contains(words), ended::toString);
  }

  /** Finds what is expected of the sample, no more and no less. */
  void finds() {
    isWritten();
    assertEquals(EXPECTED.rules(), written().rules());
    assertEquals(EXPECTED.findings(), written().findings());
  }

  /** Tells something about a file that it does not tell of the sample. */
  void notes(String file, String found) {
    assertTrue(
        news().stream()
            .anyMatch(
                problem ->
                    file.equals(problem.get("file"))
                        && String.valueOf(problem.get("found")).contains(found)),
        () -> "nothing of " + file + " in " + news());
  }

  /** What it tells of the data that it does not tell of the sample. */
  private List<Map<String, Object>> news() {
    Set<Object> known = new HashSet<>(EXPECTED.list("dataProblems"));
    return written().list("dataProblems").stream()
        .filter(problem -> !known.contains(problem))
        .toList();
  }

  /** The table is not there; the rules that need it pass nothing, and the others find as ever. */
  void lacks(String table) {
    assertFalse(
        written().list("tables").stream().anyMatch(part -> table.equals(part.get("table"))),
        table + " is there");
    Map<String, Results.Rule> rules = new HashMap<>(written().rules());
    rules.values().removeIf(rule -> !rule.missing().contains(table));
    assertFalse(rules.isEmpty(), "no rule lacks " + table);
    rules.forEach(
        (id, rule) ->
            assertTrue(
                JUDGED_WITHOUT.contains(rule.outcome()), id + " is judged without " + table));
    Map<String, String> others = new HashMap<>(EXPECTED.findings());
    others.values().removeAll(rules.keySet());
    Map<String, String> found = new HashMap<>(written().findings());
    found.values().removeAll(rules.keySet());
    assertEquals(others, found, "what does not need " + table);
  }

  /** Whether a rule that finds less says that it could not look everywhere. */
  private static boolean tells(Results.Rule rule) {
    return JUDGED_NOT.contains(rule.outcome()) || !rule.missing().isEmpty();
  }

  /** What the sample violates is found, cannot be judged, or something was told of the data. */
  void losesNothingInSilence() {
    if (results == null) {
      return;
    }
    boolean told = !news().isEmpty();
    Map<String, Results.Rule> rules = results.rules();
    Set<String> found = results.findings().keySet();
    EXPECTED
        .findings()
        .forEach(
            (id, rule) ->
                assertTrue(
                    found.contains(id) || told || tells(requireNonNull(rules.get(rule))),
                    "lost in silence: " + id));
  }
}
