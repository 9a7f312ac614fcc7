package zhaozhang.cli;

import static zhaozhang.cli.Spoiled.judged;
import static zhaozhang.cli.Spoiled.stopped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import zhaozhang.snapshot.Export;

/** Earlier reports that were damaged, forged or swapped. */
final class SpoiledReports {

  private static final Path EXPECTED =
      Path.of("src/test/resources/expected/2025-10.audit.json").toAbsolutePath();

  private final List<Spoiled> all = new ArrayList<>();

  private SpoiledReports() {}

  static List<Spoiled> all() {
    SpoiledReports reports = new SpoiledReports();
    reports.add();
    return reports.all;
  }

  private void add() {
    all.add(
        judged("earlier: as it should be", place -> earlier(place, json -> json), Audited::finds));
    passedOver("empty file", json -> "");
    passedOver("truncated", json -> json.substring(0, json.length() / 2));
    passedOver(
        "lists in each other without end",
        json -> json.replace("\"tables\": [", "\"tables\": [" + "[".repeat(500_000)));
    harmless(
        "a day beyond all calendars",
        json -> json.replace("\"2025-09-30\"", "\"+999999999-12-31\""));
    harmless("texts for numbers", json -> json.replaceAll("\"rows\": \\d+", "\"rows\": \"many\""));
    harmless(
        "a number that fills the memory",
        json -> json.replaceAll("\"rows\": \\d+", "\"rows\": 1e999999999"));
    passedOver(
        "days that are none",
        json -> json.replaceAll("\"firstSeen\": \"[^\"]*\"", "\"firstSeen\": \"x\""));
    passedOver("another program's", json -> json.replace("zhaozhang/audit/1", "other/1"));
    all.add(
        judged(
            "earlier: filled in with colours",
            place -> {
              earlier(
                  place,
                  json ->
                      json.replace("\"message\": \"", "\"message\": \"\\u001b[31m\\ud800\\u0000"));
              Files.write(
                  place.root().resolve("reports/2025-09/填.xlsx"),
                  Export.workbook(
                      "整改台账",
                      List.of("编号", "整改状态", "说明"),
                      List.of("4-6-4eb32ef8cfa3", "已整改", "\u001b[31m=cmd|' /C calc'!A0")));
            },
            Audited::isWritten));
    all.add(
        judged(
            "earlier: a workbook that is a bomb",
            place -> {
              earlier(place, json -> json);
              byte[] workbook = Export.workbook("整改台账", List.of("编号", "整改状态"), List.of("x", "已整改"));
              Files.write(
                  place.root().resolve("reports/2025-09/填.xlsx"),
                  Export.edited(
                      workbook,
                      "xl/sharedStrings.xml",
                      xml ->
                          xml.replace("</sst>", "<si><t>a</t></si>".repeat(3_000_000) + "</sst>")));
            },
            run -> {
              run.isWritten();
              run.notes("2025-09/填.xlsx", "未读取");
            }));
    all.add(
        judged(
            "earlier: a manifest of nonsense",
            place -> {
              earlier(place, json -> json);
              Files.writeString(
                  place.root().resolve("reports/2025-09/manifest.json"), "{".repeat(100_000));
            },
            Audited::isWritten));
    all.add(
        judged(
            "earlier: a pipe for a manifest",
            place -> {
              earlier(place, json -> json);
              new ProcessBuilder(
                      "mkfifo", place.root().resolve("reports/2025-09/manifest.json").toString())
                  .start()
                  .waitFor();
            },
            Audited::isWritten));
    all.add(
        judged(
            "earlier: nonsense without end that is not reviewed",
            place ->
                earlier(
                    place,
                    json ->
                        json.replace(
                            "\"unreviewed\": []",
                            "\"unreviewed\": [" + "\"x\", ".repeat(1_000_000) + "\"x\"]")),
            Audited::isWritten));
    for (String manifest :
        List.of(
            "",
            "{",
            "[]",
            "null",
            "{\"schema\":\"zhaozhang/manifest/1\"}",
            "{\"schema\":\"zhaozhang/manifest/1\",\"asOf\":5,\"inputs\":{},\"outputs\":[[]]}",
            "[".repeat(500_000))) {
      all.add(
          stopped(
                  "verify: a manifest of " + manifest.substring(0, Math.min(manifest.length(), 60)),
                  "manifest.json",
                  place -> {
                    Files.createDirectories(place.root().resolve("r"));
                    Files.writeString(place.root().resolve("r/manifest.json"), manifest);
                  })
              .command(place -> List.of("verify", "r")));
    }
    all.add(
        stopped("verify: a snapshot", "2025-10", place -> {})
            .command(place -> List.of("verify", place.snapshot())));
    all.add(
        stopped("verify: a missing folder", "没有", place -> {})
            .command(place -> List.of("verify", "没有")));
    all.add(stopped("previous: missing", "没有", place -> {}).with("--previous", "没有"));
    all.add(stopped("previous: a snapshot", "2025-10", place -> {}).with("--previous", "2025-10"));
    all.add(
        stopped(
                "previous: broken",
                "2025-09",
                place -> earlier(place, json -> json.substring(0, 200)))
            .with("--previous", "reports/2025-09"));
  }

  private void harmless(String name, UnaryOperator<String> edit) {
    all.add(judged("earlier: " + name, place -> earlier(place, edit), Audited::finds));
  }

  private void passedOver(String name, UnaryOperator<String> edit) {
    all.add(
        judged(
            "earlier: " + name,
            place -> earlier(place, edit),
            run -> {
              run.finds();
              run.notes("2025-09", "");
            }));
  }

  private static void earlier(Place place, UnaryOperator<String> edit) throws IOException {
    Path report = Files.createDirectories(place.root().resolve("reports/2025-09"));
    String json =
        Files.readString(EXPECTED)
            .replace("\"asOf\": \"2025-10-31\"", "\"asOf\": \"2025-09-30\"")
            .replace("\"firstSeen\": \"2025-10-31\"", "\"firstSeen\": \"2025-09-30\"");
    Files.writeString(report.resolve("audit.json"), edit.apply(json));
  }
}
