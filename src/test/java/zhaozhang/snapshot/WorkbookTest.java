package zhaozhang.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;

class WorkbookTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir Path folder;
  private Export export;

  @BeforeEach
  void start() {
    export = new Export(folder);
  }

  private @Nullable Object mobile(Object cell) {
    export.xlsx("成员.xlsx", "成员", List.of("账号", "姓名", "手机"), List.of("zs", "张三", cell));
    return Export.row(export.read(), "成员").get("手机");
  }

  private Row staff(Object hired) {
    export.xlsx("人事.xlsx", "人事", List.of("工号", "姓名", "入职日期"), List.of(7, "张三", hired));
    return Export.row(export.read(), "人事");
  }

  /** The row of a sheet whose XML reads so below a heading of account, name and post. */
  private Snapshot sheetXml(String rows) {
    byte[] workbook = Export.workbook("成员", List.of("账号", "姓名", "职务"));
    return export
        .bytes(
            "成员.xlsx",
            Export.edited(
                workbook, SHEET, xml -> xml.replace("</sheetData>", rows + "</sheetData>")))
        .read();
  }

  @Test
  void a_phone_in_a_numeric_cell_is_read_as_its_digits() {
    assertEquals("13800000000", mobile(13800000000L));
  }

  @Test
  void a_whole_number_has_no_decimal_point() {
    assertEquals("3", mobile(3.0));
  }

  @Test
  void the_noise_of_binary_fractions_is_not_read() {
    assertEquals("0.3", mobile(0.1 + 0.2));
  }

  @Test
  void a_long_number_keeps_every_digit_that_is_in_the_file() {
    Snapshot snapshot =
        sheetXml(
            "<row r=\"2\"><c r=\"A2\"><v>123456789012345678</v></c><c r=\"B2\""
                + " t=\"str\"><v>x</v></c></row>");
    assertEquals(List.of("123456789012345678"), Export.column(snapshot, "成员", "账号"));
  }

  @Test
  void a_date_cell_is_a_date() {
    assertEquals(
        LocalDate.of(2025, 1, 17), staff(LocalDateTime.of(2025, 1, 17, 9, 30)).get("入职日期"));
  }

  @Test
  void a_number_of_eight_digits_is_a_date() {
    assertEquals(LocalDate.of(2025, 1, 17), staff(20250117).get("入职日期"));
  }

  @Test
  void a_date_that_lost_its_format_is_a_date() {
    assertEquals(LocalDate.of(2025, 1, 17), staff(45674).get("入职日期"));
  }

  @Test
  void any_other_number_is_no_date() {
    assertEquals(Set.of("入职日期"), staff(2025).unknown());
  }

  @Test
  void a_date_time_cell_keeps_its_time() {
    LocalDateTime time = LocalDateTime.of(2025, 3, 1, 9, 30, 15);
    export.xlsx("操作日志.xlsx", "x", List.of("时间", "操作人"), List.of(time, "zs"));
    assertEquals(time, Export.row(export.read(), "操作日志").get("时间"));
  }

  @Test
  void a_date_cell_in_a_text_column_is_text() {
    assertEquals("2025-01-17", mobile(LocalDateTime.of(2025, 1, 17, 0, 0)));
    assertEquals("2025-01-17 09:30:00", mobile(LocalDateTime.of(2025, 1, 17, 9, 30)));
  }

  @Test
  void dates_may_count_from_1904() throws IOException {
    export.bytes(
        "人事.xlsx",
        Export.edited(
            Export.workbook("人事", List.of("工号", "姓名", "入职日期"), List.of(7, "张三", 44212)),
            "xl/workbook.xml",
            xml -> xml.replaceFirst("<workbookPr[^>]*>", "<workbookPr date1904=\"1\"/>")));
    assertEquals(LocalDate.of(2025, 1, 17), Export.row(export.read(), "人事").get("入职日期"));
  }

  @Test
  void a_chinese_date_format_is_one() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Export.fill(
          workbook.createSheet("成员"), List.of("账号", "姓名", "职务"), List.of("zs", "张三", 45674));
      CellStyle style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\";@"));
      workbook.getSheetAt(0).getRow(1).getCell(2).setCellStyle(style);
      export.bytes("成员.xlsx", Export.bytesOf(workbook));
    }
    assertEquals("2025-01-17", Export.row(export.read(), "成员").get("职务"));
  }

  @Test
  void a_truth_value_is_one() {
    export.xlsx("成员.xlsx", "成员", List.of("账号", "姓名", "证件照"), List.of("zs", "张三", true));
    assertEquals(true, Export.row(export.read(), "成员").get("证件照"));
  }

  @Test
  void a_numeric_cell_is_a_number_or_an_item_of_a_list() {
    export.xlsx("审批节点.xlsx", "x", List.of("模板ID", "序号"), List.of("t", 2.50));
    export.xlsx("成员.xlsx", "x", List.of("账号", "姓名", "部门"), List.of("zs", "张三", 12));
    assertEquals(new BigDecimal("2.5"), Export.row(export.read(), "审批节点").get("序号"));
    assertEquals("12", Export.row(export.read(), "成员").text("部门"));
  }

  @Test
  void a_formula_counts_as_its_cached_value() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Export.fill(workbook.createSheet("成员"), List.of("账号", "姓名", "职务"), List.of("zs", "张三", ""));
      XSSFRow row = workbook.getSheetAt(0).getRow(1);
      row.createCell(2).setCellFormula("\"处\"&\"长\"");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      export.bytes("成员.xlsx", Export.bytesOf(workbook));
    }
    assertEquals("处长", Export.row(export.read(), "成员").get("职务"));
  }

  @Test
  void a_formula_that_was_never_calculated_is_unreadable_not_blank() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Export.fill(workbook.createSheet("成员"), List.of("账号", "姓名", "职务"), List.of("zs", "张三", ""));
      workbook.getSheetAt(0).getRow(1).createCell(2).setCellFormula("A1");
      export.bytes("成员.xlsx", Export.bytesOf(workbook));
    }
    assertEquals(Set.of("职务"), Export.row(export.read(), "成员").unknown());
  }

  @Test
  void an_error_value_is_unreadable_in_any_column() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Export.fill(workbook.createSheet("成员"), List.of("账号", "姓名", "职务"), List.of("zs", "张三", ""));
      workbook.getSheetAt(0).getRow(1).getCell(2).setCellErrorValue(FormulaError.NA);
      export.bytes("成员.xlsx", Export.bytesOf(workbook));
    }
    Snapshot snapshot = export.read();
    Row row = Export.row(snapshot, "成员");
    assertEquals("#N/A", row.text("职务"));
    assertEquals(Set.of("职务"), row.unknown());
    assertEquals("#N/A", Export.problems(snapshot, "职务").get(0).found());
  }

  @Test
  void text_may_stand_in_the_cell_itself() {
    Snapshot snapshot =
        sheetXml(
            "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>zs</v></c>"
                + "<c r=\"B2\" t=\"inlineStr\"><is><r><t>张</t></r><r><t>三</t></r></is></c></row>");
    assertEquals("张三", Export.row(snapshot, "成员").get("姓名"));
  }

  @Test
  void a_shared_text_that_is_missing_is_told_from_a_blank_cell() {
    Snapshot snapshot =
        sheetXml(
            "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>zs</v></c>"
                + "<c r=\"B2\" t=\"s\"><v>99</v></c><c r=\"C2\" t=\"s\"/></row>");
    assertEquals(Set.of("姓名"), Export.row(snapshot, "成员").unknown());
    assertEquals(1, Export.problems(snapshot, "姓名").size());
  }

  @Test
  void a_shared_text_that_is_empty_is_a_blank_cell() {
    export.xlsx("成员.xlsx", "成员", List.of("账号", "姓名", "职务"), List.of("zs", "张三", ""));
    Row row = Export.row(export.read(), "成员");
    assertNull(row.get("职务"));
    assertEquals(Set.of(), row.unknown());
  }

  @Test
  void a_carriage_return_that_xml_cannot_hold_parts_items() {
    export.xlsx("成员.xlsx", "成员", List.of("账号", "姓名", "部门"), List.of("zs", "张三", "甲_x000D_\n乙"));
    assertEquals(List.of("甲", "乙"), Export.row(export.read(), "成员").get("部门"));
  }

  @Test
  void rows_keep_their_numbers_though_empty_rows_are_not_in_the_file() {
    export.xlsx("成员.xlsx", "成员列表", List.of(), List.of("账号", "姓名"), List.of(), List.of("zs", "张三"));
    assertEquals("成员.xlsx!成员列表!4", Export.row(export.read(), "成员").source().toString());
  }

  @Test
  void rows_and_cells_may_come_without_their_addresses_and_the_sheet_without_its_dimension() {
    byte[] workbook = Export.workbook("成员", List.of("账号", "姓名"), List.of("zs", "张三"));
    export.bytes(
        "成员.xlsx",
        Export.edited(
            workbook,
            SHEET,
            xml -> xml.replaceAll("<dimension[^>]*>", "").replaceAll(" r=\"[A-Z]*\\d+\"", "")));
    Row row = Export.row(export.read(), "成员");
    assertEquals("张三", row.get("姓名"));
    assertEquals(2, row.source().row());
  }

  @Test
  void a_workbook_may_have_no_styles() {
    byte[] workbook = Export.workbook("成员", List.of("账号", "姓名"), List.of("zs", "张三"));
    export.bytes(
        "成员.xlsx",
        Export.edited(
            workbook,
            "[Content_Types].xml",
            xml -> xml.replaceAll("<Override[^>]*styles[^>]*>", "")));
    assertEquals(1, Export.rows(export.read(), "成员").size());
  }

  private Snapshot merged(String... ranges) {
    List<String> one = List.of("党政办公室", "zs");
    byte[] workbook =
        Export.workbook(
            "部门专人",
            List.of("部门", "账号"),
            one,
            List.of("", "ls"),
            List.of("", ""),
            List.of("", "ww"));
    String cells =
        Stream.of(ranges).map("<mergeCell ref=\"%s\"/>"::formatted).collect(Collectors.joining());
    return export
        .bytes(
            "部门专人.xlsx",
            Export.edited(
                workbook,
                SHEET,
                xml ->
                    xml.replace(
                        "</sheetData>", "</sheetData><mergeCells>" + cells + "</mergeCells>")))
        .read();
  }

  @Test
  void cells_merged_downwards_hold_their_value_in_each_row() {
    Snapshot snapshot = merged("A2:A4");
    assertEquals(List.of("党政办公室", "党政办公室", ""), Export.column(snapshot, "部门专人", "部门"));
    assertEquals(List.of("zs", "ls", "ww"), Export.column(snapshot, "部门专人", "账号"));
    assertEquals("1 处上下合并的单元格", Export.problems(snapshot, "").get(0).found());
  }

  @Test
  void cells_merged_across_are_the_first_of_them() {
    Snapshot snapshot = merged("A2:B2", "A3:A3", "A5:C5");
    assertEquals(List.of("党政办公室", "", ""), Export.column(snapshot, "部门专人", "部门"));
    assertEquals(List.of(), snapshot.problems());
  }

  @Test
  void a_heading_may_be_merged_over_two_rows() {
    byte[] workbook =
        Export.workbook(
            "成员", List.of("账号", "基本信息"), List.of("", "姓名", "职务"), List.of("zs", "张三", "科员"));
    export.bytes(
        "成员.xlsx",
        Export.edited(
            workbook,
            SHEET,
            xml ->
                xml.replace(
                    "</sheetData>",
                    "</sheetData><x:mergeCells xmlns:x=\"urn:x\"><x:mergeCell ref='A1:A2'/>"
                        + "</x:mergeCells>")));
    assertEquals(List.of("张三"), Export.column(export.read(), "成员", "姓名"));
  }

  @Test
  void a_sheet_may_have_no_name() {
    byte[] workbook = Export.workbook("成员", List.of("账号", "姓名"), List.of("zs", "张三"));
    export.bytes(
        "成员.xlsx",
        Export.edited(workbook, "xl/workbook.xml", xml -> xml.replace("name=\"成员\"", "")));
    assertEquals(1, Export.rows(export.read(), "成员").size());
  }

  @Test
  void every_sheet_is_a_table_of_its_own() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Export.fill(workbook.createSheet("群聊"), List.of("群号", "群名", "群主"), List.of("1", "2", "3"));
      Export.fill(workbook.createSheet("群成员"), List.of("群号", "账号"), List.of("1", "zs"));
      workbook.setSheetHidden(1, true);
      export.bytes("导出.xlsx", Export.bytesOf(workbook));
    }
    Snapshot snapshot = export.read();
    assertEquals(List.of("工作群", "群成员"), List.copyOf(snapshot.tables().keySet()));
    assertEquals(List.of(), snapshot.problems().stream().map(DataProblem::toString).toList());
  }

  @Test
  void the_reading_above_a_text_is_no_part_of_it_wherever_the_text_stands() {
    String inline =
        "<is><r><t>张</t></r><r><t>三</t></r><rPh sb=\"0\" eb=\"1\"><t>ZHANG</t></rPh></is>";
    Snapshot snapshot =
        sheetXml(
            "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>zs</v></c><c r=\"B2\" t=\"inlineStr\">"
                + inline
                + "</c></row>");
    assertEquals(List.of("张三"), Export.column(snapshot, "成员", "姓名"));
  }

  @Test
  void a_workbook_may_be_saved_as_strict_open_xml() {
    byte[] workbook =
        Export.workbook("人事", List.of("工号", "姓名", "入职日期"), List.of(7, "张三"), List.of("0008", "李四"));
    for (String part :
        List.of(
            "_rels/.rels",
            "xl/_rels/workbook.xml.rels",
            "xl/workbook.xml",
            "xl/styles.xml",
            "xl/sharedStrings.xml",
            SHEET)) {
      workbook = Export.edited(workbook, part, WorkbookTest::strict);
    }
    export.bytes(
        "人事.xlsx",
        Export.edited(
            workbook,
            SHEET,
            xml ->
                xml.replaceFirst(
                    "</row>(?=<row r=\"3\")", "<c r=\"C2\" t=\"d\"><v>2025-01-17</v></c></row>")));
    Snapshot snapshot = export.read();
    assertEquals(List.of("张三", "李四"), Export.column(snapshot, "人事", "姓名"));
    assertEquals(
        LocalDate.of(2025, 1, 17),
        Export.rows(snapshot, "人事").get(0).get("入职日期"),
        "days are texts there");
  }

  private static String strict(String xml) {
    return xml.replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships")
        .replace(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main");
  }
}
