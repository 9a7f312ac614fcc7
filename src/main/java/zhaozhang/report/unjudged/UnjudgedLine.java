package zhaozhang.report.unjudged;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.ArticleResult;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedUnjudged;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.model.finding.Unjudged;
import zhaozhang.model.finding.Unjudged.Obstacle;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.rule.RuleIds;

/**
 * What could not be judged, and what would settle it: a subject, many that one file stands in the
 * way of, or a whole rule.
 *
 * @param rule that could not be judged
 * @param table of the subjects; empty for a whole rule
 * @param subject what people call it
 * @param department answers for it; empty if nobody is known to
 * @param where what stands in the way, a line each
 * @param remedy what to do about it, a line each
 */
public record UnjudgedLine(
    Rule rule, String table, String subject, String department, String where, String remedy) {

  private static final int OBSTACLES_SHOWN = 3;
  private static final int NAMES_SHOWN = 3;

  private record Group(String rule, String table, String department, List<Obstacle> because) {}

  /** All lines of a result, in order of the rules; what holds for a whole rule first. */
  public static List<UnjudgedLine> of(AuditResult result) {
    List<UnjudgedLine> lines = new ArrayList<>(rules(result));
    Map<Group, List<AuditedUnjudged>> groups = new LinkedHashMap<>();
    result.unjudged().stream()
        .collect(groupingBy(UnjudgedLine::group, LinkedHashMap::new, toList()))
        .forEach(groups::put);
    groups.forEach(
        (group, subjects) -> {
          if (byFiles(group.because())) {
            lines.add(subjects(subjects));
          } else {
            subjects.forEach(subject -> lines.add(subjects(List.of(subject))));
          }
        });
    lines.sort(Comparator.comparing(line -> line.rule().id(), RuleIds.ORDER));
    return lines;
  }

  private static Group group(AuditedUnjudged one) {
    Unjudged unjudged = one.unjudged();
    return new Group(
        unjudged.rule().id(), unjudged.table(), unjudged.department(), unjudged.because());
  }

  /** A file that was not read keeps subjects from being judged by the hundred. */
  private static boolean byFiles(List<Obstacle> because) {
    return !because.isEmpty() && because.stream().allMatch(one -> one.source().row() == 0);
  }

  private static UnjudgedLine subjects(List<AuditedUnjudged> subjects) {
    Unjudged first = subjects.get(0).unjudged();
    String names =
        subjects.stream()
            .limit(NAMES_SHOWN)
            .map(AuditedUnjudged::name)
            .collect(joining(Texts.get("report.enumeration")));
    return new UnjudgedLine(
        first.rule(),
        first.table(),
        subjects.size() <= NAMES_SHOWN ? names : Texts.get("unjudged.more", names, subjects.size()),
        first.department(),
        where(first.because()),
        remedy(first.because()));
  }

  private static String where(List<Obstacle> because) {
    if (because.isEmpty()) {
      return Texts.get("unjudged.somewhere");
    }
    String shown =
        because.stream().limit(OBSTACLES_SHOWN).map(UnjudgedLine::where).collect(joining("\n"));
    return because.size() <= OBSTACLES_SHOWN
        ? shown
        : shown + "\n" + Texts.get("report.more", because.size());
  }

  private static String where(Obstacle obstacle) {
    if (obstacle.column().isEmpty()) {
      return Texts.get("unjudged.place", obstacle.source(), obstacle.why());
    }
    return obstacle.found().isEmpty()
        ? Texts.get("unjudged.blankCell", obstacle.source(), obstacle.column(), obstacle.why())
        : Texts.get(
            "unjudged.cell",
            obstacle.source(),
            obstacle.column(),
            obstacle.found(),
            obstacle.why());
  }

  private static String remedy(List<Obstacle> because) {
    return because.isEmpty()
        ? Texts.get("unjudged.remedy.quality")
        : because.stream().map(UnjudgedLine::remedy).distinct().collect(joining("\n"));
  }

  private static String remedy(Obstacle obstacle) {
    if (obstacle.source().row() == 0) {
      return Texts.get("unjudged.remedy.file");
    }
    if (obstacle.column().isEmpty()) {
      return Texts.get("unjudged.remedy.rows");
    }
    return Texts.get(obstacle.found().isEmpty() ? "unjudged.remedy.blank" : "unjudged.remedy.cell");
  }

  private static List<UnjudgedLine> rules(AuditResult result) {
    Doubts doubts = new Doubts(result);
    List<UnjudgedLine> lines = new ArrayList<>();
    for (ArticleResult article : result.articles()) {
      String department = article.article().department();
      for (RuleResult rule : article.rules()) {
        if (!rule.missing().isEmpty()) {
          lines.add(missing(rule, department, doubts));
        }
        if (!rule.incomplete().isEmpty()) {
          lines.add(incomplete(rule, department, doubts));
        }
      }
    }
    return lines;
  }

  private static UnjudgedLine missing(RuleResult rule, String department, Doubts doubts) {
    return new UnjudgedLine(
        rule.rule(),
        "",
        Texts.get(rule.outcome().judges() ? "unjudged.part" : "unjudged.whole"),
        department,
        rule.missing().stream().map(doubts::missing).collect(joining("\n")),
        rule.missing().stream().map(doubts::remedy).distinct().collect(joining("\n")));
  }

  private static UnjudgedLine incomplete(RuleResult rule, String department, Doubts doubts) {
    return new UnjudgedLine(
        rule.rule(),
        "",
        Texts.get("unjudged.unlisted"),
        department,
        rule.incomplete().stream().map(doubts::incomplete).collect(joining("\n")),
        Texts.get("unjudged.remedy.INCOMPLETE"));
  }
}
