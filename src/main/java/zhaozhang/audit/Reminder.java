package zhaozhang.audit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zhaozhang.audit.history.AnsweredFinding;
import zhaozhang.audit.history.Answers;
import zhaozhang.base.Texts;
import zhaozhang.model.Regulation;

/**
 * A message to a department that has something left to answer or to mend.
 *
 * @param department its name
 * @param text to be sent, line by line
 */
public record Reminder(String department, String text) {

  /** What a message may list; the workbook of the department has them all. */
  private static final int LISTED = 10;

  public Reminder {
    requireNonNull(department, "department");
    requireNonNull(text, "text");
  }

  /** One for each department that did not answer everything, or has something overdue. */
  public static List<Reminder> of(Collection.Result collected) {
    List<Reminder> reminders = new ArrayList<>();
    for (Answers.Department department : collected.answers().departments()) {
      if (department.unanswered() > 0 || department.overdue() > 0) {
        List<AnsweredFinding> own =
            collected.answers().findings().stream()
                .filter(one -> one.finding().division().equals(department.name()))
                .toList();
        reminders.add(new Reminder(department.name(), text(department, own, collected)));
      }
    }
    return reminders;
  }

  private static String text(
      Answers.Department department, List<AnsweredFinding> findings, Collection.Result collected) {
    Regulation regulation = collected.regulation();
    List<String> lines = new ArrayList<>();
    if (!department.name().isEmpty()) {
      lines.add(Texts.get("reminder.to", department.name()));
    }
    String title = regulation.title(Texts.get("report.overview.title"));
    lines.add(Texts.get("reminder.left", title, collected.asOf(), left(department)));
    List<AnsweredFinding> overdue = findings.stream().filter(AnsweredFinding::overdue).toList();
    for (int at = 0; at < Math.min(overdue.size(), LISTED); at++) {
      lines.add(line(at + 1, overdue.get(at)));
    }
    if (overdue.size() > LISTED) {
      lines.add(Texts.get("reminder.more", overdue.size() - LISTED));
    }
    lines.add(Texts.get("reminder.please"));
    if (!regulation.returning().isEmpty()) {
      lines.add(regulation.returning());
    }
    return String.join("\n", lines);
  }

  private static String left(Answers.Department department) {
    List<String> left = new ArrayList<>();
    if (department.unanswered() > 0) {
      left.add(Texts.get("reminder.unanswered", department.unanswered()));
    }
    if (department.overdue() > 0) {
      left.add(Texts.get("reminder.overdue", department.overdue()));
    }
    return String.join(Texts.get("reminder.comma"), left);
  }

  private static String line(int number, AnsweredFinding finding) {
    LocalDate due = finding.due();
    return Texts.get(
        "reminder.line",
        number,
        finding.finding().message(),
        due == null ? "" : Texts.get("reminder.due", due));
  }
}
