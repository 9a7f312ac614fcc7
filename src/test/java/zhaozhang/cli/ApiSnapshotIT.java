package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhaozhang.cli.Program.Ended;

/** A snapshot of nothing but responses of the API. */
class ApiSnapshotIT {

  private static final Path RESPONSES = Path.of("src/test/resources/snapshot/api").toAbsolutePath();

  private final Path folder = Kept.folder();

  private String audited() throws Exception {
    Path snapshot = Files.createDirectory(folder.resolve("2025-10"));
    try (Stream<Path> responses = Files.list(RESPONSES)) {
      for (Path response : responses.toList()) {
        Files.copy(response, snapshot.resolve(response.getFileName()));
      }
    }
    Ended ended = Kept.run("audit", snapshot);
    assertEquals(0, ended.exitCode(), ended::toString);
    assertEquals("", ended.err());
    return Files.readString(folder.resolve("reports/2025-10/audit.json"));
  }

  @Test
  void responses_alone_are_audited_as_far_as_they_go() throws Exception {
    String json = audited();
    for (String table : List.of("成员", "部门", "工作群", "群成员", "应用", "申请单", "操作日志")) {
      assertTrue(json.contains("{\"table\": \"" + table + "\", \"file\": "), table);
    }
    assertTrue(rule(json, "14-3").contains("\"outcome\": \"违规\""), json);
    // Who changed a name stands in a department that no response tells of.
    assertTrue(rule(json, "15-5").contains("\"outcome\": \"无法判定\""), json);
    assertTrue(rule(json, "8-1").contains("\"missing\": [\"人事\""), json);
    // Some responses do not tell who owns a group.
    assertTrue(rule(json, "13-1").contains("\"outcome\": \"违规\""), json);
    assertTrue(rule(json, "13-1").contains("\"unjudged\": 1"), json);
    assertFalse(json.contains("\"department\": \"?"), json);
    assertTrue(json.contains("接口报错 48009"), json);
  }

  @Test
  void the_evidence_is_the_record_in_the_file() throws Exception {
    assertTrue(
        audited().contains("\"file\": \"admin-oper-log.json\", \"sheet\": \"操作日志\", \"row\": 2"));
  }

  @Test
  void a_blank_owner_is_a_violation_and_an_absent_one_is_not() throws Exception {
    Path snapshot = Files.createDirectory(folder.resolve("2025-10"));
    for (String file : List.of("appchat-get.json", "user-list.json")) {
      Files.copy(RESPONSES.resolve(file), snapshot.resolve(file));
    }
    Kept.run("audit", snapshot);
    assertTrue(rule(read(), "13-1").contains("\"outcome\": \"违规\""));
    Files.delete(snapshot.resolve("appchat-get.json"));
    Files.copy(RESPONSES.resolve("msgaudit-groupchat-get.json"), snapshot.resolve("a.json"));
    Kept.run("audit", snapshot);
    assertFalse(rule(read(), "13-1").contains("\"outcome\": \"违规\""));
  }

  private String read() throws IOException {
    return Files.readString(folder.resolve("reports/2025-10/audit.json"));
  }

  private static String rule(String json, String id) {
    int from = json.indexOf("{\"id\": \"" + id + "\"");
    return json.substring(from, json.indexOf('}', from));
  }
}
