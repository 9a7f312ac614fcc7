package zhaozhang.report.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhaozhang.base.Texts;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.Dossier.Gaps;
import zhaozhang.model.handover.HeldItem;
import zhaozhang.model.handover.HeldItem.State;

/** Why an account may be closed, or may not, and what is to be done about it, in sentences. */
public final class HandoverReasons {

  private static final int ROWS_SHOWN = 5;
  private static final int SHOWN = 3;

  private HandoverReasons() {}

  /**
   * The sentences, what decides first.
   *
   * @param asOf the day checked as of
   */
  public static List<String> of(Dossier dossier, LocalDate asOf) {
    List<String> sentences = new ArrayList<>();
    addItems(dossier, until(dossier, asOf), sentences);
    addGaps(dossier.gaps(), sentences);
    addNames(sentences, "handover.reason.alone", dossier.alone());
    if (!dossier.unconfirmed().isEmpty()) {
      sentences.add(receiver(dossier));
    }
    return sentences;
  }

  /** Until when the items are to be handed over; empty if nobody knows. */
  private static String until(Dossier dossier, LocalDate asOf) {
    return dossier
        .person()
        .leavingDay()
        .map(day -> Texts.get(day.isBefore(asOf) ? "handover.until.past" : "handover.until", day))
        .orElse("");
  }

  private static void addItems(Dossier dossier, String until, List<String> sentences) {
    int all = dossier.items().size();
    List<HeldItem> open = dossier.in(State.OPEN);
    if (dossier.unconfirmed().isEmpty()) {
      sentences.add(Texts.get("handover.reason.confirmed", all));
    } else if (!open.isEmpty()) {
      sentences.add(Texts.get("handover.reason.open", all, open.size()) + until);
      byReason(open)
          .forEach(
              (reason, names) ->
                  sentences.add(
                      Texts.get(
                          "handover.reason.because", reason, names.size(), first(names, SHOWN))));
    }
    addNames(sentences, "handover.reason.unknown", dossier.in(State.UNKNOWN));
    addNames(sentences, "handover.reason.signed", dossier.in(State.SIGNED));
    addNames(
        sentences,
        "handover.reason.only",
        dossier.unconfirmed().stream().filter(HeldItem::only).toList());
  }

  /** The names of the items that are open for each reason, the commonest first. */
  private static Map<String, List<String>> byReason(List<HeldItem> open) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (HeldItem item : open) {
      for (String reason : item.progress().reasons()) {
        names.computeIfAbsent(reason, any -> new ArrayList<>()).add(item.name());
      }
    }
    Map<String, List<String>> sorted = new LinkedHashMap<>();
    names.entrySet().stream()
        .sorted(Comparator.comparing(one -> -one.getValue().size()))
        .forEach(one -> sorted.put(one.getKey(), one.getValue()));
    return sorted;
  }

  private static void addNames(List<String> sentences, String text, List<HeldItem> items) {
    if (!items.isEmpty()) {
      List<String> names = items.stream().map(HeldItem::name).toList();
      sentences.add(Texts.get(text, items.size(), first(names, SHOWN)));
    }
  }

  private static void addGaps(Gaps gaps, List<String> sentences) {
    String between = Texts.get("report.enumeration");
    if (!gaps.missing().isEmpty()) {
      sentences.add(Texts.get("handover.reason.missing", String.join(between, gaps.missing())));
    }
    if (!gaps.incomplete().isEmpty()) {
      String tables = String.join(between, gaps.incomplete());
      sentences.add(Texts.get("handover.reason.incomplete", tables));
    }
    if (!gaps.unjudged().isEmpty()) {
      List<String> rows = gaps.unjudged().stream().map(Object::toString).toList();
      sentences.add(Texts.get("handover.reason.unjudged", first(rows, ROWS_SHOWN)));
    }
  }

  private static String receiver(Dossier dossier) {
    return dossier
        .proposed()
        .map(one -> Texts.get("handover.reason.receiver", HandoverTable.called(one), one.reason()))
        .orElse(Texts.get("handover.reason.noReceiver"));
  }

  /** So many of some names, and how many there are. */
  static String first(List<String> names, int most) {
    String shown =
        names.stream().limit(most).collect(Collectors.joining(Texts.get("report.enumeration")));
    return names.size() <= most ? shown : Texts.get("handover.reason.more", shown, names.size());
  }
}
