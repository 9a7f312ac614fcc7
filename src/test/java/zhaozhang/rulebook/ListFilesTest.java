package zhaozhang.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.snapshot.SnapshotReader;

class ListFilesTest {

  private static final Vocabulary VOCABULARY =
      RuleEngine.vocabulary(
          new RuleText(
              "词汇.drl",
              """
              declare 禁词
                @清单 @可重复
                词 : String @必备
              end
              declare 例外
                @清单 @可空
                对象 : String @必备
                理由 : String @必备
              end
              declare 规则确认
                @清单
                文件 : String @必备
                指纹 : String @必备
              end
              """));

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    file("禁词.csv", "词\n甲\n");
    file("例外.csv", "对象,理由\n乙,丙\n");
  }

  @Test
  void lists_that_are_there_once_are_right() {
    assertEquals(List.of(), problems());
  }

  @Test
  void a_list_that_is_not_there_is_named() throws IOException {
    Files.delete(folder.resolve("禁词.csv"));
    assertEquals(List.of("清单：缺少清单「禁词」，或认不出它的表头：请恢复 清单/禁词.xlsx（或 .csv），表头是 词。"), problems());
  }

  @Test
  void a_list_whose_headings_are_others_is_named() throws IOException {
    file("例外.csv", "对像,理由\n乙,丙\n");
    assertEquals(List.of("清单：缺少清单「例外」，或认不出它的表头：请恢复 清单/例外.xlsx（或 .csv），表头是 对象、理由。"), problems());
  }

  @Test
  void two_files_of_one_list_are_refused() throws IOException {
    file("禁词 - 副本.csv", "词\n丁\n");
    assertEquals(List.of("清单/禁词.csv 第1行：清单「禁词」有两份，另一份是 清单/禁词 - 副本.csv，请并成一份，删去多余的。"), problems());
  }

  @Test
  void a_list_without_rows_is_refused() throws IOException {
    file("禁词.csv", "词\n");
    assertEquals(List.of("清单/禁词.csv 第1行：清单「禁词」一行也没有，请补上内容。"), problems());
  }

  @Test
  void a_list_that_may_be_empty_may_have_no_rows() throws IOException {
    file("例外.csv", "对象,理由\n");
    assertEquals(List.of(), problems());
  }

  @Test
  void all_that_is_wrong_is_said_at_once() throws IOException {
    file("禁词.csv", "词\n");
    Files.delete(folder.resolve("例外.csv"));
    assertEquals(2, problems().size());
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private List<String> problems() {
    try {
      ListFiles.check(
          VOCABULARY.tables(),
          new SnapshotReader(VOCABULARY.tables(), Map.of()).readAll(folder).within("清单"));
      return List.of();
    } catch (RulebookException e) {
      return e.problems().stream().map(Object::toString).toList();
    }
  }
}
