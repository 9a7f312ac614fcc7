package zhaozhang.audit.history;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
          .flatMap(field -> field.labels().stream())
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(", ")"));

  /** Of each language one. */
  private static final List<Pattern> REMARKS = patterns("", ANY_FIELD, "(.*?)", "(.*)");

  /** Where a remark of this kind begins, among others. */
  private static final List<Pattern> BEGINNINGS = patterns("(?m)^", ANY_FIELD);

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
        new ArrayList<>(
            BEGINNINGS.stream()
                .flatMap(beginning -> beginning.matcher(remarks).results())
                .map(found -> found.start())
                .distinct()
                .sorted()
                .toList());
    beginnings.add(remarks.length());
    List<Conflict> conflicts = new ArrayList<>();
    for (int i = 0; i + 1 < beginnings.size(); i++) {
      String remark = remarks.substring(beginnings.get(i), beginnings.get(i + 1)).strip();
      REMARKS.stream()
          .map(pattern -> pattern.matcher(remark))
          .filter(Matcher::matches)
          .findFirst()
          .map(found -> new Conflict(field(found.group(1)), found.group(2), found.group(3)))
          .ifPresent(conflicts::add);
    }
    return conflicts;
  }

  private static LedgerField field(String label) {
    return Arrays.stream(LedgerField.values())
        .filter(field -> field.labels().contains(label))
        .findFirst()
        .orElseThrow();
  }

  /** The text of the remark as a pattern, with these for what varies; as far as they reach. */
  private static List<Pattern> patterns(String begin, String... varying) {
    return Texts.all("ledger.conflict").stream()
        .map(text -> Pattern.compile(begin + pattern(text, varying)))
        .toList();
  }

  private static String pattern(String text, String... varying) {
    String[] fixed = text.split("%s", -1);
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
