package zhaozhang.audit;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.Regulation;
import zhaozhang.report.place.Ownership;
import zhaozhang.report.place.ReportChain;

/**
 * The folder that the reports of a regulation go to.
 *
 * @param path as the list that says whose rules these are gives it
 */
public record ReportsFolder(Path path, Regulation regulation) {

  public ReportsFolder {
    requireNonNull(path, "path");
    requireNonNull(regulation, "regulation");
  }

  /**
   * The one that the lists of a rules folder name.
   *
   * @throws zhaozhang.base.UserError if it is no rules folder
   * @throws zhaozhang.model.rule.RulebookException if its lists cannot be used
   */
  public static ReportsFolder of(Path rules) {
    return of(RulesInForce.read(rules).lists().regulation());
  }

  static ReportsFolder of(Regulation regulation) {
    return new ReportsFolder(Path.of(regulation.reports()), regulation);
  }

  /**
   * Lets nobody compare with the report of another regulation.
   *
   * @param other a report, or a rules folder, which says nothing
   * @throws UserError if it is one
   */
  public void requireOurs(Path other) {
    Ownership.anothers(other, regulation)
        .ifPresent(
            whose -> {
              throw new UserError(Texts.get("preview.another", other, whose));
            });
  }

  /** The newest report in it, of those of the regulation. */
  public Optional<Path> newest() {
    Path beside = path.resolve("-");
    ReportChain.mend(beside);
    return ReportChain.newestBefore(
        beside, LocalDate.MAX, report -> Ownership.anothers(report, regulation).isEmpty());
  }
}
