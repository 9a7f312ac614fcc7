package zhaozhang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A console that runs over a workspace, and a browser in it. */
final class ConsoleSession implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "console").toAbsolutePath();
  private static final long START_SECONDS = 60;

  final Chromium browser;
  final String origin;
  private final Program.Running program;

  private ConsoleSession(Program.Running program, Chromium browser, String origin) {
    this.program = program;
    this.browser = browser;
    this.origin = origin;
  }

  static ConsoleSession start(Path workspace) throws IOException, InterruptedException {
    Path folder = workspace.resolveSibling("");
    Program.Running program = Program.start(folder, Map.of(), "console", workspace, "--no-browser");
    String address = firstLine(program.out());
    Chromium browser = Chromium.start(folder.resolve("下载")).size(1366, 768);
    browser.open(address);
    return new ConsoleSession(program, browser, address.substring(0, address.indexOf("/?")));
  }

  private static String firstLine(Path out) throws IOException, InterruptedException {
    for (long tries = 0; tries < START_SECONDS * 20; tries++) {
      String text = Files.readString(out);
      if (text.contains("\n")) {
        return text.lines().findFirst().orElseThrow();
      }
      Thread.sleep(50);
    }
    throw new IOException("no address in " + Files.readString(out));
  }

  void open(String path) {
    browser.open(origin + path);
  }

  /** Looks at the page as everybody sees it: wide, narrow, by night, with a screen reader. */
  void look(String name) throws IOException {
    browser.assertUsable();
    browser.picture(PICTURES.resolve(name + ".png"));
    browser.size(3840, 2160);
    browser.assertFits();
    browser.size(390, 844);
    browser.assertFits();
    browser.picture(PICTURES.resolve(name + "-390.png"));
    browser.size(1366, 768);
    browser.assertOnly(origin);
    browser.assertNoComplaint();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    browser.close();
    program.process().destroy();
    program.end();
  }
}
