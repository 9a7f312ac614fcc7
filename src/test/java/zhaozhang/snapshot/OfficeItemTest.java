package zhaozhang.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Unknown;

/** The identity numbers of things, and what is written in their place. */
class OfficeItemTest {

  @TempDir Path folder;
  private Export export;

  @BeforeEach
  void start() {
    export =
        new Export(folder)
            .csv("成员.csv", "账号,姓名", "zs,张三")
            .csv("工作群.csv", "群号,群名,群主", "wr-a1,教研群,zs", "G2,值班群,zs", "G3,值班群,zs")
            .csv("应用.csv", "应用ID,应用名称", "1000002,请假")
            .csv("模块.csv", "模块名称,启用", "审批/服务保障/会议室,是")
            .csv("部门专人.csv", "部门,账号", "党政办公室,zs")
            .csv("公告.csv", "公告ID,标题", "n1,放假通知");
  }

  private @Nullable Object item(String kind, String cell) {
    export.csv("交接.csv", "账号,事项类型,事项ID", "zs," + kind + ",\"" + cell + '"');
    return Export.row(OfficeTables.read(export), "交接").get("事项ID");
  }

  @ParameterizedTest
  @CsvSource({
    "工作群, 教研群, WR-A1",
    "工作群, wr-a1, WR-A1",
    "工作群, ＷＲ－Ａ１, WR-A1",
    "工作群, 无此群, 无此群",
    "应用, 请假, 1000002",
    "应用, 1000002.0, 1000002",
    "模块, 会议室, 审批/服务保障/会议室",
    "部门专人, 党政办, 党政办公室",
    "公告, 放假 通知, N1",
    "数据备份, 教研群, 教研群"
  })
  void an_item_is_named_by_its_number_or_by_what_it_is_called(String kind, String cell, String id) {
    assertEquals(id, item(kind, cell));
  }

  @Test
  void of_two_items_of_one_name_nobody_knows_which_is_meant() {
    assertInstanceOf(Unknown.class, item("工作群", "值班群"));
  }

  @Test
  void two_items_in_a_cell_are_two_rows() {
    export.csv("交接.csv", "账号,事项类型,事项ID", "zs,工作群,教研群、G2");
    assertEquals(List.of("WR-A1", "G2"), Export.column(OfficeTables.read(export), "交接", "事项ID"));
  }

  @Test
  void identity_numbers_are_compared_in_one_form() {
    export.csv("群成员.csv", "群号,账号", "ｗｒ－Ａ１,zs", "g2 ,zs");
    Snapshot snapshot = OfficeTables.read(export);
    assertEquals(List.of("WR-A1", "G2"), Export.column(snapshot, "群成员", "群号"));
    assertEquals(List.of("WR-A1", "G2", "G3"), Export.column(snapshot, "工作群", "群号"));
  }
}
