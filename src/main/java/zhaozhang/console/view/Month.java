package zhaozhang.console.view;

import java.time.LocalDate;
import java.util.List;
import zhaozhang.audit.Checklist;

/**
 * The checklist of a month.
 *
 * @param taken names of the files that were just taken over
 * @param refused why others were not
 * @param report whether there is a report of it already
 */
public record Month(
    String name,
    Checklist list,
    List<String> taken,
    List<String> refused,
    LocalDate today,
    boolean report) {

  public Month {
    taken = List.copyOf(taken);
    refused = List.copyOf(refused);
  }

  public long count(Checklist.State state) {
    return list.tables().stream().filter(line -> line.state() == state).count();
  }

  /** The day that is proposed, empty for none. */
  public String day() {
    LocalDate day = list.day();
    return day == null ? "" : day.toString();
  }

  public int questions() {
    return list.headings().size() + list.words().size() + list.suspects().size();
  }
}
