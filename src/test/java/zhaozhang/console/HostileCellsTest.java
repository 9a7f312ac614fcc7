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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.console.Running.Answer;

/**
 * What stands in cells, headings and names of files is text on every page, whatever it looks like.
 */
class HostileCellsTest {

  private static final String MARKUP =
      "<script>alert(1)</script><img src=x onerror=alert(2)>\"'`${7*7}";
  private static final Pattern LIVE =
      Pattern.compile("<script>alert|<img src=x|onerror=alert\\(2\\)>\"'");

  @TempDir Path folder;

  @Test
  void markup_in_every_column_and_heading_is_shown_as_text() throws Exception {
    try (Running running = Running.over(folder)) {
      running.post("/samples", "");
      Path month = folder.resolve("快照/2025-10");
      for (String file : List.of("公告.csv", "组织架构.csv", "年审认证.csv")) {
        spoil(month.resolve(file));
      }
      Files.writeString(
          month.resolve("通讯录&lt;b&gt;.csv"), "账号,姓名\n" + quoted() + "," + quoted() + "\n");
      safe(running.get("/month/2025-10"));
      running.post("/month/2025-10/run", "day=2025-10-31");
      await(running);
      for (String part :
          List.of("", "/articles", "/findings", "/unjudged", "/why", "/months", "/files")) {
        safe(running.get("/report/2025-10" + part));
      }
      findings(running);
      Answer why = running.post("/report/2025-10/why", "text=%3Cscript%3Ealert(1)");
      safe(follow(running, why));
      answers(running);
    }
  }

  /** What people type about findings and articles is no more trusted than what they export. */
  private void answers(Running running) throws IOException {
    String page = running.get("/mending/2025-10").body();
    String form =
        "finding="
            + first(page, "name=\"finding\" value=\"([\\w-]+)\"")
            + "&seen="
            + first(page, "name=\"seen\" value=\"(\\w+)\"");
    String markup = URLEncoder.encode(MARKUP, UTF_8);
    String typed = "&OWNER=" + markup + "&NOTE=" + markup;
    safe(follow(running, running.post("/mending/2025-10/entry", form + "&STATUS=" + markup)));
    safe(follow(running, running.post("/mending/2025-10/entry", form + typed + "&DUE=x")));
    safe(follow(running, running.post("/mending/2025-10/entry", form + typed)));
    safe(follow(running, running.post("/mending/2025-10/entry", form + typed + "1")));
    safe(follow(running, running.post("/mending/2025-10", "show=x&department=" + markup)));
    safe(
        follow(
            running,
            running.upload(
                "/mending/2025-10/files", Map.of(), "../../escaped<img src=x>.xlsx", new byte[9])));
    safe(running.get("/mending/2025-10"));
    assertFalse(Files.exists(folder.resolve("../escaped<img src=x>.xlsx")));
    try (Stream<Path> left = Files.list(folder.resolve(".zhaozhang-upload"))) {
      assertEquals(0, left.count(), "what passes through is deleted");
    }
    String article =
        "article=2&result=passed&on=2025-11-01&by=" + markup + "&basis=" + markup + "&seen=";
    String seen = first(running.get("/verifications").body(), "name=\"seen\" value=\"(\\w+)\"");
    safe(follow(running, running.post("/verifications", article)));
    safe(follow(running, running.post("/verifications", article + seen)));
    safe(running.get("/verifications"));
  }

  private static Answer follow(Running running, Answer answer) throws IOException {
    return running.get(
        answer.header("Location").replaceFirst("http://[^/]*", "").replaceFirst("#.*", ""));
  }

  private static String first(String page, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(page);
    assertTrue(found.find(), pattern);
    return found.group(1);
  }

  private static String quoted() {
    return "\"" + MARKUP.replace("\"", "\"\"") + "\"";
  }

  /** Each second row holds markup in every cell, each third a formula; there is one column more. */
  private static void spoil(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    StringBuilder text = new StringBuilder(lines.get(0) + "," + quoted() + "\n");
    for (int at = 1; at < lines.size(); at++) {
      int cells = lines.get(0).split(",", -1).length;
      String cell = at % 3 == 0 ? "\"=cmd|' /C calc'!A0\"" : quoted();
      text.append(at % 2 == 0 ? (cell + ",").repeat(cells) + cell : lines.get(at) + "," + cell);
      text.append('\n');
    }
    Files.writeString(file, text);
  }

  private static void await(Running running) throws Exception {
    for (int tries = 0; tries < 1200; tries++) {
      String state = running.get("/run/1/state").body();
      if (state.contains("报告写好了")) {
        return;
      }
      assertFalse(state.contains("role=\"alert\""), state);
      Thread.sleep(100);
    }
    throw new AssertionError("the audit does not end");
  }

  private static void findings(Running running) throws IOException {
    Matcher found =
        Pattern.compile("/report/2025-10/finding/[\\w-]+")
            .matcher(running.get("/report/2025-10/findings").body());
    int seen = 0;
    while (found.find() && seen < 5) {
      safe(running.get(found.group()));
      seen++;
    }
    assertTrue(seen > 0);
  }

  private static void safe(Answer answer) {
    assertEquals(200, answer.status(), answer.toString());
    assertFalse(LIVE.matcher(answer.body()).find(), () -> "live markup in\n" + answer.body());
    assertFalse(answer.body().contains(" style=\""), "no inline style");
    assertEquals(
        2, answer.body().split("<script", -1).length - 1, "two scripts, both of the console");
  }
}
