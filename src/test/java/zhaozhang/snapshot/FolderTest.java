package zhaozhang.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.base.Hashes;
import zhaozhang.base.UserError;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.InputFile;
import zhaozhang.model.table.Snapshot;

/** Which files are read, and what cannot be. */
class FolderTest {

  private static final byte[] GROUPS = "群号,群名,群主\n1,a,zs\n".getBytes(UTF_8);
  private static final byte[] MEMBERS =
      Export.workbook("成员列表", List.of("账号", "姓名"), List.of("zs", "张三"));
  private static final byte[] OLE2 = {
    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0
  };

  @TempDir Path root;
  private Export export;

  @BeforeEach
  void start() throws IOException {
    export = new Export(Files.createDirectory(root.resolve("快照2025-10-31")));
  }

  private static Snapshot read(Path path) {
    return new SnapshotReader(Tables.ALL, Tables.ALIASES).read(path);
  }

  private static UserError error(Path path) {
    return assertThrows(UserError.class, () -> read(path));
  }

  private static String failure(Path path) {
    return String.valueOf(error(path).getMessage());
  }

  @Test
  void folders_below_are_read_in_the_order_of_names() {
    export.bytes("b/群聊.csv", GROUPS).bytes("a/深/成员.XLSX", MEMBERS).bytes("c.CSV", GROUPS);
    assertEquals(
        List.of("a/深/成员.XLSX", "b/群聊.csv", "c.CSV"),
        export.read().files().stream().map(InputFile::name).toList());
  }

  @Test
  void snapshots_of_several_months_are_not_mixed() throws IOException {
    Export all = new Export(Files.createDirectory(root.resolve("samples")));
    all.bytes("2025-09/群聊.csv", GROUPS).bytes("2025-10/群聊.csv", GROUPS).bytes("说明.md", GROUPS);
    assertTrue(failure(all.folder()).contains("2025-09"));
    Path zip =
        Files.write(
            root.resolve("all.zip"),
            Export.zip(UTF_8, Map.of("a/2025-09/群聊.csv", GROUPS, "a/2025-10/群聊.csv", GROUPS)));
    assertTrue(failure(zip).contains("2025-10"));
  }

  @Test
  void a_snapshot_may_have_folders_of_months() {
    Export undated = new Export(root.resolve("快照"));
    undated.bytes("2025-09/群聊.csv", GROUPS).bytes("2025-10/群聊.csv", GROUPS);
    undated.bytes("成员.xlsx", MEMBERS);
    assertEquals(2, undated.read().tables().size());
  }

  @Test
  void a_folder_of_another_day_is_left_out_and_named() {
    export.bytes("上月/2025-09/群聊.csv", GROUPS).bytes("2025-10/成员.xlsx", MEMBERS);
    Snapshot snapshot = export.bytes("20251030/群聊.csv", GROUPS).read();
    assertEquals(Set.of("成员"), snapshot.tables().keySet());
    assertTrue(files(snapshot).containsAll(List.of("20251030", "上月/2025-09")));
  }

  @Test
  void reports_of_the_program_are_left_out_without_a_word() {
    byte[] manifest = "{\"schema\": \"zhaozhang/manifest/1\"}".getBytes(UTF_8);
    export.bytes("报告/manifest.json", manifest).bytes("报告/部门/成员.csv", GROUPS);
    export.bytes("审计报告.xlsx", MEMBERS).bytes("成员.xlsx", MEMBERS).bytes("群聊.csv", GROUPS);
    Snapshot snapshot = export.read();
    assertEquals(1, snapshot.table("成员").orElseThrow().parts().size());
    assertTrue(files(snapshot).stream().noneMatch(file -> file.contains("报告")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit.json", "报告/audit.json", "manifest.json", "10月的handover.json"})
  void what_the_program_wrote_is_left_out_by_its_mark(String name) {
    byte[] report = "{\n  \"schema\" : \"zhaozhang/audit/1\", \"tables\": []}".getBytes(UTF_8);
    Snapshot snapshot = export.bytes(name, report).bytes("群聊.csv", GROUPS).read();
    assertEquals(List.of(), files(snapshot), "leave out what bears our schema");
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit.json", "manifest.json"})
  void what_only_has_the_name_of_a_report_is_read(String name) {
    byte[] response = "{\"errcode\": 40014, \"errmsg\": \"invalid token\"}".getBytes(UTF_8);
    Snapshot snapshot = export.bytes(name, response).bytes("群聊.csv", GROUPS).read();
    assertEquals(List.of(name), files(snapshot), "say of each file what became of it");
  }

  @Test
  void every_file_is_listed_with_its_size_and_hash() {
    Snapshot snapshot = export.bytes("群聊.csv", GROUPS).bytes("说明.pdf", new byte[3]).read();
    assertEquals(
        List.of(
            new InputFile("群聊.csv", GROUPS.length, Hashes.sha256Hex(GROUPS)),
            new InputFile("说明.pdf", 3, Hashes.sha256Hex(new byte[3]))),
        snapshot.files());
  }

  @Test
  void the_snapshot_has_the_name_of_its_folder() {
    assertEquals("快照2025-10-31", export.bytes("群聊.csv", GROUPS).read().name());
  }

  @Test
  void hidden_and_temporary_files_are_ignored() {
    byte[] junk = {1, 2, 3};
    export.bytes("群聊.csv", GROUPS).bytes(".群聊.csv", junk).bytes("~$成员.xlsx", junk);
    export.bytes("__MACOSX/成员.xlsx", junk).bytes("Thumbs.db", junk).bytes("desktop.ini", junk);
    Snapshot snapshot = export.bytes(".git/成员.xlsx", junk).read();
    assertEquals(1, snapshot.files().size());
    assertEquals(List.of(), snapshot.problems());
  }

  @Test
  void files_of_other_kinds_are_noted() {
    export.bytes("群聊.csv", GROUPS).bytes("a.pdf", OLE2).bytes("x", OLE2);
    assertEquals(
        List.of("a.pdf", "x"), export.read().problems().stream().map(DataProblem::file).toList());
  }

  @Test
  void a_file_that_cannot_be_read_is_noted_and_stops_none_of_the_others() {
    export.bytes("群聊.csv", GROUPS).bytes("成员.xlsx", Arrays.copyOf(MEMBERS, 100));
    Snapshot snapshot = export.read();
    assertEquals(Set.of("工作群"), snapshot.tables().keySet());
    assertEquals(List.of("成员.xlsx", "成员.xlsx"), files(snapshot));
    assertEquals(2, snapshot.files().size());
  }

  private static List<String> files(Snapshot snapshot) {
    return snapshot.problems().stream().map(DataProblem::file).toList();
  }

  @Test
  void of_a_folder_where_every_file_counts_one_that_cannot_be_read_is_an_error() {
    export.bytes("群聊.csv", GROUPS).bytes("成员.xlsx", Arrays.copyOf(MEMBERS, 100));
    SnapshotReader reader = new SnapshotReader(Tables.ALL, Tables.ALIASES);
    UserError error = assertThrows(UserError.class, () -> reader.readAll(export.folder()));
    assertTrue(String.valueOf(error.getMessage()).contains("成员.xlsx"));
  }

  @Test
  void a_missing_folder_is_an_error() {
    assertTrue(failure(root.resolve("没有")).contains("没有"));
  }

  @Test
  void a_file_that_is_no_zip_is_an_error() {
    export.bytes("成员.xlsx", MEMBERS).bytes("假.zip", GROUPS);
    assertTrue(failure(export.folder().resolve("成员.xlsx")).contains("文件夹"));
    assertTrue(failure(export.folder().resolve("假.zip")).contains("重新压缩"));
  }

  @Test
  void a_folder_without_any_known_table_is_an_error() {
    export.csv("甲.csv", "x,y", "1,2");
    assertTrue(failure(export.folder()).contains("成员"));
  }

  @Test
  void a_container_that_is_cut_off_is_an_error_that_names_it() {
    export.bytes("成员.xlsx", OLE2);
    assertTrue(failure(export.folder()).contains("成员.xlsx"));
  }

  @Test
  void a_truncated_workbook_is_an_error_that_names_it() {
    for (int length : List.of(0, 100, MEMBERS.length / 2, MEMBERS.length - 30)) {
      export.bytes("成员.xlsx", Arrays.copyOf(MEMBERS, length));
      assertTrue(failure(export.folder()).contains("成员.xlsx"));
    }
  }

  @Test
  void a_workbook_with_a_truncated_sheet_is_an_error_that_names_it() {
    export.bytes(
        "成员.xlsx",
        Export.edited(
            MEMBERS, "xl/worksheets/sheet1.xml", xml -> xml.substring(0, xml.length() - 60)));
    UserError error = error(export.folder());
    assertTrue(String.valueOf(error.getMessage()).contains("成员.xlsx"));
    assertNotNull(error.getCause());
  }

  @Test
  void entities_are_not_expanded() {
    byte[] workbook =
        Export.edited(
            MEMBERS,
            "xl/sharedStrings.xml",
            xml ->
                xml.replace("<sst ", "<!DOCTYPE sst [<!ENTITY e \"boom\">]><sst ")
                    .replace("张三", "&e;"));
    export.bytes("成员.xlsx", workbook);
    try {
      assertFalse(Export.row(export.read(), "成员").text("姓名").contains("boom"));
    } catch (UserError refused) {
      assertTrue(String.valueOf(refused.getMessage()).contains("成员.xlsx"));
    }
  }

  @Test
  void a_file_without_permission_is_an_error_that_names_it() throws IOException {
    export.bytes("群聊.csv", GROUPS);
    Path file = export.folder().resolve("群聊.csv");
    Files.setPosixFilePermissions(file, Set.of());
    assumeFalse(Files.isReadable(file));
    assertTrue(failure(export.folder()).contains("权限"));
  }

  @Test
  void a_zip_of_files_is_a_snapshot() throws IOException {
    Path zip = root.resolve("2025-10.zip");
    Files.write(zip, Export.zip(UTF_8, Map.of("群聊.csv", GROUPS, "子/成员.xlsx", MEMBERS)));
    Snapshot snapshot = read(zip);
    assertEquals("2025-10", snapshot.name());
    assertEquals("张三", Export.row(snapshot, "成员").get("姓名"));
    assertEquals("子/成员.xlsx", Export.row(snapshot, "成员").source().file());
    assertEquals(
        new InputFile("群聊.csv", GROUPS.length, Hashes.sha256Hex(GROUPS)), snapshot.files().get(1));
  }

  @Test
  void a_streamed_workbook_in_a_zip_may_have_blank_texts() throws IOException {
    Path zip = root.resolve("导出.zip");
    Files.write(zip, Export.zip(UTF_8, Map.of("成员.xlsx", streamedWorkbook())));
    assertEquals(Set.of(), Export.row(read(zip), "成员").unknown());
  }

  /** As Java programs stream it: the sizes of its parts stand behind them, in 64 bits. */
  private static byte[] streamedWorkbook() throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, true, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      List<List<String>> rows = List.of(List.of("账号", "姓名", "职务"), List.of("zs", "张三", ""));
      Sheet sheet = workbook.createSheet("成员");
      for (int i = 0; i < rows.size(); i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < rows.get(i).size(); j++) {
          row.createCell(j).setCellValue(rows.get(i).get(j));
        }
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void the_single_folder_in_a_zip_is_the_snapshot() throws IOException {
    Path zip = root.resolve("导出.zip");
    Map<String, byte[]> entries =
        Map.of("快照2025-09/群聊.csv", GROUPS, "__MACOSX/快照2025-09/._群聊.csv", OLE2);
    Files.write(zip, Export.zip(UTF_8, entries));
    Snapshot snapshot = read(zip);
    assertEquals("快照2025-09", snapshot.name());
    assertEquals(List.of("群聊.csv"), snapshot.files().stream().map(InputFile::name).toList());
  }

  @Test
  void names_in_a_zip_may_be_gb18030() throws IOException {
    Path zip = root.resolve("导出.zip");
    byte[] bytes = Export.zip(Charset.forName("GB18030"), Map.of("快照/群聊.csv", GROUPS));
    Files.write(zip, bytes);
    assertEquals("群聊.csv", Export.row(read(zip), "工作群").source().file());
  }

  @Test
  void a_truncated_zip_is_an_error() throws IOException {
    byte[] bytes = Export.zip(UTF_8, Map.of("群聊.csv", GROUPS));
    Path zip = root.resolve("导出.zip");
    Files.write(zip, Arrays.copyOf(bytes, bytes.length - 10));
    assertTrue(failure(zip).contains("导出.zip"));
  }
}
