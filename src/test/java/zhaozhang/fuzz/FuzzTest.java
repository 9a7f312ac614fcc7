package zhaozhang.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhaozhang.Extent;
import zhaozhang.base.UserError;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.rule.RuleFile;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RuleWorkbook;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.rulebook.ApiMappingReader;
import zhaozhang.rulebook.CaseReader;
import zhaozhang.rulebook.Rulebook;
import zhaozhang.rulebook.RulebookReader;
import zhaozhang.snapshot.Export;
import zhaozhang.snapshot.SnapshotReader;

/**
 * However an input is spoiled, it is read, or refused in words for its users. A few mutations of
 * each input run with every build, more with {@code -Pfull}; {@code mvn -Pfuzz test
 * -Dfuzz.seconds=60 -Dfuzz.seed=7} tries for so many seconds with each reader, watches the clock,
 * and keeps what fails in target/fuzz.
 */
class FuzzTest {

  private static final long SECONDS = Long.getLong("fuzz.seconds", 0);
  private static final long SEED = Long.getLong("fuzz.seed", 1);
  private static final int FEW = Extent.of(40, 1_000);
  private static final int FEW_RULES = Extent.of(16, 200);
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Path SAMPLE = Path.of("samples/2025-10");
  private static final Path RULES = Path.of("rules");

  private static final List<String> WORDS =
      List.of(
          "\"",
          "'",
          ",",
          "\n",
          "\r",
          "\u0000",
          "\ufeff",
          "<",
          ">",
          "]]>",
          "&",
          "&#0;",
          "&e;",
          "{",
          "}",
          "[",
          "]",
          ":",
          ";",
          "|",
          "\\",
          "\\ud800",
          "-1",
          "0",
          "1e999999999",
          "999999999999",
          "NaN",
          "null",
          "true",
          "$",
          "(",
          ")",
          "not ",
          "forall( ",
          "@",
          "==",
          "&&",
          "||",
          "when",
          "then",
          "end",
          "rule \"",
          "declare ",
          "- ",
          "*a",
          "&a ",
          "!!map",
          "%",
          "#",
          "----",
          "~",
          "<c r=\"ZZZZZZ1\" t=\"s\"><v>1999999999</v></c>",
          "<row r=\"-5\"/>",
          "t=\"s\"",
          "t=\"d\"",
          "<f t=\"shared\" si=\"9\">",
          "<!DOCTYPE a [<!ENTITY e \"x\">]>",
          "errcode",
          "群号",
          "成员",
          "账号",
          "2025-13-45",
          "9999-99-99",
          "是",
          "PK\u0003\u0004",
          "PK\u0001\u0002",
          "_xD800_");

  @TempDir static Path folder;

  private static final Rulebook RULEBOOK = RulebookReader.read(RULES);
  private static final Vocabulary VOCABULARY = RuleEngine.vocabulary(RULEBOOK.vocabulary());
  private static final Snapshot LISTS =
      new SnapshotReader(VOCABULARY.tables(Table.Kind.LIST), Map.of()).readAll(RULEBOOK.lists());
  private static final SnapshotReader SNAPSHOTS =
      new SnapshotReader(VOCABULARY.tables(Table.Kind.SNAPSHOT), Map.of())
          .withApi(ApiMappingReader.read(RULEBOOK.api(), VOCABULARY));

  /** Reads a file. */
  @FunctionalInterface
  private interface Reading {
    void read(byte[] content) throws IOException;
  }

  /**
   * A kind of input.
   *
   * @param good ones to be spoiled
   * @param few how many are tried with every build
   */
  private record Input(
      String name,
      List<byte[]> good,
      int few,
      BiFunction<Mutator, byte[], byte[]> spoiling,
      Reading reading) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Input> inputs() throws IOException {
    List<byte[]> workbooks =
        List.of(bytes(SAMPLE.resolve("管理员登记表.xlsx")), bytes(SAMPLE.resolve("离职交接.xlsx")));
    List<byte[]> texts =
        List.of(bytes(SAMPLE.resolve("公告.csv")), bytes(SAMPLE.resolve("组织架构.csv")));
    List<byte[]> templates = List.of(bytes(RULES.resolve("模板/自定义检查.xlsx")));
    return Stream.of(
        new Input("csv", texts, FEW, Mutator::spoil, file("公告.csv")),
        new Input("xlsx", workbooks, FEW, Mutator::spoil, file("管理员.xlsx")),
        new Input("xlsx parts", workbooks, FEW, Mutator::spoilPart, file("管理员.xlsx")),
        new Input("xls", List.of(old()), FEW, Mutator::spoil, file("管理员.xls")),
        new Input("json", responses(), FEW, Mutator::spoil, file("响应.json")),
        new Input("zip", List.of(zip()), FEW, Mutator::spoil, FuzzTest::readZip),
        new Input(
            "calls",
            List.of(bytes(RULES.resolve("接口.yaml"))),
            FEW,
            Mutator::spoil,
            bytes -> ApiMappingReader.read(text("接口.yaml", bytes), VOCABULARY)),
        new Input(
            "cases",
            List.of(bytes(RULES.resolve("条款/第13条-群主负责制.cases.yaml"))),
            FEW,
            Mutator::spoil,
            bytes -> CaseReader.read(text("a.cases.yaml", bytes), VOCABULARY)),
        new Input(
            "vocabulary",
            List.of(bytes(RULES.resolve("词汇.drl"))),
            FEW,
            Mutator::spoil,
            bytes -> RuleEngine.vocabulary(text("词汇.drl", bytes))),
        new Input(
            "rules",
            rules(),
            FEW_RULES,
            Mutator::spoil,
            bytes -> compile(text("条款/第13条.drl", bytes))),
        new Input(
            "tables of checks",
            templates,
            FEW_RULES,
            Mutator::spoil,
            bytes -> compile(new RuleWorkbook("自定义/检查.xlsx", bytes))),
        new Input(
            "parts of tables of checks",
            templates,
            FEW_RULES,
            Mutator::spoilPart,
            bytes -> compile(new RuleWorkbook("自定义/检查.xlsx", bytes))));
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void whatever_is_spoiled_is_read_or_refused_in_words(Input input) throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    for (long seed = SEED << 32;
        SECONDS > 0 ? System.nanoTime() < end : seed < (SEED << 32) + input.few();
        seed++) {
      byte[] good = input.good().get((int) (seed % input.good().size()));
      byte[] spoiled = input.spoiling().apply(new Mutator(seed, WORDS), good);
      try {
        read(input, spoiled);
      } catch (RuntimeException | Error e) {
        if (!refusedInWords(e)) {
          Path kept = Files.createDirectories(Path.of("target/fuzz")).resolve(input + "-" + seed);
          Files.write(kept, spoiled);
          throw new AssertionError("kept in " + kept + ": " + e, e);
        }
      }
    }
  }

  /** A reader that failed as nobody thought of is refused in words too, but they say so. */
  private static boolean refusedInWords(Throwable thrown) {
    return thrown instanceof RulebookException
        || (thrown instanceof UserError && !String.valueOf(thrown.getMessage()).contains("意外错误"));
  }

  private static void read(Input input, byte[] spoiled) throws IOException {
    if (SECONDS == 0) {
      input.reading().read(spoiled);
    } else {
      assertTimeoutPreemptively(LONGEST, () -> input.reading().read(spoiled));
    }
  }

  private static Reading file(String name) {
    return bytes -> {
      Path snapshot = Files.createDirectories(folder.resolve(name));
      Files.write(snapshot.resolve(name), bytes);
      SNAPSHOTS.read(snapshot);
    };
  }

  private static void readZip(byte[] bytes) throws IOException {
    SNAPSHOTS.read(Files.write(folder.resolve("2025-10.zip"), bytes));
  }

  private static void compile(RuleFile file) {
    RuleEngine.compile(VOCABULARY, RULEBOOK.vocabulary(), List.of(file), LISTS);
  }

  private static RuleText text(String file, byte[] bytes) {
    return new RuleText(file, new String(bytes, UTF_8));
  }

  private static byte[] bytes(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  private static List<byte[]> responses() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/snapshot/api"))) {
      List<byte[]> responses = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        responses.add(bytes(file));
      }
      return responses;
    }
  }

  private static List<byte[]> rules() {
    return RULEBOOK.rules().stream()
        .map(rule -> (RuleText) rule)
        .map(rule -> rule.text().getBytes(UTF_8))
        .toList();
  }

  private static byte[] zip() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    for (String name : List.of("公告.csv", "管理员登记表.xlsx", "组织架构.csv")) {
      entries.put("2025-10/" + name, bytes(SAMPLE.resolve(name)));
    }
    return Export.zip(UTF_8, entries);
  }

  private static byte[] old() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      var sheet = workbook.createSheet("管理员");
      String[][] rows = {
        {"账号", "角色", "管理模块", "管理范围", "授权日期"}, {"a", "创建人", "公告", "全院", "2025-01-01"}
      };
      for (int i = 0; i < 40; i++) {
        var row = sheet.createRow(i);
        for (int j = 0; j < rows[0].length; j++) {
          row.createCell(j).setCellValue(rows[Math.min(i, 1)][j]);
        }
        row.createCell(9).setCellFormula("1/" + i);
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }
}
