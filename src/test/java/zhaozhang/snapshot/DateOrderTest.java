package zhaozhang.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Unknown;
import zhaozhang.model.table.Vocabulary;

/** Dates whose order the vocabulary says, and nobody else could. */
class DateOrderTest {

  private static final String VOCABULARY =
      """
      declare Claim
        Number : String @编号 @必备
        American : LocalDate @日期顺序("月日年")
        British : LocalDate @日期顺序("日月年")
        Plain : LocalDate
        Sent : LocalDateTime @日期顺序("月日年")
      end
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10/12/2025 | 2025-10-12 | 2025-12-10",
        "1-2-2025 | 2025-01-02 | 2025-02-01",
        "10/31/2025 | 2025-10-31 | ",
        "31.10.2025 | | 2025-10-31",
        "12 October 2025 | 2025-10-12 | 2025-10-12",
        "12-Oct-2025 | 2025-10-12 | 2025-10-12",
        "Oct 12, 2025 | 2025-10-12 | 2025-10-12",
        "October 12th, 2025 | 2025-10-12 | 2025-10-12",
        "sept. 1 2025 | 2025-09-01 | 2025-09-01",
        "2025-10-12 | 2025-10-12 | 2025-10-12",
        "31 February 2025 | | ",
        "12 Octember 2025 | | ",
        "10/12/25 | | ",
        "25/10/12 | | "
      })
  void a_date_is_read_in_the_order_of_its_column(
      String written, @Nullable String american, @Nullable String british) throws Exception {
    assertEquals(day(american), known(read("American", written)));
    assertEquals(day(british), known(read("British", written)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"10/12/2025", "12 October 2025", "Oct 12 2025"})
  void without_an_order_nobody_knows(String written) throws Exception {
    assertInstanceOf(Unknown.class, read("Plain", written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10/12/2025 14:30 | 2025-10-12T14:30",
        "10/12/2025 2:30:05 PM | 2025-10-12T14:30:05",
        "10/12/2025 12:05 am | 2025-10-12T00:05",
        "October 12, 2025 9:00 | 2025-10-12T09:00",
        "10/12/2025 14:30 pm | "
      })
  void a_time_of_day_may_follow(String written, @Nullable String moment) throws Exception {
    assertEquals(moment == null ? null : LocalDateTime.parse(moment), known(read("Sent", written)));
  }

  @Test
  void another_order_is_refused_with_those_that_there_are() {
    RuleText wrong = new RuleText("词汇.drl", VOCABULARY.replaceFirst("月日年", "年日月"));
    RulebookException refused =
        assertThrows(RulebookException.class, () -> RuleEngine.vocabulary(wrong));
    String said = refused.problems().get(0).message();
    assertTrue(said.contains("月日年、日月年"), said);
  }

  private @Nullable Object read(String column, String written) throws Exception {
    Files.writeString(
        folder.resolve("Claim.csv"), "Number," + column + "\nC1,\"" + written + "\"\n");
    Vocabulary vocabulary = RuleEngine.vocabulary(new RuleText("词汇.drl", VOCABULARY));
    List<Table> tables = vocabulary.tables(Table.Kind.SNAPSHOT);
    Snapshot snapshot = new SnapshotReader(tables, Map.of()).read(folder);
    return snapshot.table("Claim").orElseThrow().rows().get(0).get(column);
  }

  private static @Nullable Object known(@Nullable Object cell) {
    return cell instanceof Unknown ? null : cell;
  }

  private static @Nullable LocalDate day(@Nullable String written) {
    return written == null ? null : LocalDate.parse(written);
  }
}
