package zhaozhang.console.view;

import java.util.List;

/**
 * The first page.
 *
 * @param month the one to begin with, unless there is a snapshot already
 * @param months the snapshots and reports, the newest first
 * @param samples whether there are any to try
 * @param rules whether the workspace has its own
 */
public record Home(String month, List<Month> months, boolean samples, boolean rules) {

  public Home {
    months = List.copyOf(months);
  }

  /**
   * A month.
   *
   * @param snapshot whether there is one
   * @param report whether there is one
   */
  public record Month(String name, boolean snapshot, boolean report) {}
}
