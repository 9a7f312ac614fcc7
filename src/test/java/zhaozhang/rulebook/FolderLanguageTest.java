package zhaozhang.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.base.Language;
import zhaozhang.base.Texts;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.table.Snapshot;

class FolderLanguageTest {

  private static final Snapshot NO_LISTS = new Snapshot("", Map.of(), List.of(), List.of());

  @AfterEach
  void speakChineseAgain() {
    Texts.speak(Language.CHINESE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "declare Claim\n  Number : String @编号\nend",
        "declare Claim\n  @别名(\"报销单\")\n  Number : String\n  // 金额 : 说明\nend",
        "declare Claim\n  Number : String\nend\ndeclare 条款\n  @清单\n  条号 : String\nend",
        "declare Claim\n  Number : String\nend\ndeclare 审计\n  @背景\n  审计日 : LocalDate\nend",
        "declare Claim\n  Number : String\nend\ndeclare 交接\n  @交接记录(谁=\"账号\")\n  账号 : String\nend"
      })
  void names_without_chinese_are_english(String vocabulary) {
    assertEquals(Language.ENGLISH, FolderLanguage.of(text(vocabulary), NO_LISTS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "declare 报销单\n  Number : String\nend",
        "declare Claim\n  编号 : String\nend",
        "declare Claim\n  部门 : String @清单项(\"Departments\")\nend",
        "",
        "declare 条款\n  @清单\n  条号 : String\nend"
      })
  void a_chinese_name_or_no_table_at_all_is_chinese(String vocabulary) {
    assertEquals(Language.CHINESE, FolderLanguage.of(text(vocabulary), NO_LISTS));
  }

  @Test
  void the_folder_that_is_read_decides_and_the_same_again_leaves_it() {
    Path english = Path.of("english");
    FolderLanguage.begin(english, text("declare Claim\n  Number : String\nend"));
    assertEquals(Language.ENGLISH, Texts.spoken());
    FolderLanguage.begin(Path.of("chinese"), text("declare 报销单\n  编号 : String\nend"));
    assertEquals(Language.CHINESE, Texts.spoken());
    FolderLanguage.begin(english, text("declare Claim\n  Number : String\nend"));
    Texts.speak(Language.CHINESE);
    FolderLanguage.begin(english, text("declare Claim\n  Number : String\nend"));
    assertEquals(Language.CHINESE, Texts.spoken(), "its list of the regulation says so");
  }

  @ParameterizedTest
  @CsvSource({"中文, CHINESE", "English, ENGLISH"})
  void a_language_has_one_word_in_all_languages(String word, Language language) {
    Texts.speak(Language.ENGLISH);
    assertEquals(word, language.word());
  }

  private static RuleText text(String vocabulary) {
    return new RuleText("词汇.drl", vocabulary);
  }
}
