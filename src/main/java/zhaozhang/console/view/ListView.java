package zhaozhang.console.view;

import java.util.List;
import zhaozhang.audit.RuleLists.Listed;
import zhaozhang.report.list.ListFile.Line;

/**
 * A list of the rules as a form.
 *
 * @param fingerprint of the file that it was read from
 * @param slice the lines that are shown
 * @param text that is looked for; empty for all lines
 * @param row the line that is being changed; 0 for none
 */
public record ListView(Listed list, String fingerprint, Slice<Line> slice, String text, int row) {

  public boolean fixed(String heading) {
    return list.fixed().contains(heading);
  }

  public List<String> offered(String heading) {
    return list.offered().getOrDefault(heading, List.of());
  }

  /** Whether a cell is chosen, and no other text may be written: the choices are few and known. */
  public boolean chosen(String heading, String cell) {
    return cell.isEmpty() ? !offered(heading).isEmpty() : offered(heading).contains(cell);
  }

  public String address(int number) {
    return slice.address(slice.page()) + "&row=" + number + "#row";
  }
}
