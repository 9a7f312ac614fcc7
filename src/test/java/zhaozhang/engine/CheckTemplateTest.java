package zhaozhang.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RuleWorkbook;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Vocabulary;

class CheckTemplateTest {

  private static final Path RULES = Path.of("rules");
  private static final Path TEMPLATE = RULES.resolve("模板").resolve("自定义检查.xlsx");
  private static final Path FRESH = Path.of("target", "自定义检查.xlsx");

  @Test
  void the_template_offers_the_words_of_the_vocabulary() throws IOException {
    byte[] fresh = CheckTemplate.write(vocabulary());
    Files.write(FRESH, fresh);
    assertArrayEquals(
        fresh, Files.readAllBytes(TEMPLATE), TEMPLATE + " is stale: copy " + FRESH + " over it");
  }

  @Test
  void the_template_by_itself_checks_nothing() throws IOException {
    assertEquals(List.of(), compile(Files.readAllBytes(TEMPLATE)));
  }

  @Test
  void the_example_is_a_check_once_it_is_on() throws IOException {
    assertEquals(List.of("自-1"), compile(withExampleOn()).stream().map(Rule::id).toList());
  }

  private static byte[] withExampleOn() throws IOException {
    try (XSSFWorkbook workbook =
            new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(TEMPLATE)));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Cell enabled = workbook.getSheet("检查").getRow(1).getCell(0);
      enabled.setCellValue("是");
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static List<Rule> compile(byte[] workbook) throws IOException {
    Snapshot lists = new Snapshot("清单", Map.of(), List.of(), List.of());
    return RuleEngine.compile(
            vocabulary(), words(), List.of(new RuleWorkbook("甲.xlsx", workbook)), lists)
        .rules();
  }

  private static Vocabulary vocabulary() throws IOException {
    return RuleEngine.vocabulary(words());
  }

  private static RuleText words() throws IOException {
    return new RuleText("词汇.drl", Files.readString(RULES.resolve("词汇.drl")));
  }
}
