package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhaozhang.cli.Program.Ended;
import zhaozhang.lists.RulesCopy;

/** A violation over the months: it appears, stays, is out of sight, is mended, and recurs. */
class HistoryIT {

  private static final String VIOLATING = "g1,甲群,wangwu\n";
  private static final String MENDED = "g1,甲群,lisi\n";

  private final Path folder = Kept.folder();

  @BeforeEach
  void few_rules() throws IOException {
    RulesCopy.ofArticle(13, folder.resolve("rules"));
  }

  @Test
  void a_violation_is_followed_from_month_to_month() throws Exception {
    Ended first = month("2025-06", VIOLATING);
    assertTrue(first.out().contains("这是第一次审计"), first::toString);
    assertEquals(List.of("新增 2025-06-30"), states("2025-06"));
    assertEquals(List.of(), gone("2025-06"));

    assertTrue(month("2025-07", VIOLATING).out().contains("与 2025-06-30 相比：新增 0 项"));
    assertEquals(List.of("持续 2025-06-30"), states("2025-07"));

    month("2025-08", null);
    assertEquals(List.of(), states("2025-08"));
    assertEquals(List.of("G1 2025-06-30 2025-07-31 未能复核 这次缺少 工作群，无法复核；补上后重新审计。"), gone("2025-08"));
    assertTrue(json("2025-08").contains("没有「工作群」表"));

    month("2025-09", MENDED);
    assertEquals(List.of("G1 2025-06-30 2025-07-31 已整改 "), gone("2025-09"));

    month("2025-10", VIOLATING);
    assertEquals(List.of("复发 2025-06-30"), states("2025-10"));
    assertEquals(List.of(), gone("2025-10"));
  }

  @Test
  void a_month_without_a_table_interrupts_nothing() throws Exception {
    month("2025-06", VIOLATING);
    month("2025-07", null);
    month("2025-08", VIOLATING);
    assertEquals(List.of("持续 2025-06-30"), states("2025-08"));
  }

  @Test
  void two_runs_with_the_same_history_give_the_same_bytes() throws Exception {
    month("2025-06", VIOLATING);
    month("2025-07", VIOLATING);
    byte[] once = Files.readAllBytes(folder.resolve("reports/2025-07/audit.json"));
    assertEquals(0, audit("2025-07").exitCode());
    assertTrue(Files.exists(folder.resolve("reports/2025-07.旧")));
    assertArrayEquals(once, Files.readAllBytes(folder.resolve("reports/2025-07/audit.json")));
  }

  @Test
  void the_report_to_compare_with_may_be_given() throws Exception {
    month("2025-06", VIOLATING);
    month("2025-07", MENDED);
    Ended ended = audit("2025-07", "--out", "别处/七月", "--previous", "reports/2025-06");
    assertTrue(ended.out().contains("与 2025-06-30 相比"), ended::toString);
  }

  @Test
  void a_damaged_report_is_named_if_it_was_given_and_else_passed_over() throws Exception {
    Path damaged = Files.createDirectories(folder.resolve("reports/2025-05"));
    Files.writeString(damaged.resolve("audit.json"), "{\"schema\": ");
    month("2025-06", VIOLATING);
    assertTrue(json("2025-06").contains("\"file\": \"2025-05\""));
    refused("reports/2025-05", "audit.json 已损坏");
    refused("快照", "里面没有 audit.json");
    refused("reports/2025-06", "不早于");
  }

  private void refused(String previous, String reason) throws Exception {
    Ended ended = audit("2025-06", "--out", "新", "--previous", previous);
    assertEquals(1, ended.exitCode(), ended::toString);
    assertTrue(ended.complainsInOneLine(), ended::toString);
    assertTrue(ended.err().contains("「" + previous + "」"), ended::toString);
    assertTrue(ended.err().contains(reason), ended::toString);
    assertFalse(Files.exists(folder.resolve("新")));
  }

  /** Audits a month with these groups; null for none exported. */
  private Ended month(String month, @Nullable String groups) throws Exception {
    Path snapshot = Files.createDirectories(folder.resolve("快照").resolve(month));
    Files.writeString(
        snapshot.resolve("成员.csv"), "账号,姓名,部门,激活状态\nlisi,李四,教务处,已激活\nwangwu,王五,教务处,已禁用\n");
    if (groups != null) {
      Files.writeString(snapshot.resolve("群列表.csv"), "群号,群名,群主\n" + groups);
    }
    Ended ended = audit(month);
    assertEquals(0, ended.exitCode(), ended::toString);
    return ended;
  }

  private Ended audit(String month, String... options) throws Exception {
    List<Object> arguments = new ArrayList<>(List.of("audit", "快照/" + month));
    arguments.addAll(List.of(options));
    return Kept.run(arguments.toArray());
  }

  private String json(String month) throws IOException {
    return Files.readString(folder.resolve("reports").resolve(month).resolve("audit.json"));
  }

  /** State and first day of the finding about the group's owner. */
  private List<String> states(String month) throws IOException {
    return rows(month, "违规明细", "13-1 ", "状态", "首次发现");
  }

  private List<String> gone(String month) throws IOException {
    return rows(month, "已整改", "13-1 ", "对象", "首次发现", "最后发现", "结果", "说明");
  }

  /** Some columns of the rows of a sheet that are of a rule; none where there is no such sheet. */
  private List<String> rows(String month, String sheetName, String rule, String... columns)
      throws IOException {
    Path file = folder.resolve("reports").resolve(month).resolve("审计报告.xlsx");
    try (Workbook workbook = WorkbookFactory.create(file.toFile())) {
      List<String> found = new ArrayList<>();
      Sheet sheet = workbook.getSheet(sheetName);
      if (sheet == null) {
        return found;
      }
      for (Row row : sheet) {
        if (cell(row, "规则").startsWith(rule)) {
          List<String> cells = new ArrayList<>();
          for (String column : columns) {
            cells.add(cell(row, column));
          }
          found.add(String.join(" ", cells));
        }
      }
      return found;
    }
  }

  private static String cell(Row row, String column) {
    DataFormatter formatter = new DataFormatter();
    for (Cell heading : row.getSheet().getRow(0)) {
      if (formatter.formatCellValue(heading).equals(column)) {
        return formatter.formatCellValue(row.getCell(heading.getColumnIndex()));
      }
    }
    return "";
  }
}
