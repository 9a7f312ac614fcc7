package zhaozhang.base;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The programs of whoever sits at this machine. */
public final class Desktop {

  private Desktop() {}

  /**
   * Opens an address in the browser, or a file in the program that its kind belongs to; where there
   * is none, nothing happens.
   */
  public static void open(String what) {
    try {
      new ProcessBuilder(command(System.getProperty("os.name", ""), what))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException noProgram) {
      // Where it is was printed, too.
      return;
    }
  }

  /** What the system, named as Java names it, is told. */
  static List<String> command(String system, String what) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("windows")) {
      // rundll32 would lose names that are not of the system's own language. The first quotes are
      // an empty title; in
      // the others, no & of a name ends the command.
      return List.of("cmd", "/c", "start", "\"\"", '"' + what + '"');
    }
    return List.of(name.contains("mac") ? "open" : "xdg-open", what);
  }
}
