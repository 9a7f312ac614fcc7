package zhaozhang.report.document;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
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
final class Bulletin {

  static final Form<AuditResult> FORM =
      new Form<>(Texts.get("document.bulletin"), fields(), lists());

  private Bulletin() {}

  private static List<Field<AuditResult>> fields() {
    return Stream.of(
            Said.ofAudit().stream(),
            Said.ofViolations().stream().map(field -> field.from(AuditResult::violations)),
            Stream.<Field<AuditResult>>of(
                Field.of("severities", result -> Said.bySeverity(result.violations())),
                Field.of("rating", result -> Rating.of(result).label()),
                Field.of("changes", Changes::sentence),
                Field.of("articles", result -> result.articles().size()),
                Field.of("articles.violated", Bulletin::violated),
                Field.of("hints", result -> result.hints().size()),
                Field.of("waived", result -> result.findings().size() - result.open().size()),
                Field.of("unjudged", result -> result.unjudged().size()),
                Field.of("answered", result -> sum(result, DepartmentFigures::answered)),
                Field.of("unanswered", result -> sum(result, DepartmentFigures::unanswered)),
                Field.of("overdue", result -> sum(result, DepartmentFigures::overdue)),
                Field.of("mended", result -> sum(result, DepartmentFigures::mended))))
        .flatMap(fields -> fields)
        .toList();
  }

  private static List<Lines<AuditResult, ?>> lists() {
    return List.of(
        Lines.of(
            "department",
            DepartmentFigures::of,
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
            result -> Agenda.items(result, DepartmentFigures.of(result)),
            List.of(Field.of("agenda.item", item -> item))));
  }

  private static int violated(AuditResult result) {
    return result.articleTotals().getOrDefault(Outcome.VIOLATED, 0);
  }

  private static int sum(AuditResult result, ToIntFunction<DepartmentFigures> figure) {
    return DepartmentFigures.of(result).stream().mapToInt(figure).sum();
  }

  private static List<Problem> gravest(AuditResult result) {
    Deadlines deadlines = new Deadlines(result);
    return Gravest.of(result).stream().map(found -> new Problem(found, deadlines)).toList();
  }
}
