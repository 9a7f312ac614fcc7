package zhaozhang.report.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhaozhang.model.Severity;
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
            {"table": "成员", "file": "通讯录.xlsx", "sheet": "成员列表", "rows": 1024},
            {"table": "工作群", "file": "群聊.csv", "sheet": "", "rows": 88}
          ],
          "rules": [
            {"id": "13-1", "article": "13", "severity": "高", "title": "群主须为有效成员", "outcome": "违规", \
        "findings": 1, "waived": 0, "missing": [], "unjudgedRows": 0},
            {"id": "14-1", "article": "14", "severity": "低", "title": "工号不得重复", "outcome": "通过", \
        "findings": 0, "waived": 0, "missing": [], "unjudgedRows": 0},
            {"id": "6-1", "article": "6", "severity": "高", "title": "须通过年审", "outcome": "无法判定", \
        "findings": 0, "waived": 0, "missing": ["认证", "管理员.角色"], "unjudgedRows": 0}
          ],
          "articles": [
            {"article": "6", "outcome": "无法判定"},
            {"article": "13", "outcome": "违规"},
            {"article": "14", "outcome": "通过"}
          ],
          "findings": [
            {"id": "13-1-e52b6ab63978", "rule": "13-1", "table": "工作群", "key": "g1", \
        "discriminator": "", "department": "人事处", "message": "群主「zhangsan」不是已激活成员", \
        "waived": false, "state": "新增", "firstSeen": "2025-10-31", \
        "sources": [{"file": "群聊.xlsx", "sheet": "群聊", "row": 17}]}
          ],
          "dataProblems": [
            {"file": "通讯录.xlsx", "sheet": "成员列表", "row": 9, "column": "入职日期", \
        "found": "31.02.2025", "expected": "日期"}
          ],
          "totals": {
            "articles": {"违规": 1, "无法判定": 1, "通过": 1},
            "rules": {"违规": 1, "无法判定": 1, "通过": 1},
            "findings": {"高": 1}
          }
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
  void half_a_character_does_not_stop_the_report() throws IOException {
    assertTrue(json(Results.small().finding("13-1", "g2", "", "半\uD83D")).contains("半?"));
  }

  @Test
  void what_there_is_none_of_is_an_empty_list() throws IOException {
    assertTrue(json(new Results()).contains("  \"findings\": [],\n  \"dataProblems\": [],"));
  }

  private static String json(Results results) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AuditJson.write(results.build(), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
