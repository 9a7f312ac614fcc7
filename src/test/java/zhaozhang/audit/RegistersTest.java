package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.audit.Registers.Register;
import zhaozhang.base.UserError;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.report.workbook.Form;
import zhaozhang.rulebook.RulebookReader;

/** Registers come back as people filled them in, and as they were last month. */
class RegistersTest {

  private static final Path RULES = Path.of("rules");
  private static final Vocabulary VOCABULARY =
      RuleEngine.vocabulary(RulebookReader.read(RULES).vocabulary());

  private static final List<Table> TABLES =
      VOCABULARY.tables(Table.Kind.SNAPSHOT).stream()
          .filter(table -> table.register().isPresent())
          .toList();

  private static final int HEADING = 1;
  private static final int SAMPLE = 2;

  @TempDir private Path folder;
  private Path month;

  @BeforeEach
  void lastMonth() throws IOException {
    month = Files.createDirectory(folder.resolve("2025-11"));
    Files.writeString(
        month.resolve("成员.csv"),
        "账号,姓名,部门,激活状态\nwangfang,王芳,学院/教务处,已激活\nliwei,李伟（外聘）,学院/科研处,已激活\n");
    Files.writeString(month.resolve("部门.csv"), "部门ID,部门名称,上级部门ID\n1,学院,\n2,教务处,1\n3,科研处,1\n");
  }

  private Registers write(@Nullable Path from) {
    return Registers.write(folder.resolve("登记表"), RULES, from, null);
  }

  private Path file(Table table) {
    return folder.resolve("登记表").resolve(table.name() + ".xlsx");
  }

  private Snapshot read() {
    return Recognised.read(RULES, month, null).snapshot();
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
  }

  /** Fills in the rows below the sample row, and puts the register into the snapshot. */
  private void fillIn(Table table, List<List<String>> rows) throws IOException {
    try (XSSFWorkbook book = open(file(table))) {
      XSSFSheet sheet = book.getSheetAt(0);
      for (int at = 0; at < rows.size(); at++) {
        Row row = sheet.getRow(SAMPLE + 1 + at);
        for (int column = 0; column < rows.get(at).size(); column++) {
          type(row.getCell(column), table.exported().get(column), rows.get(at).get(column));
        }
      }
      try (OutputStream out = Files.newOutputStream(month.resolve(table.name() + ".xlsx"))) {
        book.write(out);
      }
    }
  }

  /** As Excel does: what looks like a day becomes one, but in cells that are texts. */
  private static void type(Cell cell, Column column, String text) {
    if (column.type() == ColumnType.DATE) {
      assertEquals("yyyy-mm-dd", cell.getCellStyle().getDataFormatString(), column.name());
      cell.setCellValue(LocalDate.parse(text));
    } else {
      assertEquals("@", cell.getCellStyle().getDataFormatString(), column.name());
      cell.setCellValue(text);
    }
  }

  /** What people type into a column, and with a number that tells rows apart. */
  private static String typed(Column column, int number) {
    if (!column.values().isEmpty()) {
      return column.values().get(0);
    }
    if (column.lookup().list() != null) {
      return number == 1 ? "公告" : "日程";
    }
    return switch (column.type()) {
      case ACCOUNT -> number == 1 ? "wangfang" : "王芳（wangfang）";
      case DEPARTMENT -> number == 1 ? "教务处" : "科研处";
      case DATE -> "2025-11-0" + number;
      case IDENTIFIER -> "0012" + number;
      case NUMBER -> "" + number;
      case BOOLEAN -> "是";
      default -> "写了" + number;
    };
  }

  private static List<String> typed(Table table, int number) {
    return table.exported().stream().map(column -> typed(column, number)).toList();
  }

  private static List<List<String>> rows(TableData data) {
    return data.rows().stream()
        .map(row -> data.table().exported().stream().map(one -> row.text(one.name())).toList())
        .toList();
  }

  private void fillInAll() throws IOException {
    write(null);
    for (Table table : TABLES) {
      fillIn(table, List.of(typed(table, 1), typed(table, 2)));
    }
  }

  @Test
  void what_is_filled_in_is_read_as_typed_and_the_sample_rows_are_not() throws IOException {
    fillInAll();
    Snapshot snapshot = read();
    for (Table table : TABLES) {
      TableData data = snapshot.table(table.name()).orElseThrow();
      List<List<String>> expected =
          Stream.of(typed(table, 1), typed(table, 2))
              .map(
                  row ->
                      row.stream().map(cell -> cell.replace("王芳（wangfang）", "wangfang")).toList())
              .toList();
      assertEquals(expected, rows(data));
      assertEquals(Completeness.State.COMPLETE, data.completeness().state());
    }
    assertEquals(List.of(), snapshot.problems(), "there is nothing to say of them");
  }

  @Test
  void registers_that_nobody_filled_in_prove_nothing() throws IOException {
    write(null);
    for (Table table : TABLES) {
      fillIn(table, List.of());
    }
    Snapshot snapshot = read();
    for (Table table : TABLES) {
      TableData data = snapshot.table(table.name()).orElseThrow();
      assertEquals(List.of(), data.rows());
      assertNotEquals(Completeness.State.COMPLETE, data.completeness().state(), table.name());
    }
  }

  @Test
  void the_rows_of_last_month_are_carried_over() throws IOException {
    fillInAll();
    Snapshot before = read();
    for (Table table : TABLES) {
      Files.delete(file(table));
    }
    Registers registers = write(month);
    for (Table table : TABLES) {
      assertEquals(2, register(registers, table).rows());
      Path place = month.resolve(table.name() + ".xlsx");
      Files.copy(file(table), place, StandardCopyOption.REPLACE_EXISTING);
    }
    Snapshot after = read();
    for (Table table : TABLES) {
      assertEquals(
          rows(before.table(table.name()).orElseThrow()),
          rows(after.table(table.name()).orElseThrow()));
    }
    assertEquals(List.of(), after.problems());
  }

  private static Register register(Registers registers, Table table) {
    return registers.registers().stream()
        .filter(one -> one.table().name().equals(table.name()))
        .findFirst()
        .orElseThrow();
  }

  private static Table table(String name) {
    return VOCABULARY.table(name).orElseThrow();
  }

  @Test
  void what_could_not_be_read_last_month_is_carried_over_as_written() throws IOException {
    Files.writeString(month.resolve("认证.csv"), "有效期至,认证日期,办理部门\n长期有效,2025-01-02,教务处\n");
    write(month);
    try (XSSFWorkbook book = open(file(table("认证")))) {
      assertEquals("长期有效", book.getSheetAt(0).getRow(SAMPLE + 1).getCell(0).toString());
    }
  }

  @Test
  void a_table_of_last_month_that_could_not_be_read_is_told() throws IOException {
    Files.write(month.resolve("应用.xlsx"), new byte[] {1, 2, 3});
    Registers registers = write(month);
    assertTrue(registers.last(register(registers, table("应用"))).isEmpty());
    assertEquals(
        List.of("应用.xlsx"),
        Objects.requireNonNull(registers.last()).unread().stream()
            .map(problem -> problem.file())
            .toList());
  }

  @Test
  void a_register_that_is_there_already_is_left_as_it_is() throws IOException {
    Files.createDirectories(folder.resolve("登记表"));
    byte[] mine = {7};
    Files.write(file(table("应用")), mine);
    Registers registers = write(null);
    assertArrayEquals(mine, Files.readAllBytes(file(table("应用"))));
    assertFalse(register(registers, table("应用")).written());
    assertTrue(register(registers, table("资产")).written());
  }

  @Test
  void a_place_that_is_no_folder_is_refused() throws IOException {
    Files.writeString(folder.resolve("登记表"), "");
    assertThrows(UserError.class, () -> write(null));
  }

  @Test
  void all_columns_are_on_the_screen_their_headings_in_sight_and_explained() throws IOException {
    write(month);
    for (Table table : TABLES) {
      checkColumns(table);
    }
  }

  private void checkColumns(Table table) throws IOException {
    try (XSSFWorkbook book = open(file(table))) {
      XSSFSheet sheet = book.getSheetAt(0);
      int columns = table.exported().size();
      Form form = Form.openedBy(file(table), sheet.getRow(HEADING).getCell(columns - 1).toString());
      form.fitsTheScreen();
      form.fitsThePaper();
      form.keepsInSight(0);
      String purpose = table.register().orElseThrow();
      assertTrue(sheet.getRow(0).getCell(0).toString().contains(purpose), purpose);
      for (int at = 0; at < columns; at++) {
        Column column = table.exported().get(at);
        Cell heading = sheet.getRow(HEADING).getCell(at);
        assertEquals(column.name() + (column.required() ? "*" : ""), heading.toString());
        String note = heading.getCellComment().getString().toString();
        assertEquals(column.required(), note.endsWith("必填。"), note);
      }
    }
  }

  @Test
  void what_is_known_can_be_chosen() throws IOException {
    write(month);
    for (Table table : TABLES) {
      checkChoices(table);
    }
  }

  private void checkChoices(Table table) throws IOException {
    try (XSSFWorkbook book = open(file(table))) {
      XSSFSheet sheet = book.getSheetAt(0);
      for (int at = 0; at < table.exported().size(); at++) {
        Column column = table.exported().get(at);
        List<String> expected = chosen(column);
        if (!expected.isEmpty()) {
          assertEquals(expected, offered(sheet, at), column.name());
        }
      }
    }
  }

  private static List<String> chosen(Column column) {
    if (!column.values().isEmpty()) {
      return column.values();
    }
    return switch (column.type()) {
      case ACCOUNT -> List.of("liwei", "王芳（wangfang）");
      case DEPARTMENT -> List.of("学院", "教务处", "科研处");
      case BOOLEAN -> List.of("是", "否");
      default -> List.of();
    };
  }

  @Test
  void modules_are_chosen_from_their_list() throws IOException {
    write(null);
    try (XSSFWorkbook book = open(file(table("模块")))) {
      assertTrue(offered(book.getSheetAt(0), 0).contains("审批/服务保障/会议室"));
    }
  }

  private static List<String> offered(XSSFSheet sheet, int column) {
    DataValidation validation =
        sheet.getDataValidations().stream()
            .filter(one -> one.getRegions().getCellRangeAddress(0).isInRange(SAMPLE + 1, column))
            .findFirst()
            .orElseThrow();
    String[] words = validation.getValidationConstraint().getExplicitListValues();
    if (words != null) {
      return List.of(words);
    }
    String range = validation.getValidationConstraint().getFormula1();
    CellReference[] cells =
        new AreaReference(range, SpreadsheetVersion.EXCEL2007).getAllReferencedCells();
    return Stream.of(cells)
        .map(cell -> sheet.getRow(cell.getRow()).getCell(cell.getCol()).toString())
        .toList();
  }
}
