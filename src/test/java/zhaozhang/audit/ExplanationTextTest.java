package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhaozhang.model.Source;
import zhaozhang.model.finding.Trace.Clue;

/** What people read of why something was found, or was not. */
class ExplanationTextTest {

  @ParameterizedTest
  @EnumSource(names = "FOUND", mode = EnumSource.Mode.EXCLUDE)
  void there_are_words_for_each_part_of_a_condition(Clue.Kind kind) {
    Clue clue = new Clue(kind, "工号 != null", "成员", Map.of("账号", "zhang"), null);
    assertFalse(ExplanationText.clue(clue).isBlank());
  }

  @ParameterizedTest
  @EnumSource(names = "FAILS", mode = EnumSource.Mode.EXCLUDE)
  void there_are_words_for_each_condition_as_a_whole(Clue.Kind kind) {
    Clue clue = new Clue(kind, "", "成员", Map.of("账号", "zhang"), null);
    assertFalse(ExplanationText.clue(clue).isBlank());
  }

  @Test
  void a_cell_that_could_not_be_read_is_shown_with_the_reason() {
    Source cell = new Source("成员.csv", "", 2);
    Clue clue = new Clue(Clue.Kind.UNREADABLE, "看不清", "", Map.of("激活状态", "在岗"), cell);
    assertEquals("看不清：激活状态=在岗（成员.csv!2）", ExplanationText.clue(clue));
    Clue row = new Clue(Clue.Kind.UNREADABLE, "没有完整的组织架构", "", Map.of(), cell);
    assertEquals("没有完整的组织架构（成员.csv!2）", ExplanationText.clue(row));
  }
}
