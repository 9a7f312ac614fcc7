package zhaozhang.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts the console, shows a few pages to nobody, and ends: what a start needs is loaded then. */
public final class Rehearsal {

  private Rehearsal() {}

  /**
   * Goes from the exports to the report once.
   *
   * @param arguments the folder of a workspace
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    try (Running running = Running.over(folder)) {
      running.post("/samples", "");
      running.get("/style.css");
      running.get("/month/2025-10");
      running.finish(running.post("/month/2025-10/run", "day=2025-10-31"));
      for (String part : new String[] {"", "/findings", "/unjudged", "/articles"}) {
        running.get("/report/2025-10" + part);
      }
      running.get("/mending/2025-10");
      running.get("/verifications");
    }
    System.exit(0);
  }
}
