package zhaozhang.cli;

import static zhaozhang.cli.Spoiled.harmless;
import static zhaozhang.cli.Spoiled.judged;
import static zhaozhang.cli.Spoiled.noted;
import static zhaozhang.cli.Spoiled.refused;
import static zhaozhang.cli.Spoiled.stopped;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Folders with what is no file, leads elsewhere, has no end, or a name made to fool. */
final class SpoiledFolders {

  private static final String NEWS = "公告.csv";

  private final List<Spoiled> all = new ArrayList<>();

  private SpoiledFolders() {}

  static List<Spoiled> all() {
    SpoiledFolders folders = new SpoiledFolders();
    folders.specials();
    folders.names();
    folders.sizes();
    folders.places();
    return folders.all;
  }

  private void specials() {
    for (String target :
        List.of(
            "/dev/zero", "/dev/stdin", "/etc/passwd", "../secret.csv", "..", ".", NEWS, "没有.csv")) {
      all.add(
          refused(
              "folder: a link to " + target,
              NEWS,
              "公告",
              place -> {
                place.without(NEWS);
                Files.createSymbolicLink(place.file(NEWS), Path.of(target));
              }));
    }
    all.add(
        refused(
            "folder: a pipe",
            NEWS,
            "公告",
            place -> {
              place.without(NEWS);
              if (new ProcessBuilder("mkfifo", place.file(NEWS).toString()).start().waitFor()
                  != 0) {
                throw new IOException("no pipe");
              }
            }));
    all.add(
        refused(
            "folder: a socket",
            NEWS,
            "公告",
            place -> {
              place.without(NEWS);
              Path here = Files.createTempDirectory("s");
              try (ServerSocketChannel socket =
                  ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                socket.bind(UnixDomainSocketAddress.of(here.resolve("s")));
                Files.move(here.resolve("s"), place.file(NEWS));
              }
              Files.delete(here);
            }));
    all.add(
        judged(
            "folder: a folder named like a file",
            place -> {
              place.without(NEWS);
              Files.createDirectory(place.file(NEWS));
              Files.createDirectory(place.file("成员.xlsx"));
            },
            run -> {
              run.isWritten();
              run.lacks("公告");
            }));
  }

  private void names() {
    for (String name :
        List.of(
            "公告\n规则 64 条：通过 64.csv",
            "公告\u001b[31m\u0007.csv",
            "-公告 'x' \"y\" $(z) %s %n.csv",
            "公告😀\u0301.csv")) {
      all.add(
          harmless(
              "folder: a file named " + visible(name),
              place -> Files.move(place.file(NEWS), place.file(name))));
      all.add(
          judged(
              "folder: a broken file named " + visible(name),
              place -> {
                place.without(NEWS);
                place.give(name, "a\"b");
              },
              run -> {
                run.isWritten();
                run.lacks("公告");
                if (run.ended().out().lines().anyMatch("规则 64 条：通过 64"::equals)) {
                  throw new AssertionError("forged: " + run.ended());
                }
              }));
    }
    all.add(
        harmless(
            "folder: a name of 240 bytes",
            place -> Files.move(place.file(NEWS), place.file("公告" + "长".repeat(76) + ".csv"))));
    all.add(
        judged(
                "folder: named with colours",
                place ->
                    Files.move(place.snapshot(), place.root().resolve("2025-10\u001b[31m\n规则")),
                Audited::finds)
            .command(
                place ->
                    List.of("audit", place.root().resolve("2025-10\u001b[31m\n规则"), "--out", "r")));
    for (String name : List.of("2025-13-45", "0000", "275760-01-01")) {
      all.add(named(name, run -> run.isRefused("--as-of")));
    }
    all.add(named("1900-01", Audited::isWritten));
  }

  private static Spoiled named(String name, Spoiled.Verdict verdict) {
    return judged(
            "folder: named " + name,
            place -> Files.move(place.snapshot(), place.root().resolve(name)),
            verdict)
        .command(place -> List.of("audit", place.root().resolve(name)));
  }

  private static String visible(String name) {
    StringBuilder visible = new StringBuilder();
    name.chars()
        .forEach(
            c -> visible.append(c < ' ' || c == 0x202e ? "\\u%04x".formatted(c) : (char) c + ""));
    return visible.toString();
  }

  private void sizes() {
    all.add(
        stopped(
            "folder: folders without end",
            "2025-10",
            place -> Files.createDirectories(place.file("x/".repeat(40)))));
    all.add(
        stopped(
            "folder: files without number",
            "2025-10",
            place -> {
              for (int i = 0; i < 20_001; i++) {
                place.give("x" + i, new byte[0]);
              }
            }));
    all.add(
        noted(
            "folder: ten thousand files of another kind",
            "x1.txt",
            place -> {
              for (int i = 0; i < 10_000; i++) {
                place.give("x" + i + ".txt", new byte[0]);
              }
            }));
    all.add(
        refused(
            "folder: a file of five gigabytes",
            NEWS,
            "公告",
            place -> {
              try (java.io.RandomAccessFile file =
                  new java.io.RandomAccessFile(place.file(NEWS).toFile(), "rw")) {
                file.setLength(5L << 30);
              }
            }));
    all.add(
        harmless(
            "folder: what systems leave behind",
            place -> {
              place
                  .give("~$公告.csv", "x")
                  .give(".~lock.公告.csv#", "x")
                  .give("Thumbs.db", "x")
                  .give(".DS_Store", "x");
              Files.createDirectories(place.file("__MACOSX"));
              place.give("__MACOSX/._公告.csv", "x");
            }));
  }

  private void places() {
    all.add(
        stopped(
            "folder: empty",
            "2025-10",
            place -> {
              new ProcessBuilder("rm", "-r", place.snapshot().toString()).start().waitFor();
              Files.createDirectory(place.snapshot());
            }));
    all.add(stopped("folder: missing", "没有", place -> {}).command(place -> List.of("audit", "没有")));
    all.add(
        stopped("folder: a file", "secret.csv", place -> {})
            .command(place -> List.of("audit", place.secret())));
    all.add(
        stopped("folder: a device", "/dev/zero", place -> {})
            .command(place -> List.of("audit", "/dev/zero")));
    all.add(
        stopped("folder: an empty name", "", place -> {})
            .command(place -> List.of("audit", "没有/\u001b[31m\n没有")));
    all.add(
        stopped(
            "folder: files of which none can be read",
            "公告.csv",
            place -> {
              new ProcessBuilder("sh", "-c", "rm \"$0\"/*", place.snapshot().toString())
                  .start()
                  .waitFor();
              place.give(NEWS, "公告ID,标题\n\"");
            }));
    all.add(
        stopped(
                "folder: snapshots of two months",
                "2025-09",
                place -> {
                  Path all = Files.createDirectory(place.root().resolve("都在这里"));
                  Folders.copy(place.snapshot(), all.resolve("2025-09"));
                  Folders.copy(place.snapshot(), all.resolve("2025-10"));
                })
            .command(place -> List.of("audit", place.root().resolve("都在这里"))));
    all.add(
        judged(
                "folder: a link to a folder",
                place ->
                    Files.createSymbolicLink(place.root().resolve("链接2025-10"), place.snapshot()),
                Audited::finds)
            .command(place -> List.of("audit", place.root().resolve("链接2025-10"))));
  }
}
