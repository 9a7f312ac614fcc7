package zhaozhang.report.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhaozhang.base.UserError;
import zhaozhang.lists.ListTexts;

class ListFileTest {

  private static final List<String> HEADINGS = List.of("规则", "对象");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "GB18030, '规则,对象\r\n1-1,甲\r\n', '13-1,乙\r\n'",
    "UTF-8, '规则,对象\n1-1,甲\n', '13-1,乙\n'",
    "UTF-8, '\uFEFF规则,对象\r\n1-1,甲', '\r\n13-1,乙\r\n'",
    "UTF-16LE, '\uFEFF规则\t对象\r\n', '13-1\t乙\r\n'",
    "UTF-8, '规则;对象\n', '13-1;乙\n'",
    "UTF-8, '豁免一览\n\n备注,对象,规则\n', ',乙,13-1\n'",
  })
  void a_text_keeps_its_encoding_its_separators_and_all_that_stands_there(
      String charset, String before, String added) throws IOException {
    Path file = folder.resolve("豁免.csv");
    Files.write(file, unescaped(before).getBytes(Charset.forName(charset)));
    list().append(HEADINGS, List.of(List.of("13-1", "乙")));
    assertArrayEquals(
        unescaped(before + added).getBytes(Charset.forName(charset)), Files.readAllBytes(file));
  }

  @Test
  void no_cell_of_a_text_becomes_a_formula() throws IOException {
    Files.writeString(folder.resolve("豁免.csv"), "规则,对象\n");
    list().append(HEADINGS, List.of(List.of("13-1", "=1+1")));
    assertEquals("规则,对象\n13-1,\u3000=1+1\n", Files.readString(folder.resolve("豁免.csv")));
  }

  @Test
  void a_workbook_gets_rows_of_texts_and_keeps_its_looks() throws IOException {
    Path file = folder.resolve("豁免.xlsx");
    Files.copy(Path.of("rules", "清单", "豁免.xlsx"), file);
    list().append(HEADINGS, List.of(List.of("4-13", "乙"), List.of("13-1", "007")));
    list().append(HEADINGS, List.of(List.of("13-2", "=1")));
    assertEquals(
        List.of("4-13|乙", "13-1|007", "13-2|=1"),
        ListTexts.rows(file).stream().skip(1).map(row -> row.get(0) + "|" + row.get(1)).toList());
    try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
      Sheet sheet = book.getSheetAt(0);
      assertEquals("@", sheet.getRow(1).getCell(0).getCellStyle().getDataFormatString());
      assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
      assertEquals(true, sheet.getRow(0).getCell(0).getCellComment() != null);
    }
  }

  @Test
  void the_rows_of_a_workbook_are_replaced() throws IOException {
    Path file = folder.resolve("豁免.xlsx");
    Files.copy(Path.of("rules", "清单", "豁免.xlsx"), file);
    list().append(HEADINGS, List.of(List.of("1-1", "甲"), List.of("1-2", "乙")));
    list().replace(HEADINGS, List.of(List.of("1-3", "丙")));
    assertEquals(2, ListTexts.rows(file).size());
    assertEquals("1-3", ListTexts.rows(file).get(1).get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "'规则,对象\r\n1-1,甲\r\n1-2,乙\r\n', '规则,对象\r\n1-1,丙\r\n1-2,乙\r\n', '规则,对象\r\n1-2,乙\r\n'",
    "'一览\n\n备注;对象;规则\n好;甲;1-1\n', '一览\n\n备注;对象;规则\n好;丙;1-1\n', '一览\n\n备注;对象;规则\n'",
  })
  void one_line_of_a_text_is_changed_or_taken_away(String before, String changed, String without)
      throws IOException {
    Path file = folder.resolve("豁免.csv");
    Files.write(file, unescaped(before).getBytes(UTF_8));
    ListFile.Line line = list().lines(HEADINGS).get(0);
    assertEquals(List.of("1-1", "甲"), line.cells());
    assertEquals(unescaped(without), new String(list().without(HEADINGS, line.number()), UTF_8));
    ListFile.Line other = new ListFile.Line(line.number(), List.of("1-1", "丙"));
    assertEquals(unescaped(changed), new String(list().changed(HEADINGS, other), UTF_8));
  }

  @Test
  void one_line_of_a_workbook_is_changed_or_taken_away() throws IOException {
    Path file = folder.resolve("豁免.xlsx");
    Files.copy(Path.of("rules", "清单", "豁免.xlsx"), file);
    list().append(HEADINGS, List.of(List.of("1-1", "甲"), List.of("1-2", "乙")));
    ListFile.Line first = list().lines(HEADINGS).get(0);
    ListFile.Line other = new ListFile.Line(first.number(), List.of("1-1", "丙"));
    Files.write(file, list().changed(HEADINGS, other));
    assertEquals(List.of("1-1", "丙"), list().lines(HEADINGS).get(0).cells());
    Files.write(file, list().without(HEADINGS, first.number()));
    assertEquals(
        List.of(List.of("1-2", "乙")),
        list().lines(HEADINGS).stream().map(ListFile.Line::cells).toList());
  }

  @Test
  void a_list_that_is_not_there_yet_is_made() throws IOException {
    list().replace(HEADINGS, List.of(List.of("1-3", "丙")));
    assertEquals("\uFEFF规则,对象\r\n1-3,丙\r\n", Files.readString(folder.resolve("豁免.csv"), UTF_8));
  }

  @ParameterizedTest
  @CsvSource({"豁免.csv", "豁免.xlsx"})
  void where_headings_are_missing_nothing_is_written(String name) throws IOException {
    Path file = folder.resolve(name);
    if (name.endsWith(".csv")) {
      Files.writeString(file, "规则,别的\n");
    } else {
      Files.copy(Path.of("rules", "清单", "参数.xlsx"), file);
    }
    byte[] before = Files.readAllBytes(file);
    ListFile list = list();
    List<List<String>> rows = List.of(List.of("1-1", "甲"));
    assertThrows(UserError.class, () -> list.append(HEADINGS, rows));
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  private ListFile list() {
    return ListFile.of(folder, "豁免");
  }

  private static String unescaped(String text) {
    return text.translateEscapes().replace("\\uFEFF", "\uFEFF");
  }
}
