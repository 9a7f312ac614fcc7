package zhaozhang.report.unjudged;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditResult.ReadTable;
import zhaozhang.model.table.Completeness.Because;
import zhaozhang.model.table.Completeness.State;

/** What one cannot rely on in the tables that were read, and the files that it is for. */
public final class Doubts {

  private static final Set<State> BY_FILES = Set.of(State.INCOMPLETE, State.CONTESTED);

  private final Map<String, ReadTable> tables;

  public Doubts(AuditResult result) {
    this.tables = result.tables().stream().collect(toMap(ReadTable::name, Function.identity()));
  }

  /** A line for each table that may be spoilt by its files, in the order of the vocabulary. */
  public static List<String> of(AuditResult result) {
    return result.tables().stream()
        .filter(table -> BY_FILES.contains(table.completeness().state()))
        .map(Doubts::line)
        .toList();
  }

  /**
   * What is wrong with a table or column that a rule needs.
   *
   * @param need as {@code table} or {@code table.column}
   */
  String line(String need) {
    int dot = need.indexOf('.');
    if (dot >= 0) {
      return Texts.get("doubt.column", need.substring(0, dot), need.substring(dot + 1));
    }
    ReadTable table = tables.get(need);
    return table == null || table.completeness().state() == State.COMPLETE
        ? Texts.get("doubt.missing", need)
        : line(table);
  }

  private static String line(ReadTable table) {
    State state = table.completeness().state();
    String files =
        state == State.EMPTY
            ? table.parts().stream()
                .map(part -> part.heading().at(0).toString())
                .collect(Collectors.joining(Texts.get("report.enumeration")))
            : table.completeness().because().stream()
                .map(Doubts::file)
                .collect(Collectors.joining(Texts.get("doubt.separator")));
    String sentence = Texts.get("doubt." + state.name(), table.name());
    return files.isEmpty() ? sentence : Texts.get("doubt.files", sentence, files);
  }

  private static String file(Because because) {
    return because.why().isEmpty()
        ? because.source().toString()
        : Texts.get("doubt.file", because.source(), because.why());
  }
}
