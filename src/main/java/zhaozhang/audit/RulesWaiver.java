package zhaozhang.audit;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.FileNames;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.Regulation;
import zhaozhang.model.finding.Waiver;
import zhaozhang.model.followup.EarlierAudit.EarlierFinding;
import zhaozhang.report.list.ListFile;

/** Writes down that somebody accepts one finding of a report for a while. */
public final class RulesWaiver {

  /**
   * What is accepted.
   *
   * @param report that has the finding; null means the newest where reports go
   * @param id of the finding
   * @param until the last day
   * @param today the day of the approval
   */
  public record Request(
      Path rules,
      @Nullable Path report,
      String id,
      String reason,
      String approvedBy,
      LocalDate until,
      LocalDate today) {

    public Request {
      requireNonNull(rules, "rules");
      id = id.strip();
      reason = reason.strip();
      approvedBy = approvedBy.strip();
      requireNonNull(until, "until");
      requireNonNull(today, "today");
    }
  }

  /**
   * What was written.
   *
   * @param message of the finding
   * @param list that holds the waiver, seen from the rules folder
   */
  public record Written(String message, String list) {}

  private RulesWaiver() {}

  /**
   * Writes one row.
   *
   * @throws UserError if there is no such finding, it is waived already, or it may not be waived so
   */
  public static Written write(Request request) {
    RulesInForce rules = RulesInForce.read(request.rules());
    requireWhole(request);
    requireWithinAYear(request);
    EarlierFinding finding = finding(request, rules.lists().regulation());
    requireNotWaived(finding, rules.lists().waivers(), request.today());
    ListFile list = list(request.rules(), "waivers");
    list.append(
        RecordedLines.headings("waivers"),
        List.of(
            List.of(
                finding.rule(),
                finding.key(),
                finding.discriminator(),
                request.reason(),
                request.approvedBy(),
                request.today().toString(),
                request.until().toString())));
    return new Written(finding.message(), FileNames.below(request.rules(), list.path()));
  }

  static ListFile list(Path rules, String list) {
    return ListFile.of(rules.resolve(Lexicon.get("rulebook.lists")), Lexicon.get("list." + list));
  }

  private static void requireWhole(Request request) {
    if (request.reason().isEmpty() || request.approvedBy().isEmpty()) {
      throw new UserError(Texts.get("waive.blank"));
    }
  }

  private static void requireWithinAYear(Request request) {
    if (request.until().isBefore(request.today())) {
      throw new UserError(Texts.get("waive.past", request.until(), request.today()));
    }
    LocalDate last = Waiver.lastDay(request.today());
    if (request.until().isAfter(last)) {
      throw new UserError(Texts.get("waive.tooLong", request.until(), last));
    }
  }

  private static EarlierFinding finding(Request request, Regulation regulation) {
    ReportedFindings found = ReportedFindings.of(request.report(), regulation);
    return found.all().stream()
        .filter(one -> one.id().equals(request.id()))
        .findFirst()
        .orElseThrow(
            () -> new UserError(Texts.get("waive.noFinding", found.report(), request.id())));
  }

  private static void requireNotWaived(
      EarlierFinding finding, List<Waiver> waivers, LocalDate today) {
    waivers.stream()
        .filter(waiver -> !waiver.expires().isBefore(today))
        .filter(waiver -> waiver.covers(finding.rule(), finding.key(), finding.discriminator()))
        .findFirst()
        .ifPresent(
            waiver -> {
              throw new UserError(
                  Texts.get("waive.already", finding.id(), waiver.source(), waiver.expires()));
            });
  }
}
