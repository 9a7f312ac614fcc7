package zhaozhang.audit;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import zhaozhang.audit.handover.Dossiers;
import zhaozhang.audit.handover.People;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.handover.Dossier.Person;
import zhaozhang.model.handover.Handover;
import zhaozhang.model.handover.HandoverForm;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Snapshot;
import zhaozhang.report.HandoverReport;

/** The check before people leave: what they still hold, who takes it over, whether they may go. */
public final class HandoverCheck {

  /** Whose leaving is checked. */
  public sealed interface Who {

    /**
     * One person.
     *
     * @param name their account, name or another identifier
     */
    record One(String name) implements Who {}

    /** All who leave within so many days before or after the day checked as of. */
    record Within(int days) implements Who {}
  }

  /**
   * What to check.
   *
   * @param snapshot a folder of exports, or a .zip of one
   * @param rules the rules folder
   * @param asOf the day to check as of; null means the date in the snapshot's name, else today
   * @param today for want of any other date
   * @param version of this program, for the record
   * @param password of the workbooks that are encrypted, null if none is
   */
  public record Request(
      Path snapshot,
      Path rules,
      Who who,
      @Nullable LocalDate asOf,
      LocalDate today,
      String version,
      @Nullable Password password) {

    public Request {
      requireNonNull(snapshot, "snapshot");
      requireNonNull(rules, "rules");
      requireNonNull(who, "who");
      requireNonNull(today, "today");
      requireNonNull(version, "version");
    }
  }

  private final Inputs inputs;
  private final People people;
  private final String version;

  private HandoverCheck(Inputs inputs, String version) {
    this.inputs = inputs;
    this.people = People.of(inputs.snapshot(), inputs.rules().vocabulary());
    this.version = version;
  }

  /**
   * Checks what people hold.
   *
   * @throws UserError if the snapshot cannot be read, or does not hold whom to check
   * @throws zhaozhang.model.rule.RulebookException if the rules cannot be used
   */
  public static Handover run(Request request) {
    return read(request.rules(), request.snapshot(), request.version(), request.password())
        .check(request.who(), request.asOf(), request.today());
  }

  /**
   * Reads what checks of one snapshot have in common.
   *
   * @throws UserError if it cannot be read, or holds no people
   * @throws zhaozhang.model.rule.RulebookException if the rules cannot be used
   */
  public static HandoverCheck read(
      Path rules, Path snapshot, String version, @Nullable Password password) {
    Inputs inputs =
        Inputs.read(
            rules, snapshot, password, RulesInForce::compileHandover, HandoverReport::prepare);
    if (inputs.engine().rules().isEmpty()) {
      throw new UserError(Texts.get("handover.noRules", rules));
    }
    return new HandoverCheck(inputs, version);
  }

  /** Those of whom the account, the name or another identifier holds a text, in order. */
  public List<Person> search(String text, int most) {
    return people.search(text, most);
  }

  /**
   * Checks what people hold.
   *
   * @param asOf the day to check as of; null means the date in the snapshot's name, else today
   * @throws UserError if the snapshot does not hold whom to check
   */
  public Handover check(Who who, @Nullable LocalDate asOf, LocalDate today) {
    LocalDate day = inputs.day(asOf, today);
    if (who instanceof Who.Within within) {
      Predicate<LocalDate> due = around(day, within.days());
      return check(day, within.days(), people.leaving(due), people.withoutAccount(due));
    }
    return check(day, null, List.of(people.find(((Who.One) who).name())), List.of());
  }

  private static Predicate<LocalDate> around(LocalDate asOf, int days) {
    LocalDate first = asOf.minusDays(days);
    LocalDate last = asOf.plusDays(days);
    return day -> !day.isBefore(first) && !day.isAfter(last);
  }

  private Handover check(
      LocalDate asOf, @Nullable Integer within, List<Person> leaving, List<String> without) {
    RulesInForce rules = inputs.rules();
    Snapshot snapshot = inputs.snapshot();
    SortedSet<String> leavers =
        leaving.stream().map(Person::account).collect(toCollection(TreeSet::new));
    List<Evaluation> evaluations =
        inputs
            .engine()
            .evaluate(
                snapshot, rules.tables(), new Environment(asOf, rules.lists().values(), leavers));
    refuseStopped(evaluations);
    inputs.preparing().join();
    Dossiers dossiers = new Dossiers(rules.vocabulary(), snapshot, people, evaluations, leavers);
    List<DataProblem> problems = new ArrayList<>(snapshot.problems());
    problems.addAll(rules.problems());
    return new Handover(
        asOf,
        snapshot.name(),
        HandoverForm.of(rules.vocabulary()),
        within,
        leaving.stream().map(dossiers::of).toList(),
        without,
        problems,
        rules.run(version, snapshot));
  }

  /** Whoever still holds what a rule did not find must not be told to be ready to leave. */
  private static void refuseStopped(List<Evaluation> evaluations) {
    for (Evaluation evaluation : evaluations) {
      if (evaluation.stopped()) {
        Rule rule = evaluation.rule();
        throw new UserError(Texts.get("stopped.rule", rule.source(), rule.id(), rule.title()));
      }
    }
  }
}
