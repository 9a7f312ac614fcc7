package zhaozhang.report.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.Unjudged.Obstacle;
import zhaozhang.model.followup.FollowUp;
import zhaozhang.model.followup.LedgerEntry;
import zhaozhang.model.followup.VerificationEntry;
import zhaozhang.model.table.Completeness.State;
import zhaozhang.model.table.DataProblem;
import zhaozhang.report.Results;

class AuditJsonTest {

  @Test
  void a_small_result_is_written_exactly_so() throws IOException {
    Results results =
        Results.small()
            .rule("6-1", Severity.HIGH, "须通过年审", List.of("认证", "管理员.角色"))
            .problem(new DataProblem("通讯录.xlsx", "成员列表", 9, "入职日期", "31.02.2025", "日期"));
    assertEquals(
        """
        {
          "schema": "zhaozhang/audit/1",
          "asOf": "2025-10-31",
          "tables": [
            {"table": "成员", "file": "通讯录.xlsx", "sheet": "成员列表", "rows": 1024, "state": "完整"},
            {"table": "工作群", "file": "群聊.csv", "sheet": "", "rows": 88, "state": "完整"}
          ],
          "rules": [
            {"id": "13-1", "article": "13", "severity": "高", "title": "群主须为有效成员", "outcome": "违规", \
        "findings": 1, "waived": 0, "missing": [], "incomplete": [], "unjudged": 0},
            {"id": "14-1", "article": "14", "severity": "低", "title": "工号不得重复", "outcome": "通过", \
        "findings": 0, "waived": 0, "missing": [], "incomplete": [], "unjudged": 0},
            {"id": "6-1", "article": "6", "severity": "高", "title": "须通过年审", "outcome": "无法判定", \
        "findings": 0, "waived": 0, "missing": ["认证", "管理员.角色"], \
        "incomplete": [], "unjudged": 0}
          ],
          "articles": [
            {"article": "6", "outcome": "无法判定"},
            {"article": "13", "outcome": "违规"},
            {"article": "14", "outcome": "通过"}
          ],
          "findings": [
            {"id": "13-1-e52b6ab63978", "rule": "13-1", "table": "工作群", "key": "g1", \
        "discriminator": "", "department": "人事处", "division": "人事处", "actor": "", "message": "群主「zhangsan」不是已激活成员", \
        "waived": false, "state": "新增", "firstSeen": "2025-10-31", \
        "sources": [{"file": "群聊.xlsx", "sheet": "群聊", "row": 17}]}
          ],
          "unjudged": [],
          "dataProblems": [
            {"file": "通讯录.xlsx", "sheet": "成员列表", "row": 9, "column": "入职日期", \
        "found": "31.02.2025", "expected": "日期"}
          ],
          "totals": {
            "articles": {"违规": 1, "无法判定": 1, "通过": 1},
            "rules": {"违规": 1, "无法判定": 1, "通过": 1},
            "findings": {"高": 1}
          },
          "unreviewed": [],
          "ledger": [],
          "verifications": []
        }
        """,
        json(results));
  }

  @Test
  void waived_findings_are_listed_and_not_counted() throws IOException {
    String json = json(Results.small().waived("14-1", "m1", "", "…"));
    assertTrue(json.contains("\"waived\": true"), json);
    assertTrue(json.contains("\"findings\": {\"高\": 1}"), json);
    assertTrue(json.contains("\"rules\": {\"违规\": 1, \"已豁免\": 1}"), json);
  }

  @Test
  void what_could_not_be_judged_is_listed_with_what_stands_in_the_way() throws IOException {
    Obstacle cell = new Obstacle(new Source("群聊.csv", "", 7), "群主", "张三、李四", "一格写了两个人");
    String json = json(Results.small().unjudged("14-1", "g7", "通知群（g7）", "教务处", cell));
    assertTrue(
        json.contains(
            """
              "unjudged": [
                {"rule": "14-1", "table": "工作群", "key": "g7", "name": "通知群（g7）", \
            "department": "教务处", "because": [{"file": "群聊.csv", "sheet": "", "row": 7, \
            "column": "群主", "found": "张三、李四", "why": "一格写了两个人"}]}
              ],
            """),
        json);
    assertTrue(json.contains("\"outcome\": \"无法判定\", \"findings\": 0, \"waived\": 0"), json);
    assertTrue(json.contains("\"incomplete\": [], \"unjudged\": 1}"), json);
  }

  @Test
  void a_table_of_which_nothing_was_read_is_listed_with_its_state() throws IOException {
    String json = json(Results.small().doubtful("人事", State.INCOMPLETE));
    assertTrue(
        json.contains(
            "{\"table\": \"人事\", \"file\": \"\", \"sheet\": \"\", \"rows\": 0, \"state\":"
                + " \"不完整\"}"),
        json);
  }

  @Test
  void a_hint_is_no_violation() throws IOException {
    Results results =
        Results.small().rule("8-4", Severity.HINT, "…", List.of()).finding("8-4", "T1", "人事处", "…");
    String json = json(results);
    assertTrue(json.contains("\"rules\": {\"违规\": 1, \"提示\": 1, \"通过\": 1}"), json);
    assertTrue(json.contains("\"findings\": {\"高\": 1, \"提示\": 1}"), json);
  }

  @Test
  void what_people_typed_is_part_of_it() throws IOException {
    AuditResult small = Results.small().build();
    LedgerEntry entry =
        new LedgerEntry(
            "13-1-a",
            "整改中",
            "张三",
            "2025-12-31",
            "已联系",
            List.of("已逾期"),
            new Source("审计报告.xlsx", "整改台账", 3));
    VerificationEntry verification =
        new VerificationEntry(
            "13", "符合", "李四", "2025-10-30", "抽查", new Source("审计报告.xlsx", "人工核验", 2));
    FollowUp followUp =
        new FollowUp(
            null, List.of(), List.of(), Map.of("13-1-a", entry), List.of(), List.of(verification));
    String json = json(following(small, followUp));
    assertTrue(
        json.contains(
            """
              "ledger": [
                {"finding": "13-1-a", "status": "整改中", "owner": "张三", "due": "2025-12-31", \
            "note": "已联系", "remarks": ["已逾期"]}
              ],
              "verifications": [
                {"article": "13", "result": "符合", "by": "李四", "on": "2025-10-30", "basis": "抽查"}
              ]
            """),
        json);
  }

  @Test
  void half_a_character_does_not_stop_the_report() throws IOException {
    assertTrue(json(Results.small().finding("13-1", "g2", "", "半\uD83D")).contains("半?"));
  }

  @Test
  void what_there_is_none_of_is_an_empty_list() throws IOException {
    assertTrue(
        json(new Results())
            .contains("  \"findings\": [],\n  \"unjudged\": [],\n  \"dataProblems\": [],"));
  }

  static AuditResult following(AuditResult result, FollowUp followUp) {
    return new AuditResult(
        result.asOf(),
        result.snapshot(),
        result.read(),
        result.rules(),
        result.articles(),
        result.findings(),
        result.unjudged(),
        result.run(),
        followUp);
  }

  private static String json(Results results) throws IOException {
    return json(results.build());
  }

  private static String json(AuditResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AuditJson.write(result, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
