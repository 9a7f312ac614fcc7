package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.handover.HeldItem;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.report.HandoverReport;
import zhaozhang.report.Handovers;
import zhaozhang.rulebook.RulebookReader;
import zhaozhang.snapshot.SnapshotReader;

/** What people fill in when somebody leaves is read with the next snapshot. */
class HandoverRoundTripTest {

  private static final Vocabulary VOCABULARY =
      RuleEngine.vocabulary(RulebookReader.read(Path.of("rules")).vocabulary());
  private static final List<HeldItem> ITEMS = Handovers.dossier("zhangruoxu").items();

  @TempDir Path folder;
  private Path workbook;

  @BeforeEach
  void write_a_workbook_into_a_snapshot() throws IOException {
    Path out = folder.resolve("out");
    HandoverReport.write(Handovers.one(Handovers.dossier("zhangruoxu")), out, null);
    Path snapshot = Files.createDirectory(folder.resolve("2025-11"));
    workbook = snapshot.resolve("交接清单-zhangruoxu.xlsx");
    Files.move(out.resolve(workbook.getFileName()), workbook);
  }

  @Test
  void an_untouched_workbook_says_what_was_known_before() {
    assertEquals(
        ITEMS.stream()
            .map(
                item ->
                    row(
                        item,
                        item.receiver(),
                        item.confirmedOn().map(LocalDate::toString).orElse("")))
            .toList(),
        read());
  }

  @Test
  void what_was_filled_in_is_read() throws IOException {
    fillIn();
    assertFilledIn();
  }

  @Test
  void what_was_filled_in_and_saved_by_libreoffice_is_read() throws Exception {
    assumeTrue(LibreOffice.installed(), "LibreOffice is not installed here");
    LibreOffice.saveAgain(workbook);
    fillIn();
    LibreOffice.saveAgain(workbook);
    assertFilledIn();
  }

  @Test
  void the_workbook_may_have_another_name() throws IOException {
    Files.move(workbook, workbook.resolveSibling("老张.xlsx"));
    assertEquals(ITEMS.size(), read().size());
  }

  @Test
  void the_workbook_for_all_is_no_table() throws IOException {
    HandoverReport.write(
        Handovers.several(Handovers.dossier("zhangruoxu")), folder.resolve("all"), null);
    Files.move(folder.resolve("all/离任交接总览.xlsx"), workbook.resolveSibling("总览.xlsx"));
    Snapshot snapshot = snapshot();
    assertEquals(List.of("交接"), List.copyOf(snapshot.tables().keySet()));
  }

  private void fillIn() throws IOException {
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)))) {
      for (Row row : book.getSheetAt(0)) {
        Cell item = row.getCell(10);
        if (item != null && item.toString().equals("wrOgQhDgAA1024")) {
          type(row, 4).setCellValue("WangWu");
          type(row, 6).setCellValue(LocalDate.of(2025, 11, 3));
        } else if (item != null && item.toString().equals("TPL-0007")) {
          type(row, 4).setCellValue("somebodyelse");
          type(row, 6).setCellValue("2025年11月4日");
          type(row, 7).setCellValue("=当面交接");
        }
      }
      try (OutputStream out = Files.newOutputStream(workbook)) {
        book.write(out);
      }
    }
  }

  /** POI keeps the text of an inline string beside a new value. */
  private static Cell type(Row row, int column) {
    Cell cell = row.getCell(column);
    cell.setBlank();
    return cell;
  }

  private void assertFilledIn() {
    List<List<String>> rows = read();
    assertEquals(ITEMS.size(), rows.size());
    assertEquals(row(ITEMS.get(0), "wangwu", "2025-11-03"), rows.get(0));
    assertEquals(row(ITEMS.get(4), "somebodyelse", "2025-11-04"), rows.get(4));
    assertEquals(row(ITEMS.get(8), "", ""), rows.get(8));
  }

  private Snapshot snapshot() {
    return new SnapshotReader(List.of(VOCABULARY.table("交接").orElseThrow()), Map.of())
        .read(workbook.resolveSibling(""));
  }

  private List<List<String>> read() {
    Snapshot snapshot = snapshot();
    assertEquals(List.of(), snapshot.problems());
    return snapshot.table("交接").orElseThrow().rows().stream()
        .map(row -> Stream.of("账号", "事项类型", "事项ID", "接收人", "确认日期").map(row::text).toList())
        .toList();
  }

  private static List<String> row(HeldItem item, String receiver, String confirmed) {
    String id = item.id().toUpperCase(Locale.ROOT);
    return List.of("zhangruoxu", item.type(), id, receiver, confirmed);
  }
}
