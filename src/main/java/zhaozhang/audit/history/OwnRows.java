package zhaozhang.audit.history;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.model.Regulation;
import zhaozhang.model.Source;
import zhaozhang.model.followup.LedgerMark;
import zhaozhang.model.table.DataProblem;

/**
 * Leaves out what was filled in for another regulation: its findings may have the ids of ours, and
 * an answer to one would pass for an answer to the other.
 */
final class OwnRows {

  private OwnRows() {}

  static FilledIn of(Regulation ours, FilledIn filledIn) {
    Map<Source, DataProblem> others = new TreeMap<>();
    List<FilledRow> own = new ArrayList<>();
    for (FilledRow row : filledIn.ledger()) {
      LedgerMark mark = row.mark();
      if (mark != null && mark.isOfAnother(ours)) {
        Source sheet = new Source(row.source().file(), row.source().sheet(), 0);
        others.putIfAbsent(sheet, another(sheet));
      } else {
        own.add(row);
      }
    }
    Set<String> files = others.keySet().stream().map(Source::file).collect(toSet());
    return new FilledIn(
        own,
        filledIn.verifications().stream()
            .filter(one -> !files.contains(one.source().file()))
            .toList(),
        Stream.concat(filledIn.problems().stream(), others.values().stream()).toList());
  }

  private static DataProblem another(Source sheet) {
    String found = Texts.get("collect.another");
    return DataProblem.at(sheet, "", found, Texts.get("collect.another.expected"));
  }
}
