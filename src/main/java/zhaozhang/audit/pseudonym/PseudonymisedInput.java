package zhaozhang.audit.pseudonym;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.model.SignOff;
import zhaozhang.model.Source;
import zhaozhang.model.finding.AuditResult.Read;
import zhaozhang.model.finding.AuditResult.ReadTable;
import zhaozhang.model.finding.AuditResult.Run;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.Completeness.Because;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.InputFile;
import zhaozhang.model.table.TableData;

/** What was read and what ran over it, with pseudonyms for people. */
final class PseudonymisedInput {

  private static String hidden() {
    return Texts.get("pseudonym.hidden");
  }

  /** What problems of rows say in words of this program. */
  private static final Set<String> OWN_WORDS =
      Stream.of(
              "snapshot.unknown-column",
              "snapshot.column-again",
              "snapshot.no-rows",
              "snapshot.lost-text",
              "snapshot.not-calculated")
          .flatMap(key -> Texts.all(key).stream())
          .collect(Collectors.toUnmodifiableSet());

  private final Pseudonyms people;
  private final PseudonymKey key;

  PseudonymisedInput(Pseudonyms people, PseudonymKey key) {
    this.people = people;
    this.key = key;
  }

  Source source(Source source) {
    return new Source(people.in(source.file()), people.in(source.sheet()), source.row());
  }

  Read read(Read read) {
    return new Read(
        tables(read.tables()),
        problems(read.problems()),
        problems(read.warnings()),
        read.divisions().withoutNames());
  }

  private List<ReadTable> tables(List<ReadTable> tables) {
    return tables.stream()
        .map(
            one ->
                new ReadTable(
                    one.name(),
                    completeness(one.completeness()),
                    one.parts().stream().map(this::part).toList()))
        .toList();
  }

  private Completeness completeness(Completeness completeness) {
    return new Completeness(
        completeness.state(),
        completeness.because().stream()
            .map(one -> new Because(source(one.source()), people.in(one.why())))
            .toList(),
        List.of());
  }

  private TableData.Part part(TableData.Part part) {
    return new TableData.Part(
        people.in(part.file()),
        people.in(part.sheet()),
        part.headingRow(),
        part.rows(),
        part.columns());
  }

  Run run(Run run) {
    return new Run(
        run.version(),
        run.regulation(),
        run.inputs().stream()
            .map(file -> new InputFile(people.in(file.name()), file.bytes(), file.sha256()))
            .toList(),
        run.ruleFiles(),
        run.parameters(),
        run.signOff()
            .map(signed -> new SignOff(people.of(signed.by()), signed.on(), signed.changed()))
            .orElse(null),
        key.fingerprint());
  }

  private List<DataProblem> problems(List<DataProblem> problems) {
    return problems.stream().map(this::problem).toList();
  }

  private DataProblem problem(DataProblem problem) {
    boolean quotes =
        problem.row() > 0 && !problem.found().isEmpty() && !OWN_WORDS.contains(problem.found());
    return new DataProblem(
        people.in(problem.file()),
        people.in(problem.sheet()),
        problem.row(),
        people.in(problem.column()),
        quotes ? hidden() : people.in(problem.found()),
        people.in(problem.expected()));
  }
}
