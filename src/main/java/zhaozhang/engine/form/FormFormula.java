package zhaozhang.engine.form;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhaozhang.engine.function.Function;

/**
 * A value that is computed of columns of the same row: {@code {limit} * 1.1}. Besides columns it
 * may hold numbers, operators and functions, of any width.
 */
final class FormFormula {

  private static final Pattern COMPUTES = Pattern.compile("[-+*/(]");

  private static final Pattern REST =
      Pattern.compile(
          Function.ofRules().stream()
              .map(Function::word)
              .map(Pattern::quote)
              .collect(joining("|", "(?:[0-9.]+|[-+*/(),\\s]|", ")*")));

  private FormFormula() {}

  static boolean is(String text) {
    String rest = plain(Form.COLUMN.matcher(text).replaceAll(""));
    return Form.COLUMN.matcher(text).find()
        && COMPUTES.matcher(rest).find()
        && REST.matcher(rest).matches();
  }

  /** As the rule language has it. */
  static String write(Form form, Field field, String text) {
    StringBuilder written = new StringBuilder();
    Matcher column = Form.COLUMN.matcher(text);
    int at = 0;
    while (column.find()) {
      written.append(plain(text.substring(at, column.start())));
      written.append(form.columnWord(field, column.group(1)));
      at = column.end();
    }
    return written.append(plain(text.substring(at))).toString();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replace('\u00D7', '*')
        .replace('\u00F7', '/');
  }
}
