package zhaozhang.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Vocabulary;

final class OracleTest {

  private static final Vocabulary VOCABULARY = CatalogueVocabulary.create();
  private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);

  @Test
  void a_missing_table_is_neither_a_pass_nor_a_violation() {
    assertEquals("无法判定", audit(Map.of()).outcomes().get("6-1"));
  }

  @Test
  void a_table_without_rows_is_there() {
    Map<String, TableData> tables = new LinkedHashMap<>();
    tables.put("认证", table("认证", List.of()));
    assertEquals("违规", audit(tables).outcomes().get("6-1"));
    assertEquals("通过", audit(tables).outcomes().get("6-2"));
  }

  @Test
  void a_rule_of_several_tables_passes_only_if_each_does() {
    Map<String, TableData> tables = new TreeMap<>();
    tables.put("工作群", table("工作群", List.of()));
    tables.put("公告", table("公告", List.of()));
    assertEquals("无法判定", audit(tables).outcomes().get("4-6"));
    assertEquals("通过", audit(tables).outcomes().get("17-3"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"张三", "欧阳 修", "艾力・买买提", "𠮷田", "John Smith", "José García-López", "J. O’Brien"})
  void a_real_name_is_han_or_several_latin_words(String name) {
    assertEquals(true, AccountRules.isRealName(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"王", "𠮷", "John", "张三2", "张三 Zhang", "·买买提", "艾力··买买提", "小可爱~", "J. 2"})
  void anything_else_is_no_real_name(String name) {
    assertEquals(false, AccountRules.isRealName(name));
  }

  private static OracleResult audit(Map<String, TableData> tables) {
    return Oracle.audit(
        new Snapshot("快照", tables, List.of(), List.of()),
        RandomSnapshots.lists(1, VOCABULARY),
        TODAY);
  }

  private static TableData table(String name, List<Row> rows) {
    return new TableData(
        VOCABULARY.table(name).orElseThrow(), rows, List.of(), Completeness.COMPLETE);
  }
}
