package zhaozhang.snapshot.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Unknown;

/** What was looked up of one column: one line for what was found, one for each kind of the rest. */
final class Remarks {

  private static final int EXAMPLES = 3;

  private final Column column;
  private final List<Source> resolved = new ArrayList<>();
  private final Map<String, Doubt> unknown = new TreeMap<>();

  /** What nobody knows for one reason: where it stands, and what is written there. */
  private record Doubt(List<Source> places, Set<String> texts) {}

  Remarks(Column column) {
    this.column = column;
  }

  /** A cell that was understood otherwise than it is written; told once. */
  void resolved(Source source) {
    if (resolved.isEmpty() || !resolved.get(resolved.size() - 1).equals(source)) {
      resolved.add(source);
    }
  }

  /** A cell of which nobody knows what it means. */
  void unknown(Source source, Unknown value) {
    Doubt doubt =
        unknown.computeIfAbsent(
            value.why(), any -> new Doubt(new ArrayList<>(), new LinkedHashSet<>()));
    doubt.places().add(source);
    if (doubt.texts().size() < EXAMPLES) {
      doubt.texts().add(value.found());
    }
  }

  /**
   * The lines.
   *
   * @param found by what the cells were understood, with the number of cells
   * @param expected key of the text for what would be better
   * @param unknownFound key of the text for cells that were not understood
   * @param unknownExpected key of the text for what they should be
   */
  List<DataProblem> lines(
      String found, String expected, String unknownFound, String unknownExpected) {
    List<DataProblem> lines = new ArrayList<>();
    if (!resolved.isEmpty()) {
      lines.add(line(resolved, found, expected));
    }
    unknown.forEach(
        (why, doubt) -> {
          String texts = String.join(Texts.get("snapshot.separator"), doubt.texts());
          String number = Texts.get(unknownFound, doubt.places().size(), why, texts);
          lines.add(line(doubt.places(), number, unknownExpected));
        });
    return lines;
  }

  /** How many cells were understood. */
  int count() {
    return resolved.size();
  }

  private DataProblem line(List<Source> places, String found, String expected) {
    String shown =
        places.stream()
            .limit(EXAMPLES)
            .map(Source::toString)
            .collect(Collectors.joining(Texts.get("snapshot.separator")));
    return DataProblem.at(places.get(0).at(0), column.name(), found, Texts.get(expected, shown));
  }
}
