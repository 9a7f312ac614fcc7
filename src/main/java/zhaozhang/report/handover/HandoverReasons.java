package zhaozhang.report.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zhaozhang.base.Texts;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.HeldItem;

/** Why an account may be closed, or may not, and what is to be done about it, in sentences. */
final class HandoverReasons {

  private static final int ROWS_SHOWN = 5;
  private static final int NAMES_SHOWN = 3;

  private HandoverReasons() {}

  static List<String> of(Dossier dossier) {
    List<String> sentences = new ArrayList<>();
    if (!dossier.missing().isEmpty()) {
      String missing = String.join(Texts.get("report.enumeration"), dossier.missing());
      sentences.add(Texts.get("handover.reason.missing", missing));
    }
    if (!dossier.unjudged().isEmpty()) {
      List<String> rows = dossier.unjudged().stream().map(Object::toString).toList();
      sentences.add(Texts.get("handover.reason.unjudged", first(rows, ROWS_SHOWN)));
    }
    int all = dossier.items().size();
    List<HeldItem> open = dossier.unconfirmed();
    if (open.isEmpty()) {
      sentences.add(Texts.get("handover.reason.confirmed", all));
      return sentences;
    }
    sentences.add(Texts.get("handover.reason.open", all, open.size()));
    List<String> only = open.stream().filter(HeldItem::only).map(HeldItem::name).toList();
    if (!only.isEmpty()) {
      sentences.add(Texts.get("handover.reason.only", only.size(), first(only, NAMES_SHOWN)));
    }
    sentences.add(
        dossier
            .proposed()
            .map(
                receiver ->
                    Texts.get(
                        "handover.reason.receiver",
                        HandoverTable.called(receiver),
                        receiver.reason()))
            .orElse(Texts.get("handover.reason.noReceiver")));
    return sentences;
  }

  private static String first(List<String> names, int most) {
    String shown =
        names.stream().limit(most).collect(Collectors.joining(Texts.get("report.enumeration")));
    return names.size() <= most ? shown : Texts.get("handover.reason.more", shown, names.size());
  }
}
