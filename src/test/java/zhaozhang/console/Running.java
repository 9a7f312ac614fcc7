package zhaozhang.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhaozhang.audit.workspace.Workspace;

/** A console in this Java, and a browser's side of it, byte by byte. */
final class Running implements AutoCloseable {

  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"(\\w+)\"");
  private static final int PATIENCE_MS = 60_000;

  /** What came back. */
  record Answer(int status, String head, String body) {

    String header(String name) {
      Matcher found = Pattern.compile("(?im)^" + Pattern.quote(name) + ": (.*?)\r?$").matcher(head);
      return found.find() ? found.group(1) : "";
    }
  }

  final Console console;
  final String token;
  final int port;
  final String cookie;
  final String csrf;

  private Running(Console console) throws IOException {
    this.console = console;
    String address = console.address();
    this.token = address.substring(address.indexOf('=') + 1);
    this.port = Integer.parseInt(address.replaceFirst(".*:(\\d+)/.*", "$1"));
    this.cookie =
        send("GET", "/?token=" + token, List.of("Host: " + host()), "")
            .header("Set-Cookie")
            .replaceFirst(";.*", "");
    Matcher found = CSRF.matcher(get("/").body());
    this.csrf = found.find() ? found.group(1) : "";
  }

  static Running over(Path folder) throws IOException {
    return new Running(
        Console.start(
            Workspace.of(folder, Path.of("").toAbsolutePath()),
            new Console.Options(
                folder,
                Path.of("").toAbsolutePath(),
                0,
                false,
                () -> LocalDate.of(2025, 11, 3),
                "test")));
  }

  String host() {
    return "127.0.0.1:" + port;
  }

  String origin() {
    return "http://" + host();
  }

  /** As a page of the console asks. */
  Answer get(String path) throws IOException {
    return send("GET", path, List.of("Host: " + host(), "Cookie: " + cookie), "");
  }

  /** As a form of a page does. */
  Answer post(String path, String form) throws IOException {
    return send("POST", path, own(), "csrf=" + csrf + (form.isEmpty() ? "" : "&" + form));
  }

  /** Waits for what a form began. */
  void finish(Answer begun) throws IOException, InterruptedException {
    String job = begun.header("Location").replaceFirst(".*(?=/run/)", "");
    for (int tries = 0; get(job + "/state").body().contains("/state"); tries++) {
      if (tries > PATIENCE_MS / 50) {
        throw new IOException("still running: " + job);
      }
      Thread.sleep(50);
    }
  }

  List<String> own() {
    return List.of(
        "Host: " + host(),
        "Cookie: " + cookie,
        "Origin: " + origin(),
        "Content-Type: application/x-www-form-urlencoded");
  }

  /** A file in a form. */
  Answer upload(String path, String month, String name, byte[] content) throws IOException {
    return upload(path, Map.of("month", month), name, content);
  }

  /** A file in a form with other fields. */
  Answer upload(String path, Map<String, String> fields, String name, byte[] content)
      throws IOException {
    String edge = "edge7f3a";
    StringBuilder parts = new StringBuilder(part(edge, "csrf", csrf));
    fields.forEach((field, value) -> parts.append(part(edge, field, value)));
    String before =
        parts
            + "--"
            + edge
            + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    String body =
        new String(before.getBytes(UTF_8), ISO_8859_1)
            + new String(content, ISO_8859_1)
            + "\r\n--"
            + edge
            + "--\r\n";
    List<String> headers = new ArrayList<>(own().subList(0, 3));
    headers.add("Content-Type: multipart/form-data; boundary=" + edge);
    return send("POST", path, headers, body);
  }

  private static String part(String edge, String name, String value) {
    return "--"
        + edge
        + "\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + value
        + "\r\n";
  }

  /**
   * A request as anybody may write it.
   *
   * @param body a letter for each byte
   */
  Answer send(String method, String path, List<String> headers, String body) throws IOException {
    StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    headers.forEach(header -> request.append(header).append("\r\n"));
    if (!body.isEmpty()
        && headers.stream().noneMatch(one -> lower(one).startsWith("content-len"))) {
      request.append("Content-Length: ").append(body.length()).append("\r\n");
    }
    return raw(request.append("Connection: close\r\n\r\n").append(body).toString());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /**
   * These very bytes. Who refuses them may hang up before all are sent: then there is no answer,
   * and the status is 0.
   */
  Answer raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MS);
      String answer = answer(socket, request.getBytes(ISO_8859_1));
      int end = answer.indexOf("\r\n\r\n");
      String head = end < 0 ? answer : answer.substring(0, end);
      int status = head.length() < 12 ? 0 : Integer.parseInt(head.substring(9, 12));
      return new Answer(status, head, end < 0 ? "" : answer.substring(end + 4));
    }
  }

  private static String answer(Socket socket, byte[] request) throws IOException {
    try {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (SocketException e) {
      return "";
    }
  }

  @Override
  public void close() {
    console.close();
  }
}
