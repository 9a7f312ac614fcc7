package zhaozhang.report.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhaozhang.model.handover.Handover;
import zhaozhang.report.Handovers;

class HandoverJsonTest {

  private static String json(Handover handover) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HandoverJson.write(handover, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void one_person_stands_at_the_top() throws IOException {
    assertEquals(
        """
        {
          "schema": "zhaozhang/handover/1",
          "asOf": "2025-10-31",
          "snapshot": "2025-10",
          "member": "z",
          "name": "张若虚",
          "department": "教学部门/教务处",
          "leaves": "2025-11-30",
          "verdict": "可以注销",
          "missing": [],
          "incomplete": [],
          "unjudged": [],
          "items": [
            {"table": "数据备份", "key": "", "type": "数据备份", "id": "", "name": "数据", "state": "已确认", \
        "open": [], "receiver": "li", \
        "proposed": "lisi", "confirmed": "2025-10-30", "only": false, "reasons": ["数据备份在本人名下"], \
        "sources": [{"file": "群列表.xlsx", "sheet": "群聊", "row": 17}, \
        {"file": "通讯录.xlsx", "sheet": "成员列表", "row": 17}]}
          ],
          "alone": [],
          "dataProblems": [
            {"file": "通讯录.xlsx", "sheet": "成员列表", "row": 9, "column": "证件照", "found": "x", \
        "expected": "是或否"}
          ]
        }
        """,
        json(Handovers.one(Handovers.ready("z"))));
  }

  @Test
  void several_stand_in_a_list() throws IOException {
    assertEquals(
        """
        {
          "schema": "zhaozhang/handover/1",
          "asOf": "2025-10-31",
          "snapshot": "2025-10",
          "within": 30,
          "members": [
            {"member": "z", "name": "张若虚", "department": "教学部门/教务处", "leaves": "2025-11-30", \
        "verdict": "可以注销", "missing": [], "incomplete": [], "unjudged": [], "items": [], \
        "alone": []}
          ],
          "withoutAccount": [
            "钱外来（工号 A9）"
          ],
          "dataProblems": [
            {"file": "通讯录.xlsx", "sheet": "成员列表", "row": 9, "column": "证件照", "found": "x", \
        "expected": "是或否"}
          ]
        }
        """,
        json(Handovers.several(Handovers.holding("z", List.of()))));
  }
}
