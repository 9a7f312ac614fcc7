package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.rulebook.RulebookReader;
import zhaozhang.snapshot.SnapshotReader;

/** What the list of other words may say. */
class SynonymsTest {

  private static final Vocabulary VOCABULARY =
      RuleEngine.vocabulary(RulebookReader.read(Path.of("rules")).vocabulary());

  private static void check(String... rows) {
    List<List<String>> cells =
        Stream.concat(Stream.of("表,列,写法,取值"), Stream.of(rows))
            .map(row -> List.of(row.split(",", -1)))
            .toList();
    Snapshot lists =
        new SnapshotReader(VOCABULARY.tables(Table.Kind.LIST), Map.of())
            .read("清单", Map.of("同义词", cells));
    Synonyms.check(VOCABULARY, lists);
  }

  @Test
  void words_for_values_of_columns_are_right() {
    assertDoesNotThrow(
        () ->
            check(
                "人事,在职状态,已离职,离职",
                "人事,在职状态,已离职,离职",
                "成员,激活状态,已离职,已退出",
                "模块,可见类别,全部,院内人员；院外服务人员",
                "成员,证件照,无,否",
                "整改台账,整改状态,搞定了,已整改待复核",
                "*,*,待补,",
                "成员,职务,见附表,"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "人事,在职状态,已离职,退休=写了两行",
        "人事,在职状态,已　离职,退休=写了两行",
        "人事,在职状态,退休,离职=本身就是「退休」",
        "成员,激活状态,１,已退出=本身就是「已激活」",
        "*,*,正常,已激活=本身就是「正常」",
        "人事,在职状态,走了,离开=没有「离开」这个取值",
        "整改台账,整改状态,搞定了,搞完=没有「搞完」这个取值",
        "整改台账,整改状态,整改 中,未开始=本身就是「整改中」",
        "整改台账,状态,搞定了,未开始=没有「状态」这一列",
        "人事,在岗状态,走了,离职=没有「在岗状态」这一列",
        "人员,在职状态,走了,离职=没有「人员」这张表"
      })
  void a_word_that_cannot_be_right_is_refused(String row, String why) {
    RulebookException refused =
        assertThrows(RulebookException.class, () -> check("人事,在职状态,已离职,离职", row));
    String message = refused.problems().get(0).message();
    assertTrue(message.contains(why), message);
  }
}
