package zhaozhang.cli;

import static zhaozhang.cli.Spoiled.judged;
import static zhaozhang.cli.Spoiled.stopped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rules folders that are missing, broken, or made to exhaust whoever reads them. */
final class SpoiledRules {

  private static final String RULE = "条款/第13条-群主负责制.drl";

  private final List<Spoiled> all = new ArrayList<>();

  private SpoiledRules() {}

  static List<Spoiled> all() {
    SpoiledRules rules = new SpoiledRules();
    rules.add();
    return rules.all;
  }

  private void add() {
    stops("missing", "没有", place -> {}, "没有");
    stops("a file", "secret.csv", place -> {}, "secret.csv");
    stops("empty", "规则", place -> Files.createDirectory(place.root().resolve("规则")), "规则");
    edits("a vocabulary of nothing", "词汇.drl", text -> "");
    edits("a vocabulary that ends in the middle", "词汇.drl", text -> text.substring(0, 1000));
    edits("a vocabulary of NUL", "词汇.drl", text -> "\u0000".repeat(1000));
    edits("a rule that ends in the middle", RULE, text -> text.substring(0, 300));
    edits(
        "a rule of brackets without end",
        RULE,
        text -> text.replaceFirst("not 成员\\(", "not 成员(" + "(".repeat(200_000)));
    edits(
        "a rule of alternatives without end",
        RULE,
        text -> text.replaceFirst("when", "when\n" + "( ".repeat(100_000)));
    edits(
        "a rule that runs a program",
        RULE,
        text -> text.replaceFirst("then", "then\n  Runtime.getRuntime().exec(\"touch /tmp/x\");"));
    edits("a rule in two encodings", RULE, text -> text + "\ud800\u0000");
    edits(
        "a rule with colours",
        RULE,
        text ->
            text.replaceFirst("群主须为有效成员", "群主\u001b[31m须为")
                .replaceFirst("状态 !=", "状\u001b[31m态 !="));
    edits("names of calls without end", "接口.yaml", text -> "a: " + "[".repeat(100_000));
    edits("names of calls that laugh a billion times", "接口.yaml", text -> laughs());
    edits(
        "names of calls that are a program",
        "接口.yaml",
        text -> "!!javax.script.ScriptEngineManager [a]\n");
    edits(
        "names of calls that end in the middle",
        "接口.yaml",
        text -> text.substring(0, text.length() / 2) + "\n - {");
    edits("a list without its heading", "清单/参数.csv", text -> "a,b\n");
    edits("a list of quotes", "清单/敏感词.csv", text -> text + "\"");
    edits(
        "a limit that is no number", "清单/参数.csv", text -> text.replaceFirst("50,", "1e999999999,"));
    all.add(
        judged(
                "rules: a day beyond all calendars",
                place ->
                    edit(
                        place,
                        "清单/豁免.csv",
                        text -> text + "13-4,g1,,评审,组长,9999-99-99,2025-12-31\n"),
                Audited::isWritten)
            .with("--rules", "规则"));
    stops(
        "a list that is a device",
        "敏感词",
        place -> {
          Path list = place.copyOfRules().resolve("清单/敏感词.csv");
          Files.delete(list);
          Files.createSymbolicLink(list, Path.of("/dev/zero"));
        },
        "规则");
    stops(
        "a list in a broken workbook",
        "敏感词",
        place -> {
          Path list = place.copyOfRules().resolve("清单/敏感词.csv");
          Files.delete(list);
          Files.writeString(list.resolveSibling("敏感词.xlsx"), "PK\u0003\u0004");
        },
        "规则");
    stops(
        "a rule that is a pipe",
        "条款/第13条",
        place -> {
          Path rule = place.copyOfRules().resolve(RULE);
          Files.delete(rule);
          new ProcessBuilder("mkfifo", rule.toString()).start().waitFor();
        },
        "规则");
    stops(
        "a rule that is a device",
        "条款/第13条",
        place -> {
          Path rule = place.copyOfRules().resolve(RULE);
          Files.delete(rule);
          Files.createSymbolicLink(rule, Path.of("/dev/zero"));
        },
        "规则");
    stops(
        "a table of checks that is broken",
        "自定义/检查.xlsx",
        place -> {
          Path own = Files.createDirectories(place.copyOfRules().resolve("自定义"));
          Files.write(own.resolve("检查.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        },
        "规则");
    all.add(
        judged(
                "rules: cases without end",
                place ->
                    edit(
                        place,
                        "条款/第13条-群主负责制.cases.yaml",
                        text -> text + "\n- " + "[".repeat(100_000)),
                run -> {
                  if (run.ended().exitCode() != 1) {
                    throw new AssertionError(run.ended());
                  }
                })
            .command(place -> List.of("rules", "test", "--rules", "规则")));
  }

  private static String laughs() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 30; i++) {
      yaml.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(10)));
    }
    return yaml.toString();
  }

  private static void edit(Place place, String file, UnaryOperator<String> edit)
      throws IOException {
    Path path = place.copyOfRules().resolve(file);
    String text = Files.readString(path);
    String edited = edit.apply(text);
    if (edited.equals(text)) {
      throw new IllegalArgumentException("changes nothing in " + file);
    }
    Files.write(path, edited.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private void edits(String name, String file, UnaryOperator<String> edit) {
    all.add(
        judged(
                "rules: " + name,
                place -> edit(place, file, edit),
                run -> {
                  if (run.ended().exitCode() != 1
                      || run.ended().err().isBlank()
                      || run.ended().err().contains("意外错误")) {
                    throw new AssertionError(run.ended());
                  }
                  run.isNotWritten();
                })
            .with("--rules", "规则"));
  }

  private void stops(String name, String words, Spoiled.Spoiling spoiling, String folder) {
    all.add(stopped("rules: " + name, words, spoiling).with("--rules", folder));
  }
}
