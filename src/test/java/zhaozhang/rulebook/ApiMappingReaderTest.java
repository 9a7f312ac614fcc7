package zhaozhang.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.ApiMapping;
import zhaozhang.model.table.Vocabulary;

/** What the file of responses may say. */
class ApiMappingReaderTest {

  private static final Vocabulary VOCABULARY =
      RuleEngine.vocabulary(RulebookReader.read(Path.of("rules")).vocabulary());

  private static ApiMapping read(String table) {
    String text =
        """
        错误: {代码: errcode, 说明: errmsg}
        接口:
          - 调用: user/list
            凭: [userlist]
            各表:
              - %s
        """
            .formatted(table);
    return ApiMappingReader.read(new RuleText("接口.yaml", text), VOCABULARY);
  }

  private static String refusal(String table) {
    return String.valueOf(
        assertThrows(RulebookException.class, () -> read(table)).problems().get(0));
  }

  @Test
  void a_column_follows_from_a_path() {
    ApiMapping.Records records =
        read("{表: 成员, 记录: userlist, 列: {账号: userid}}").calls().get(0).tables().get(0);
    assertEquals("userlist", records.path());
    assertEquals(
        List.of(List.of("userid")),
        records.columns().values().stream().map(ApiMapping.Value::paths).toList());
  }

  @Test
  void without_the_file_no_response_is_known() {
    assertEquals(ApiMapping.NONE, ApiMappingReader.read(null, VOCABULARY));
  }

  @Test
  void a_table_or_column_that_is_not_declared_is_named_with_its_line() {
    assertTrue(refusal("{表: 成圆, 列: {}}").contains("「成圆」"));
    String column = refusal("{表: 成员, 列: {帐户: userid}}");
    assertTrue(column.contains("「帐户」") && column.contains("6"), column);
  }

  @Test
  void a_misspelt_word_is_named() {
    assertTrue(refusal("{表: 成员, 纪录: userlist, 列: {}}").contains("「纪录」"));
  }

  @Test
  void what_is_no_yaml_is_refused() {
    assertTrue(refusal("{表: [").contains("接口.yaml"));
  }
}
