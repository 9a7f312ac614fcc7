package zhaozhang.audit.history;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zhaozhang.base.Labels;
import zhaozhang.base.Texts;
import zhaozhang.model.followup.LedgerField;

/**
 * A text that was not taken, for another workbook says otherwise. As a remark it is carried on from
 * month to month, until somebody decides: by typing anew, or by deleting the remark.
 *
 * @param file the workbook that says so
 */
record Conflict(LedgerField field, String file, String text) {

  private static final String ANY_FIELD =
      Arrays.stream(LedgerField.values())
          .map(field -> Pattern.quote(field.label()))
          .collect(Collectors.joining("|", "(", ")"));

  private static final Pattern REMARK = Pattern.compile(pattern(ANY_FIELD, "(.*?)", "(.*)"));

  /** Where a remark of this kind begins, among others. */
  private static final Pattern BEGINNING = Pattern.compile("(?m)^" + pattern(ANY_FIELD));

  Conflict {
    requireNonNull(field, "field");
    requireNonNull(file, "file");
    requireNonNull(text, "text");
  }

  String remark() {
    return Texts.get("ledger.conflict", field.label(), file, text);
  }

  /** The conflicts among remarks, each of which begins a line. */
  static List<Conflict> in(String remarks) {
    List<Integer> beginnings =
        new ArrayList<>(BEGINNING.matcher(remarks).results().map(found -> found.start()).toList());
    beginnings.add(remarks.length());
    List<Conflict> conflicts = new ArrayList<>();
    for (int i = 0; i + 1 < beginnings.size(); i++) {
      String remark = remarks.substring(beginnings.get(i), beginnings.get(i + 1)).strip();
      Matcher matcher = REMARK.matcher(remark);
      if (matcher.matches()) {
        conflicts.add(new Conflict(field(matcher.group(1)), matcher.group(2), matcher.group(3)));
      }
    }
    return conflicts;
  }

  private static LedgerField field(String label) {
    return Labels.find(LedgerField.values(), LedgerField::label, label).orElseThrow();
  }

  /** The text of the remark as a pattern, with these for what varies; as far as they reach. */
  private static String pattern(String... varying) {
    String[] fixed = Texts.get("ledger.conflict").split("%s", -1);
    StringBuilder pattern = new StringBuilder("(?s)");
    for (int i = 0; i < varying.length; i++) {
      pattern.append(Pattern.quote(fixed[i])).append(varying[i]);
    }
    if (varying.length < fixed.length) {
      pattern.append(Pattern.quote(fixed[varying.length]));
    }
    return pattern.toString();
  }
}
