package zhaozhang.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.Expression.Literal;
import zhaozhang.engine.Expression.Name;
import zhaozhang.model.Rule;
import zhaozhang.model.RuleProblem;
import zhaozhang.model.RuleText;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.Table;
import zhaozhang.model.Texts;
import zhaozhang.model.Vocabulary;

/**
 * Reads the rules of one file; whatever is not on the list of what rules may contain is refused.
 */
final class RuleParser {

  /** {@code 13-1 title}, or {@code 4-6 title（part）} where one rule has several parts. */
  private static final Pattern NAME =
      Pattern.compile("(?<id>[^\\s-]+-[^\\s-]+)\\s+(?<title>.+?)(?:\uFF08[^\uFF09]*\uFF09)?");

  private static final Pattern REPORT =
      Pattern.compile("\\s*(?<word>[^\\s(]+)\\s*\\((?<arguments>.*)\\)\\s*;?\\s*", Pattern.DOTALL);

  /** Drools writes out every combination of alternatives: 22 times two does not end (KIE #6493). */
  private static final int MAX_ALTERNATIVES = 64;

  private final RuleText text;
  private final Vocabulary vocabulary;
  private final List<RuleProblem> problems;

  RuleParser(RuleText text, Vocabulary vocabulary, List<RuleProblem> problems) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** The rules that could be read; of the others, problems. */
  List<RuleDefinition> rules() {
    PackageDescr tree = RuleLanguage.parse(text, problems);
    List<RuleDefinition> rules = new ArrayList<>();
    if (tree == null) {
      return rules;
    }
    refuseAllButRules(tree);
    for (RuleDescr rule : tree.getRules()) {
      int before = problems.size();
      RuleDefinition definition = rule(rule);
      if (problems.size() == before && definition != null) {
        rules.add(definition);
      }
    }
    return rules;
  }

  private void refuseAllButRules(PackageDescr tree) {
    List<BaseDescr> refused = RuleLanguage.programs(tree);
    refused.addAll(tree.getTypeDeclarations());
    for (BaseDescr descr : refused) {
      problem(descr, Texts.get("rule.onlyRules"));
    }
  }

  private @Nullable RuleDefinition rule(RuleDescr descr) {
    if (!descr.getAttributes().isEmpty()
        || !descr.getNamedConsequences().isEmpty()
        || descr.getParentName() != null
        || descr.isQuery()) {
      problem(descr, Texts.get("rule.onlyWhenThen", descr.getName()));
    }
    Matcher name = NAME.matcher(descr.getName());
    if (!name.matches()) {
      problem(descr, Texts.get("rule.badName", descr.getName()));
      return null;
    }
    Optional<String> article = metadata(descr, "article");
    Optional<Severity> severity = severity(descr);
    Optional<String> remedy = metadata(descr, "remedy");
    List<Condition> conditions =
        new ConditionParser(text, vocabulary, problems).conditions(descr.getLhs());
    if (Condition.alternatives(conditions) > MAX_ALTERNATIVES) {
      problem(descr, Texts.get("rule.tooManyAlternatives", descr.getName(), MAX_ALTERNATIVES));
    }
    Report report = report(descr);
    if (article.isEmpty() || severity.isEmpty() || remedy.isEmpty() || report == null) {
      return null;
    }
    Source source = text.source(descr.getLine());
    return new RuleDefinition(
        descr.getName(),
        new Rule(
            name.group("id"),
            name.group("title"),
            article.get(),
            severity.get(),
            remedy.get(),
            source),
        conditions,
        report,
        descr.getConsequenceLine());
  }

  private Optional<String> metadata(RuleDescr descr, String key) {
    Optional<String> value = RuleLanguage.annotation(descr, key).filter(found -> !found.isBlank());
    if (value.isEmpty()) {
      problem(descr, Texts.get("rule.noMetadata", descr.getName(), Texts.get("annotation." + key)));
    }
    return value;
  }

  private Optional<Severity> severity(RuleDescr descr) {
    Optional<String> word = metadata(descr, "severity");
    for (Severity severity : Severity.values()) {
      if (word.isPresent() && severity.label().equals(word.get())) {
        return Optional.of(severity);
      }
    }
    word.ifPresent(unknown -> problem(descr, Texts.get("rule.unknownSeverity", unknown)));
    return Optional.empty();
  }

  private @Nullable Report report(RuleDescr descr) {
    Matcher call = REPORT.matcher(String.valueOf(descr.getConsequence()));
    if (!call.matches()) {
      problem(descr.getConsequenceLine(), Texts.get("rule.noReport", descr.getName()));
      return null;
    }
    try {
      List<Expression> arguments = ExpressionParser.arguments(call.group("arguments"));
      if (call.group("word").equals(Texts.get("report.violation"))) {
        return violation(arguments);
      }
      if (call.group("word").equals(Texts.get("report.missing"))) {
        return missing(arguments);
      }
      throw new Refused(Texts.get("rule.noReport", descr.getName()));
    } catch (Refused refused) {
      problem(descr.getConsequenceLine(), refused.reason());
      return null;
    }
  }

  private static Report violation(List<Expression> arguments) throws Refused {
    int count = arguments.size();
    if (count < 2
        || count > 3
        || !(arguments.get(0) instanceof Name subject)
        || !subject.isVariable()) {
      throw new Refused(Texts.get("rule.violationArguments"));
    }
    return new Report.Violation(
        subject.name(), count == 3 ? arguments.get(1) : null, arguments.get(count - 1));
  }

  private Report missing(List<Expression> arguments) throws Refused {
    if (arguments.size() != 3
        || !(arguments.get(0) instanceof Literal literal)
        || !(literal.value() instanceof String word)) {
      throw new Refused(Texts.get("rule.missingArguments"));
    }
    Table table =
        vocabulary.table(word).orElseThrow(() -> new Refused(Texts.get("rule.unknownTable", word)));
    return new Report.Missing(table, arguments.get(1), arguments.get(2));
  }

  private void problem(BaseDescr descr, String message) {
    problem(descr.getLine(), message);
  }

  private void problem(int line, String message) {
    problems.add(text.problem(line, message));
  }
}
