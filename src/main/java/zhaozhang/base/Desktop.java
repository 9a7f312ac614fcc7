package zhaozhang.base;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The programs of whoever sits at this machine. */
public final class Desktop {

  private Desktop() {}

  /** Opens an address in the browser; where there is none, nothing happens. */
  public static void open(String address) {
    try {
      new ProcessBuilder(command(address))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException noBrowser) {
      // The address that was printed has to do.
      return;
    }
  }

  private static List<String> command(String address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return List.of(system.contains("mac") ? "open" : "xdg-open", address);
  }
}
