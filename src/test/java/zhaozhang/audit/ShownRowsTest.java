package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.audit.JudgedSnapshot.ShownCell;
import zhaozhang.audit.JudgedSnapshot.ShownRow;
import zhaozhang.model.Source;

/** Evidence is shown as it was understood, and beside it as it stands in the file. */
class ShownRowsTest {

  @TempDir Path folder;

  @Test
  void all_cells_of_the_file_are_shown_and_numbers_of_people_hidden() throws IOException {
    Files.writeString(
        folder.resolve("成员.csv"),
        """
        2025年10月导出
        账号,姓名,部门,家里电话,入职,备注,工号,手机
        zhangsan,张三,信息化办公室,138-1234-5678,2020/9/1,喊他13912345678,20250310,13700001234
        """);
    ShownRow row =
        JudgedSnapshot.read(folder, Path.of("rules"), LocalDate.of(2025, 10, 31))
            .rows(List.of(new Source("成员.csv", "", 3)))
            .get(0);
    assertEquals(
        "账号=zhangsan 姓名=张三 部门=信息化办公室 家里电话=138******5678 入职=2020/9/1 备注=喊他139****5678"
            + " 工号=20250310 手机=137****1234",
        row.written().stream()
            .map(cell -> cell.column() + "=" + cell.text())
            .collect(Collectors.joining(" ")));
    assertEquals(
        List.of(), row.cells().stream().map(ShownCell::column).filter("备注"::equals).toList());
  }
}
