package zhaozhang.report.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.Dossier.Gaps;
import zhaozhang.model.handover.Dossier.Receiver;
import zhaozhang.model.handover.Handover;
import zhaozhang.model.handover.HeldItem;
import zhaozhang.report.HandoverReport;
import zhaozhang.report.Handovers;
import zhaozhang.report.workbook.Form;

/** What stands in the workbooks of people who leave. */
class HandoverSheetTest {

  private static final String OVERVIEW = "离任交接总览.xlsx";

  @TempDir Path folder;

  private Sheet sheet(Dossier dossier) throws IOException {
    return sheet(Handovers.one(dossier), "交接清单-" + dossier.person().account() + ".xlsx");
  }

  private Sheet sheet(Handover handover, String file) throws IOException {
    Path out = folder.resolve("out");
    HandoverReport.write(handover, out, null);
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(out.resolve(file)))) {
      return workbook.getSheetAt(workbook.getActiveSheetIndex());
    }
  }

  private static List<List<String>> rows(Sheet sheet) {
    DataFormatter formatter = new DataFormatter();
    formatter.setUseCachedValuesForFormulaCells(true);
    List<List<String>> rows = new ArrayList<>();
    for (Row row : sheet) {
      List<String> texts = new ArrayList<>();
      row.forEach(cell -> texts.add(formatter.formatCellValue(cell)));
      rows.add(texts);
    }
    return rows;
  }

  private static int column(Row heading, String name) {
    return IntStream.range(0, 12)
        .filter(i -> heading.getCell(i).getStringCellValue().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Row heading(Sheet sheet) {
    for (Row row : sheet) {
      Cell first = row.getCell(0);
      if (first != null && first.toString().equals("序号")) {
        return row;
      }
    }
    throw new AssertionError("no heading");
  }

  private static String cell(Sheet sheet, int number, String heading) {
    Row headings = heading(sheet);
    DataFormatter formatter = new DataFormatter();
    formatter.setUseCachedValuesForFormulaCells(true);
    return formatter.formatCellValue(
        sheet.getRow(headings.getRowNum() + number).getCell(column(headings, heading)));
  }

  private static String top(Sheet sheet) {
    return rows(sheet).subList(0, 5).toString();
  }

  @Test
  void an_item_that_is_not_confirmed_says_what_to_do() throws IOException {
    Sheet sheet = sheet(Handovers.dossier("z"));
    assertEquals("z", cell(sheet, 1, "账号"));
    assertEquals("工作群", cell(sheet, 1, "事项类型"));
    assertEquals("wrOgQhDgAA1024", cell(sheet, 1, "事项ID"));
    assertEquals("群列表.xlsx!群聊!17\n通讯录.xlsx!成员列表!17", cell(sheet, 1, "发现于"));
    assertTrue(top(sheet).contains("建议接收人：李思远（lisi），「教务处」的部门专人"), top(sheet));
    assertEquals("", cell(sheet, 1, "接收人"));
    assertEquals("", cell(sheet, 1, "接收人姓名"));
    assertEquals("", cell(sheet, 1, "确认日期"));
  }

  @Test
  void what_was_filled_in_before_stands_there_again() throws IOException {
    Sheet sheet = sheet(Handovers.dossier("z"));
    assertEquals("lisi", cell(sheet, 2, "接收人"));
    assertEquals("李思远", cell(sheet, 2, "接收人姓名"));
    assertEquals("2025-10-20", cell(sheet, 2, "确认日期"));
    assertEquals("lisi", cell(sheet, 4, "接收人"));
    assertEquals("", cell(sheet, 4, "确认日期"));
  }

  @Test
  void what_nobody_else_can_look_after_is_marked() throws IOException {
    Sheet sheet = sheet(Handovers.dossier("z"));
    assertTrue(cell(sheet, 3, "情况").startsWith("【唯一】\n"), cell(sheet, 3, "情况"));
    assertTrue(top(sheet).contains("有 2 项除本人外没有人管得了"), top(sheet));
  }

  @Test
  void items_of_one_type_stand_together() throws IOException {
    List<HeldItem> items =
        List.of(
            Handovers.item("审批", "1", "a", false, null),
            Handovers.item("资产", "2", "b", false, null),
            Handovers.item("审批", "3", "c", false, null));
    Sheet sheet = sheet(Handovers.holding("z", items));
    assertEquals("1", cell(sheet, 1, "事项ID"));
    assertEquals("3", cell(sheet, 2, "事项ID"));
    assertEquals("2", cell(sheet, 3, "事项ID"));
  }

  @Test
  void what_holds_for_all_items_of_a_kind_is_said_once_and_the_figures_add_up() throws IOException {
    String guide = rows(guide(Handovers.dossier("z"))).toString();
    String remedy = Handovers.dossier("z").items().get(0).remedy();
    assertEquals(2, guide.split(Pattern.quote(remedy), -1).length, guide);
    assertTrue(guide.contains("[合计, 9, 2, 7"), guide);
    assertTrue(guide.contains("离任人（签字）"), guide);
    assertFalse(rows(sheet(Handovers.dossier("z"))).toString().contains(remedy));
  }

  @Test
  void all_that_is_to_be_filled_in_is_on_the_screen_and_on_paper() throws IOException {
    sheet(Handovers.holding("z", Handovers.many(40, 3)));
    Form form = Form.openedBy(folder.resolve("out/交接清单-z.xlsx"), "备注");
    form.fitsTheScreen();
    form.fitsThePaper();
    form.keepsInSight(3);
  }

  private Sheet guide(Dossier dossier) throws IOException {
    return sheet(dossier).getWorkbook().getSheet("说明与签字");
  }

  @Test
  void the_verdict_gives_its_reasons() throws IOException {
    String ready = top(sheet(Handovers.ready("z")));
    assertTrue(ready.contains("可以注销") && ready.contains("共 1 项，都已确认交接"), ready);
    String open = top(sheet(Handovers.dossier("z")));
    assertTrue(open.contains("不可注销") && open.contains("共 9 项，其中 7 项没有交接"), open);
    String unknown = top(sheet(Handovers.notJudged("z")));
    assertTrue(unknown.contains("无法判定") && unknown.contains("快照里缺少 资产、应用.负责人"), unknown);
    assertTrue(unknown.contains("群列表.xlsx!群聊!9"), unknown);
    assertTrue(unknown.contains("没有找到可以接收的人"), unknown);
  }

  @Test
  void many_types_leave_the_headings_within_the_rows_where_they_are_looked_for()
      throws IOException {
    Sheet sheet = sheet(Handovers.holding("z", Handovers.many(40, 3)));
    assertTrue(heading(sheet).getRowNum() < 30);
    assertEquals("第3件", cell(sheet, 120, "名称"));
  }

  @Test
  void long_lists_of_receivers_are_offered_whole() throws IOException {
    List<Receiver> receivers =
        IntStream.range(0, 300).mapToObj(i -> new Receiver("account" + i, "名", "理由")).toList();
    Dossier usual = Handovers.dossier("z");
    Sheet sheet =
        sheet(new Dossier(usual.person(), usual.items(), receivers, List.of(), Gaps.NONE));
    DataValidation offered = sheet.getDataValidations().get(0);
    String range = offered.getValidationConstraint().getFormula1();
    int first = heading(sheet).getRowNum() + 9 + 2;
    assertEquals("$M$" + first + ":$M$" + (first + 299), range);
    assertEquals("account299", sheet.getRow(first + 298).getCell(12).getStringCellValue());
    assertEquals(DataValidation.ErrorStyle.WARNING, offered.getErrorStyle());
  }

  @Test
  void what_looks_like_a_formula_is_text() throws IOException {
    String evil = "=cmd|'/c calc'!A1";
    HeldItem item =
        new HeldItem(
            evil,
            evil,
            evil,
            evil,
            evil,
            List.of(evil),
            Severity.LOW,
            evil,
            evil,
            true,
            new HeldItem.Progress(
                HeldItem.State.OPEN,
                new HeldItem.Transfer(evil, null, new Source(evil, evil, 1)),
                List.of(evil)),
            List.of(new Source(evil, evil, 1)));
    Dossier dossier =
        new Dossier(
            Handovers.person("=z", evil),
            List.of(item),
            List.of(new Receiver(evil, evil, evil)),
            List.of(),
            new Gaps(List.of(evil), List.of(evil), List.of()));
    Handover handover = Handovers.several(dossier);
    for (String file : List.of("交接清单-=z.xlsx", OVERVIEW)) {
      for (Row row : sheet(handover, file)) {
        for (Cell cell : row) {
          boolean formula = cell.getCellType() == CellType.FORMULA;
          assertTrue(!formula || cell.getCellFormula().startsWith("IFERROR("), cell::toString);
          assertFalse(
              cell.toString().startsWith("=") && !cell.getCellStyle().getQuotePrefixed(),
              () -> file + " " + cell.getAddress());
        }
      }
    }
  }

  @Test
  void the_overview_counts_everybody_once_and_links_their_workbooks() throws IOException {
    Handover handover =
        Handovers.several(
            Handovers.dossier("a"), Handovers.notJudged("b 1"), Handovers.ready("c%20"));
    Sheet sheet = sheet(handover, OVERVIEW);
    String all = rows(sheet).toString();
    assertTrue(all.contains("3 人：无法判定 1 人、不可注销 1 人、可以注销 1 人"), all);
    assertTrue(all.contains("没有账号、不必检查的离任人 1 名"), all);
    assertTrue(all.contains("数据问题 1 处"), all);
    assertEquals(3, sheet.getHyperlinkList().size());
    for (var link : sheet.getHyperlinkList()) {
      String name = URI.create(link.getAddress()).getPath();
      assertTrue(Files.exists(folder.resolve("out").resolve(name)), name);
    }
  }
}
