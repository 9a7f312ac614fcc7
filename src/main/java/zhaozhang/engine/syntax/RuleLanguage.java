package zhaozhang.engine.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import zhaozhang.base.Texts;
import zhaozhang.engine.text.PlainText;
import zhaozhang.engine.text.Problems;
import zhaozhang.engine.text.Token;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;

/** Reads a text of the rule language into Drools' tree of it, running nothing. */
final class RuleLanguage {

  /** Deeper nesting overflows the stack of Drools' parser; nobody reads it either. */
  private static final int MAX_DEPTH = 60;

  /** What Drools' parser says of the word that it did not expect. */
  private static final Pattern UNEXPECTED = Pattern.compile("input '([^']*)'");

  private static final Pattern LIST_SEPARATOR = Pattern.compile("\\s*[,\uFF0C\u3001]\\s*");

  private RuleLanguage() {}

  /** The tree of a text; null, and problems, if it has none. */
  static @Nullable PackageDescr parse(RuleText text, List<RuleProblem> problems) {
    Problems found = new Problems(text);
    String plain = PlainText.of(text.text(), found);
    if (plain != null) {
      shallow(Token.split(plain, found), found);
    }
    PackageDescr tree = plain == null || found.count() > 0 ? null : tree(plain, found);
    problems.addAll(found.all());
    return tree;
  }

  private static @Nullable PackageDescr tree(String plain, Problems problems) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr tree = null;
    try {
      tree = parser.parse(true, plain);
    } catch (DroolsParserException e) {
      problems.add(0, 0, "rule.syntax");
    }
    for (DroolsError error : parser.getErrors()) {
      int line = error.getLines().length > 0 ? error.getLines()[0] : 0;
      Matcher word = UNEXPECTED.matcher(error.getMessage());
      if (word.find()) {
        problems.add(line, 0, "rule.syntaxAt", word.group(1));
      } else {
        problems.add(line, 0, "rule.syntax");
      }
    }
    return parser.hasErrors() ? null : tree;
  }

  private static void shallow(List<Token> tokens, Problems problems) {
    int depth = 0;
    for (Token token : tokens) {
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth > MAX_DEPTH) {
        problems.add(token, "rule.tooDeep");
        return;
      }
    }
  }

  /** What neither rules nor a vocabulary may contain. */
  static List<BaseDescr> programs(PackageDescr tree) {
    List<BaseDescr> programs = new ArrayList<>();
    programs.addAll(tree.getImports());
    programs.addAll(tree.getFunctionImports());
    programs.addAll(tree.getAccumulateImports());
    programs.addAll(tree.getGlobals());
    programs.addAll(tree.getAttributes());
    programs.addAll(tree.getFunctions());
    programs.addAll(tree.getEnumDeclarations());
    programs.addAll(tree.getEntryPointDeclarations());
    programs.addAll(tree.getWindowDeclarations());
    Optional.ofNullable(tree.getUnit()).ifPresent(programs::add);
    return programs;
  }

  /** The text of an annotation with one value, named by its key in the texts. */
  static Optional<String> annotation(AnnotatedBaseDescr descr, String key) {
    return find(descr, key).map(RuleLanguage::unquoted);
  }

  static Optional<String> annotation(AnnotatedBaseDescr descr, String key, String part) {
    return find(descr, key)
        .map(found -> found.getValueMap().get(Texts.get("annotation." + part)))
        .map(value -> unquote(value.toString()));
  }

  static boolean annotated(AnnotatedBaseDescr descr, String key) {
    return find(descr, key).isPresent();
  }

  /** The items of an annotation that lists some, separated by commas of any form. */
  static List<String> items(AnnotatedBaseDescr descr, String key) {
    return annotation(descr, key).map(RuleLanguage::split).orElse(List.of());
  }

  static List<String> split(String items) {
    return new ArrayList<>(Arrays.asList(LIST_SEPARATOR.split(items.strip())));
  }

  private static Optional<AnnotationDescr> find(AnnotatedBaseDescr descr, String key) {
    return Optional.ofNullable(descr.getAnnotation(Texts.get("annotation." + key)));
  }

  private static String unquoted(AnnotationDescr annotation) {
    Object value = annotation.getSingleValue();
    return value == null ? "" : unquote(value.toString());
  }

  private static String unquote(String value) {
    Function<String, String> inner = text -> text.substring(1, text.length() - 1);
    return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
        ? inner.apply(value)
        : value;
  }
}
