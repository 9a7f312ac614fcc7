package zhaozhang.console.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above each page of a report.
 *
 * @param part of the report that is shown
 * @param all names of all reports, the newest first
 */
public record ReportView(String name, String part, LocalDate asOf, String title, List<String> all) {

  public ReportView {
    all = List.copyOf(all);
  }

  public String address(String page) {
    return "/report/" + name + page;
  }

  /** What marks the page that is shown in the navigation; null for the others. */
  public @Nullable String current(String one) {
    return one.equals(part) ? "page" : null;
  }
}
