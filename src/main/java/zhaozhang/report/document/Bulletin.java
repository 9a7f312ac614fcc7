package zhaozhang.report.document;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import zhaozhang.base.Lexicon;
import zhaozhang.model.Outcome;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.report.document.Form.Lines;
import zhaozhang.report.sheet.Agenda;
import zhaozhang.report.sheet.Changes;
import zhaozhang.report.sheet.Deadlines;
import zhaozhang.report.sheet.DepartmentFigures;
import zhaozhang.report.sheet.Gravest;
import zhaozhang.report.sheet.Rating;

/** The document that a meeting speaks of: the whole of an audit, with the figures of its report. */
record Bulletin(AuditResult result, List<DepartmentFigures> departments) {

  static final Form<Bulletin> FORM =
      new Form<>(Lexicon.get("document.bulletin"), fields(), lists());

  Bulletin(AuditResult result) {
    this(result, DepartmentFigures.of(result));
  }

  private static List<Field<Bulletin>> fields() {
    return Stream.of(
            Said.ofAudit().stream().map(field -> field.from(Bulletin::result)),
            Said.ofViolations().stream()
                .map(field -> field.from((Bulletin one) -> one.result().violations())),
            ofResult().stream().map(field -> field.from(Bulletin::result)),
            Stream.<Field<Bulletin>>of(
                Field.of("answered", one -> one.sum(DepartmentFigures::answered)),
                Field.of("unanswered", one -> one.sum(DepartmentFigures::unanswered)),
                Field.of("overdue", one -> one.sum(DepartmentFigures::overdue)),
                Field.of("mended", one -> one.sum(DepartmentFigures::mended))))
        .flatMap(fields -> fields)
        .toList();
  }

  private static List<Field<AuditResult>> ofResult() {
    return List.of(
        Field.of("severities", result -> Said.bySeverity(result.violations())),
        Field.of("rating", result -> Rating.of(result).label()),
        Field.of("changes", Changes::sentence),
        Field.of("articles", result -> result.articles().size()),
        Field.of("articles.violated", Bulletin::violated),
        Field.of("hints", result -> result.hints().size()),
        Field.of("waived", result -> result.findings().size() - result.open().size()),
        Field.of("unjudged", result -> result.unjudged().size()));
  }

  private static List<Lines<Bulletin, ?>> lists() {
    return List.of(
        Lines.of(
            "department",
            Bulletin::departments,
            List.of(
                Field.of("department.name", DepartmentFigures::name),
                Field.of("department.violations", DepartmentFigures::violations),
                Field.of("department.grave", DepartmentFigures::grave),
                Field.of("department.answered", DepartmentFigures::answered),
                Field.of("department.unanswered", DepartmentFigures::unanswered),
                Field.of("department.overdue", DepartmentFigures::overdue),
                Field.of("department.mended", DepartmentFigures::mended),
                Field.of("department.age", DepartmentFigures::meanAge))),
        Lines.of("problem", Bulletin::gravest, Problem.fields()),
        Lines.of(
            "agenda",
            one -> Agenda.items(one.result(), one.departments()),
            List.of(Field.of("agenda.item", item -> item))));
  }

  private static int violated(AuditResult result) {
    return result.articleTotals().getOrDefault(Outcome.VIOLATED, 0);
  }

  private int sum(ToIntFunction<DepartmentFigures> figure) {
    return departments.stream().mapToInt(figure).sum();
  }

  private List<Problem> gravest() {
    Deadlines deadlines = new Deadlines(result);
    return Gravest.of(result).stream().map(found -> new Problem(found, deadlines)).toList();
  }
}
