package zhaozhang.engine;

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
import zhaozhang.model.RuleProblem;
import zhaozhang.model.RuleText;
import zhaozhang.model.Texts;

/** Reads a text of the rule language into Drools' tree of it, running nothing. */
final class RuleLanguage {

  /** A quoted text, or a comment; a quote inside a comment opens nothing. */
  private static final Pattern QUOTED_OR_COMMENT =
      Pattern.compile(
          "\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+'|//[^\\n]*|/\\*.*?\\*/",
          Pattern.DOTALL);

  /** Deeper nesting overflows the stack of Drools' parser; nobody reads it either. */
  private static final int MAX_DEPTH = 60;

  private static final Pattern NESTING =
      Pattern.compile(QUOTED_OR_COMMENT.pattern() + "|[()]|!(?:\\s*!)*", Pattern.DOTALL);

  private static final Pattern LIST_SEPARATOR = Pattern.compile("\\s*[,\uFF0C\u3001]\\s*");

  private RuleLanguage() {}

  /** The tree of a text; null, and problems, if it has none. */
  static @Nullable PackageDescr parse(RuleText text, List<RuleProblem> problems) {
    if (text.text().contains("\\u")) {
      problems.add(
          text.problem(
              lineAt(text.text(), text.text().indexOf("\\u")), Texts.get("rule.unicodeEscape")));
      return null;
    }
    String plain = Dialect.plain(text.file(), plain(text.text()));
    int deep = tooDeep(plain);
    if (deep > 0) {
      problems.add(text.problem(deep, Texts.get("rule.tooDeep")));
      return null;
    }
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr tree = null;
    try {
      tree = parser.parse(true, plain);
    } catch (DroolsParserException e) {
      problems.add(text.problem(0, Texts.get("rule.syntax", String.valueOf(e.getMessage()))));
    }
    for (DroolsError error : parser.getErrors()) {
      int line = error.getLines().length > 0 ? error.getLines()[0] : 0;
      problems.add(text.problem(line, Texts.get("rule.syntax", error.getMessage())));
    }
    return parser.hasErrors() ? null : tree;
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

  /**
   * Comments blanked, ideographic spaces outside of quotes made plain; lines stay where they are.
   */
  private static String plain(String text) {
    String source = text.startsWith("\uFEFF") ? text.substring(1) : text;
    source = source.replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder plain = new StringBuilder();
    Matcher matcher = QUOTED_OR_COMMENT.matcher(source);
    int at = 0;
    while (matcher.find()) {
      plain.append(source.substring(at, matcher.start()).replace('\u3000', ' '));
      String found = matcher.group();
      plain.append(found.startsWith("/") ? found.replaceAll("[^\\n]", " ") : found);
      at = matcher.end();
    }
    return plain.append(source.substring(at).replace('\u3000', ' ')).toString();
  }

  /** The line where nesting would overflow the stack of a parser; 0 if nowhere. */
  private static int tooDeep(String plain) {
    Matcher matcher = NESTING.matcher(plain);
    int depth = 0;
    while (matcher.find()) {
      String found = matcher.group();
      if (found.length() > MAX_DEPTH && found.startsWith("!")) {
        return lineAt(plain, matcher.start());
      }
      depth += found.equals("(") ? 1 : found.equals(")") ? -1 : 0;
      if (depth > MAX_DEPTH) {
        return lineAt(plain, matcher.start());
      }
    }
    return 0;
  }

  private static int lineAt(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
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

  private static List<String> split(String items) {
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
