package zhaozhang.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;

/** A first row that may be an example, as the column that would tell is missing. */
class DoubtsTest {

  @TempDir Path folder;

  private Snapshot read(String people, String owner) {
    Export export =
        new Export(folder)
            .csv("成员.csv", "账号,工号,激活状态", people, "lisi,T2,已激活")
            .csv("人事.csv", "工号,姓名,在职状态", "7,张三,在职")
            .csv("群聊.csv", "群号,群名,群主", "G1,群," + owner);
    return OfficeTables.read(export);
  }

  private static Row first(Snapshot snapshot) {
    return snapshot.table("成员").orElseThrow().rows().get(0);
  }

  private static @Nullable Object owner(Snapshot snapshot) {
    return Export.row(snapshot, "工作群").get("群主");
  }

  @ParameterizedTest
  @CsvSource({
    "zhangsan, zhangsan",
    "zhangsan, 007",
    "zhangsan, 7",
    "old:zhangsan, old",
    "old:zhangsan, zhangsan",
    "old:zhangsan, ZhangSan"
  })
  void who_names_its_person_names_nobody_else_and_not_nobody(String account, String owner) {
    Snapshot snapshot = read(account + ",007,已激活", owner);
    Row first = first(snapshot);
    assertTrue(first.mayBeNone(), first::toString);
    assertEquals("zhangsan", owner(snapshot));
    assertEquals("zhangsan", first.identity());
  }

  @Test
  void its_other_numbers_are_read_as_those_of_others() {
    assertEquals("7", first(read("zhangsan,007,已激活", "lisi")).get("工号"));
  }

  @Test
  void another_row_with_its_key_and_other_values_leaves_the_key_contested() {
    Snapshot snapshot = read("lisi,007,已激活", "lisi");
    assertTrue(first(snapshot).contested());
  }
}
