package zhaozhang.cli.terminal;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help.TextTable;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.Handover;
import zhaozhang.model.handover.Handover.Verdict;
import zhaozhang.model.handover.HeldItem;
import zhaozhang.report.handover.HandoverReasons;

/** What the check before people leave found, for the terminal. */
public final class HandoverSummary {

  /** The workbook has them all. */
  private static final int SHOWN = 5;

  private HandoverSummary() {}

  public static void print(Handover result, PrintWriter out) {
    result.days().ifPresent(days -> printTotals(result, days, out));
    if (result.days().isEmpty()) {
      result.dossiers().forEach(dossier -> print(dossier, result, out));
    } else {
      result.dossiers().forEach(dossier -> out.println(PlainWriter.line(line(dossier))));
    }
    if (!result.withoutAccount().isEmpty()) {
      String names = String.join(Texts.get("report.enumeration"), result.withoutAccount());
      out.println(
          PlainWriter.line(
              Texts.get("handover.summary.withoutAccount", result.withoutAccount().size(), names)));
    }
    if (!result.problems().isEmpty()) {
      out.println(Texts.get("handover.summary.problems", result.problems().size()));
    }
  }

  private static void printTotals(Handover result, int days, PrintWriter out) {
    String totals = Tables.totals(result.totals(), Verdict::label);
    out.println(
        Texts.get(
            "handover.summary.people", result.asOf(), days, result.dossiers().size(), totals));
  }

  private static String line(Dossier dossier) {
    return Texts.get(
        "handover.summary.person",
        dossier.person().name(),
        dossier.person().account(),
        dossier.person().leavingDay().map(String::valueOf).orElse(""),
        dossier.verdict().label(),
        dossier.items().size(),
        dossier.unconfirmed().size());
  }

  private static void print(Dossier dossier, Handover result, PrintWriter out) {
    out.println(
        PlainWriter.line(
            Texts.get(
                "handover.summary.title",
                dossier.person().name(),
                dossier.person().account(),
                result.asOf(),
                dossier.verdict().label())));
    out.print(table(dossier));
    HandoverReasons.of(dossier, result.asOf())
        .forEach(reason -> out.println(PlainWriter.line(reason)));
  }

  private static String table(Dossier dossier) {
    TextTable table = Tables.of("handover.summary.widths");
    table.addRowValues(
        Lexicon.get("handover.records.type"),
        Texts.get("handover.summary.items"),
        Texts.get("handover.summary.open"),
        Texts.get("handover.summary.names"));
    Map<String, Integer> open = new LinkedHashMap<>();
    Map<String, Integer> all = new LinkedHashMap<>();
    for (HeldItem item : dossier.items()) {
      all.merge(item.type(), 1, Integer::sum);
      open.merge(item.type(), item.confirmed() ? 0 : 1, Integer::sum);
    }
    all.forEach(
        (type, count) ->
            table.addRowValues(
                type, count.toString(), String.valueOf(open.get(type)), names(dossier, type)));
    return table.toString();
  }

  private static String names(Dossier dossier, String type) {
    List<String> names =
        dossier.unconfirmed().stream()
            .filter(item -> item.type().equals(type))
            .map(HandoverSummary::name)
            .toList();
    String shown = String.join(Texts.get("report.enumeration"), first(names));
    return names.size() <= SHOWN ? shown : Texts.get("handover.summary.more", shown, names.size());
  }

  private static List<String> first(List<String> names) {
    return names.subList(0, Math.min(names.size(), SHOWN));
  }

  private static String name(HeldItem item) {
    String name = PlainWriter.line(item.name());
    return item.only() ? Texts.get("handover.summary.only", name) : name;
  }
}
