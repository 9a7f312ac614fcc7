package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.Extent;
import zhaozhang.audit.Integrity;
import zhaozhang.cli.Program.Ended;

/**
 * Whatever is spoiled, the program ends within the memory it was given, says so in words for its
 * users, and writes a whole report or none. Each start takes a second or two: a build runs every
 * fortieth case, {@code -Pfull} all of them, {@code -Dcorpus=words} those of that name.
 */
class CorpusIT {

  private static final Pattern FOR_ENGINEERS =
      Pattern.compile(
          "意外错误|Exception|OutOfMemory|StackOverflow|\tat |at java\\.|zhaozhang\\.\\p{Lower}");

  /** Characters that move the cursor, colour the terminal or turn its lines around. */
  private static final Pattern RAW =
      Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

  private static final String HEAP = "-Xmx256m";
  private static final int FEW = 40;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> spoiled() throws IOException {
    ServerSocket listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    ExecutorService two = Executors.newFixedThreadPool(2);
    List<DynamicTest> tests = new ArrayList<>();
    String words = System.getProperty("corpus");
    Pattern wanted = Pattern.compile(words == null ? "" : words);
    AtomicInteger number = new AtomicInteger();
    Stream.of(
            SpoiledZips.all(),
            SpoiledWorkbooks.all(),
            SpoiledOldWorkbooks.all(),
            SpoiledTexts.all(),
            SpoiledResponses.all(),
            SpoiledFolders.all(),
            SpoiledRules.all(),
            SpoiledReports.all(),
            SpoiledCommands.all())
        .flatMap(List::stream)
        .filter(spoiled -> wanted.matcher(spoiled.name()).find())
        .filter(spoiled -> words != null || Extent.takes(number.getAndIncrement(), FEW))
        .forEach(
            spoiled -> {
              Path root = folder.resolve("" + tests.size());
              Future<?> run = two.submit(() -> run(spoiled, root, listening.getLocalPort()));
              tests.add(DynamicTest.dynamicTest(spoiled.name(), run::get));
            });
    two.shutdown();
    tests.add(
        DynamicTest.dynamicTest(
            "nothing that a file names is fetched",
            () -> {
              try (listening) {
                listening.setSoTimeout(1);
                assertThrows(SocketTimeoutException.class, listening::accept);
              }
            }));
    return tests.stream();
  }

  private static @org.jspecify.annotations.Nullable Void run(Spoiled spoiled, Path root, int port)
      throws Exception {
    Place place = Place.of(Files.createDirectories(root.resolve("工作")), port);
    Path temporary = Files.createDirectory(root.resolve("tmp"));
    spoiled.spoiling().spoil(place);
    Map<String, String> before = place.listing();
    List<Path> reportsBefore = place.reports();
    Ended ended =
        Program.run(
            place.root(),
            Map.of("JAVA_OPTS", HEAP + " -Djava.io.tmpdir=" + temporary),
            spoiled.arguments().apply(place).toArray());
    List<Path> reports = new ArrayList<>(place.reports());
    reports.removeAll(reportsBefore);
    speaksToUsers(ended);
    onlyWrites(place, before, reports);
    try (Stream<Path> left = Files.walk(temporary)) {
      assertEquals(List.of(), left.filter(Files::isRegularFile).toList(), "left behind");
    }
    keepsTheSecret(ended, reports);
    Audited audited = new Audited(place, ended, results(reports));
    audited.losesNothingInSilence();
    spoiled.verdict().check(audited);
    new ProcessBuilder("rm", "-rf", root.toString()).start().waitFor();
    return null;
  }

  private static void speaksToUsers(Ended ended) {
    String said = ended.out() + ended.err();
    assertFalse(FOR_ENGINEERS.matcher(said).find(), ended::toString);
    assertFalse(RAW.matcher(said).find(), () -> "raw characters in " + ended);
  }

  private static void onlyWrites(Place place, Map<String, String> before, List<Path> reports)
      throws IOException {
    Map<String, String> after = new TreeMap<>(place.listing());
    List<String> made = reports.stream().map(r -> place.root().relativize(r).toString()).toList();
    after
        .keySet()
        .removeIf(
            path ->
                !before.containsKey(path)
                    && made.stream()
                        .anyMatch(
                            report ->
                                (path + "/").startsWith(report + "/")
                                    || report.startsWith(path + "/")));
    assertEquals(before, after, "nothing but a report is written");
    boolean first = before.keySet().stream().noneMatch(path -> path.startsWith("reports"));
    for (Path report : first ? reports : List.<Path>of()) {
      assertEquals(
          List.of(), Integrity.of(report, null, null).differences(), "the report is whole");
    }
  }

  private static Audited.@org.jspecify.annotations.Nullable Results results(List<Path> reports) {
    return reports.stream()
        .map(report -> report.resolve("audit.json"))
        .filter(Files::exists)
        .findFirst()
        .map(Audited.Results::read)
        .orElse(null);
  }

  private static void keepsTheSecret(Ended ended, List<Path> reports) throws IOException {
    assertFalse(ended.toString().contains(Place.SECRET), ended::toString);
    for (Path report : reports) {
      try (Stream<Path> files = Files.walk(report)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          try (InputStream in = Files.newInputStream(file)) {
            assertFalse(tells(in, file.toString()), () -> file + " tells the secret");
          }
        }
      }
    }
  }

  private static boolean tells(InputStream in, String name) throws IOException {
    if (!name.endsWith(".xlsx") && !name.endsWith(".zip")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).contains(Place.SECRET);
    }
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
      if (tells(zip, part.getName())) {
        return true;
      }
    }
    return false;
  }
}
