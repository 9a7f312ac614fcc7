package zhaozhang.audit;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import zhaozhang.audit.Checklist.Line;
import zhaozhang.audit.Checklist.State;
import zhaozhang.audit.Checklist.Suspect;
import zhaozhang.base.Password;
import zhaozhang.engine.CheckedRules;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.rule.RuleIds;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;

/**
 * Tells what the files of snapshots are held to be. What the rules of a folder say of tables does
 * not depend on files, so it is read once for all of them.
 */
public final class ChecklistReader {

  private final RulesInForce rules;
  private final Map<String, List<String>> articles;

  private ChecklistReader(RulesInForce rules, Map<String, List<String>> articles) {
    this.rules = rules;
    this.articles = articles;
  }

  /**
   * By the rules of a folder.
   *
   * @throws zhaozhang.base.UserError if the folder cannot be read
   * @throws zhaozhang.model.rule.RulebookException if the rules cannot be used
   */
  public static ChecklistReader of(Path rulesFolder) {
    RulesInForce rules = RulesInForce.read(rulesFolder);
    return new ChecklistReader(rules, articles(rules.check()));
  }

  /** By table the articles that rules of which need it: what they lack where there is nothing. */
  private static Map<String, List<String>> articles(CheckedRules rules) {
    Map<String, Set<String>> missing =
        rules.missing(new Snapshot("", Map.of(), List.of(), List.of()));
    Map<String, TreeSet<String>> needed = new TreeMap<>();
    for (Rule rule : rules.rules()) {
      for (String need : missing.getOrDefault(rule.id(), Set.of())) {
        needed
            .computeIfAbsent(need.split("\\.", 2)[0], any -> new TreeSet<>(RuleIds.ORDER))
            .add(rule.article());
      }
    }
    return needed.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }

  /**
   * Reads the files of a snapshot.
   *
   * @param today no date counts that is after it
   * @param password of the workbooks that are encrypted, null if none is
   * @throws zhaozhang.base.UserError if the folder cannot be read
   */
  public Checklist read(Path snapshot, LocalDate today, @Nullable Password password) {
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
    return new Checklist(
        lines(read, suspects),
        new Questions(read).headings(recognised.unknownHeadings()),
        new Questions(read).words(),
        suspects,
        recognised.unread().stream()
            .filter(one -> suspects.stream().noneMatch(suspect -> suspect.isIn(one)))
            .toList(),
        Freshness.day(read, today).or(() -> Freshness.newest(read, today)).orElse(null));
  }

  private List<Line> lines(Snapshot read, List<Suspect> suspects) {
    return rules.vocabulary().tables(Table.Kind.SNAPSHOT).stream()
        .map(
            table ->
                line(
                    table,
                    read,
                    suspects.stream().anyMatch(one -> one.table().equals(table.name())),
                    articles.getOrDefault(table.name(), List.of())))
        .toList();
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
