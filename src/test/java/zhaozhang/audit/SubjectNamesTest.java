package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import zhaozhang.engine.vocabulary.VocabularyParser;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.finding.Unjudged;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Unknown;
import zhaozhang.model.table.Vocabulary;

class SubjectNamesTest {

  private static final Vocabulary VOCABULARY =
      VocabularyParser.parse(
          new RuleText(
              "词汇.drl",
              """
              package banfa
              declare 人
                @人员
                账号 : String @账号 @必备
                姓名 : String @必备
              end
              declare 群
                群号 : String @必备
                类型 : String @必备 @取值("甲, 乙")
                群名 : String @必备
                群主 : String @账号
              end
              declare 管理
                @可重复 @标识("账号, 群号, 角色")
                账号 : String @账号 @必备
                群号 : String
                角色 : String
              end
              """));

  @Test
  void a_record_is_called_by_the_first_text_beside_its_key() {
    assertEquals("通知群（g1）", name("群", "g1"));
  }

  @Test
  void each_part_of_a_key_is_called_by_its_name() {
    assertEquals("张三（zhangsan）｜通知群（g1）｜组长", name("管理", "zhangsan|g1|组长"));
  }

  @Test
  void what_no_name_is_known_of_keeps_its_key() {
    assertEquals("g2", name("群", "g2"));
    assertEquals("g3", name("群", "g3"));
    assertEquals("lisi｜｜", name("管理", "lisi||"));
    assertEquals("谁的", name("别的表", "谁的"));
  }

  private static String name(String table, String key) {
    Rule rule = new Rule("1-1", "名", "1", Severity.LOW, "改", new Source("试.drl", "", 3));
    Unjudged one = new Unjudged(rule, table, key, "", "", List.of());
    return SubjectNames.of(VOCABULARY, snapshot(), List.of(one)).of(one);
  }

  private static Snapshot snapshot() {
    Map<String, TableData> tables = new LinkedHashMap<>();
    tables.put("人", data("人", row("人", "zhangsan", "张三")));
    tables.put(
        "群",
        data(
            "群",
            row("群", "g1", "甲", "通知群", null),
            row("群", "g2", "甲", null, null),
            row("群", "g3", "甲", Unknown.any("?", "读不出"), null),
            row("群", null, "甲", "无号群", null)));
    return new Snapshot("", tables, List.of(), List.of());
  }

  private static TableData data(String table, Row... rows) {
    return new TableData(table(table), List.of(rows), List.of(), Completeness.COMPLETE);
  }

  private static Row row(String table, @Nullable Object... values) {
    return Row.of(table(table), Arrays.copyOf(values, values.length), new Source("甲.csv", "", 2));
  }

  private static Table table(String name) {
    return VOCABULARY.table(name).orElseThrow();
  }
}
