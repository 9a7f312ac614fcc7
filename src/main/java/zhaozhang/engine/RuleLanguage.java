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

  private static final Pattern LIST_SEPARATOR = Pattern.compile("\\s*[,\uFF0C\u3001]\\s*");

  private RuleLanguage() {}

  /** The tree of a text; null, and problems, if it has none. */
  static @Nullable PackageDescr parse(RuleText text, List<RuleProblem> problems) {
    if (text.text().contains("\\u")) {
      problems.add(text.problem(lineOf(text.text(), "\\u"), Texts.get("rule.unicodeEscape")));
      return null;
    }
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr tree = null;
    try {
      tree = parser.parse(true, plain(text.text()));
    } catch (DroolsParserException e) {
      problems.add(text.problem(0, Texts.get("rule.syntax", String.valueOf(e.getMessage()))));
    }
    for (DroolsError error : parser.getErrors()) {
      int line = error.getLines().length > 0 ? error.getLines()[0] : 0;
      problems.add(text.problem(line, Texts.get("rule.syntax", error.getMessage())));
    }
    return parser.hasErrors() ? null : tree;
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

  private static int lineOf(String text, String part) {
    return (int) text.substring(0, text.indexOf(part)).lines().count();
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
