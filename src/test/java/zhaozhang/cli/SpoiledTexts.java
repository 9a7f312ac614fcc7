package zhaozhang.cli;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static zhaozhang.cli.Spoiled.harmless;
import static zhaozhang.cli.Spoiled.judged;
import static zhaozhang.cli.Spoiled.noted;
import static zhaozhang.cli.Spoiled.refused;
import static zhaozhang.cli.Spoiled.unknown;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Texts with delimiters: in whatever encoding, ragged, endless, or made to fool a terminal. */
final class SpoiledTexts {

  private static final String NEWS = "公告.csv";
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final List<Spoiled> all = new ArrayList<>();

  private SpoiledTexts() {}

  static List<Spoiled> all() {
    SpoiledTexts texts = new SpoiledTexts();
    texts.encodings();
    texts.noTables();
    texts.endless();
    texts.unusual();
    texts.contents();
    return texts.all;
  }

  private static String news() throws IOException {
    return new String(Place.sample(NEWS), UTF_8).replace("\ufeff", "");
  }

  private void encodings() {
    encoded("UTF-8", UTF_8, "");
    encoded("GB18030", GB18030, "");
    encoded("UTF-16LE with its mark", UTF_16LE, "\ufeff");
    encoded("UTF-16BE with its mark", UTF_16BE, "\ufeff");
    encoded("UTF-16LE without a mark", UTF_16LE, "");
    encoded("UTF-16BE without a mark", UTF_16BE, "");
    encoded("UTF-32LE with its mark", Charset.forName("UTF-32LE"), "\ufeff");
    encoded("UTF-32BE with its mark", Charset.forName("UTF-32BE"), "\ufeff");
    all.add(
        noted(
            "csv: two encodings in one file",
            NEWS,
            place -> {
              ByteArrayOutputStream out = new ByteArrayOutputStream();
              out.write(news().getBytes(UTF_8));
              out.write("GG9,通知,关于采购的通知\n".getBytes(GB18030));
              place.give(NEWS, out.toByteArray());
            }));
    all.add(
        noted(
            "csv: bytes that are no text",
            NEWS,
            place -> {
              byte[] bytes = news().getBytes(UTF_8);
              Arrays.fill(bytes, bytes.length - 20, bytes.length - 10, (byte) 0xff);
              place.give(NEWS, bytes);
            }));
    all.add(
        noted(
            "csv: NUL within words",
            NEWS,
            place -> place.give(NEWS, news().replace("秘密", "秘\u0000密"))));
  }

  private void encoded(String name, Charset charset, String mark) {
    all.add(
        harmless("csv: in " + name, place -> place.give(NEWS, (mark + news()).getBytes(charset))));
  }

  private void noTables() {
    all.add(unknown("csv: empty file", NEWS, "公告", place -> place.give(NEWS, "")));
    all.add(unknown("csv: only a mark", NEWS, "公告", place -> place.give(NEWS, "\ufeff")));
    all.add(
        unknown(
            "csv: only blank lines", NEWS, "公告", place -> place.give(NEWS, "\r\n,,,\r\n \r\n")));
    all.add(unknown("csv: only NUL", NEWS, "公告", place -> place.give(NEWS, new byte[5000])));
    all.add(
        unknown(
            "csv: random bytes",
            NEWS,
            "公告",
            place -> {
              byte[] bytes = new byte[20_000];
              new java.util.Random(1).nextBytes(bytes);
              place.give(NEWS, bytes);
            }));
    all.add(
        unknown(
            "csv: in truth a workbook",
            NEWS,
            "公告",
            place -> place.give(NEWS, Place.sample(Place.GROUPS))));
    all.add(
        unknown(
            "csv: a link by its text",
            NEWS,
            "公告",
            place -> place.give(NEWS, place.secret().toString())));
    // A table that must have rows; 公告 may honestly have none.
    all.add(
        noted(
            "csv: only headings",
            "群成员.csv",
            place -> place.give("群成员.csv", headings(Place.text("群成员.csv")))));
    notes("headings of which none is the key", text -> text.replaceFirst("公告ID", "备忘"));
    notes("the headings twice", text -> headings(text) + text);
    notes("a heading twice", text -> text.replaceFirst("审核人", "发布人"));
  }

  private void endless() {
    all.add(
        refused(
            "csv: a quote that never ends",
            NEWS,
            "公告",
            place -> place.give(NEWS, news().replaceFirst("\n", "\n\"x"))));
    all.add(
        refused(
            "csv: a cell of 200 megabytes",
            NEWS,
            "公告",
            place -> {
              byte[] bytes = new byte[200 << 20];
              Arrays.fill(bytes, (byte) 'a');
              byte[] start = news().getBytes(UTF_8);
              System.arraycopy(start, 0, bytes, 0, start.length);
              place.give(NEWS, bytes);
            }));
    all.add(
        refused(
            "csv: a line of a million columns",
            NEWS,
            "公告",
            place -> place.give(NEWS, news() + ",".repeat(1_000_000))));
    all.add(
        refused(
            "csv: a heading of a million columns",
            NEWS,
            "公告",
            place -> place.give(NEWS, news().replaceFirst("\n", ",甲".repeat(1_000_000) + "\n"))));
    reads("half a million blank lines", text -> text + "\n".repeat(500_000));
    all.add(
        noted(
            "csv: twenty thousand rows without a key",
            NEWS,
            place -> place.give(NEWS, news() + ",x\n".repeat(20_000))));
    all.add(
        noted(
            "csv: sixteen thousand unknown columns",
            NEWS,
            place -> {
              StringBuilder headings = new StringBuilder();
              for (int i = 0; i < 16_000; i++) {
                headings.append(",列").append(i);
              }
              place.give(NEWS, news().replaceFirst("\r?\n", headings + "\n"));
            }));
  }

  private void unusual() {
    reads("ends of line of old Macs", text -> text.replace("\r\n", "\r"));
    reads("ends of line of Unix", text -> text.replace("\r\n", "\n"));
    reads("semicolons", text -> text.replace(',', ';'));
    reads("tabs", text -> text.replace(',', '\t'));
    reads("blank lines between", text -> text.replace("\r\n", "\r\n\r\n"));
    reads("longer rows", text -> text.replace("\r\n", ",,,多\r\n").replaceFirst(",,,多", ""));
    reads("rows that lack their end", text -> text.replaceAll("(?m),+(\r?)$", "$1"));
    reads("no end of the last line", text -> text.strip());
    reads("notes above", text -> "公告导出\r\n,,\r\n\"注,意\"\r\n" + text);
  }

  private void contents() {
    all.add(
        judged(
                "csv: a title that colours the terminal",
                place -> place.give(NEWS, forged()),
                run -> {
                  assertTrue(run.ended().out().contains("秘密级"), run.ended()::toString);
                  assertFalse(run.ended().out().contains("\n规则"), run.ended()::toString);
                })
            .command(place -> List.of("explain", place.snapshot(), "--subject", "GG20250036")));
    all.add(
        judged(
            "csv: a title that colours the report",
            place -> place.give(NEWS, forged()),
            Audited::isWritten));
    all.add(
        judged(
            "csv: a title that is a formula",
            place -> place.give(NEWS, news().replace("关于传阅秘密级文件的通知", "\"=cmd|'/c calc'!A0秘密级\"")),
            run -> {
              run.isWritten();
              assertFalse(Pattern.compile("<f>[^<]*cmd").matcher(run.ended().out()).find());
            }));
    all.add(
        judged(
            "csv: a title of half a million letters",
            place -> place.give(NEWS, news().replace("关于传阅秘密级文件的通知", "秘密级" + "长".repeat(500_000))),
            run -> run.isWritten()));
    for (String unit : List.of("a", "a@", "1", "Ann ", "；部", "审批/")) {
      all.add(
          noted(
              "csv: a megabyte of " + unit + " in each column",
              "成员二.csv",
              place -> {
                String cell = unit.repeat(1_000_000 / unit.length());
                place.give(
                    "成员二.csv", "账号,姓名,部门,职务,手机,激活状态,人员类别,工号\nzz" + ("," + cell).repeat(7) + "\n");
              }));
    }
    all.add(
        judged(
            "csv: a department that is a path",
            place ->
                place.give(
                    NEWS, news().replace("党政办公室", "../../../" + "x".repeat(300) + "\u202e\u0007")),
            Audited::isWritten));
    all.add(
        judged(
            "csv: dates beyond all calendars",
            place ->
                place.give(
                    NEWS,
                    news()
                        .replaceAll("2025-\\d\\d-\\d\\d", "9999-99-99")
                        .replaceAll("2025/\\d+/\\d+", "0000-00-00")),
            Audited::isWritten));
    all.add(
        judged(
            "csv: the year 275760",
            place ->
                place.give(
                    NEWS,
                    news()
                        .replaceAll("2025-\\d\\d-\\d\\d", "275760-09-13")
                        .replaceAll("2025/\\d+/\\d+", "9999-12-31")),
            Audited::isWritten));
    all.add(
        judged(
            "csv: members without an account",
            place ->
                place.give(
                    "群成员.csv", Place.text("群成员.csv").replaceAll("(?m)^(wr[^,]*),[^,]*", "$1,")),
            Audited::isWritten));
    all.add(
        noted(
            "csv: departments above each other in a circle",
            "组织架构.csv",
            place ->
                place.give(
                    "组织架构.csv",
                    Place.text("组织架构.csv").replace("北京教育学院,1,0", "北京教育学院,1,2") + "\n甲,2,3,\n")));
  }

  private static String forged() throws IOException {
    return news()
        .replace("关于传阅秘密级文件的通知", "\"秘密级\u001b[31m\u0007\u202e\u2066\u009b31m\n规则 64 条：通过 64\"");
  }

  private static String headings(String text) {
    return text.substring(0, text.indexOf('\n') + 1);
  }

  private void reads(String name, UnaryOperator<String> edit) {
    all.add(Spoiled.harmless("csv: " + name, place -> place.give(NEWS, edit.apply(news()))));
  }

  private void notes(String name, UnaryOperator<String> edit) {
    all.add(Spoiled.noted("csv: " + name, NEWS, place -> place.give(NEWS, edit.apply(news()))));
  }
}
