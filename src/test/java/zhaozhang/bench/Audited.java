package zhaozhang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a report says of each rule.
 *
 * @param rules by id
 */
record Audited(Map<String, Rule> rules) {

  private static final String HINT = "提示";
  private static final Pattern RULE =
      Pattern.compile(
          "\"id\": \"([^\"]+)\", \"article\".*\"severity\": \"([^\"]+)\".*\"outcome\": \"([^\"]+)\""
              + ", \"findings\": (\\d+), \"waived\": (\\d+)");

  /**
   * What it says of one rule.
   *
   * @param findings the waived ones too
   */
  record Rule(String severity, String outcome, long findings) {

    private static Rule of(MatchResult line) {
      long findings = Long.parseLong(line.group(4)) + Long.parseLong(line.group(5));
      return new Rule(line.group(2), line.group(3), findings);
    }

    /** Whether it is all that can be said of clean data in which so much was found. */
    private boolean agrees(long found) {
      String violated = severity.equals(HINT) ? HINT : "违规";
      return findings == found && outcome.equals(found == 0 ? "通过" : violated);
    }
  }

  static Audited of(Path report) throws IOException {
    Map<String, Rule> rules = new HashMap<>();
    try (Stream<String> lines = Files.lines(report.resolve("audit.json"))) {
      lines
          .map(RULE::matcher)
          .filter(Matcher::find)
          .forEach(line -> rules.put(line.group(1), Rule.of(line.toMatchResult())));
    }
    return new Audited(rules);
  }

  /**
   * Says what both found.
   *
   * @param counted how much SQL found of each rule
   * @throws IllegalStateException where they differ in a rule, or one of them does not know it
   */
  String compare(Map<String, Long> counted) {
    Set<String> ids = new TreeSet<>(counted.keySet());
    ids.addAll(rules.keySet());
    Map<String, String> differences = new TreeMap<>();
    for (String id : ids) {
      Long found = counted.get(id);
      Rule rule = rules.get(id);
      if (found == null || rule == null || !rule.agrees(found)) {
        differences.put(id, "SQL " + found + ", audit " + rule);
      }
    }
    if (!differences.isEmpty()) {
      throw new IllegalStateException("not equally many findings: " + differences);
    }
    return "both find %,d violations and %,d hints in %d rules, %d of which found something"
        .formatted(findings(false), findings(true), ids.size(), broken());
  }

  private long findings(boolean hints) {
    return rules.values().stream()
        .filter(rule -> rule.severity().equals(HINT) == hints)
        .mapToLong(Rule::findings)
        .sum();
  }

  private long broken() {
    return rules.values().stream().filter(rule -> rule.findings() > 0).count();
  }
}
