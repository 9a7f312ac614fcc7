package zhaozhang.audit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.FileNames;
import zhaozhang.base.Folding;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.finding.Waiver;
import zhaozhang.model.followup.EarlierAudit.EarlierFinding;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.report.json.AuditJsonReader;
import zhaozhang.report.list.ListFile;
import zhaozhang.rulebook.Lists;
import zhaozhang.snapshot.SnapshotReader;

/** Takes over into lists what a report made ready: waivers applied for, verifications. */
public final class RulesAcceptance {

  private static final List<String> RECORDED = List.of("waivers", "verifications");

  /** Who filled it in may have saved it as a workbook. */
  private static final List<String> FORMS = List.of(".csv", ".xlsx");

  /** The first columns of a waiver: rule, key and discriminator. */
  private static final int TELLING = 3;

  /**
   * What became of a file.
   *
   * @param taken how many rows, by the list that holds them now, seen from the rules folder
   * @param left the rows that were not taken, and why
   */
  public record Accepted(Map<String, Integer> taken, List<DataProblem> left) {

    public Accepted {
      taken = new LinkedHashMap<>(taken);
      left = left.stream().sorted().toList();
    }
  }

  /**
   * What to take over.
   *
   * @param rules the folder whose lists take it
   * @param file that a report made ready
   * @param report that has what is to be waived; null means the one that the file lies in, else the
   *     newest where reports go
   * @param today nothing is approved or verified later
   */
  public record Request(Path rules, Path file, @Nullable Path report, LocalDate today) {

    public Request {
      requireNonNull(rules, "rules");
      requireNonNull(file, "file");
      requireNonNull(today, "today");
    }

    private @Nullable Path named() {
      Path around = file.toAbsolutePath().getParent();
      return report == null && around != null && AuditJsonReader.mayRead(around) ? around : report;
    }
  }

  private final RulesInForce rules;
  private final Request request;
  private final List<DataProblem> left = new ArrayList<>();

  private RulesAcceptance(RulesInForce rules, Request request) {
    this.rules = rules;
    this.request = request;
  }

  /**
   * Takes over the rows of a file that would count; the others are told.
   *
   * @throws UserError if the file cannot be read or holds neither list, there is no report that
   *     could have what is to be waived, or a list cannot be written
   */
  public static Accepted accept(Request request) {
    return new RulesAcceptance(RulesInForce.read(request.rules()), request).accept();
  }

  private Accepted accept() {
    Path file = request.file();
    Snapshot given = read(file);
    List<DataProblem> problems = problems(given);
    Map<String, Integer> taken = new LinkedHashMap<>();
    for (String list : RECORDED) {
      List<Row> sound = sound(rows(given, list), list, problems);
      if (!sound.isEmpty()) {
        ListFile target = RulesWaiver.list(request.rules(), list);
        target.append(
            RecordedLines.headings(list),
            sound.stream().map(row -> RecordedLines.of(row, list)).toList());
        taken.put(FileNames.below(request.rules(), target.path()), sound.size());
      }
    }
    String name = String.valueOf(file.getFileName());
    return new Accepted(taken, left.stream().map(problem -> in(name, problem)).toList());
  }

  /** The file alone, in a folder of its own, named as the list whose rows it holds. */
  private Snapshot read(Path file) {
    String name = String.valueOf(file.getFileName());
    String list =
        RECORDED.stream()
            .filter(one -> Texts.all("report.file." + one).stream().anyMatch(name::startsWith))
            .filter(one -> FORMS.stream().anyMatch(name::endsWith))
            .findFirst()
            .orElseThrow(() -> new UserError(Texts.get("accept.otherFile", file)));
    try {
      Path alone = Files.createTempDirectory("zhaozhang-");
      Path copy =
          alone.resolve(Lexicon.get("list." + list) + name.substring(name.lastIndexOf('.')));
      try {
        Files.copy(file, copy);
        return new SnapshotReader(
                rules.vocabulary().tables(Table.Kind.LIST), rules.departmentAliases())
            .readAll(alone);
      } finally {
        Files.deleteIfExists(copy);
        Files.delete(alone);
      }
    } catch (IOException e) {
      throw new UserError(Texts.get("accept.unreadable", file), e);
    }
  }

  private List<DataProblem> problems(Snapshot given) {
    Map<String, TableData> tables = new LinkedHashMap<>(rules.tables().tables());
    RECORDED.forEach(list -> tables.remove(Lexicon.get("list." + list)));
    tables.putAll(given.tables());
    Snapshot beside = new Snapshot(given.name(), tables, List.of(), List.of());
    List<String> ids = rules.check().rules().stream().map(Rule::id).toList();
    return Stream.of(
            given.problems(),
            Lists.problems(beside),
            Lists.unknownRules(beside, ids),
            Overlay.expired(Lists.of(beside).waivers(), request.today()),
            unfound(Lists.of(beside).waivers(), ids))
        .flatMap(List::stream)
        .toList();
  }

  /** Waivers of what no finding of the report is, though there is such a rule. */
  private List<DataProblem> unfound(List<Waiver> waivers, List<String> ids) {
    if (waivers.isEmpty()) {
      return List.of();
    }
    ReportedFindings found = ReportedFindings.of(request.named(), rules.lists().regulation());
    return waivers.stream()
        .filter(waiver -> ids.stream().anyMatch(waiver::isOf))
        .filter(waiver -> !waiver.expires().isBefore(request.today()))
        .filter(waiver -> found.all().stream().noneMatch(one -> covers(waiver, one)))
        .map(
            waiver ->
                DataProblem.at(
                    waiver.source(),
                    Lexicon.get("list.waivers.key"),
                    waiver.key(),
                    Texts.get("accept.noFinding", found.report().getFileName())))
        .toList();
  }

  private static boolean covers(Waiver waiver, EarlierFinding found) {
    return waiver.covers(found.rule(), found.key(), found.discriminator());
  }

  private static DataProblem in(String file, DataProblem problem) {
    return new DataProblem(
        file,
        problem.sheet(),
        problem.row(),
        problem.column(),
        problem.found(),
        problem.expected());
  }

  private static List<Row> rows(Snapshot snapshot, String list) {
    return snapshot.table(Lexicon.get("list." + list)).map(TableData::rows).orElse(List.of());
  }

  private List<Row> sound(List<Row> rows, String list, List<DataProblem> problems) {
    Set<String> known =
        rows(rules.tables(), list).stream()
            .filter(this::lasts)
            .map(row -> identity(row, list))
            .collect(Collectors.toCollection(HashSet::new));
    List<Row> sound = new ArrayList<>();
    for (Row row : rows) {
      List<DataProblem> own =
          problems.stream().filter(problem -> problem.row() == row.source().row()).toList();
      Optional<DataProblem> early = early(row, list);
      if (!own.isEmpty()) {
        left.addAll(own);
      } else if (early.isPresent()) {
        left.add(early.get());
      } else if (known.add(identity(row, list))) {
        sound.add(row);
      } else {
        left.add(DataProblem.at(row.source(), "", "", Texts.get("accept.already")));
      }
    }
    leftUnread(rows, problems);
    return sound;
  }

  /** What has ended may be written anew. */
  private boolean lasts(Row row) {
    String waivers = Lexicon.get("list.waivers");
    return !row.table().name().equals(waivers)
        || !(row.get(Lexicon.get("list.waivers.expires")) instanceof LocalDate last)
        || !last.isBefore(request.today());
  }

  /** Nobody approves or verifies anything on a day to come. */
  private Optional<DataProblem> early(Row row, String list) {
    String column =
        Lexicon.get(list.equals("waivers") ? "list.waivers.approvedOn" : "list.verifications.on");
    return row.get(column) instanceof LocalDate day && day.isAfter(request.today())
        ? Optional.of(
            DataProblem.at(row.source(), column, day.toString(), Texts.get("accept.early")))
        : Optional.empty();
  }

  /** Rows that were not read at all. */
  private void leftUnread(List<Row> rows, List<DataProblem> problems) {
    Set<Integer> read = rows.stream().map(row -> row.source().row()).collect(Collectors.toSet());
    if (rows.isEmpty()) {
      return;
    }
    String file = rows.get(0).source().file();
    problems.stream()
        .filter(problem -> problem.file().equals(file) && !read.contains(problem.row()))
        .sorted(Comparator.naturalOrder())
        .forEach(left::add);
  }

  /** A waiver is that of a finding, whatever is said of it; a verification is all that it says. */
  private static String identity(Row row, String list) {
    List<String> cells = RecordedLines.of(row, list);
    List<String> telling = list.equals("waivers") ? cells.subList(0, TELLING) : cells;
    return Folding.fold(String.join("|", telling));
  }
}
