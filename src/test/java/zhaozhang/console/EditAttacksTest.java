package zhaozhang.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.base.Hashes;
import zhaozhang.console.Running.Answer;
import zhaozhang.lists.RulesCopy;

/** What is tried against the pages that change rules and hand over; no rule is changed by it. */
class EditAttacksTest {

  private static final String SECRET = "TOPSECRET7f3a";
  private static final String MARKUP = "<script>alert(1)</script>";

  @TempDir static Path root;

  private static Running running;
  private static Map<String, String> rules;

  @BeforeAll
  static void start() throws IOException {
    Path workspace = Files.createDirectories(root.resolve("工作区"));
    Files.writeString(root.resolve("secret.drl"), SECRET);
    Files.writeString(workspace.resolve("secret.drl"), SECRET);
    RulesCopy.ofArticle(13, workspace.resolve("rules"));
    Files.createDirectories(workspace.resolve("快照/2025-10"));
    running = Running.over(workspace);
    rules = rules();
  }

  private static Map<String, String> rules() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root.resolve("工作区/rules"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        hashes.put(file.toString(), Hashes.sha256Hex(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }

  @AfterEach
  void no_rule_was_changed() throws IOException {
    assertEquals(rules, rules());
    try (Stream<Path> all = Files.walk(root)) {
      assertEquals(List.of(), all.filter(file -> ("" + file).contains("escaped")).toList());
    }
  }

  @AfterAll
  static void end() {
    running.close();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** A sentence, and nothing of what lies elsewhere. */
  private static void refused(Answer answer) {
    boolean said = answer.status() >= 400 || answer.body().contains("没有做成");
    assertTrue(said, answer.toString());
    for (String word : List.of(SECRET, "Exception", "\tat ", "root:x")) {
      assertFalse(answer.body().contains(word), answer.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.drl",
        "../../secret.drl",
        "自定义/../../secret.drl",
        "自定义/..\\..\\escaped.drl",
        "/etc/passwd",
        "自定义/.escaped.drl",
        "自定义/a/escaped.drl",
        "自定义/escaped.yaml",
        "自定义/escaped.drl.exe",
        "清单/参数.xlsx",
        "词汇.drl",
        "条款/第13条-群主负责制.cases.yaml",
        "C:\\escaped.drl",
        "自定义/esca\u0000ped.drl"
      })
  void a_name_of_a_file_of_rules_leads_nowhere_else(String name) throws IOException {
    refused(running.get("/rules/file?name=" + encoded(name)));
    for (String action : List.of("draft", "drop", "preview")) {
      refused(running.post("/rules/file/" + action, "file=" + encoded(name) + "&text=x&cases=y"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "../escaped",
        "a/b",
        "a.b",
        "",
        "\u0000",
        "一 二",
        "字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字"
      })
  void a_name_for_a_new_file_is_a_word(String name) throws IOException {
    refused(running.post("/rules/file/draft", "name=" + encoded(name) + "&text=x&cases=y"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "%2e%2e%2fsecret", "secret.drl", "规则确认", "x"})
  void a_name_of_a_list_leads_nowhere_else(String name) throws IOException {
    refused(running.get("/rules/list/" + name.replace("规则确认", encoded("规则确认"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "save?row=2&cell1=45",
        "save?row=2&cell1=45&fingerprint=",
        "save?row=0&cell0=a&cell1=1",
        "save?row=99&cell1=45",
        "save?row=-1&cell1=45",
        "remove?row=2",
        "remove?row=99999999999999999999"
      })
  void a_list_is_saved_only_as_it_was_shown(String forged) throws IOException {
    String[] parts = forged.split("\\?", 2);
    refused(running.post("/rules/list/" + encoded("参数") + "/" + parts[0], parts[1]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/rules/undo",
        "/rules/waive",
        "/rules/new/preview",
        "/rules/file/draft",
        "/rules/file/check",
        "/rules/list/x/save",
        "/handover/2025-10",
        "/handover/2025-10/fill",
        "/handover/2025-10/within"
      })
  void a_form_without_the_word_of_its_page_is_refused(String path) throws IOException {
    refused(running.send("POST", path, running.own(), "a=b"));
    refused(running.send("GET", path + "/x", running.own().subList(0, 1), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/rules/tried/0123456789ab",
        "/handover/2099-01",
        "/handover/2025-10/file/1",
        "/handover/2025-10/file/..%2fsecret.drl",
        "/handover/2025-10/pack",
        "/handover/2025-10/pack?q=../../secret"
      })
  void no_address_shows_what_nobody_asked_for(String path) throws IOException {
    refused(running.get(path));
  }

  @Test
  void forged_numbers_do_nothing() throws IOException {
    for (String number : List.of("", "-1", "0", "7", "../../1", "99999999999")) {
      refused(running.post("/rules/undo", "number=" + encoded(number)));
    }
    refused(running.post("/rules/tried/0123456789ab/sign", "by=x"));
    refused(running.post("/handover/2025-10/fill", "note=0123456789ab&account=lisi&item0=1"));
    refused(running.post("/handover/2025-10/within", "days=9999999"));
    refused(running.post("/rules/waive", "report=..&id=x&reason=x&by=x&until=2025-12-01"));
  }

  @Test
  void what_is_written_as_a_rule_is_text_and_runs_nothing() throws IOException {
    String program = "rule \"自-9 x\" when eval( System.exit(1) == null ) then end " + MARKUP;
    Answer answer =
        running.post(
            "/rules/file/check",
            "file="
                + encoded("自定义/x.drl")
                + "&text="
                + encoded(program)
                + "&cases="
                + encoded("!!javax.script.ScriptEngineManager [] " + MARKUP));
    assertEquals(200, answer.status());
    assertTrue(answer.body().contains("data-line"), answer.body());
    assertFalse(answer.body().contains(MARKUP), answer.body());
    Answer form =
        running.post("/rules/new", "article=13&table=" + encoded(MARKUP) + "&title=" + MARKUP);
    assertFalse(form.body().contains(MARKUP), form.body());
  }
}
