package zhaozhang.report.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.model.Severity;
import zhaozhang.report.AuditReport;
import zhaozhang.report.Results;
import zhaozhang.report.workbook.Form;

/** What people get to fill in can be worked with on a usual screen, and read on paper. */
class DepartmentBooksTest {

  @TempDir private Path folder;

  private Path report() {
    Results results =
        new Results()
            .rule("13-1", Severity.HIGH, "群主须为有效成员", List.of())
            .rule("14-1", Severity.MEDIUM, "一人一号", List.of());
    for (int i = 0; i < 40; i++) {
      String message = "群「2025级新生家长联络群（第" + i + "组）」的群主「欧阳若虚（ouyangruoxu）」不是已激活的成员";
      results.finding(i % 2 == 0 ? "14-1" : "13-1", "wrkS7000000" + i, "教务处", message);
    }
    Path report = folder.resolve("out");
    AuditReport.write(results.build(), report);
    return report;
  }

  private Form department() throws IOException {
    return Form.openedBy(report().resolve("部门/教务处.xlsx"), "说明");
  }

  @Test
  void it_opens_on_what_is_to_be_filled_in_the_gravest_first() throws IOException {
    Form ledger = department();
    assertEquals("高", ledger.text(1, 0));
    assertTrue(ledger.text(1, 1).startsWith("群「2025级"), ledger.text(1, 1));
  }

  @Test
  void all_that_a_department_fills_in_is_on_the_screen_and_on_paper() throws IOException {
    Form ledger = department();
    ledger.fitsTheScreen();
    ledger.fitsThePaper();
    ledger.keepsInSight(2);
  }

  @Test
  void all_that_leaders_decide_from_is_on_the_screen_and_on_paper() throws IOException {
    Form overview = Form.openedBy(report().resolve("审计报告.xlsx"), "首次发现");
    overview.fitsTheScreen();
    overview.fitsThePaper();
    Form findings = Form.named(report().resolve("审计报告.xlsx"), "违规明细", "证据");
    findings.fitsTheScreen();
    findings.fitsThePaper();
    Form unjudged = Form.named(report().resolve("审计报告.xlsx"), "未能判定", "怎么办");
    unjudged.fitsTheScreen();
    unjudged.fitsThePaper();
  }

  @Test
  void all_that_is_verified_by_hand_is_filled_in_on_the_screen_and_on_paper() throws IOException {
    Form verifications = Form.named(report().resolve("审计报告.xlsx"), "人工核验", "依据");
    verifications.fitsTheScreen();
    verifications.fitsThePaper();
    verifications.keepsInSight(2);
  }

  @Test
  void all_that_the_office_fills_in_is_on_the_screen_and_on_paper() throws IOException {
    Form ledger = Form.named(report().resolve("审计报告.xlsx"), "整改台账", "说明");
    ledger.fitsTheScreen();
    ledger.fitsThePaper();
    ledger.keepsInSight(3);
  }
}
