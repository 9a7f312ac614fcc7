package zhaozhang.report.unjudged;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private static final int FILES_SHOWN = 5;

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
   * What is wrong with a table or column that a rule lacks.
   *
   * @param need as {@code table} or {@code table.column}
   */
  String missing(String need) {
    int dot = need.indexOf('.');
    if (dot >= 0) {
      return Texts.get("doubt.column", need.substring(0, dot), need.substring(dot + 1));
    }
    return doubted(need).map(Doubts::line).orElse(Texts.get("doubt.missing", need));
  }

  /** What to do about a table or column that a rule lacks. */
  String remedy(String need) {
    return Texts.get(
        doubted(need)
            .map(table -> "unjudged.remedy." + table.completeness().state().name())
            .orElse("unjudged.remedy.missing"));
  }

  /** What is wrong with a table that may have more rows. */
  String incomplete(String table) {
    return doubted(table).map(Doubts::line).orElse(Texts.get("doubt.nameless", table));
  }

  private Optional<ReadTable> doubted(String table) {
    return Optional.ofNullable(tables.get(table))
        .filter(read -> read.completeness().state() != State.COMPLETE);
  }

  private static String line(ReadTable table) {
    State state = table.completeness().state();
    List<String> files =
        state == State.EMPTY
            ? table.parts().stream().map(part -> part.heading().at(0).toString()).toList()
            : table.completeness().because().stream().map(Doubts::file).toList();
    String sentence = Texts.get("doubt." + state.name(), table.name());
    return files.isEmpty() ? sentence : Texts.get("doubt.files", sentence, shown(files));
  }

  private static String shown(List<String> files) {
    String first =
        files.stream().limit(FILES_SHOWN).collect(Collectors.joining(Texts.get("doubt.separator")));
    return files.size() <= FILES_SHOWN ? first : Texts.get("doubt.more", first, files.size());
  }

  private static String file(Because because) {
    return because.why().isEmpty()
        ? because.source().toString()
        : Texts.get("doubt.file", because.source(), because.why());
  }
}
