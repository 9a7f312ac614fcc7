package zhaozhang.console.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhaozhang.audit.Collection;
import zhaozhang.audit.Reminder;
import zhaozhang.audit.history.AnsweredFinding;
import zhaozhang.audit.history.Answers;
import zhaozhang.audit.workspace.MendingFilter;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;
import zhaozhang.model.followup.Deadline;
import zhaozhang.model.followup.LedgerField;
import zhaozhang.model.followup.LedgerStatus;
import zhaozhang.model.table.DataProblem;

/**
 * What came back of a report.
 *
 * @param reminders for departments that have something left
 * @param slice the findings that are wanted, the most urgent first
 * @param said of what somebody just did
 */
public record Mending(
    Place place,
    Collection.Result collected,
    List<Reminder> reminders,
    MendingFilter filter,
    Slice<AnsweredFinding> slice,
    Said said) {

  private static final int PROBLEMS_SHOWN = 100;

  /**
   * Which report it is.
   *
   * @param all names of all reports, the newest first
   */
  public record Place(String report, List<String> all) {

    public Place {
      all = List.copyOf(all);
    }

    public String address() {
      return "/mending/" + report;
    }
  }

  /**
   * What became of a form.
   *
   * @param good what was done; empty if nothing was
   * @param problem why it was not done; empty if it was
   * @param finding that the form is of; empty if of none
   * @param typed what stood in its fields, which is not lost
   */
  public record Said(String good, String problem, String finding, Map<LedgerField, String> typed) {

    public static final Said NOTHING = new Said("", "", "", Map.of());

    public static Said good(String sentence) {
      return new Said(sentence, "", "", Map.of());
    }

    public static Said problem(String sentence) {
      return new Said("", sentence, "", Map.of());
    }

    public Said {
      typed = Map.copyOf(typed);
    }
  }

  /** A finding, and what stands in the fields of its form. */
  public record Entry(AnsweredFinding found, Map<LedgerField, String> typed) {

    public Entry {
      typed = Map.copyOf(typed);
    }

    public String value(LedgerField field) {
      return typed.getOrDefault(field, found.said().value(field));
    }

    public String field(String name) {
      return value(LedgerField.valueOf(name));
    }

    /** A day is chosen; what is none has to be seen to be mended. */
    public String dueType() {
      String due = value(LedgerField.DUE);
      return due.isEmpty() || Deadline.day(due).isPresent() ? "date" : "text";
    }

    /** The words to choose from, and whatever else stands there. */
    public List<String> statuses() {
      String status = value(LedgerField.STATUS);
      return Stream.concat(LedgerStatus.labels().stream(), Stream.of(status))
          .filter(word -> !word.isEmpty())
          .distinct()
          .toList();
    }

    public List<String> remarks() {
      return found.said().entry() == null ? List.of() : found.said().entry().remarks();
    }
  }

  public Mending {
    reminders = List.copyOf(reminders);
  }

  public Answers answers() {
    return collected.answers();
  }

  /** The first of what was not understood: nobody reads more at a time. */
  public List<DataProblem> problems() {
    return answers().problems().stream().limit(PROBLEMS_SHOWN).toList();
  }

  /** What is not written down yet, beside what stands there now. */
  public Optional<Entry> draft() {
    return answers().findings().stream()
        .filter(one -> one.finding().id().equals(said.finding()))
        .map(one -> new Entry(one, said.typed()))
        .findFirst();
  }

  public List<Entry> entries() {
    return slice.lines().stream().map(one -> new Entry(one, Map.of())).toList();
  }

  /** Where something stands, as people look for it. */
  public String where(DataProblem problem) {
    Source place = new Source(problem.file(), problem.sheet(), problem.row());
    return problem.column().isEmpty()
        ? place.toString()
        : place + Texts.get("collect.column", problem.column());
  }

  public List<MendingFilter.Show> shows() {
    return List.of(MendingFilter.Show.values());
  }

  /** The number that the filter is kept under; empty for none. */
  public String note() {
    return slice.query().equals("?") ? "" : slice.query().substring("?q=".length());
  }
}
