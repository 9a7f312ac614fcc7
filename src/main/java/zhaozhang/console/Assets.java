package zhaozhang.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** What pages load: from the class path, by a list, so that no name leads anywhere else. */
final class Assets {

  private record Asset(String resource, String type) {}

  private static final String OWN = "/zhaozhang/console/";
  private static final String MIRROR = "/META-INF/resources/webjars/codemirror/5.62.2/";
  private static final String SCRIPT = "text/javascript";
  private static final Map<String, Asset> ALL =
      Map.of(
          "/editor.js", new Asset(OWN + "editor.js", SCRIPT),
          "/codemirror.js", new Asset(MIRROR + "lib/codemirror.js", SCRIPT),
          "/codemirror.css", new Asset(MIRROR + "lib/codemirror.css", "text/css"),
          "/codemirror-simple.js", new Asset(MIRROR + "addon/mode/simple.js", SCRIPT),
          "/codemirror-hint.js", new Asset(MIRROR + "addon/hint/show-hint.js", SCRIPT),
          "/codemirror-hint.css", new Asset(MIRROR + "addon/hint/show-hint.css", "text/css"),
          "/style.css", new Asset(OWN + "style.css", "text/css"),
          "/script.js", new Asset(OWN + "script.js", "text/javascript"),
          "/icon.svg", new Asset(OWN + "icon.svg", "image/svg+xml"),
          "/htmx.js",
              new Asset(
                  "/META-INF/resources/webjars/htmx.org/2.0.4/dist/htmx.min.js",
                  "text/javascript"));

  void addTo(RoutesConfig routes) {
    ALL.forEach((path, asset) -> routes.get(path, context -> send(context, asset)));
  }

  private static void send(Context context, Asset asset) {
    try (InputStream in = Assets.class.getResourceAsStream(asset.resource())) {
      if (in == null) {
        throw new IllegalStateException(asset.resource());
      }
      // The same for the whole launch, and nothing private.
      context.header("Cache-Control", "private, max-age=3600");
      context.contentType(asset.type() + ";charset=UTF-8").result(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
