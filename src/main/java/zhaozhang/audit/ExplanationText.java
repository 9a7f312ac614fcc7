package zhaozhang.audit;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;
import zhaozhang.model.finding.Trace;
import zhaozhang.model.finding.Trace.Clue;
import zhaozhang.model.finding.Trace.Verdict;
import zhaozhang.model.finding.Waiver;

/** What an explanation says, in words that people read. */
public final class ExplanationText {

  /** More evidence stands in the report. */
  private static final int SHOWN = 5;

  private ExplanationText() {}

  /** The waiver that covers a finding. */
  public static String covered(Waiver waiver) {
    return Texts.get(
        "explain.waived", waiver.source(), waiver.reason(), waiver.approvedBy(), waiver.expires());
  }

  /** What became of a row under a rule. */
  public static String verdict(Trace trace) {
    String missing = String.join(Texts.get("report.enumeration"), trace.missing());
    return trace.verdict() == Verdict.NOT_JUDGED
        ? Texts.get("explain.NOT_JUDGED", missing)
        : Texts.get("explain." + trace.verdict().name());
  }

  /** A row or figures that stand in the way. */
  public static String clue(Clue clue) {
    String row =
        clue.values().entrySet().stream()
            .map(value -> Texts.get("explain.value", value.getKey(), value.getValue()))
            .collect(joining(Texts.get("explain.and")));
    String where =
        Stream.ofNullable(clue.source()).map(source -> places(List.of(source))).collect(joining());
    String named = (clue.table() + " " + row).strip();
    if (named.isEmpty()) {
      return clue.part() + where;
    }
    String shown = named + where;
    String key = clue.part().isEmpty() ? "explain.clue.whole." : "explain.clue.";
    return Texts.get(key + clue.kind().name(), shown, clue.part());
  }

  /** Where rows stand, in brackets; empty for none. */
  public static String places(List<Source> sources) {
    if (sources.isEmpty()) {
      return "";
    }
    String shown =
        sources.stream()
            .limit(SHOWN)
            .map(Source::toString)
            .collect(joining(Texts.get("explain.and")));
    return Texts.get(
        "explain.places",
        sources.size() > SHOWN ? shown + " " + Texts.get("report.more", sources.size()) : shown);
  }

  /** The condition that does not hold, as written. */
  public static String condition(Trace trace) {
    return Texts.get("explain.condition", trace.condition());
  }

  /** That more rows say the same. */
  public static String more(Trace trace) {
    return Texts.get("explain.more", trace.more());
  }
}
