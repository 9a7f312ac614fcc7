package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static zhaozhang.cli.Spoiled.harmless;
import static zhaozhang.cli.Spoiled.judged;
import static zhaozhang.cli.Spoiled.stopped;
import static zhaozhang.cli.Spoiled.usage;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Command lines that ask for what there is not, or for a report in the wrong place. */
final class SpoiledCommands {

  private final List<Spoiled> all = new ArrayList<>();

  private SpoiledCommands() {}

  static List<Spoiled> all() {
    SpoiledCommands commands = new SpoiledCommands();
    commands.out();
    commands.days();
    commands.usages();
    commands.others();
    return commands.all;
  }

  private void out() {
    all.add(stopped("out: the snapshot", "2025-10", place -> {}).with("--out", "2025-10"));
    all.add(stopped("out: a file", "secret.csv", place -> {}).with("--out", "secret.csv"));
    all.add(stopped("out: below a file", "secret.csv", place -> {}).with("--out", "secret.csv/r"));
    all.add(stopped("out: below a device", "/dev/null", place -> {}).with("--out", "/dev/null/r"));
    all.add(stopped("out: the folder of all", "工作", place -> {}).with("--out", "."));
    all.add(stopped("out: the root", "", place -> {}).with("--out", "/"));
    all.add(
        stopped("out: the snapshot's parent by another name", "工作", place -> {})
            .with("--out", "2025-10/.."));
    all.add(
        stopped(
                "out: a link to nothing",
                "链接",
                place ->
                    Files.createSymbolicLink(
                        place.root().resolve("链接"), place.root().resolve("没有")))
            .with("--out", "链接"));
    all.add(
        stopped(
                "out: a link to the snapshot",
                "链接",
                place -> Files.createSymbolicLink(place.root().resolve("链接"), place.snapshot()))
            .with("--out", "链接"));
    all.add(stopped("out: a name too long", "长", place -> {}).with("--out", "长".repeat(100)));
    all.add(
        judged("out: within the snapshot", place -> {}, Audited::isWritten)
            .with("--out", "2025-10/r"));
    all.add(harmless("out: deep", place -> {}).with("--out", "a/b/c/d"));
    all.add(
        harmless("out: an empty folder", place -> Files.createDirectory(place.root().resolve("r")))
            .with("--out", "r"));
    all.add(
        stopped(
                "out: somebody's folder that looks like a report",
                "r",
                place -> {
                  Files.createDirectory(place.root().resolve("r"));
                  Files.writeString(place.root().resolve("r/audit.json"), "{}");
                })
            .with("--out", "r"));
  }

  private void days() {
    for (String day : List.of("9999-99-99", "0000", "275760-09-13", "")) {
      all.add(usage("as-of: " + day, "audit", "2025-10", "--as-of", day));
    }
    for (String day : List.of("9999-12-31", "1900-01-01", "2024-02-29")) {
      all.add(judged("as-of: " + day, place -> {}, Audited::isWritten).with("--as-of", day));
    }
    for (String day : List.of("0000-01-01", "+999999999-12-31")) {
      all.add(usage("as-of: " + day, "audit", "2025-10", "--as-of=" + day));
    }
  }

  private void usages() {
    all.add(usage("usage: an unknown command", "adit"));
    all.add(usage("usage: colours", "audit", "2025-10", "--\u001b[31m"));
    all.add(usage("usage: two snapshots", "audit", "2025-10", "2025-09"));
    all.add(usage("usage: a file of arguments", "@secret.csv"));
    all.add(
        usage("usage: days that are no number", "handover", "2025-10", "--leaving-within", "x"));
    all.add(
        usage(
            "usage: days without number",
            "handover",
            "2025-10",
            "--leaving-within",
            "99999999999"));
    all.add(
        usage(
            "usage: a member and days",
            "handover",
            "2025-10",
            "--leaving-within",
            "3",
            "--member",
            "a"));
  }

  private void others() {
    all.add(
        stopped("handover: nobody", "nobody\ufffd", place -> {})
            .command(
                place -> List.of("handover", place.snapshot(), "--member", "nobody\u001b[31m\n")));
    all.add(
        stopped("handover: a blank member", "", place -> {})
            .command(place -> List.of("handover", place.snapshot(), "--member", " ")));
    all.add(
        judged(
                "handover: days beyond all calendars",
                place -> {},
                run -> assertEquals(0, run.ended().exitCode(), run.ended()::toString))
            .command(
                place -> List.of("handover", place.snapshot(), "--leaving-within", "2147483647")));
    all.add(
        judged(
                "handover: days that went by",
                place -> {},
                run -> assertEquals(true, run.ended().exitCode() < 3, run.ended()::toString))
            .command(place -> List.of("handover", place.snapshot(), "--leaving-within", "-5")));
    all.add(
        judged(
                "handover: a table that was refused",
                place -> place.give(Place.GROUPS, new byte[0]),
                run -> {
                  assertEquals(0, run.ended().exitCode(), run.ended()::toString);
                  if (run.ended().out().contains("可以注销")) {
                    throw new AssertionError(run.ended());
                  }
                })
            .command(place -> List.of("handover", place.snapshot(), "--member", "huangqinglei")));
    all.add(
        stopped("explain: nothing of that name", "../../x", place -> {})
            .command(place -> List.of("explain", place.snapshot(), "--subject", "../../x\u202e")));
    all.add(
        judged(
                "explain: a table that was refused",
                place -> place.give(Place.GROUPS, new byte[0]),
                run -> assertEquals(true, run.ended().exitCode() < 2, run.ended()::toString))
            .command(place -> List.of("explain", place.snapshot(), "--subject", "huangqinglei")));
  }
}
