package zhaozhang.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.audit.edit.Tried;
import zhaozhang.model.finding.Preview;
import zhaozhang.model.finding.Preview.Change;
import zhaozhang.model.finding.Preview.RuleChange;
import zhaozhang.report.PreviewBook;

/**
 * What an edit would do.
 *
 * @param note the number that it is known by
 * @param back the address where it is written
 */
public record TriedView(String note, Tried tried, String back) {

  private static final int SHOWN = 200;

  public @Nullable Preview preview() {
    return tried.preview();
  }

  public List<RuleChange> rules() {
    Preview preview = tried.preview();
    return preview == null ? List.of() : preview.rules();
  }

  public String sentence() {
    Preview preview = tried.preview();
    return preview == null ? "" : PreviewBook.sentence(preview);
  }

  public String warning(RuleChange change) {
    return PreviewBook.warning(change);
  }

  public List<Change> shown(RuleChange change) {
    return change.changes().stream().limit(SHOWN).toList();
  }

  public String name(Change change) {
    Preview preview = tried.preview();
    return preview == null ? change.finding().key() : preview.name(change);
  }

  public int more(RuleChange change) {
    return Math.max(0, change.changes().size() - SHOWN);
  }
}
