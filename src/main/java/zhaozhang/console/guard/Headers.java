package zhaozhang.console.guard;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** What every answer tells the browser: trust nothing but this console, and keep nothing. */
final class Headers {

  private static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
              + " frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  private Headers() {}

  static void set(HttpServletResponse response) {
    ALL.forEach(response::setHeader);
  }
}
