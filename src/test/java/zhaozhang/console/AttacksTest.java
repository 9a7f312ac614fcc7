package zhaozhang.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.console.Running.Answer;

/** What other pages and programs on the machine may try; all of it comes to nothing. */
class AttacksTest {

  private static final String SECRET = "TOPSECRET7f3a";

  @TempDir static Path root;

  private static Running running;

  @BeforeAll
  static void start() throws IOException {
    Path workspace = Files.createDirectories(root.resolve("工作区"));
    Files.writeString(root.resolve("secret.csv"), "账号,姓名\n" + SECRET + "," + SECRET + "\n");
    Files.writeString(workspace.resolve("secret.csv"), SECRET);
    Files.createDirectories(workspace.resolve("快照/2025-10"));
    running = Running.over(workspace);
  }

  @AfterAll
  static void end() {
    running.close();
  }

  @TestFactory
  Stream<DynamicTest> another_host_is_refused() {
    return Stream.of(
            "evil.example",
            "evil.example:" + running.port,
            "127.0.0.1",
            "127.0.0.1:1",
            "127.0.0.1:" + running.port + ".evil.example",
            "127.0.0.1." + "evil.example:" + running.port,
            "localhost.evil.example:" + running.port,
            "0.0.0.0:" + running.port,
            "[::1]:" + running.port,
            "127.0.0.2:" + running.port,
            "2130706433:" + running.port,
            "LOCALHOST.:" + running.port,
            "user@127.0.0.1:" + running.port)
        .map(
            host ->
                DynamicTest.dynamicTest(
                    host,
                    () ->
                        refused(
                            running.send(
                                "GET",
                                "/",
                                List.of("Host: " + host, "Cookie: " + running.cookie),
                                ""))));
  }

  @Test
  void no_host_two_hosts_and_a_host_in_the_line_are_refused() throws IOException {
    refused(running.send("GET", "/", List.of("Cookie: " + running.cookie), ""));
    refused(
        running.send(
            "GET",
            "/",
            List.of("Host: " + running.host(), "Host: evil.example", "Cookie: " + running.cookie),
            ""));
    refused(
        running.send(
            "GET",
            "http://evil.example/",
            List.of("Host: " + running.host(), "Cookie: " + running.cookie),
            ""));
  }

  @TestFactory
  Stream<DynamicTest> a_form_of_another_origin_is_refused() {
    return Stream.of(
            "Origin: http://evil.example",
            "Origin: https://127.0.0.1:" + running.port,
            "Origin: http://127.0.0.1",
            "Origin: http://127.0.0.1:1",
            "Origin: http://localhost:" + running.port,
            "Origin: null",
            "Origin: null\r\nSec-Fetch-Site: cross-site",
            "Origin: file://",
            "Origin: http://127.0.0.1:" + running.port + ".evil.example",
            "Origin: " + running.origin() + "\r\nOrigin: http://evil.example",
            "Origin: " + running.origin() + "\r\nSec-Fetch-Site: cross-site",
            "Origin: " + running.origin() + "\r\nSec-Fetch-Site: same-site",
            "Origin: ",
            "X-No-Origin: at all")
        .map(
            origin ->
                DynamicTest.dynamicTest(
                    origin,
                    () ->
                        refused(
                            running.send(
                                "POST",
                                "/samples",
                                List.of(
                                    "Host: " + running.host(),
                                    "Cookie: " + running.cookie,
                                    origin,
                                    "Content-Type: application/x-www-form-urlencoded"),
                                "csrf=" + running.csrf))));
  }

  @Test
  void a_page_of_another_site_gets_nothing_to_embed() throws IOException {
    for (String mode : List.of("no-cors", "cors", "websocket")) {
      refused(
          running.send(
              "GET",
              "/style.css",
              List.of(
                  "Host: " + running.host(),
                  "Cookie: " + running.cookie,
                  "Sec-Fetch-Site: cross-site",
                  "Sec-Fetch-Mode: " + mode),
              ""));
    }
  }

  @TestFactory
  Stream<DynamicTest> who_does_not_know_the_token_sees_nothing() {
    String name = running.cookie.replaceFirst("=.*", "");
    return Stream.of(
            "none=",
            name + "=",
            name + "=" + "0".repeat(32),
            name + "=" + running.token,
            name + "=" + running.cookie.replaceFirst(".*=", "").substring(1),
            name + "=" + running.cookie.replaceFirst(".*=", "") + "0",
            "other=" + running.cookie.replaceFirst(".*=", ""))
        .flatMap(
            cookie ->
                Stream.of("/", "/report/2025-10", "/style.css", "/alive", "/?token=x")
                    .map(
                        path ->
                            DynamicTest.dynamicTest(
                                cookie + " " + path,
                                () -> {
                                  Answer answer =
                                      running.send(
                                          "GET",
                                          path,
                                          List.of("Host: " + running.host(), "Cookie: " + cookie),
                                          "");
                                  assertEquals(403, answer.status(), answer.toString());
                                  assertEquals("", answer.header("Set-Cookie"));
                                })));
  }

  @Test
  void the_token_opens_the_first_page_only_and_leaves_the_address() throws IOException {
    Answer entered =
        running.send("GET", "/?token=" + running.token, List.of("Host: " + running.host()), "");
    assertEquals(303, entered.status());
    assertEquals("/", entered.header("Location"));
    assertTrue(entered.header("Set-Cookie").contains("HttpOnly"), entered.head());
    assertTrue(entered.header("Set-Cookie").contains("SameSite=Strict"), entered.head());
    refused(
        running.send(
            "GET", "/style.css?token=" + running.token, List.of("Host: " + running.host()), ""));
    refused(
        running.send(
            "POST",
            "/?token=" + running.token,
            List.of("Host: " + running.host(), "Origin: " + running.origin()),
            "x"));
  }

  @TestFactory
  Stream<DynamicTest> a_form_without_the_word_of_its_page_is_refused() {
    return Stream.of("none=", "csrf=", "csrf=" + "0".repeat(32), "csrf=" + running.token, "CSRF=x")
        .map(
            form ->
                DynamicTest.dynamicTest(
                    form,
                    () -> {
                      refused(running.send("POST", "/samples", running.own(), form + "&a=b"));
                      refused(running.send("POST", "/end", running.own(), form + "&a=b"));
                    }));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PUT",
        "DELETE",
        "PATCH",
        "OPTIONS",
        "TRACE",
        "CONNECT",
        "PROPFIND",
        "QUERY",
        "get",
        "X"
      })
  void a_method_that_no_page_uses_is_refused(String method) throws IOException {
    refused(running.send(method, "/", running.own(), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/month/../secret.csv",
        "/month/..%2f..%2fsecret.csv",
        "/month/%2e%2e/%2e%2e/secret.csv",
        "/month/..%5c..%5csecret.csv",
        "/month/2025-10/../../secret.csv",
        "/month/.",
        "/month/..",
        "/month/%00",
        "/month/2025-10%00.csv",
        "/report/..",
        "/report/..%2f..",
        "/report/%2e%2e%2f%2e%2e/files",
        "/report/../secret.csv",
        "/report/2025-10/file/../../../secret.csv",
        "/report/2025-10/file/%2e%2e%2fsecret.csv",
        "/report/2025-10/file/-1",
        "/report/2025-10/file/99999999999999999999",
        "/report/2025-10/finding/..%2f..%2fsecret.csv",
        "/META-INF/resources/webjars/htmx.org/2.0.4/package.json",
        "/webjars/htmx.org/2.0.4/dist/htmx.min.js",
        "/zhaozhang/texts.properties",
        "/style.css/../../texts.properties",
        "/..;/secret.csv",
        "/mending/..",
        "/mending/..%2f..%2fsecret.csv",
        "/mending/%2e%2e%2f%2e%2e",
        "/mending/2031-01",
        "/verifications/2",
        "/run/../month",
        "/run/1",
        "//evil.example/",
        "/\\evil.example",
        "/.zhaozhang-console"
      })
  void no_address_leads_out_of_what_there_is(String path) throws IOException {
    Answer answer = running.get(path);
    refused(answer);
    assertFalse(answer.body().contains(SECRET), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "/",
        "/etc",
        "../",
        "..\\",
        "快照/../..",
        "secret.csv",
        "",
        ".",
        "\u0000",
        "~",
        "快照/2025-10/../../../",
        "//server/share",
        "C:\\Windows"
      })
  void a_typed_path_stays_in_the_workspace(String path) throws IOException {
    Answer answer =
        running.post("/month/2025-10/folder", "path=" + java.net.URLEncoder.encode(path, UTF_8));
    assertEquals(200, answer.status(), answer.toString());
    assertTrue(answer.body().contains("没有做成"), answer.body());
    assertSentence(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../escaped.csv",
        "..\\\\..\\\\escaped.csv",
        "/tmp/escaped.csv",
        "C:\\\\escaped.csv",
        "....//....//escaped.csv",
        "a/../../escaped.csv",
        ".escaped.csv",
        "con:escaped.csv",
        "es|caped<>.csv"
      })
  void a_name_of_a_file_is_never_a_path(String name) throws IOException {
    running.upload("/month/2025-10/files", "", name, "账号,姓名\na,b\n".getBytes(UTF_8));
    try (Stream<Path> all = Files.walk(root)) {
      List<Path> written =
          all.filter(file -> String.valueOf(file.getFileName()).contains("caped")).toList();
      written.forEach(
          file -> assertTrue(file.startsWith(root.resolve("工作区/快照/2025-10")), "" + file));
    }
    assertFalse(Files.exists(Path.of("/tmp/escaped.csv")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../evident.pdf",
        "..\\\\..\\\\evident.pdf",
        "/tmp/evident.pdf",
        "附件/../../evident.pdf",
        ".evident.pdf",
        "con:evident.pdf"
      })
  void evidence_stays_in_its_folder_whatever_it_is_called(String name) throws IOException {
    verify(name, "2", "2025-11-01");
    verify(name, "../../2", "2025-11-01");
    verify(name, "2", "../../2025-11-01");
    try (Stream<Path> all = Files.walk(root)) {
      List<Path> written =
          all.filter(file -> String.valueOf(file.getFileName()).contains("evident.pdf")).toList();
      assertFalse(written.isEmpty(), "it is kept");
      written.forEach(file -> assertTrue(file.startsWith(root.resolve("工作区/核验依据")), "" + file));
    }
    assertFalse(Files.exists(Path.of("/tmp/evident.pdf")));
  }

  private static void verify(String name, String article, String day) throws IOException {
    String page = running.get("/verifications").body();
    String seen = page.replaceFirst("(?s).*?name=\"article\" value=\"2\"", "");
    running.upload(
        "/verifications",
        Map.of(
            "article",
            article,
            "seen",
            seen.replaceFirst("(?s).*?name=\"seen\" value=\"(\\w+)\".*", "$1"),
            "result",
            "passed",
            "by",
            "a",
            "on",
            day),
        name,
        new byte[] {1});
  }

  @TestFactory
  Stream<DynamicTest> what_changes_something_takes_no_form_of_another_page() {
    return Stream.of("/mending/2025-10/entry", "/mending/2025-10/files", "/verifications")
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path,
                    () -> {
                      refused(running.send("POST", path, running.own(), "csrf=x&finding=a"));
                      List<String> foreign = new ArrayList<>(running.own());
                      foreign.set(2, "Origin: http://evil.example");
                      refused(running.send("POST", path, foreign, "csrf=" + running.csrf + "&a=b"));
                    }));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../2025-11", "2025-13", "", "2025-11/..", "x", "19999-01", "2025-11\u0000"})
  void a_month_is_never_a_path(String month) throws IOException {
    Answer answer = running.upload("/months", month, "成员.csv", new byte[] {1});
    assertTrue(answer.body().contains("不是月份"), answer.toString());
  }

  @TestFactory
  Stream<DynamicTest> a_zip_writes_nothing_outside_of_its_month() {
    return Stream.of(
            "../../escaped.csv",
            "/tmp/escaped2.csv",
            "a/../../../escaped.csv",
            "..\\..\\escaped.csv",
            "快照/.escaped.csv",
            "C:/escaped.csv")
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry,
                    () -> {
                      running.upload("/month/2025-10/files", "", "all.zip", zip(entry, 10));
                      a_name_of_a_file_is_never_a_path("nothing.txt");
                      assertFalse(Files.exists(Path.of("/tmp/escaped2.csv")));
                    }));
  }

  @Test
  void a_zip_bomb_is_refused_in_a_sentence() throws IOException {
    Answer answer =
        running.upload("/month/2025-10/files", "", "bomb.zip", zip("成员.csv", 200 << 20));
    assertEquals(303, answer.status(), answer.toString());
    String page = running.get(answer.header("Location").replaceFirst("http://[^/]*", "")).body();
    assertTrue(page.contains("解压后大得不合常理"), page);
    assertFalse(Files.exists(root.resolve("工作区/快照/2025-10/成员.csv")));
    try (Stream<Path> left = Files.list(root.resolve("工作区/.zhaozhang-upload"))) {
      assertEquals(0, left.count(), "what passes through is deleted");
    }
  }

  private static byte[] zip(String entry, int size) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      byte[] zeros = new byte[1 << 16];
      for (int left = size; left > 0; left -= zeros.length) {
        zip.write(zeros, 0, Math.min(left, zeros.length));
      }
    }
    return out.toByteArray();
  }

  @Test
  void what_is_too_large_is_refused() throws IOException {
    refused(running.send("POST", "/samples", running.own(), "csrf=" + "x".repeat(1 << 20)));
    refused(running.get("/?" + "x".repeat(1 << 17)));
    List<String> headers = new ArrayList<>(running.own());
    headers.add("X-Large: " + "x".repeat(1 << 17));
    refused(running.send("GET", "/", headers, ""));
    List<String> keys = new ArrayList<>();
    for (int at = 0; at < 5_000; at++) {
      keys.add("k" + at + "=");
    }
    refused(running.send("POST", "/samples", running.own(), String.join("&", keys)));
  }

  @Test
  void what_is_no_request_is_refused_without_a_word_of_the_server() throws IOException {
    for (String request :
        List.of(
            "GET / HTTP/9.9\r\n\r\n",
            "GET\r\n\r\n",
            "\u0000\u0001\u0002\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nHost : b\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: "
                + running.host()
                + "\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "GET /%zz HTTP/1.1\r\nHost: " + running.host() + "\r\nConnection: close\r\n\r\n")) {
      Answer answer = running.raw(request);
      assertTrue(answer.status() == 0 || answer.status() >= 400, request + answer);
      assertSentence(answer);
    }
  }

  @Test
  void every_answer_forbids_what_a_page_does_not_need() throws IOException {
    for (String path : List.of("/", "/style.css", "/no-such-page", "/alive")) {
      Answer answer = running.get(path);
      assertTrue(
          answer.header("Content-Security-Policy").contains("default-src 'self'"), answer.head());
      assertFalse(answer.head().contains("unsafe-inline"), answer.head());
      assertEquals("nosniff", answer.header("X-Content-Type-Options"), answer.head());
      assertEquals("no-referrer", answer.header("Referrer-Policy"), answer.head());
      assertEquals("", answer.header("Server"), answer.head());
      assertEquals("", answer.header("Access-Control-Allow-Origin"), answer.head());
    }
    assertEquals("no-store", running.get("/").header("Cache-Control"));
  }

  @Test
  void only_this_machine_is_listened_to() throws IOException {
    try (java.net.ServerSocket other = new java.net.ServerSocket()) {
      other.bind(new java.net.InetSocketAddress("127.0.0.2", running.port));
      assertTrue(other.isBound(), "the console listens to 127.0.0.1 and to nothing else");
    }
  }

  private static void refused(Answer answer) {
    assertTrue(answer.status() == 0 || answer.status() >= 400, answer.toString());
    assertSentence(answer);
  }

  /** Never a stack trace, never a class, never where things are on this machine. */
  private static void assertSentence(Answer answer) {
    for (String word : List.of("Exception", "\tat ", "jetty", "Jetty", "javalin", "java.")) {
      assertFalse(answer.body().contains(word), answer.toString());
    }
  }
}
