package zhaozhang.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.base.UserError;
import zhaozhang.model.rule.RuleFile;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.InputFile;

class RulebookReaderTest {

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    write("词汇.drl", "package banfa");
    write("清单/参数.csv", "名称,值");
    write("条款/第2条-乙.drl", "二");
    write("条款/第1条-甲.drl", "一");
    write("条款/第1条-甲.cases.yaml", "例");
    write("自定义/丙.drl", "三");
  }

  @Test
  void rules_are_those_of_the_articles_and_the_custom_ones_in_order_of_name() {
    assertEquals(
        List.of("条款/第1条-甲.drl", "条款/第2条-乙.drl", "自定义/丙.drl"),
        read().rules().stream().map(RuleFile::file).toList());
  }

  @Test
  void cases_stand_beside_the_rules() {
    assertEquals(List.of(new RuleText("条款/第1条-甲.cases.yaml", "例")), read().cases());
  }

  @Test
  void every_file_read_is_on_record() {
    assertEquals(
        List.of(
            "条款/第1条-甲.cases.yaml",
            "条款/第1条-甲.drl",
            "条款/第2条-乙.drl",
            "清单/参数.csv",
            "自定义/丙.drl",
            "词汇.drl"),
        read().files().stream().map(InputFile::name).toList());
  }

  @Test
  void lists_in_folders_of_their_own_are_on_record_too() throws IOException {
    write("清单/旧/参数.csv", "参数,值\n");
    assertTrue(
        read().files().stream().anyMatch(file -> file.name().equals("清单/旧/参数.csv")),
        "a list is read wherever it lies below 清单: add it to the files of RulebookReader");
  }

  @Test
  void a_folder_without_custom_rules_is_a_rules_folder() throws IOException {
    Files.delete(folder.resolve("自定义/丙.drl"));
    Files.delete(folder.resolve("自定义"));
    assertEquals(2, read().rules().size());
  }

  @Test
  void a_folder_without_a_vocabulary_is_no_rules_folder() throws IOException {
    Files.delete(folder.resolve("词汇.drl"));
    assertNoRulesFolder();
  }

  @Test
  void a_folder_without_lists_is_no_rules_folder() throws IOException {
    Files.delete(folder.resolve("清单/参数.csv"));
    Files.delete(folder.resolve("清单"));
    assertNoRulesFolder();
  }

  @ParameterizedTest
  @ValueSource(strings = {"条款/规则.DRL", "条款/旧.rdrl", "自定义/kmodule.xml", "自定义/表.docx", "条款/例.yaml"})
  void a_stray_file_is_named(String name) throws IOException {
    write(name, "");
    assertEquals(List.of(name + "：这里只能放 .drl、.dslr、.xlsx 和 .cases.yaml 文件，请移走。"), problems());
  }

  @ParameterizedTest
  @ValueSource(strings = {"条款/.DS_Store", "条款/~$规则.xlsx", "自定义/README.md", "清单/.hidden"})
  void hidden_files_locks_and_notes_are_left_alone(String name) throws IOException {
    List<InputFile> before = read().files();
    write(name, "");
    assertEquals(before, read().files());
  }

  @Test
  void workbooks_and_rules_with_spoken_keywords_are_rules() throws IOException {
    write("自定义/甲.xlsx", "");
    write("自定义/乙.dslr", "");
    assertEquals(List.of(), problems());
    assertEquals(5, read().rules().size());
  }

  @Test
  void templates_are_neither_read_nor_stray() throws IOException {
    List<InputFile> before = read().files();
    write("模板/自定义检查.xlsx", "");
    assertEquals(before, read().files());
    assertEquals(List.of(), problems());
  }

  @Test
  void rules_in_another_encoding_are_refused() throws IOException {
    Files.write(folder.resolve("条款/第1条-甲.drl"), "规则".getBytes(Charset.forName("GBK")));
    assertEquals(List.of("条款/第1条-甲.drl：是 GBK 编码，请另存为 UTF-8。"), problems());
  }

  @Test
  void a_vocabulary_in_another_encoding_is_refused() throws IOException {
    Files.write(folder.resolve("词汇.drl"), "词汇".getBytes(Charset.forName("GBK")));
    RulebookException refused = assertThrows(RulebookException.class, this::read);
    assertEquals("词汇.drl：是 GBK 编码，请另存为 UTF-8。", refused.getMessage());
  }

  @Test
  void rules_in_two_bytes_a_character_are_refused() throws IOException {
    Files.write(
        folder.resolve("条款/第1条-甲.drl"), "rule".getBytes(java.nio.charset.StandardCharsets.UTF_16));
    assertEquals(List.of("条款/第1条-甲.drl：是 UTF-16 编码，请另存为 UTF-8。"), problems());
  }

  @Test
  void a_link_or_a_folder_among_the_rules_is_named() throws IOException {
    Files.createSymbolicLink(folder.resolve("自定义/链接.drl"), folder.resolve("词汇.drl"));
    write("自定义/内/甲.drl", "");
    assertEquals(2, problems().size(), problems().toString());
    assertEquals(3, read().rules().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"新规则.drl", "别的/甲.drl", "kmodule.xml", "交接.drl"})
  void what_is_beside_the_known_folders_is_named(String name) throws IOException {
    write(name, "");
    String shown = name.substring(0, name.contains("/") ? name.indexOf('/') : name.length());
    assertEquals(List.of(shown + "：规则目录里不认识它，没有读取，请移到 条款、自定义 或 清单，或者移走。"), problems());
  }

  @Test
  void a_file_too_large_to_be_rules_is_not_read() throws IOException {
    write("自定义/丙.drl", " ".repeat((1 << 20) + 1));
    assertEquals(List.of("自定义/丙.drl：文件超过 1 MB，请拆成几个文件。"), problems());
  }

  @Test
  void all_files_that_are_wrong_are_named_at_once() throws IOException {
    write("条款/a.txt", "");
    write("自定义/b.txt", "");
    assertEquals(2, problems().size());
  }

  private Rulebook read() {
    return RulebookReader.read(folder);
  }

  private void assertNoRulesFolder() {
    UserError error = assertThrows(UserError.class, this::read);
    assertEquals(folder + " 不是规则目录：里面应有 词汇.drl 和 清单，请用 --rules 指明规则目录。", error.getMessage());
  }

  private List<String> problems() {
    return read().problems().stream().map(Object::toString).toList();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(folder.resolve(name.substring(0, Math.max(0, name.lastIndexOf('/')))));
    Files.write(file, text.getBytes(UTF_8));
  }
}
