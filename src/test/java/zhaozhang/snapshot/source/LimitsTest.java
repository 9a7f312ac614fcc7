package zhaozhang.snapshot.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.base.UserError;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Snapshot;
import zhaozhang.snapshot.Export;
import zhaozhang.snapshot.SnapshotReader;
import zhaozhang.snapshot.Tables;

/** Hostile files are refused by name, and the rest is read. */
@Timeout(60)
class LimitsTest {

  private static final byte[] GROUPS = "群号,群名,群主\n1,a,zs\n".getBytes(UTF_8);
  private static final byte[] MEMBERS =
      Export.workbook("成员", List.of("账号", "姓名"), List.of("zs", "张三"));
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir Path root;
  private Export export;

  @BeforeEach
  void start() throws IOException {
    export = new Export(Files.createDirectory(root.resolve("2025-10")));
    export.bytes("群聊.csv", GROUPS);
  }

  private static Snapshot read(Path path) {
    return new SnapshotReader(Tables.ALL, Tables.ALIASES).read(path);
  }

  /** The only file that is refused, and why; the other one is read. */
  private static void refused(Path path, String file, String why) {
    Snapshot snapshot = read(path);
    assertEquals(1, Export.rows(snapshot, "工作群").size());
    assertFalse(snapshot.tables().containsKey("成员"));
    List<DataProblem> problems = snapshot.problems();
    assertEquals(List.of(file), problems.stream().map(DataProblem::file).distinct().toList());
    assertTrue(
        problems.stream().anyMatch(problem -> problem.expected().contains(why)),
        problems::toString);
  }

  private void refusedWorkbook(String part, UnaryOperator<String> edit, String why) {
    export.bytes("成员.xlsx", Export.edited(MEMBERS, part, edit));
    refused(export.folder(), "成员.xlsx", why);
  }

  @Test
  void merged_cells_without_number_are_refused() {
    String merged = "<mergeCell ref=\"A1:A2\"/>".repeat(Limits.MERGED + 1);
    refusedWorkbook(
        SHEET,
        xml -> xml.replace("</sheetData>", "</sheetData><mergeCells>" + merged + "</mergeCells>"),
        "合并单元格");
  }

  @Test
  void a_table_of_which_a_part_was_refused_is_not_taken_for_whole() {
    export.csv("成员-一处.csv", "账号,姓名", "zhangsan,张三");
    export.bytes("成员-二处.xlsx", new byte[] {'P', 'K', 3, 4, 0});
    Snapshot snapshot = read(export.folder());
    assertEquals(
        Completeness.State.INCOMPLETE, snapshot.table("成员").orElseThrow().completeness().state());
    assertEquals(1, Export.rows(snapshot, "工作群").size());
    assertTrue(
        snapshot.problems().stream().anyMatch(problem -> problem.expected().contains("「成员」表因此不全")),
        () -> snapshot.problems().toString());
  }

  @Test
  void a_refused_file_that_is_named_after_no_table_takes_none_away() {
    export.bytes("会议纪要.xlsx", new byte[] {'P', 'K', 3, 4, 0});
    assertEquals(1, Export.rows(read(export.folder()), "工作群").size());
  }

  @Test
  void a_cell_in_a_column_that_no_spreadsheet_has_is_refused() {
    refusedWorkbook(SHEET, xml -> xml.replace("r=\"B2\"", "r=\"ZZZZZZ2\""), "ZZZZZZ");
  }

  @Test
  void a_cell_that_shows_the_billionth_text_is_refused() {
    refusedWorkbook(SHEET, xml -> xml.replaceAll("<v>3</v>", "<v>1999999999</v>"), "1999999999");
  }

  @Test
  void a_row_beyond_the_last_is_refused() {
    refusedWorkbook(SHEET, xml -> xml.replace("<row r=\"2\"", "<row r=\"2000000000\""), "行");
  }

  @Test
  void a_cell_of_megabytes_is_refused() {
    refusedWorkbook("xl/sharedStrings.xml", xml -> xml.replace("张三", "张".repeat(2_000_000)), "个字");
  }

  @Test
  void a_part_that_several_sheets_claim_is_refused() {
    refusedWorkbook(
        "xl/workbook.xml", xml -> xml.replaceAll("(<sheet name=\")成员(.*?/>)", "$0$1其二$2"), "反常");
  }

  @Test
  void a_long_text_that_thousands_of_cells_share_is_refused() {
    String rows =
        IntStream.range(3, 3_000)
            .mapToObj("<row r=\"%1$d\"><c r=\"A%1$d\" t=\"s\"><v>3</v></c></row>"::formatted)
            .collect(Collectors.joining());
    byte[] shared =
        Export.edited(
            MEMBERS, "xl/sharedStrings.xml", xml -> xml.replace("张三", "张".repeat(30_000)));
    export.bytes(
        "成员.xlsx",
        Export.edited(shared, SHEET, xml -> xml.replace("</sheetData>", rows + "</sheetData>")));
    refused(export.folder(), "成员.xlsx", "压缩炸弹");
  }

  /** Each would take hours, did it take the square of its length. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "1", "1.", "a@", "2025-", ":", "·张", "a ", "/", "；a", "["})
  void a_cell_of_a_megabyte_takes_no_longer_than_reading_it(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());
    String cells = "\"" + text.replace("\"", "\"\"") + "\"";
    export.csv("人事.csv", "工号,姓名,在职状态,入职日期", cells + (",\" " + cells.substring(1)).repeat(3));
    export.csv("成员.csv", "账号,姓名,部门,激活状态,证件照", cells + ("," + cells).repeat(4));
    export.csv("审批节点.csv", "模板ID,序号,审批人", "a," + cells + "," + cells);
    assertEquals(4, read(export.folder()).tables().size());
  }

  @Test
  void a_part_that_grows_as_no_honest_one_does_is_refused() {
    refusedWorkbook(
        "xl/sharedStrings.xml",
        xml -> xml.replace("</sst>", "<si><t>a</t></si>".repeat(3_000_000) + "</sst>"),
        "压缩炸弹");
  }

  @Test
  void a_long_cell_of_one_letter_is_honest() {
    export.bytes(
        "成员.xlsx", Export.workbook("成员", List.of("账号", "姓名"), List.of("zs", "张".repeat(32_767))));
    assertEquals(1, Export.rows(read(export.folder()), "成员").size());
  }

  @Test
  void entities_are_neither_expanded_nor_fetched() throws IOException {
    Path secret = Files.writeString(root.resolve("secret.txt"), "TOPSECRET");
    for (String entity :
        List.of("SYSTEM \"" + secret.toUri() + "\"", "\"TOPSECRET\"", "SYSTEM \"/dev/zero\"")) {
      export.bytes(
          "成员.xlsx",
          Export.edited(
              MEMBERS,
              "xl/sharedStrings.xml",
              xml ->
                  xml.replace("<sst ", "<!DOCTYPE sst [<!ENTITY e " + entity + ">]><sst ")
                      .replace("张三", "&e;")));
      Snapshot snapshot = read(export.folder());
      assertFalse(snapshot.toString().contains("TOPSECRET"));
    }
  }

  @Test
  void a_link_that_leads_out_of_the_folder_is_refused() throws IOException {
    Path outside = Files.write(root.resolve("外.csv"), "账号,姓名\na,甲\n".getBytes(UTF_8));
    Files.createSymbolicLink(export.folder().resolve("成员.csv"), outside);
    refused(export.folder(), "成员.csv", "链接");
  }

  @Test
  void a_link_within_the_folder_is_read() throws IOException {
    Files.createSymbolicLink(export.folder().resolve("x.csv"), Path.of("群聊.csv"));
    assertEquals(2, read(export.folder()).files().size());
  }

  @Test
  void a_link_to_a_folder_and_one_to_nothing_are_refused() throws IOException {
    Files.createSymbolicLink(export.folder().resolve("成员.csv"), Path.of("没有.csv"));
    refused(export.folder(), "成员.csv", "失效的链接");
    Files.delete(export.folder().resolve("成员.csv"));
    Files.createSymbolicLink(export.folder().resolve("圈"), export.folder());
    refused(export.folder(), "圈", "不是普通文件");
  }

  @Test
  void a_pipe_and_a_device_are_refused_without_waiting() throws Exception {
    Path pipe = export.folder().resolve("成员.csv");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    refused(export.folder(), "成员.csv", "管道");
    Files.delete(pipe);
    Files.createSymbolicLink(pipe, Path.of("/dev/zero"));
    refused(export.folder(), "成员.csv", "链接");
  }

  @Test
  void folders_without_end_are_an_error() throws IOException {
    Files.createDirectories(export.folder().resolve("x/".repeat(40)));
    assertThrows(UserError.class, () -> read(export.folder()));
  }

  @Test
  void an_entry_that_escapes_is_refused() throws IOException {
    Path zip = root.resolve("2025-10.zip");
    for (String name : List.of("../成员.csv", "/成员.csv", "a/../../成员.csv", "C:\\成员.csv")) {
      Files.write(zip, Export.zip(UTF_8, Map.of("群聊.csv", GROUPS, name, GROUPS)));
      refused(zip, name.replace('\\', '/'), "压缩包以外");
    }
  }

  @Test
  void an_entry_that_grows_as_no_honest_one_does_is_refused() throws IOException {
    Path zip = root.resolve("2025-10.zip");
    Files.write(zip, zipped(new byte[40 << 20]));
    refused(zip, "成员.csv", "压缩炸弹");
  }

  @Test
  void an_entry_that_is_larger_than_it_says_is_refused() throws IOException {
    byte[] bytes = zipped("账号,姓名\na,甲\n".repeat(10_000).getBytes(UTF_8));
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int directory = zip.getInt(bytes.length - 6);
    int first = directory + 46 + zip.getShort(directory + 28) + zip.getShort(directory + 30);
    zip.putInt(first + zip.getShort(directory + 32) + 24, 100);
    Path path = root.resolve("2025-10.zip");
    Files.write(path, bytes);
    refused(path, "成员.csv", "读不出");
  }

  private static byte[] zipped(byte[] members) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("群聊.csv"));
      zip.write(GROUPS);
      zip.putNextEntry(new ZipEntry("成员.csv"));
      zip.write(members);
    }
    return out.toByteArray();
  }
}
