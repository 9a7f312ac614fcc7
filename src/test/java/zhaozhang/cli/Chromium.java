package zhaozhang.cli;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;

/** A browser without a window, which may reach this machine only. */
final class Chromium implements AutoCloseable {

  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern ASKED =
      Pattern.compile("\"requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"(.*?)\"");

  private final ChromeDriver driver;
  private final String axe;
  private int clicks;

  private Chromium(ChromeDriver driver, String axe) {
    this.driver = driver;
    this.axe = axe;
  }

  static Chromium start(Path downloads) throws IOException {
    LoggingPreferences logged = new LoggingPreferences();
    logged.enable(LogType.PERFORMANCE, Level.ALL);
    logged.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--lang=zh-CN",
        "--force-color-profile=srgb",
        "--disable-background-networking",
        "--disable-component-update",
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");
    options.setExperimentalOption(
        "prefs", Map.of("download.default_directory", downloads.toString()));
    options.setCapability("goog:loggingPrefs", logged);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File("/usr/bin/chromedriver"))
            .usingAnyFreePort()
            .build();
    try (InputStream in = Chromium.class.getResourceAsStream(AXE)) {
      return new Chromium(
          new ChromeDriver(service, options),
          new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  Chromium size(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
    return this;
  }

  void open(String address) {
    driver.get(address);
  }

  String address() {
    return String.valueOf(driver.getCurrentUrl());
  }

  String cookie() {
    return driver.manage().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /** All that the page shows. */
  String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  void click(String css) {
    press(find(css));
  }

  void link(String text) {
    press(driver.findElement(By.linkText(text)));
  }

  void button(String text) {
    press(driver.findElement(By.xpath("//button[contains(normalize-space(.), '" + text + "')]")));
  }

  /** As a keyboard does: what lies over it is no matter. */
  private void press(WebElement element) {
    clicks++;
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    element.click();
  }

  void type(String css, String text) {
    WebElement field = find(css);
    field.clear();
    field.sendKeys(text);
  }

  /** Ticks a box, or takes the tick away. */
  void check(String css, boolean ticked) {
    WebElement box = find(css);
    if (box.isSelected() != ticked) {
      press(box);
    }
  }

  /** As people do: a click opens the choices, another takes one. */
  void choose(String css, String choice) {
    clicks += 2;
    new Select(find(css)).selectByVisibleText(choice);
  }

  /** What stands in an editor of the page. */
  String editor(int number) {
    return String.valueOf(
        driver.executeScript(
            "return document.querySelectorAll('.CodeMirror')[arguments[0]].CodeMirror.getValue()",
            number));
  }

  /** Puts another text into an editor of the page. */
  void editor(int number, String text) {
    driver.executeScript(
        "document.querySelectorAll('.CodeMirror')[arguments[0]].CodeMirror.setValue(arguments[1])",
        number,
        text);
  }

  void countClicks() {
    clicks = 0;
  }

  /** Those on links, buttons, boxes and choices; fields are reached with the keyboard. */
  int clicks() {
    return clicks;
  }

  /** What a link leads to, asked for as the browser would. */
  byte[] download(String link) throws IOException, InterruptedException {
    String address = driver.findElement(By.linkText(link)).getDomProperty("href");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(String.valueOf(address)))
            .header("Cookie", cookie())
            .build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertEquals(200, answer.statusCode(), () -> new String(answer.body(), StandardCharsets.UTF_8));
    return answer.body();
  }

  void set(String css, String value) {
    driver.executeScript("arguments[0].value = arguments[1]", find(css), value);
  }

  /** Chooses an answer in a form, and sends it. */
  void answer(String form, String choice) throws InterruptedException {
    WebElement asked = driver.findElement(By.xpath(form));
    new Select(asked.findElement(By.tagName("select"))).selectByVisibleText(choice);
    press(asked.findElement(By.tagName("button")));
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!driver.findElements(By.xpath(form)).isEmpty()) {
      assertTrue(System.nanoTime() < end, () -> "still asked: " + form);
      Thread.sleep(50);
    }
  }

  void files(String css, List<Path> files) {
    find(css)
        .sendKeys(
            files.stream()
                .map(file -> file.toAbsolutePath().toString())
                .collect(Collectors.joining("\n")));
  }

  /** Drags files or folders over an element and lets them go, as from a window beside. */
  void drop(String css, List<Path> files) {
    WebElement over = find(css);
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", over);
    Map<?, ?> place =
        (Map<?, ?>)
            requireNonNull(
                driver.executeScript(
                    "const box = arguments[0].getBoundingClientRect();"
                        + "return {x: box.x + box.width / 2, y: box.y + box.height / 2}",
                    over));
    List<String> paths = files.stream().map(file -> file.toAbsolutePath().toString()).toList();
    for (String type : List.of("dragEnter", "dragOver", "drop")) {
      driver.executeCdpCommand(
          "Input.dispatchDragEvent",
          Map.of(
              "type",
              type,
              "x",
              requireNonNull(place.get("x")),
              "y",
              requireNonNull(place.get("y")),
              "data",
              Map.of("items", List.of(), "files", paths, "dragOperationsMask", 1)));
    }
  }

  /** Waits until the page shows a text. */
  void await(String text) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!shows(text)) {
      assertTrue(System.nanoTime() < end, () -> "waited in vain for: " + text + "\n" + safeText());
      Thread.sleep(50);
    }
  }

  /** Waits until a part of the page shows a text. */
  void await(String text, String css) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!textOf(css).contains(text)) {
      assertTrue(System.nanoTime() < end, () -> "waited in vain for: " + text + "\n" + safeText());
      Thread.sleep(50);
    }
  }

  /** A part that is just replaced has none. */
  private String textOf(String css) {
    try {
      return String.valueOf(find(css).getDomProperty("textContent"));
    } catch (org.openqa.selenium.StaleElementReferenceException replaced) {
      return "";
    }
  }

  private boolean shows(String text) {
    return safeText().contains(text);
  }

  /** A page that just goes away has none. */
  private String safeText() {
    try {
      return text();
    } catch (org.openqa.selenium.WebDriverException changing) {
      return "";
    }
  }

  void picture(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  /** Nothing serious keeps anybody from using the page, by day or by night. */
  void assertUsable() {
    for (String scheme : List.of("dark", "light")) {
      driver.executeCdpCommand(
          "Emulation.setEmulatedMedia",
          Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
      assertNothingSerious();
    }
  }

  private void assertNothingSerious() {
    driver.executeScript(axe);
    Object found =
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run(document, {resultTypes: ['violations']}).then(result => done("
                + "result.violations.filter(one => ['serious', 'critical'].includes(one.impact))"
                + ".map(one => one.id + ': ' + one.help + ' ' + one.nodes.map(node => node.html)"
                + ".join(' | '))), error => done([String(error)]));");
    assertEquals(List.of(), found, () -> "on " + address() + ": mend the template or style.css");
  }

  /** No page is wider than the window; tables scroll by themselves. */
  void assertFits() {
    Object over =
        driver.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertEquals(0L, over, () -> address() + " is wider than the window");
  }

  /** Every request since the last time went to one origin. */
  void assertOnly(String origin) {
    List<String> others =
        StreamSupport.stream(driver.manage().logs().get(LogType.PERFORMANCE).spliterator(), false)
            .map(entry -> ASKED.matcher(entry.getMessage()))
            .filter(java.util.regex.Matcher::find)
            .map(matcher -> matcher.group(1))
            .filter(address -> !address.startsWith(origin + "/"))
            .filter(address -> !address.startsWith("data:") && !address.startsWith("chrome"))
            .distinct()
            .toList();
    assertEquals(List.of(), others, "a page may ask nobody but the console");
  }

  /** The browser had nothing to complain of: no script or style was refused. */
  void assertNoComplaint() {
    List<String> said =
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
            .map(entry -> entry.getMessage())
            .filter(text -> text.contains("Content Security Policy") || text.contains("Uncaught"))
            .toList();
    assertEquals(List.of(), said);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
