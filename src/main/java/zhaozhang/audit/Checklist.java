package zhaozhang.audit;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.rule.RuleIds;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.snapshot.source.SnapshotDate;

/**
 * What the files of a snapshot are held to be before anything is judged, what is missing, what that
 * costs, and what is asked of people.
 *
 * @param tables all that rules may speak of, in the order of the vocabulary
 * @param headings that stand for no column
 * @param words that stand in columns of words and are none of theirs
 * @param suspects sheets that by a name hold a table, but lack a heading of it
 * @param unread other files and sheets that were not read, and why
 * @param day the day that the snapshot is of by its name, else by its newest date; null if nothing
 *     tells
 */
public record Checklist(
    List<Line> tables,
    List<UnknownHeading> headings,
    List<UnknownValue> words,
    List<Suspect> suspects,
    List<DataProblem> unread,
    @Nullable LocalDate day) {

  /** What may be said of a table. */
  public enum State {
    FOUND,
    INCOMPLETE,
    /** A file has its name, and nobody could read it as this table. */
    SUSPECT,
    CONTESTED,
    EMPTY,
    MISSING;

    /** The word that people read. */
    public String label() {
      return Texts.get("checklist.state." + name());
    }
  }

  /**
   * A table.
   *
   * @param parts the sheets and files that hold it
   * @param newest the newest date in it, null if it has none
   * @param because why it is not all there, each in a phrase
   * @param articles that cannot be judged in full without it
   */
  public record Line(
      String table,
      State state,
      List<TableData.Part> parts,
      @Nullable LocalDate newest,
      List<String> because,
      List<String> articles) {

    public Line {
      requireNonNull(table, "table");
      parts = List.copyOf(parts);
      because = List.copyOf(because);
      articles = List.copyOf(articles);
    }

    public int rows() {
      return parts.stream().mapToInt(TableData.Part::rows).sum();
    }
  }

  /**
   * A heading of a sheet that was read.
   *
   * @param offered the columns that it may stand for: those that the sheet lacks
   */
  public record UnknownHeading(Source sheet, String table, String heading, List<String> offered) {

    public UnknownHeading {
      offered = List.copyOf(offered);
    }
  }

  /**
   * A word in a column that has words of its own.
   *
   * @param times how often it stands there
   * @param first where it stands first
   * @param offered the words of the column
   */
  public record UnknownValue(
      String table, String column, String word, int times, Source first, List<String> offered) {

    public UnknownValue {
      offered = List.copyOf(offered);
    }
  }

  /**
   * A sheet that was not read for want of a heading.
   *
   * @param headings it has that stand for nothing
   * @param missing the columns that it lacks
   * @param question about it, in a sentence
   */
  public record Suspect(
      Source sheet, String table, List<String> headings, List<String> missing, String question) {

    public Suspect {
      headings = List.copyOf(headings);
      missing = List.copyOf(missing);
    }

    private boolean isIn(DataProblem problem) {
      return sheet.file().equals(problem.file()) && sheet.sheet().equals(problem.sheet());
    }
  }

  public Checklist {
    tables = List.copyOf(tables);
    headings = List.copyOf(headings);
    words = List.copyOf(words);
    suspects = List.copyOf(suspects);
    unread = List.copyOf(unread);
  }

  /**
   * Reads the files of a snapshot.
   *
   * @param today no date counts that is after it
   * @throws zhaozhang.base.UserError if the folder cannot be read
   * @throws zhaozhang.model.rule.RulebookException if the rules cannot be used
   */
  public static Checklist read(
      Path rulesFolder, Path snapshot, LocalDate today, @Nullable Password password) {
    RulesInForce rules = RulesInForce.read(rulesFolder);
    List<Suspect> suspects = new ArrayList<>();
    Snapshot read =
        rules
            .reader()
            .withPassword(password)
            .recognise(
                snapshot,
                (sheet, suspicion) ->
                    suspects.add(
                        new Suspect(
                            sheet,
                            suspicion.table(),
                            suspicion.headings(),
                            suspicion.missing(),
                            suspicion.question())));
    Recognised recognised = new Recognised(read, List.of());
    Map<String, List<String>> articles = articles(rules);
    List<Line> lines =
        rules.vocabulary().tables(Table.Kind.SNAPSHOT).stream()
            .map(
                table ->
                    line(
                        table,
                        read,
                        suspects.stream().anyMatch(one -> one.table().equals(table.name())),
                        articles.getOrDefault(table.name(), List.of())))
            .toList();
    return new Checklist(
        lines,
        new Questions(read).headings(recognised.unknownHeadings()),
        new Questions(read).words(),
        suspects,
        recognised.unread().stream()
            .filter(one -> suspects.stream().noneMatch(suspect -> suspect.isIn(one)))
            .toList(),
        day(read, today));
  }

  private static @Nullable LocalDate day(Snapshot snapshot, LocalDate today) {
    return SnapshotDate.in(snapshot.name())
        .or(() -> Freshness.newest(snapshot, today))
        .orElse(null);
  }

  /** By table the articles that rules of which need it: what they lack where there is nothing. */
  private static Map<String, List<String>> articles(RulesInForce rules) {
    Snapshot nothing = new Snapshot("", Map.of(), List.of(), List.of());
    LocalDate inForce = rules.lists().inForceSince();
    List<Evaluation> evaluations =
        rules
            .compile()
            .evaluate(nothing, rules.tables(), new Environment(inForce, rules.lists().values()));
    Map<String, TreeSet<String>> needed = new TreeMap<>();
    for (Evaluation evaluation : evaluations) {
      for (String need : evaluation.missing()) {
        needed
            .computeIfAbsent(need.split("\\.", 2)[0], any -> new TreeSet<>(RuleIds.ORDER))
            .add(evaluation.rule().article());
      }
    }
    Map<String, List<String>> articles = new LinkedHashMap<>();
    needed.forEach((table, ids) -> articles.put(table, List.copyOf(ids)));
    return articles;
  }

  private static Line line(Table table, Snapshot snapshot, boolean suspect, List<String> articles) {
    Optional<TableData> found = snapshot.table(table.name());
    if (found.isEmpty()) {
      State state = suspect ? State.SUSPECT : State.MISSING;
      return new Line(table.name(), state, List.of(), null, List.of(), articles);
    }
    TableData data = found.get();
    Completeness completeness = data.completeness();
    return new Line(
        table.name(),
        state(data),
        data.parts(),
        Freshness.newest(data, Column::dates),
        completeness.because().stream()
            .map(because -> because.source() + " " + because.why())
            .toList(),
        articles);
  }

  private static State state(TableData data) {
    return switch (data.completeness().state()) {
      case COMPLETE -> State.FOUND;
      case INCOMPLETE -> data.parts().isEmpty() ? State.SUSPECT : State.INCOMPLETE;
      case CONTESTED -> State.CONTESTED;
      case EMPTY -> State.EMPTY;
    };
  }
}
