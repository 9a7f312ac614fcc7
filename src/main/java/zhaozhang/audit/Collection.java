package zhaozhang.audit;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhaozhang.audit.history.Answers;
import zhaozhang.audit.history.Evidence;
import zhaozhang.audit.history.FilledIn;
import zhaozhang.audit.history.StatusWords;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.Regulation;
import zhaozhang.model.followup.EarlierAudit;
import zhaozhang.model.followup.EarlierAudit.EarlierFinding;
import zhaozhang.report.json.AuditJsonReader;
import zhaozhang.report.json.UnusableReport;
import zhaozhang.report.place.Attachments;
import zhaozhang.report.place.Ownership;
import zhaozhang.report.place.ReportChain;
import zhaozhang.report.place.ReturnedBooks;

/** Says what came back of the workbooks that a report handed out, and keeps what did. */
public final class Collection {

  /**
   * What to collect.
   *
   * @param report the folder of a report
   * @param files workbooks that came back, or folders of some; those below the report are read
   *     anyway
   * @param rules whose other words count
   * @param today by which it is told what is overdue
   * @param password of the workbooks that are encrypted, null if none is
   */
  public record Request(
      Path report, List<Path> files, Path rules, LocalDate today, @Nullable Password password) {

    public Request {
      requireNonNull(report, "report");
      files = List.copyOf(files);
      requireNonNull(rules, "rules");
      requireNonNull(today, "today");
    }
  }

  /**
   * What came back.
   *
   * @param asOf the day of the report
   * @param kept where the files given stand now, null if nothing new was given
   * @param regulation that it is about
   */
  public record Result(
      LocalDate asOf, Answers answers, @Nullable Path kept, Regulation regulation) {}

  private Collection() {}

  /**
   * Collects: require a report of ours, keep the files, read all workbooks, put them to findings.
   *
   * @throws UserError if there is no such report, a newer one is to keep the files given, or one of
   *     them cannot be read
   */
  public static Result of(Request request) {
    RulesInForce rules = RulesInForce.read(request.rules());
    StatusWords words = rules.statusWords();
    EarlierAudit report = report(request.report(), rules.lists().regulation());
    if (!request.files().isEmpty()) {
      requireNewest(request.report(), report.asOf(), rules.lists().regulation());
    }
    Optional<Path> kept =
        ReturnedBooks.keep(
            request.report(),
            request.files(),
            request.today(),
            folder -> requireReadable(folder, request, rules));
    FilledIn filledIn =
        FilledIn.read(List.of(request.report()), request.password(), words)
            .of(rules.lists().regulation());
    Evidence evidence = Evidence.of(List.of(request.report()), ids(report));
    return new Result(
        report.asOf(),
        Answers.of(
            filledIn,
            evidence,
            new Answers.Asked(report, rules.lists().parameters()),
            request.today(),
            words),
        kept.orElse(null),
        rules.lists().regulation());
  }

  /**
   * An audit reads what was filled in in the newest report: in an older one nobody would see it.
   */
  static void requireNewest(Path report, LocalDate asOf, Regulation regulation) {
    ReportChain.newestAfter(report, asOf, other -> isOurs(other, regulation))
        .ifPresent(
            newer -> {
              Path place = report.resolveSibling(newer.getFileName());
              throw new UserError(Texts.get("collect.older", report, place));
            });
  }

  private static boolean isOurs(Path other, Regulation regulation) {
    try {
      return Ownership.anothers(other, regulation).isEmpty()
          && AuditJsonReader.pseudonyms(other).isEmpty();
    } catch (UnusableReport damaged) {
      return false;
    }
  }

  private static Set<String> ids(EarlierAudit report) {
    return report.findings().stream().map(EarlierFinding::id).collect(toSet());
  }

  static EarlierAudit report(Path folder, Regulation regulation) {
    ReportChain.mend(folder);
    try {
      Optional<String> anothers = Ownership.anothers(folder, regulation);
      if (anothers.isPresent()) {
        throw new UnusableReport(anothers.get());
      }
      if (AuditJsonReader.mayRead(folder) && AuditJsonReader.pseudonyms(folder).isPresent()) {
        throw new UnusableReport(Texts.get("pseudonym.others"));
      }
      return AuditJsonReader.read(folder);
    } catch (UnusableReport e) {
      throw new UserError(Texts.get("collect.noReport", folder, e.reason()), e);
    }
  }

  /** Lets nothing into the report that the next audit cannot read back. */
  private static void requireReadable(Path folder, Request request, RulesInForce rules) {
    FilledIn read = FilledIn.read(List.of(folder), request.password(), rules.statusWords());
    read.of(rules.lists().regulation()).problems().stream()
        .filter(problem -> problem.found().equals(Texts.get("collect.another")))
        .findFirst()
        .ifPresent(
            problem -> {
              throw new UserError(Texts.get("collect.another.refused", problem.file()));
            });
    read.problems().stream()
        .filter(problem -> problem.found().equals(Texts.get("snapshot.not-read")))
        .findFirst()
        .ifPresent(
            problem -> {
              throw new UserError(Texts.get("collect.unreadable", problem.expected()));
            });
    ReturnedBooks.names(folder).stream()
        .filter(file -> !Attachments.hold(file) && !read.files().contains(file))
        .findFirst()
        .ifPresent(
            file -> {
              throw new UserError(Texts.get("collect.nothing", file));
            });
  }
}
