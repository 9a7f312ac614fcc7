package zhaozhang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import zhaozhang.base.Hashes;

/** The packaged console over a workspace, and a browser that has it open. */
final class OpenConsole implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "console").toAbsolutePath();
  private static final long START_SECONDS = 60;

  final Program.Running program;
  final Chromium browser;
  final String origin;
  private boolean ended;

  private OpenConsole(Program.Running program, Chromium browser, String origin) {
    this.program = program;
    this.browser = browser;
    this.origin = origin;
  }

  /**
   * Starts both.
   *
   * @param root where the browser puts what it downloads
   */
  static OpenConsole over(Path workspace, Path root) throws IOException, InterruptedException {
    Program.Running program = Program.start(root, Map.of(), "console", workspace, "--no-browser");
    String address = firstLine(program.out());
    Chromium browser = Chromium.start(root.resolve("下载")).size(1366, 768);
    browser.open(address);
    return new OpenConsole(program, browser, address.substring(0, address.indexOf("/?")));
  }

  static String firstLine(Path out) throws IOException, InterruptedException {
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

  /** Looks at the page as everybody sees it: wide, narrow, with a screen reader. */
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

  void audit(String day) throws InterruptedException {
    browser.set("#day", day);
    browser.button("开始审计");
    browser.await("审计日 " + day);
  }

  /** What it left behind when somebody ended it. */
  Program.Ended end() throws IOException, InterruptedException {
    ended = true;
    return program.end();
  }

  static Map<String, String> hashes(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        hashes.put(folder.relativize(file).toString(), Hashes.sha256Hex(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }

  @Override
  public void close() throws IOException {
    browser.close();
    if (!ended) {
      program.process().destroy();
      try {
        program.end();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
