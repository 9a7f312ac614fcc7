package zhaozhang.audit.history;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.Regulation;
import zhaozhang.model.followup.EarlierAudit;
import zhaozhang.model.table.DataProblem;
import zhaozhang.report.json.AuditJsonReader;
import zhaozhang.report.json.UnusableReport;
import zhaozhang.report.place.Ownership;
import zhaozhang.report.place.ReportChain;

/** Finds the reports of earlier audits, which stand beside each other in one folder. */
public final class EarlierReports {

  private final Path out;
  private final LocalDate asOf;
  private final Regulation regulation;
  private final @Nullable String pseudonyms;
  private final History history = new History();
  private final List<DataProblem> problems = new ArrayList<>();
  private @Nullable Path newest;

  /**
   * @param out where the report of this audit goes: what stands there counts for nothing
   * @param asOf the day of this audit
   * @param regulation whose reports can be compared
   * @param pseudonyms what tells which key it uses, null if people go by their names: only what
   *     calls them the same can be compared
   */
  public EarlierReports(
      Path out, LocalDate asOf, Regulation regulation, @Nullable String pseudonyms) {
    this.regulation = regulation;
    this.out = out.toAbsolutePath().normalize();
    this.asOf = asOf;
    this.pseudonyms = pseudonyms;
  }

  /**
   * Lets no report with names stand where one with pseudonyms is looked for, or the other way, and
   * none of another regulation.
   *
   * @throws UserError if one would
   */
  public void refuseOthers() {
    Ownership.require(out, regulation);
    try {
      if (AuditJsonReader.mayRead(out)
          && AuditJsonReader.pseudonyms(out).isPresent() != (pseudonyms != null)) {
        throw new UserError(Texts.get("pseudonym.otherKind", out));
      }
    } catch (UnusableReport damaged) {
      // Whoever replaces it says what is wrong with it.
    }
  }

  /** Reads the reports beside the place of this one. Those that cannot be read are passed over. */
  public void readBeside() {
    readBeside(out, asOf);
  }

  /**
   * Reads the report to compare with, and the earlier ones beside it.
   *
   * @throws UserError if it is none that can be compared with
   */
  public void readGiven(Path given) {
    ReportChain.mend(given);
    Path folder = given.toAbsolutePath().normalize();
    try {
      LocalDate day = day(folder);
      if (!day.isBefore(asOf)) {
        throw new UserError(Texts.get("history.notEarlier", given, day, asOf));
      }
      EarlierAudit audit = AuditJsonReader.read(folder);
      readBeside(folder, day);
      history.add(audit);
      newest = folder;
    } catch (UnusableReport e) {
      throw new UserError(Texts.get("history.unusable", given, e.reason()), e);
    }
  }

  private LocalDate day(Path folder) throws UnusableReport {
    Optional<String> anothers = Ownership.anothers(folder, regulation);
    if (anothers.isPresent()) {
      throw new UnusableReport(anothers.get());
    }
    Optional<String> other = AuditJsonReader.pseudonyms(folder);
    if (!other.equals(Optional.ofNullable(pseudonyms))) {
      throw new UnusableReport(
          Texts.get(other.isPresent() ? "pseudonym.others" : "pseudonym.names"));
    }
    return AuditJsonReader.day(folder);
  }

  public History history() {
    return history;
  }

  /** The report to compare with, if there is one. */
  public Optional<Path> newest() {
    return Optional.ofNullable(newest);
  }

  /** The reports passed over, and why. */
  public List<DataProblem> problems() {
    return problems;
  }

  private void readBeside(Path folder, LocalDate before) {
    TreeMap<LocalDate, Path> byDay = new TreeMap<>();
    for (Path other : beside(folder)) {
      try {
        LocalDate day = day(other);
        if (day.isBefore(before)) {
          byDay.put(day, other);
        }
      } catch (UnusableReport e) {
        passOver(other, e.reason());
      }
    }
    for (Path earlier : byDay.values()) {
      try {
        history.add(AuditJsonReader.read(earlier));
        newest = earlier;
      } catch (UnusableReport e) {
        passOver(earlier, e.reason());
      }
    }
  }

  private List<Path> beside(Path folder) {
    try {
      return ReportChain.beside(folder).stream()
          .filter(other -> !other.equals(out))
          .filter(AuditJsonReader::mayRead)
          .toList();
    } catch (IOException e) {
      passOver(folder.resolveSibling(""), Texts.get("history.unlisted"));
      return List.of();
    }
  }

  // The name alone: a whole path would differ from machine to machine.
  private void passOver(Path folder, String reason) {
    problems.add(new DataProblem(name(folder), "", 0, "", reason, Texts.get("history.passedOver")));
  }

  private static String name(Path folder) {
    return requireNonNull(folder.getFileName()).toString();
  }
}
