package zhaozhang.audit;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import zhaozhang.audit.history.Decisions;
import zhaozhang.audit.history.FilledIn;
import zhaozhang.base.FileNames;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.followup.Deadline;
import zhaozhang.model.followup.EarlierAudit;
import zhaozhang.model.followup.EarlierAudit.EarlierFinding;
import zhaozhang.model.followup.LedgerField;
import zhaozhang.model.followup.LedgerStatus;

/** Writes down what somebody decides about one finding of a report, after all that came back. */
public final class LedgerEdit {

  /**
   * What is decided.
   *
   * @param report the folder of a report
   * @param rules whose other words count
   * @param finding its id
   * @param seen stands for what was said of it when it was looked at
   * @param typed what is to stand in each field
   */
  public record Request(
      Path report, Path rules, String finding, String seen, Map<LedgerField, String> typed) {

    public Request {
      requireNonNull(report, "report");
      requireNonNull(rules, "rules");
      requireNonNull(finding, "finding");
      requireNonNull(seen, "seen");
      typed = Map.copyOf(typed);
    }

    private String typed(LedgerField field) {
      return typed.getOrDefault(field, "").replace("\r\n", "\n").replace('\r', '\n').strip();
    }
  }

  /** Whether it was written. */
  public enum Outcome {
    WRITTEN,
    /** Something else is said of the finding by now, which has to be looked at first. */
    CHANGED
  }

  private LedgerEdit() {}

  /**
   * Writes it, unless what it rests on has changed.
   *
   * @throws UserError if there is no such report or finding, there is a newer report, what was
   *     typed is no status or no day, or nothing can be written
   */
  public static Outcome write(Request request) {
    Map<LedgerField, String> texts = understood(request);
    RulesInForce rules = RulesInForce.read(request.rules());
    EarlierAudit report = Collection.report(request.report(), rules.lists().regulation());
    Collection.requireNewest(request.report(), report.asOf(), rules.lists().regulation());
    EarlierFinding finding = finding(report, request.finding());
    FilledIn filledIn =
        FilledIn.read(List.of(request.report()), null, rules.statusWords())
            .of(rules.lists().regulation());
    if (!filledIn.files().contains(mainWorkbook(request.report()))) {
      throw new UserError(Texts.get("ledger.edit.unreadable"));
    }
    Decisions decisions = new Decisions(request.report(), report, filledIn);
    if (!decisions.seen(finding.id()).equals(request.seen())) {
      return Outcome.CHANGED;
    }
    decisions.write(finding, texts);
    return Outcome.WRITTEN;
  }

  /**
   * Where it cannot be read, nobody has seen all that was said; and of an encrypted report nothing
   * may stand in clear.
   */
  private static String mainWorkbook(Path report) {
    return FileNames.below(report, report.resolve(Texts.get("report.file.audit") + ".xlsx"));
  }

  private static EarlierFinding finding(EarlierAudit report, String id) {
    return report.findings().stream()
        .filter(one -> one.id().equals(id) && !one.waived())
        .findFirst()
        .orElseThrow(() -> new UserError(Texts.get("ledger.edit.noFinding", id)));
  }

  private static Map<LedgerField, String> understood(Request request) {
    Map<LedgerField, String> texts = new EnumMap<>(LedgerField.class);
    LedgerField.all().forEach(field -> texts.put(field, request.typed(field)));
    String status = request.typed(LedgerField.STATUS);
    if (!status.isEmpty() && LedgerStatus.of(status).isEmpty()) {
      String advice = Texts.get("ledger.unknownStatus.advice");
      String hint = Nearest.hint(status, LedgerStatus.labels(), advice);
      throw new UserError(Texts.get("ledger.unknownStatus", status, hint));
    }
    String due = request.typed(LedgerField.DUE);
    if (!due.isEmpty() && Deadline.day(due).isEmpty()) {
      throw new UserError(Texts.get("ledger.noDate", due));
    }
    return texts;
  }
}
