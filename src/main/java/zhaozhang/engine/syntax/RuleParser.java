package zhaozhang.engine.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Labels;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;
import zhaozhang.engine.syntax.RuleSplitter.Parts;
import zhaozhang.engine.text.PlainText;
import zhaozhang.engine.text.Problems;
import zhaozhang.engine.text.Refused;
import zhaozhang.engine.text.Span;
import zhaozhang.engine.text.Token;
import zhaozhang.engine.text.Token.Kind;
import zhaozhang.engine.text.Tokens;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.table.Vocabulary;

/**
 * Reads the rules of one file; whatever is not on the list of what rules may contain is refused.
 * The grammar is a part of DRL, and read here so that what is wrong is named where it stands.
 */
public final class RuleParser {

  public static final String ID = "[^\\s-]+-[^\\s-]+";

  /** {@code 13-1 title}, or {@code 4-6 title（part）} where one rule has several parts. */
  private static final Pattern NAME =
      Pattern.compile("(?<id>" + ID + ")\\s+(?<title>.+?)(?:\uFF08[^\uFF09]*\uFF09)?");

  /** Drools writes out every combination of alternatives: 22 times two does not end (KIE #6493). */
  private static final int MAX_ALTERNATIVES = 64;

  /** Every pattern may multiply the matches by the rows of its table. */
  private static final int MAX_PATTERNS = 20;

  private static final List<String> ANNOTATIONS =
      Stream.of("article", "severity", "remedy", "actor", "afterwards", "only")
          .map(key -> Lexicon.get("annotation." + key))
          .toList();

  private final RuleText text;
  private final Vocabulary vocabulary;
  private final String packageName;
  private final Problems problems;

  /**
   * @param packageName the one package of all files; empty if any will do
   */
  public RuleParser(RuleText text, Vocabulary vocabulary, String packageName, Problems problems) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.packageName = packageName;
    this.problems = problems;
  }

  /** The rules that could be read; of the others, problems. */
  public List<RuleDefinition> rules() {
    List<RuleDefinition> rules = new ArrayList<>();
    String plain = PlainText.of(text.text(), problems);
    if (plain == null) {
      return rules;
    }
    List<Token> tokens = Dialect.plain(text.file(), Token.split(plain, problems));
    for (Parts parts : RuleSplitter.split(tokens, packageName, problems)) {
      Optional.ofNullable(rule(parts)).ifPresent(rules::add);
    }
    return rules;
  }

  private @Nullable RuleDefinition rule(Parts parts) {
    Token name = parts.head().get(1);
    Span head = new Span(parts.head());
    Map<String, Token> annotations = annotations(parts.head());
    Matcher words = NAME.matcher(name.text());
    if (name.kind() != Kind.TEXT || !words.matches()) {
      problems.add(name, "rule.badName", name.shown());
      return null;
    }
    String article = metadata(name, annotations, "article");
    Severity severity = severity(name, annotations);
    String remedy = metadata(name, annotations, "remedy");
    String actor =
        annotations.containsKey(Lexicon.get("annotation.actor"))
            ? metadata(name, annotations, "actor")
            : null;
    int before = problems.count();
    List<Condition> conditions = conditions(parts, name);
    Report report = report(parts);
    Rule.Part part = report == null ? null : part(name, annotations, report);
    if (report == null || problems.count() > before) {
      return null;
    }
    Source source = text.source(head.line());
    Rule rule =
        new Rule(
            words.group("id"),
            words.group("title"),
            article,
            severity,
            remedy,
            actor,
            source,
            part);
    return new RuleDefinition(name.text(), rule, conditions, report, head, new Span(parts.then()));
  }

  /** The values of the annotations that follow the name, and nothing else may. */
  private Map<String, Token> annotations(List<Token> head) {
    Map<String, Token> annotations = new LinkedHashMap<>();
    Tokens tokens = new Tokens(head.subList(2, head.size()));
    while (!tokens.atEnd()) {
      try {
        annotation(tokens, annotations);
      } catch (Refused refused) {
        problems.add(refused, new Span(head));
        tokens.skipTo("@");
      }
    }
    return annotations;
  }

  private void annotation(Tokens tokens, Map<String, Token> annotations) throws Refused {
    if (!tokens.accept("@")) {
      throw new Refused(Texts.get("rule.onlyWhenThen", tokens.peek().shown()), tokens.peek());
    }
    Token key = tokens.take();
    if (!ANNOTATIONS.contains(key.text())) {
      String known = String.join(Texts.get("rule.and"), ANNOTATIONS);
      String hint = Nearest.hint(key.text(), ANNOTATIONS, Texts.get("rule.onlyThese", known));
      throw new Refused(Texts.get("rule.unknownAnnotation", key.text(), hint), key);
    }
    boolean given = tokens.accept("(");
    Token value = given ? tokens.take() : key;
    if (annotations.put(key.text(), value) != null) {
      throw new Refused(Texts.get("rule.annotatedTwice", key.text()), key);
    }
    if (given && (value.kind() != Kind.TEXT || !tokens.accept(")"))) {
      throw new Refused(Texts.get("rule.annotationNotQuoted", key.text()), value);
    }
  }

  private String metadata(Token name, Map<String, Token> annotations, String key) {
    String word = Lexicon.get("annotation." + key);
    Token value = annotations.get(word);
    if (value == null || value.kind() != Kind.TEXT || value.text().isBlank()) {
      problems.add(name, "rule.noMetadata", name.text(), word);
      return "";
    }
    return value.text();
  }

  private Severity severity(Token name, Map<String, Token> annotations) {
    String word = metadata(name, annotations, "severity");
    Optional<Severity> severity = Labels.find(Severity.values(), Severity::word, word);
    if (severity.isEmpty() && !word.isEmpty()) {
      List<String> labels = Arrays.stream(Severity.values()).map(Severity::word).toList();
      Token value = annotations.getOrDefault(Lexicon.get("annotation.severity"), name);
      problems.add(value, "rule.unknownSeverity", word, String.join(Texts.get("rule.and"), labels));
    }
    return severity.orElse(Severity.LOW);
  }

  private Rule.@Nullable Part part(Token name, Map<String, Token> annotations, Report report) {
    if (report instanceof Report.Item item) {
      return holding(name, annotations, item);
    }
    if (report instanceof Report.Receiver) {
      return Rule.Saying.RECEIVER;
    }
    if (report instanceof Report.Confirmation) {
      return Rule.Saying.CONFIRMATION;
    }
    return report instanceof Report.Objection ? Rule.Saying.OBJECTION : null;
  }

  private Rule.Holding holding(Token name, Map<String, Token> annotations, Report.Item item) {
    return new Rule.Holding(
        item.type(),
        metadata(name, annotations, "afterwards"),
        annotations.containsKey(Lexicon.get("annotation.only")));
  }

  private List<Condition> conditions(Parts parts, Token name) {
    List<Token> when = parts.when();
    Tokens tokens = new Tokens(when.subList(1, when.size()));
    if (tokens.atEnd()) {
      problems.add(when.get(0), "rule.noConditions", name.text());
    }
    List<Condition> conditions = new ConditionParser(tokens, vocabulary, problems).conditions();
    if (Condition.alternatives(conditions) > MAX_ALTERNATIVES) {
      problems.add(name, "rule.tooManyAlternatives", name.text(), MAX_ALTERNATIVES);
    }
    if (Condition.patterns(conditions) > MAX_PATTERNS) {
      problems.add(name, "rule.tooManyPatterns", name.text(), MAX_PATTERNS);
    }
    return conditions;
  }

  private @Nullable Report report(Parts parts) {
    List<Token> then = parts.then();
    try {
      return new ReportParser(new Tokens(then.subList(1, then.size())), vocabulary).report();
    } catch (Refused refused) {
      problems.add(refused, new Span(then));
      return null;
    }
  }
}
