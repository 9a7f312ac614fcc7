package zhaozhang.oracle;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Waivers as the catalogue, §3, has them, in plain loops.
 *
 * @param lines of the list: rule, key, discriminator, reason, who approved, when, last day; each as
 *     written, empty if blank
 * @param asOf the day audited as of
 */
public record Waivers(List<List<String>> lines, LocalDate asOf) {

  private static final int DISCRIMINATOR = 2;
  private static final int APPROVED_ON = 5;
  private static final int LAST_DAY = 6;

  public Waivers {
    lines = List.copyOf(lines);
  }

  /**
   * Those of some findings that are waived.
   *
   * @param findings rule, key and discriminator of each
   */
  public Set<List<String>> waived(List<List<String>> findings) {
    Set<List<String>> waived = new HashSet<>();
    for (List<String> finding : findings) {
      for (List<String> line : lines) {
        if (isSound(line) && !hasEnded(line) && isAbout(line, finding)) {
          waived.add(finding);
        }
      }
    }
    return waived;
  }

  /**
   * The numbers of the lines that count for nothing, from 0.
   *
   * @param doubtful the rules that were not judged in full, whose waivers may yet match
   */
  public SortedSet<Integer> useless(List<List<String>> findings, Set<String> doubtful) {
    SortedSet<Integer> useless = new TreeSet<>();
    for (int at = 0; at < lines.size(); at++) {
      List<String> line = lines.get(at);
      boolean matches = findings.stream().anyMatch(finding -> isAbout(line, finding));
      boolean mayMatch = doubtful.stream().anyMatch(rule -> same(rule, line.get(0)));
      if (!isSound(line) || hasEnded(line) || !(matches || mayMatch)) {
        useless.add(at);
      }
    }
    return useless;
  }

  /** Whether nothing that is required is blank, and it lasts for a year at most. */
  private static boolean isSound(List<String> line) {
    for (int at = 0; at < line.size(); at++) {
      if (at != DISCRIMINATOR && line.get(at).isBlank()) {
        return false;
      }
    }
    LocalDate approved = LocalDate.parse(line.get(APPROVED_ON));
    return !LocalDate.parse(line.get(LAST_DAY)).isAfter(approved.plusYears(1));
  }

  private boolean hasEnded(List<String> line) {
    return LocalDate.parse(line.get(LAST_DAY)).isBefore(asOf);
  }

  private static boolean isAbout(List<String> line, List<String> finding) {
    boolean any = line.get(DISCRIMINATOR).equals("*");
    return same(line.get(0), finding.get(0))
        && same(line.get(1), finding.get(1))
        && (any || same(line.get(DISCRIMINATOR), finding.get(DISCRIMINATOR)));
  }

  private static boolean same(String one, String other) {
    return form(one).equals(form(other));
  }

  private static String form(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toLowerCase(Locale.ROOT);
  }
}
