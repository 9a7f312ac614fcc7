package zhaozhang.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files of a report, by their number in the list of them: no name becomes a path. */
final class Downloads {

  private final Desk desk;

  Downloads(Desk desk) {
    this.desk = desk;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/report/{report}/files", this::list);
    routes.get("/report/{report}/file/{number}", this::file);
  }

  private void list(Context context) {
    List<String> names = List.copyOf(desk.reports().files(desk.report(context)).keySet());
    desk.pages().showReport(context, ReportPages.view(desk, context, "files"), "files", names);
  }

  private void file(Context context) {
    sendOne(context, desk.reports().files(desk.report(context)));
  }

  /** The one whose number the address has. */
  static void sendOne(Context context, Map<String, Path> files) {
    List<Map.Entry<String, Path>> all = new ArrayList<>(files.entrySet());
    int number = Pages.digits(context.pathParam("number"));
    if (number < 1 || number > all.size()) {
      throw new Failures.Gone();
    }
    send(context, all.get(number - 1).getValue());
  }

  static void send(Context context, Path file) {
    try {
      send(context, String.valueOf(file.getFileName()), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To be kept, never to be shown: a page of a report would be one of this origin. */
  static void send(Context context, String name, byte[] bytes) {
    context.header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(name));
    context.header("Content-Security-Policy", "sandbox; default-src 'none'");
    context.contentType("application/octet-stream").result(bytes);
  }

  /** As it stands in headers and addresses. */
  static String encoded(String name) {
    return URLEncoder.encode(name, UTF_8).replace("+", "%20");
  }
}
