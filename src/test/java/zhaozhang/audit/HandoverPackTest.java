package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.base.UserError;
import zhaozhang.model.handover.Handover;
import zhaozhang.report.HandoverReport;
import zhaozhang.report.Handovers;
import zhaozhang.snapshot.SnapshotReader;

/**
 * What proves a check before somebody leaves can be put away, and checked without anything else.
 */
class HandoverPackTest {

  @TempDir Path folder;
  private Path snapshot;
  private Path report;
  private Handover handover;

  @BeforeEach
  void checkSomebody() throws IOException {
    snapshot = Files.createDirectories(folder.resolve("2025-10"));
    for (String file : List.of("群列表.xlsx", "通讯录.xlsx", "交接.xlsx", "公告.xlsx")) {
      Files.writeString(snapshot.resolve(file), "the bytes of " + file);
    }
    Path beside = Files.createDirectories(snapshot.resolve("附件/ZhangRuoXu"));
    Files.writeString(beside.resolve("群主变更.png"), "a picture");
    Files.createDirectories(snapshot.resolve("附件/lisi"));
    Files.writeString(snapshot.resolve("附件/lisi/别人的.png"), "a picture of another");
    handover =
        Handovers.handover(
            null,
            List.of(Handovers.dossier("zhangruoxu")),
            List.of(),
            SnapshotReader.files(snapshot));
    report = folder.resolve("交接");
    HandoverReport.write(handover, report, null);
  }

  private Path pack() {
    return HandoverPack.write(handover, snapshot, report).file();
  }

  private static List<String> differences(Path pack) {
    return Integrity.of(pack, null, null).differences().stream()
        .map(Integrity.Difference::sentence)
        .toList();
  }

  private static void edit(Path pack, String entry, String content) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(pack)) {
      Files.writeString(zip.getPath("/", entry), content);
    }
  }

  @Test
  void it_holds_the_list_the_manifest_and_just_the_files_that_are_cited_or_laid_beside()
      throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (FileSystem zip = FileSystems.newFileSystem(pack());
        Stream<Path> files = Files.walk(zip.getPath("/"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        contents.put(file.toString().substring(1), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    assertEquals(
        List.of(
            "handover.json",
            "manifest.json",
            "交接清单-zhangruoxu.xlsx",
            "证据/交接.xlsx",
            "证据/群列表.xlsx",
            "证据/通讯录.xlsx",
            "证据/附件/ZhangRuoXu/群主变更.png"),
        List.copyOf(contents.keySet()));
    assertEquals("the bytes of 群列表.xlsx", contents.get("证据/群列表.xlsx"));
  }

  @Test
  void what_nobody_touched_holds_when_all_else_is_gone() throws IOException {
    HandoverPack.Written written = HandoverPack.write(handover, snapshot, report);
    Path away = Files.createDirectories(folder.resolve("归档")).resolve("张若虚.zip");
    Files.move(written.file(), away);
    Integrity.Result result = Integrity.of(away, null, null);
    assertEquals(List.of(), result.differences());
    assertEquals(written.sha256(), result.sha256());
    assertEquals(List.of(), Integrity.of(away, snapshot, null).differences());
  }

  @Test
  void whatever_is_changed_taken_out_or_put_in_is_found() throws IOException {
    Path pack = pack();
    edit(pack, "证据/群列表.xlsx", "other bytes");
    edit(pack, "证据/添加.txt", "more");
    try (FileSystem zip = FileSystems.newFileSystem(pack)) {
      Files.delete(zip.getPath("/交接清单-zhangruoxu.xlsx"));
    }
    assertEquals(
        List.of(
            "证据包里的 交接清单-zhangruoxu.xlsx 不见了，或者读不出来。",
            "证据包里的 证据/添加.txt 不是照章放进去的。",
            "证据包里的 证据/群列表.xlsx 被改动。"),
        differences(pack));
  }

  @Test
  void the_same_check_makes_the_same_bytes() throws IOException {
    byte[] first = Files.readAllBytes(pack());
    assertEquals(-1, Files.mismatch(pack(), Files.write(folder.resolve("first.zip"), first)));
  }

  @Test
  void what_was_changed_after_the_check_makes_no_evidence() throws IOException {
    Files.writeString(snapshot.resolve("群列表.xlsx"), "changed since");
    UserError error = assertThrows(UserError.class, this::pack);
    assertTrue(("" + error.getMessage()).contains("证据/群列表.xlsx"), error::toString);
    assertTrue(Files.notExists(folder.resolve("交接.zip")));
  }

  @Test
  void another_zip_is_no_pack() throws IOException {
    Path other = folder.resolve("other.zip");
    try (FileSystem zip = FileSystems.newFileSystem(other, Map.of("create", "true"))) {
      Files.writeString(zip.getPath("/a.txt"), "a");
    }
    UserError error = assertThrows(UserError.class, () -> Integrity.of(other, null, null));
    assertTrue(("" + error.getMessage()).contains("不是照章写出的证据包"), error::toString);
  }
}
