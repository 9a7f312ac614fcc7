package zhaozhang.rulebook;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.rule.RuleFile;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.table.InputFile;

/**
 * A rules folder as files.
 *
 * @param vocabulary declares the tables
 * @param rules the texts and workbooks that hold rules, sorted by name
 * @param cases the texts that hold cases, sorted by name
 * @param lists the folder of lists
 * @param api says what the responses of an API hold; null if there is no such file
 * @param files every file read, sorted by name
 * @param problems of files that could not be read or do not belong there
 */
public record Rulebook(
    RuleText vocabulary,
    List<RuleFile> rules,
    List<RuleText> cases,
    Path lists,
    @Nullable RuleText api,
    List<InputFile> files,
    List<RuleProblem> problems) {

  public Rulebook {
    requireNonNull(vocabulary, "vocabulary");
    rules = List.copyOf(rules);
    cases = List.copyOf(cases);
    requireNonNull(lists, "lists");
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /** The same with other cases in one file, whether or not there were any. */
  public Rulebook withCases(RuleText text) {
    Stream<RuleText> others = cases.stream().filter(one -> !one.file().equals(text.file()));
    return new Rulebook(
        vocabulary,
        rules,
        Stream.concat(others, Stream.of(text)).toList(),
        lists,
        api,
        files,
        problems);
  }

  /** The same, and a rule with its cases. */
  public Rulebook with(RuleText rule, RuleText caseText) {
    return new Rulebook(
        vocabulary,
        Stream.concat(rules.stream(), Stream.of(rule)).toList(),
        Stream.concat(cases.stream(), Stream.of(caseText)).toList(),
        lists,
        api,
        files,
        problems);
  }
}
