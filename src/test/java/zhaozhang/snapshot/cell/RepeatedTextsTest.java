package zhaozhang.snapshot.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;

/** What of the texts of a sheet is one object, and that no text is taken for another. */
class RepeatedTextsTest {

  private final RepeatedTexts texts = new RepeatedTexts();

  @Test
  void a_text_that_a_column_repeats_is_one_object_however_it_comes() {
    RawCell.Text first = of(0, "x教务处x", 1, 4);
    assertEquals("教务处", first.text());
    assertSame(first, of(0, "教务处", 0, 3));
    assertSame(first, texts.row(List.of(new RawCell.Text("教务处"))).get(0));
  }

  @Test
  void a_text_of_another_column_is_another_object() {
    assertNotSame(of(0, "是"), of(1, "是"));
  }

  @Test
  void texts_of_one_hash_code_are_told_apart() {
    List<String> written = new ArrayList<>(List.of(""));
    for (int at = 0; at < 10; at++) {
      written =
          written.stream().flatMap(text -> List.of(text + "Aa", text + "BB").stream()).toList();
    }
    assertEquals(1, written.stream().mapToInt(String::hashCode).distinct().count());
    for (String text : written) {
      assertEquals(text, of(0, text).text());
      assertEquals(new RawCell.Text(text), of(0, text));
    }
    assertNotEquals(new RawCell.Text("Aa"), new RawCell.Text("BB"));
  }

  @Test
  void ids_that_repeat_in_no_order_are_nearly_all_one_object_each() {
    Random random = new Random(1);
    Set<RawCell> objects = Collections.newSetFromMap(new IdentityHashMap<>());
    int ids = 50_000;
    for (int at = 0; at < 10 * ids; at++) {
      objects.add(of(0, String.format("u%07d", random.nextInt(ids))));
    }
    assertEquals(ids, objects.size(), ids / 50.0, "numbered ids fall into each other's places");
  }

  @Test
  void a_cell_is_read_anew_by_another_column() {
    RawCell.Text one = new RawCell.Text("2025-10");
    ColumnCells month = cells(ColumnType.TEXT);
    ColumnCells day = cells(ColumnType.DATE);
    assertEquals("2025-10", one.read(month).value());
    assertEquals(1, one.read(day).unknown().size());
    assertSame(one.read(day), one.read(day));
    assertEquals("2025-10", one.read(month).value());
  }

  private static ColumnCells cells(ColumnType type) {
    Column column =
        new Column(
            "列",
            1,
            Column.Content.of(type),
            Column.Export.OPTIONAL,
            Column.Cells.PLAIN,
            Column.Computed.NOTHING);
    return new ColumnCells(column, Map.of(), null, true);
  }

  private RawCell.Text of(int column, String text) {
    return of(column, text, 0, text.length());
  }

  private RawCell.Text of(int column, String text, int from, int to) {
    return texts.of(column, text.toCharArray(), from, to);
  }
}
