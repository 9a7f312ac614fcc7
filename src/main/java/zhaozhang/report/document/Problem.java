package zhaozhang.report.document;

import java.util.List;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.report.sheet.Deadlines;

/** A violation with who mends it and until when, as documents list them. */
record Problem(AuditedFinding found, Deadlines deadlines) {

  static List<Field<Problem>> fields() {
    return List.of(
        Field.of("problem.severity", one -> one.found().finding().rule().severity().label()),
        Field.of("problem.department", one -> one.found().finding().department()),
        Field.of("problem.message", one -> one.found().finding().message()),
        Field.of("problem.remedy", one -> one.found().finding().rule().remedy()),
        Field.of("problem.article", one -> one.found().finding().rule().article()),
        Field.of("problem.rule", one -> one.found().finding().rule().id()),
        Field.of("problem.firstSeen", one -> one.found().firstSeen()),
        Field.of("problem.owner", one -> one.deadlines().owner(one.found())),
        Field.of("problem.due", Problem::due));
  }

  private String due() {
    String day = deadlines.due(found).map(Object::toString).orElse("");
    return deadlines.overdue(found) ? Texts.get("document.problem.late", day) : day;
  }
}
