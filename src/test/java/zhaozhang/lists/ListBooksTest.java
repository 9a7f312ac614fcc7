package zhaozhang.lists;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.rulebook.RulebookReader;

/**
 * The workbooks of the lists as they come with the program. To change what all of them look like,
 * change {@link ListBook} or {@link ListNotes}; to change what stands in one, edit it, or put a
 * .csv of its name in its place. Then run this test and copy target/清单 over rules/清单.
 */
class ListBooksTest {

  private static final Path LISTS = Path.of("rules", "清单");
  private static final Path FRESH = Path.of("target", "清单");
  private static final Vocabulary VOCABULARY =
      RuleEngine.vocabulary(RulebookReader.read(Path.of("rules")).vocabulary());

  static Stream<Table> lists() {
    return VOCABULARY.tables(Table.Kind.LIST).stream().filter(list -> !list.name().equals("规则确认"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void the_workbook_of_a_list_is_as_it_is_made(Table list) throws IOException {
    byte[] fresh = ListBook.write(VOCABULARY, list, rows(list));
    Files.createDirectories(FRESH);
    Files.write(FRESH.resolve(list.name() + ".xlsx"), fresh);
    Path shipped = LISTS.resolve(list.name() + ".xlsx");
    assertTrue(Files.exists(shipped), shipped + " is missing: copy " + FRESH + " over " + LISTS);
    assertArrayEquals(
        fresh,
        Files.readAllBytes(shipped),
        shipped + " is stale: copy " + FRESH + " over " + LISTS);
    assertFalse(Files.exists(LISTS.resolve(list.name() + ".csv")), "two files of one list");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void every_cell_of_a_list_is_a_text_far_below_the_last_row_too(Table list) throws IOException {
    try (Workbook book = open(list)) {
      Sheet sheet = book.getSheetAt(0);
      for (int column = 0; column < list.exported().size(); column++) {
        assertEquals("@", sheet.getColumnStyle(column).getDataFormatString());
        for (Row row : sheet) {
          assertEquals("@", row.getCell(column).getCellStyle().getDataFormatString());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void every_heading_says_what_to_fill_in(Table list) throws IOException {
    try (Workbook book = open(list)) {
      Sheet sheet = book.getSheetAt(0);
      assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
      for (Column column : list.exported()) {
        int at = list.exported().indexOf(column);
        assertEquals(column.name(), sheet.getRow(0).getCell(at).getStringCellValue());
        assertFalse(sheet.getRow(0).getCell(at).getCellComment().getString().length() < 4);
        boolean offered =
            sheet.getDataValidations().stream()
                .anyMatch(one -> one.getRegions().getCellRangeAddress(0).isInRange(5_000, at));
        assertTrue(offered || column.values().isEmpty(), column.name() + " offers no choice");
      }
    }
  }

  private static Workbook open(Table list) throws IOException {
    return WorkbookFactory.create(LISTS.resolve(list.name() + ".xlsx").toFile(), null, true);
  }

  /** What stands in the list, in the order of its columns. */
  private static List<List<String>> rows(Table list) throws IOException {
    Path csv = LISTS.resolve(list.name() + ".csv");
    List<List<String>> rows =
        ListTexts.rows(Files.exists(csv) ? csv : LISTS.resolve(list.name() + ".xlsx"));
    List<String> headings = rows.get(0);
    return rows.stream()
        .skip(1)
        .map(
            row ->
                list.exported().stream()
                    .map(column -> headings.indexOf(column.name()))
                    .map(at -> at >= 0 && at < row.size() ? row.get(at) : "")
                    .toList())
        .toList();
  }
}
