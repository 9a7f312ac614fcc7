package zhaozhang.audit.workspace;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhaozhang.audit.Checklist;
import zhaozhang.audit.ChecklistReader;
import zhaozhang.audit.Collection;
import zhaozhang.audit.JudgedSnapshot;
import zhaozhang.audit.ReportsFolder;
import zhaozhang.audit.StoredReport;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.Regulation;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.InputFile;
import zhaozhang.report.json.AuditJsonReader;
import zhaozhang.report.json.UnusableReport;
import zhaozhang.report.place.Ownership;
import zhaozhang.report.place.ReportChain;
import zhaozhang.report.place.ReportFiles;
import zhaozhang.snapshot.SnapshotReader;

/**
 * The reports of a workspace, and what they were made of. What takes long to work out is kept until
 * its files change.
 */
public final class Reports {

  /**
   * A report.
   *
   * @param name of its folder
   * @param asOf the day audited as of
   */
  public record Ref(String name, LocalDate asOf) {}

  private static final int RESULTS_KEPT = 4;
  private static final int SNAPSHOTS_KEPT = 2;

  private final Workspace workspace;
  private final Kept<ChecklistReader> readers = new Kept<>(1);
  private final Kept<Checklist> checklists = new Kept<>(2);
  private final Kept<Collection.Result> collected = new Kept<>(2);
  private final Kept<AuditResult> results = new Kept<>(RESULTS_KEPT);
  private final Kept<JudgedSnapshot> snapshots = new Kept<>(SNAPSHOTS_KEPT);

  public Reports(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Where reports go, as a list of the rules says; while somebody is breaking the rules, as it
   * said.
   */
  public Path folder() {
    return workspace.folder().resolve(regulation().orElse(Regulation.NONE).reports());
  }

  /** Whose the rules are; empty while somebody is breaking them. */
  private Optional<Regulation> regulation() {
    Path rules = workspace.rules();
    try {
      return Optional.of(
          new KeptRegulation(workspace).get(() -> ReportsFolder.of(rules).regulation()));
    } catch (RulebookException | UserError broken) {
      // Reports can be read all the same; whoever runs an audit is told.
      return Optional.empty();
    }
  }

  /** All that can be read and are not of another regulation, the newest first. */
  public List<Ref> all() {
    if (!workspace.holdsMore()) {
      return List.of();
    }
    Optional<Regulation> regulation = regulation();
    Path folder = workspace.folder().resolve(regulation.orElse(Regulation.NONE).reports());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Ref> all = new ArrayList<>();
    try {
      for (Path report : ReportChain.beside(folder.resolve("-"))) {
        boolean another =
            regulation.filter(ours -> Ownership.anothers(report, ours).isPresent()).isPresent();
        if (AuditJsonReader.mayRead(report) && !another) {
          day(report).ifPresent(day -> all.add(new Ref(String.valueOf(report.getFileName()), day)));
        }
      }
    } catch (IOException e) {
      throw new UserError(Texts.get("workspace.unusable", folder), e);
    }
    all.sort(Comparator.comparing(Ref::asOf).thenComparing(Ref::name).reversed());
    return all;
  }

  private static Optional<LocalDate> day(Path report) {
    try {
      return Optional.of(AuditJsonReader.day(report));
    } catch (UnusableReport passedOver) {
      return Optional.empty();
    }
  }

  /** The folder of a report; empty if there is none of the name, which leads nowhere else. */
  public Optional<Path> find(String name) {
    Path folder = folder();
    try {
      return ReportChain.beside(folder.resolve("-")).stream()
          .filter(report -> String.valueOf(report.getFileName()).equals(name))
          .filter(AuditJsonReader::mayRead)
          .findFirst();
    } catch (IOException e) {
      throw new UserError(Texts.get("workspace.unusable", folder), e);
    }
  }

  /**
   * What a report says.
   *
   * @param report its folder
   */
  public AuditResult result(Path report) {
    return results.get(
        report.toString(),
        Stamp.of(report.resolve(AuditJsonReader.FILE)),
        () -> StoredReport.read(report, workspace.rules()));
  }

  /** The files of a report, by their names below it. */
  public Map<String, Path> files(Path report) {
    return ReportFiles.of(report).stream()
        .collect(
            toMap(
                InputFile::name,
                file -> report.resolve(file.name()),
                (one, same) -> one,
                TreeMap::new));
  }

  /** What came back of what a report handed out. */
  public Collection.Result collected(Path report, LocalDate today) {
    Path rules = workspace.rules();
    return collected.get(
        report.toString(),
        List.of(Stamp.of(report), Stamp.of(rules), today),
        () -> Collection.of(new Collection.Request(report, List.of(), rules, today, null)));
  }

  /** What the files of a snapshot are held to be. */
  public Checklist checklist(Path snapshot, LocalDate today) {
    Path rules = workspace.rules();
    return checklists.get(
        snapshot.toString(),
        List.of(Stamp.of(snapshot), Stamp.of(rules), today),
        () ->
            readers
                .get(rules.toString(), Stamp.of(rules), () -> ChecklistReader.of(rules))
                .read(snapshot, today, null));
  }

  /**
   * The snapshot that a report was made of, judged by the rules of then.
   *
   * @throws UserError if it is not there any more
   */
  public JudgedSnapshot judged(Path report) {
    Path snapshot = snapshot(report);
    return snapshots.get(
        report.toString(),
        List.of(Stamp.of(report), Stamp.of(snapshot)),
        () -> JudgedSnapshot.read(snapshot, rules(report), result(report).asOf()));
  }

  private Path rules(Path report) {
    boolean kept = Files.isRegularFile(report.resolve(Lexicon.get("report.file.rules")));
    return kept ? report : workspace.rules();
  }

  private Path snapshot(Path report) {
    String name = String.valueOf(report.getFileName());
    return workspace
        .snapshot(name)
        .orElseThrow(() -> new UserError(Texts.get("reports.noSnapshot", name)));
  }

  /** The files of the snapshot that are not what they were when the report was made. */
  public List<String> changed(Path report) {
    Map<String, InputFile> then =
        result(report).run().inputs().stream().collect(toMap(InputFile::name, file -> file));
    List<String> changed = new ArrayList<>();
    for (InputFile now : SnapshotReader.files(snapshot(report))) {
      if (!now.equals(then.remove(now.name()))) {
        changed.add(now.name());
      }
    }
    changed.addAll(then.keySet());
    return changed.stream().sorted().toList();
  }
}
