package zhaozhang.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.engine.function.ValueType;
import zhaozhang.model.Severity;
import zhaozhang.model.rule.Comparison;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.samples.StableZip;

/** The workbook that policy owners begin with: its drop-downs are the words of the vocabulary. */
final class CheckTemplate {

  private static final int LAST_ROW = 200;
  private static final int CHARACTER = 256;
  private static final String TEXT_FORMAT = "@";

  /** A heading of the sheet of checks, how wide it is, what is chosen from or what to fill in. */
  private record Field(String heading, int width, String choices, String hint) {}

  private static final List<String> EXAMPLE =
      List.of(
          "否",
          "自-1",
          "（示例）教研群须有群主",
          "13",
          "中",
          "请该群所在部门指定群主",
          "工作群",
          "状态",
          "等于",
          "正常",
          "群名",
          "包含",
          "教研",
          "群主",
          "为空",
          "",
          "群「{群名}」没有群主");

  private static final List<String> GUIDE =
      List.of(
          "一行是一项检查：表里的某一行，如果同时符合这里写的各个条件，就是一项违规。",
          "",
          "1. 把本文件复制到规则目录的「自定义」里，文件名随意，以 .xlsx 结尾。",
          "2. 在「检查」里一行写一项。示例的「启用」是否，不会运行；写好的填是，或空着。",
          "3. 运行 zhaozhang rules check：有写错的地方会说出是哪一格、哪里不对。",
          "",
          "编号：如 自-1，不与别的规则重复。名称：要求什么。条款：依据哪一条，写「条款」清单里有的条号。级别：高、中、低。整改：请人怎么做。",
          "表、列：从下拉框里选，全部的表和列在「词汇」里。选了表，列的下拉框里就是这张表的列。",
          "列、比较、值三格是一个条件，要写几个就写几个；不够时在右边照样加「列4」「比较4」「值4」。",
          "值：照表里的写法填。是否一类的列填 是 或 否；写 {列名}，是与同一行的另一列比较。",
          "属于、不属于：值可以有几个，用 、 隔开。包含、不包含：文本里有没有这几个字（不分大小写），或者列表里有没有这一项。",
          "为空、不为空：值空着。",
          "早于审计日：日期在审计日之前；值填天数，如 365，是早了 365 天以上。不早于审计日：日期在审计日或以后。空白的日期两样都不算。",
          "不等于、不包含、不属于：空白的格也算；不要算的，再加一个条件「不为空」。",
          "说明：报告里的话，{列名} 处显示这一行这一列的内容。",
          "备注：自己记事的一栏，想要时自己加在右边，不影响检查。");

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final List<Table> tables;
  private final CellStyle heading = style(true);
  private final CellStyle text = style(false);

  private CheckTemplate(Vocabulary vocabulary) {
    this.tables =
        vocabulary.tables().stream()
            .filter(it -> it.kind() == Table.Kind.SNAPSHOT || it.kind() == Table.Kind.ITEMS)
            .toList();
  }

  /** The same vocabulary gives the same bytes. */
  static byte[] write(Vocabulary vocabulary) throws IOException {
    CheckTemplate template = new CheckTemplate(vocabulary);
    try (template.workbook) {
      template.checks();
      template.guide();
      template.words();
      return template.bytes();
    }
  }

  private byte[] bytes() throws IOException {
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    Date day = Date.from(LocalDateTime.of(2025, 1, 17, 0, 0).toInstant(ZoneOffset.UTC));
    core.setCreated(Optional.of(day));
    core.setModified(Optional.of(day));
    core.setCreator(Texts.get("report.program"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    ByteArrayOutputStream stable = new ByteArrayOutputStream();
    StableZip.rewrite(out.toByteArray(), stable);
    return stable.toByteArray();
  }

  private CellStyle style(boolean bold) {
    Font font = workbook.createFont();
    font.setFontName(Texts.get("report.font"));
    font.setBold(bold);
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setDataFormat(workbook.createDataFormat().getFormat(TEXT_FORMAT));
    if (bold) {
      style.setBorderBottom(BorderStyle.THIN);
      style.setFillForegroundColor(IndexedColors.LIGHT_CORNFLOWER_BLUE.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  private static List<Field> fields() {
    String comparisons = "比较表";
    Stream<Field> conditions =
        Stream.of("1", "2", "3")
            .flatMap(
                number ->
                    Stream.of(
                        new Field("列" + number, 14, "INDIRECT($G2)", "先选表，再选列"),
                        new Field("比较" + number, 12, comparisons, "怎样算符合这个条件"),
                        new Field("值" + number, 16, "", "照表里的写法；{列名} 是同一行的另一列")));
    return Stream.of(
            Stream.of(
                new Field("启用", 8, "启用表", "是：检查；否：先放着"),
                new Field("编号", 10, "", "如 自-1，不与别的规则重复"),
                new Field("名称", 26, "", "要求什么，几个字"),
                new Field("条款", 8, "", "依据第几条，如 13"),
                new Field("级别", 8, "级别表", "高、中、低"),
                new Field("整改", 28, "", "请人怎么做"),
                new Field("表", 14, "表名表", "查哪张表的各行")),
            conditions,
            Stream.of(new Field("说明", 40, "", "报告里的话，{列名} 处显示该列的内容")))
        .flatMap(part -> part)
        .toList();
  }

  private void checks() {
    Sheet sheet = workbook.createSheet(Lexicon.get("checks.sheet"));
    Row headings = sheet.createRow(0);
    Row example = sheet.createRow(1);
    List<Field> fields = fields();
    for (int at = 0; at < fields.size(); at++) {
      Field field = fields.get(at);
      put(headings, at, field.heading(), heading);
      put(example, at, EXAMPLE.get(at), text);
      sheet.setColumnWidth(at, field.width() * CHARACTER);
      sheet.setDefaultColumnStyle(at, text);
      validate(sheet, at, field);
    }
    sheet.createFreezePane(3, 1);
  }

  private void validate(Sheet sheet, int column, Field field) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidationConstraint what =
        field.choices().isEmpty()
            ? helper.createCustomConstraint("TRUE")
            : helper.createFormulaListConstraint(field.choices());
    DataValidation validation =
        helper.createValidation(what, new CellRangeAddressList(1, LAST_ROW, column, column));
    validation.createPromptBox(field.heading(), field.hint());
    validation.setShowPromptBox(true);
    // What is misspelt the check names, with the word that was meant.
    validation.setShowErrorBox(false);
    sheet.addValidationData(validation);
  }

  private void guide() {
    Sheet sheet = workbook.createSheet("说明");
    sheet.setColumnWidth(0, 110 * CHARACTER);
    for (String line : GUIDE) {
      put(sheet.createRow(sheet.getPhysicalNumberOfRows()), 0, line, text);
    }
  }

  /** The lists to choose from: a column each, the tables' columns with their types beside them. */
  private void words() {
    Sheet sheet = workbook.createSheet("词汇");
    list(sheet, "启用表", "启用", List.of("是", "否"));
    list(sheet, "级别表", "级别", Arrays.stream(Severity.values()).map(Severity::label).toList());
    list(sheet, "比较表", "比较", Comparison.words());
    list(sheet, "表名表", "表", tables.stream().map(Table::name).toList());
    for (Table table : tables) {
      list(sheet, table.name(), table.name(), table.columns().stream().map(Column::name).toList());
      list(sheet, "", "填什么", table.columns().stream().map(CheckTemplate::type).toList());
    }
    sheet.createFreezePane(0, 1);
  }

  private static String type(Column column) {
    return column.values().isEmpty()
        ? ValueType.of(column).label()
        : String.join("、", column.values());
  }

  private void list(Sheet sheet, String name, String title, List<String> words) {
    Row headings = Optional.ofNullable(sheet.getRow(0)).orElseGet(() -> sheet.createRow(0));
    int column = Math.max(headings.getLastCellNum(), 0);
    put(headings, column, title, heading);
    sheet.setColumnWidth(column, 16 * CHARACTER);
    for (int at = 0; at < words.size(); at++) {
      int below = at + 1;
      Row row = Optional.ofNullable(sheet.getRow(below)).orElseGet(() -> sheet.createRow(below));
      put(row, column, words.get(at), text);
    }
    if (!name.isEmpty()) {
      Name named = workbook.createName();
      named.setNameName(name);
      String letters = CellReference.convertNumToColString(column);
      named.setRefersToFormula("'词汇'!$%s$2:$%s$%d".formatted(letters, letters, words.size() + 1));
    }
  }

  private static void put(Row row, int column, String value, CellStyle style) {
    row.createCell(column).setCellValue(value);
    row.getCell(column).setCellStyle(style);
  }
}
