package zhaozhang.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhaozhang.model.DataProblem;
import zhaozhang.model.Severity;

class AuditJsonTest {

  @Test
  void a_small_result_is_written_exactly_so() throws IOException {
    Results results =
        Results.small()
            .rule("6-1", Severity.HIGH, "须通过年审", List.of("认证"))
            .problem(new DataProblem("通讯录.xlsx", "成员列表", 9, "入职日期", "31.02.2025", "日期"));
    assertEquals(
        """
        {
          "schema": "zhaozhang/audit/1",
          "asOf": "2025-10-31",
          "tables": [
            {
              "table": "成员",
              "file": "通讯录.xlsx",
              "sheet": "成员列表",
              "rows": 1024
            },
            {
              "table": "工作群",
              "file": "群聊.csv",
              "sheet": "",
              "rows": 88
            }
          ],
        """,
        json(results).substring(0, json(results).indexOf("  \"rules\"")));
    assertEquals(
        """
            {
              "id": "6-1",
              "article": "6",
              "severity": "高",
              "title": "须通过年审",
              "outcome": "无法判定",
              "findings": 0,
              "waived": 0,
              "missing": [
                "认证"
              ],
              "unjudgedRows": 0
            }
          ],
          "articles": [
            {
              "article": "6",
              "outcome": "无法判定"
            },
            {
              "article": "13",
              "outcome": "违规"
            },
            {
              "article": "14",
              "outcome": "通过"
            }
          ],
          "findings": [
            {
              "id": "13-1-e52b6ab63978",
              "rule": "13-1",
              "table": "工作群",
              "key": "g1",
              "discriminator": "",
              "department": "人事处",
              "message": "群主「zhangsan」不是已激活成员",
              "waived": false,
              "state": "新增",
              "firstSeen": "2025-10-31",
              "sources": [
                {
                  "file": "群聊.xlsx",
                  "sheet": "群聊",
                  "row": 17
                }
              ]
            }
          ],
          "dataProblems": [
            {
              "file": "通讯录.xlsx",
              "sheet": "成员列表",
              "row": 9,
              "column": "入职日期",
              "found": "31.02.2025",
              "expected": "日期"
            }
          ],
          "totals": {
            "articles": {
              "违规": 1,
              "无法判定": 1,
              "通过": 1
            },
            "rules": {
              "违规": 1,
              "无法判定": 1,
              "通过": 1
            },
            "findings": {
              "高": 1
            }
          }
        }
        """,
        json(results).substring(json(results).indexOf("    {\n      \"id\": \"6-1\"")));
  }

  @Test
  void waived_findings_are_listed_and_not_counted() throws IOException {
    String json = json(Results.small().waived("14-1", "m1", "", "…"));
    assertTrue(json.contains("\"waived\": true"), json);
    assertTrue(json.contains("\"findings\": {\n      \"高\": 1\n    }"), json);
    assertTrue(json.contains("\"rules\": {\n      \"违规\": 1,\n      \"已豁免\": 1\n    }"), json);
  }

  @Test
  void half_a_character_does_not_stop_the_report() throws IOException {
    assertTrue(json(Results.small().finding("13-1", "g2", "", "半\uD83D")).contains("半?"));
  }

  private static String json(Results results) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AuditJson.write(results.build(), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
