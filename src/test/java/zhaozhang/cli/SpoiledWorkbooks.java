package zhaozhang.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static zhaozhang.cli.Place.GROUPS;
import static zhaozhang.cli.Place.SHEET;
import static zhaozhang.cli.Spoiled.harmless;
import static zhaozhang.cli.Spoiled.noted;
import static zhaozhang.cli.Spoiled.refusedGroups;
import static zhaozhang.cli.Spoiled.unknown;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhaozhang.snapshot.Export;

/** Workbooks that are damaged, hostile or merely unusual. */
final class SpoiledWorkbooks {

  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String TYPES = "[Content_Types].xml";
  private static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
  private static final String A2 = "<c r=\"A2\" t=\"s\"><v>7</v></c>";

  private final List<Spoiled> all = new ArrayList<>();

  private SpoiledWorkbooks() {}

  static List<Spoiled> all() {
    SpoiledWorkbooks workbooks = new SpoiledWorkbooks();
    workbooks.damaged();
    workbooks.somethingElse();
    workbooks.entities();
    workbooks.hostile();
    workbooks.hidden();
    workbooks.brokenCells();
    workbooks.unusual();
    return workbooks.all;
  }

  private void damaged() {
    all.add(refusedGroups("xlsx: empty file", place -> place.give(GROUPS, new byte[0])));
    all.add(
        refusedGroups(
            "xlsx: truncated",
            place -> {
              byte[] whole = Place.sample(GROUPS);
              place.give(GROUPS, Arrays.copyOf(whole, whole.length / 2));
            }));
    for (String part : List.of(WORKBOOK, TYPES, RELATIONSHIPS, SHEET)) {
      all.add(refusedGroups("xlsx: without " + part, place -> without(place, part)));
    }
    refuses("a sheet that ends in the middle", SHEET, xml -> xml.substring(0, xml.length() / 2));
    refuses("texts that end in the middle", STRINGS, xml -> xml.substring(0, xml.length() / 2));
    refuses("a sheet that is no XML", SHEET, xml -> "\u0001\u0002{}");
    refuses("a sheet of nothing", SHEET, xml -> "");
    refuses("a row numbered by a word", SHEET, xml -> xml.replace("<row r=\"2\"", "<row r=\"二\""));
    refuses(
        "a type of cell that there is not",
        SHEET,
        xml -> xml.replace(A2, A2.replace("t=\"s", "t=\"q")));
    refuses("an address that is none", SHEET, xml -> xml.replace("\"A2\"", "\"2A\""));
    refuses("a negative text", SHEET, xml -> xml.replace("<v>7</v>", "<v>-7</v>"));
    refuses("a style that is no number", SHEET, xml -> xml.replace("s=\"3\"", "s=\"x\""));
    all.add(refusedGroups("xlsx: a part whose bytes were changed", SpoiledWorkbooks::flipped));
    all.add(refusedGroups("xlsx: encrypted as a .zip", place -> directory(place, 8, 1)));
    all.add(refusedGroups("xlsx: a part larger than said", place -> directory(place, 24, 10)));
    all.add(refusedGroups("xlsx: a part of the size zip64", place -> directory(place, 24, -1)));
    all.add(refusedGroups("xlsx: two sheets of one name", SpoiledWorkbooks::twice));
  }

  private void somethingElse() {
    all.add(
        refusedGroups(
            "xlsx: in truth a .zip of a .csv", place -> parts(place, Map.of("群.csv", "a,b"))));
    all.add(
        refusedGroups(
            "xlsx: in truth a .docx",
            place -> parts(place, Map.of(TYPES, "<Types/>", "word/document.xml", "<w/>"))));
    all.add(
        refusedGroups(
            "xlsx: in truth a .xlsb",
            place ->
                parts(place, Map.of(TYPES, "<Types/>", "xl/workbook.bin", "\u0083\u0001\u0000"))));
    all.add(
        refusedGroups(
            "xlsx: in truth a .ods",
            place ->
                parts(
                    place,
                    Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "content.xml",
                        "<office:document-content/>"))));
    all.add(
        refusedGroups(
            "xlsx: a web page", place -> place.give(GROUPS, "\ufeff\n<!DOCTYPE html><table>")));
    all.add(
        refusedGroups("xlsx: a picture", place -> place.give(GROUPS, "\u0089PNG\r\n\u0000\u0001")));
    for (String text : List.of("%PDF-1.7\n1 0 obj\n<<>>\n", "{\\rtf1 群号}", "群里的事\n改天再说\n")) {
      all.add(
          unknown(
              "xlsx: in truth " + text.substring(0, 4),
              GROUPS,
              "工作群",
              place -> place.give(GROUPS, text)));
    }
    for (String name : List.of("群列表.xlsm", "群列表")) {
      all.add(
          unknown(
              "xlsx: named " + name,
              name,
              "工作群",
              place -> place.without(GROUPS).give(name, Place.sample(GROUPS))));
    }
  }

  private void entities() {
    for (String part : List.of(STRINGS, SHEET, RELATIONSHIPS)) {
      all.add(
          noted(
              "xlsx: entities in " + part,
              GROUPS,
              place ->
                  place.edit(
                      part,
                      xml ->
                          doctype(
                              xml,
                              "<!ENTITY % x SYSTEM \"http://127.0.0.1:"
                                  + place.port()
                                  + "/x\">%x;"
                                  + "<!ENTITY e SYSTEM \""
                                  + place.secret().toUri()
                                  + "\">"))));
    }
    StringBuilder lol = new StringBuilder("<!ENTITY e0 \"lol\">");
    for (int i = 1; i < 12; i++) {
      lol.append("<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
    }
    lol.append("<!ENTITY e \"&e11;\">");
    all.add(
        noted(
            "xlsx: a billion laughs",
            GROUPS,
            place -> place.edit(STRINGS, xml -> doctype(xml, lol.toString()))));
    all.add(
        noted(
            "xlsx: an entity of a device",
            GROUPS,
            place ->
                place.edit(
                    STRINGS, xml -> doctype(xml, "<!ENTITY e SYSTEM \"file:///dev/zero\">"))));
    all.add(
        noted(
            "xlsx: a type that is elsewhere",
            GROUPS,
            place ->
                place.edit(
                    STRINGS,
                    xml ->
                        xml.replaceFirst(
                                "<sst",
                                "<!DOCTYPE sst SYSTEM \"http://127.0.0.1:"
                                    + place.port()
                                    + "/x.dtd\"><sst")
                            .replaceFirst("<t>[^<]*</t>", "<t>&e;</t>"))));
  }

  private static String doctype(String xml, String entities) {
    String typed =
        xml.replaceFirst(
            "<(sst|worksheet|workbook|Relationships|Types|styleSheet)\\b",
            "<!DOCTYPE $1 [" + java.util.regex.Matcher.quoteReplacement(entities) + "]><$1");
    return typed
        .replace("<t>院领导工作群</t>", "<t>&e;</t>")
        .replace(A2, "<c r=\"A2\" t=\"inlineStr\"><is><t>&e;</t></is></c>")
        .replace("name=\"工作群\"", "name=\"&e;\"")
        .replace("Target=\"worksheets/sheet1.xml\"", "Target=\"&e;\"")
        .replace("PartName=\"/xl/sharedStrings.xml\"", "PartName=\"&e;\"");
  }

  private void hostile() {
    refuses("a column that no spreadsheet has", SHEET, xml -> xml.replace("\"G2\"", "\"ZZZZZZ2\""));
    refuses(
        "a row beyond the last", SHEET, xml -> xml.replace("<row r=\"3\"", "<row r=\"1048577\""));
    refuses("the billionth text", SHEET, xml -> xml.replace("<v>7</v>", "<v>1999999999</v>"));
    refuses("a text of megabytes", STRINGS, xml -> xml.replace("院领导", "院".repeat(2_000_000)));
    refuses(
        "a part that is a bomb",
        STRINGS,
        xml -> xml.replace("</sst>", "<si><t>a</t></si>".repeat(3_000_000) + "</sst>"));
    all.add(
        refusedGroups(
            "xlsx: many parts, each too small to be a bomb",
            place -> {
              Map<String, byte[]> parts = place.parts();
              byte[] blank = " ".repeat(31 << 20).getBytes(UTF_8);
              for (int i = 0; i < 30; i++) {
                parts.put("xl/a" + i + ".xml", blank);
              }
              place.give(GROUPS, Export.zip(UTF_8, parts));
            }));
    all.add(
        refusedGroups(
            "xlsx: parts without number",
            place -> {
              Map<String, byte[]> parts = place.parts();
              for (int i = 0; i < 10_001; i++) {
                parts.put("xl/a" + i + ".xml", new byte[0]);
              }
              place.give(GROUPS, Export.zip(UTF_8, parts));
            }));
    refuses(
        "array formulas without number",
        SHEET,
        xml -> {
          StringBuilder rows = new StringBuilder();
          for (int i = 1000; i < 200_000; i++) {
            rows.append(
                "<row r=\"%d\"><c r=\"A%d\"><f t=\"array\" ref=\"A%d\">1</f><v>1</v></c></row>"
                    .formatted(i, i, i));
          }
          return xml.replace("</sheetData>", rows + "</sheetData>");
        });
    refuses(
        "elements in each other without end",
        SHEET,
        xml -> xml.replace("<sheetData>", "<x>".repeat(100_000) + "<sheetData>"));
  }

  /** What is hostile, written so that it is not seen at once. */
  private void hidden() {
    refuses(
        "a far column behind spaces",
        SHEET,
        xml -> xml.replace("<c r=\"G2\"", "<c " + " ".repeat(300) + "r=\"ZZZZZZ2\""));
    refuses(
        "a far column behind an end of tag",
        SHEET,
        xml -> xml.replace("<c r=\"G2\"", "<c cm=\">\" r=\"ZZZZZZ2\""));
    refuses(
        "a far column by a number of its letter",
        SHEET,
        xml -> xml.replace("<c r=\"G2\"", "<c r=\"&#90;ZZZZZ2\""));
    refuses(
        "the billionth text behind a comment",
        SHEET,
        xml -> xml.replace("<v>7</v>", "<v><!-- -->1999999999</v>"));
    refuses(
        "the billionth text unparsed",
        SHEET,
        xml -> xml.replace("<v>7</v>", "<v><![CDATA[1999999999]]></v>"));
    refuses(
        "the billionth text by a number of its type",
        SHEET,
        xml -> xml.replace(A2, "<c r=\"A2\" t=\"&#115;\"><v>1999999999</v></c>"));
    all.add(
        refusedGroups(
            "xlsx: a far column in UTF-16",
            place -> {
              Map<String, byte[]> parts = place.parts();
              String xml = new String(parts.get(SHEET), UTF_8).replace("\"G2\"", "\"ZZZZZZ2\"");
              parts.put(SHEET, utf16(xml));
              place.give(GROUPS, Export.zip(UTF_8, parts));
            }));
    refuses(
        "ten thousand sheets of one part",
        "xl/workbook.xml",
        xml -> {
          Matcher sheet = Pattern.compile("<sheet name=\"[^/]*/>").matcher(xml);
          StringBuilder all = new StringBuilder();
          for (int i = 0; i < 10_000 && sheet.find(0); i++) {
            all.append(sheet.group().replaceFirst("name=\"", "name=\"" + i));
          }
          return xml.replace("</sheets>", all + "</sheets>");
        });
    refuses(
        "a long text that all cells share",
        STRINGS,
        xml -> xml.replaceAll("<t>内部群</t>", "<t>" + "群".repeat(1_000_000) + "</t>"));
    all.add(
        refusedGroups(
            "xlsx: a far column in a part of another name",
            place -> {
              Map<String, byte[]> parts = place.parts();
              String xml = new String(parts.remove(SHEET), UTF_8).replace("\"G2\"", "\"ZZZZZZ2\"");
              parts.put("xl/worksheets/sheet1.dat", xml.getBytes(UTF_8));
              place.give(GROUPS, Export.zip(UTF_8, parts));
              place.edit(RELATIONSHIPS, rels -> rels.replace("sheet1.xml", "sheet1.dat"));
            }));
  }

  private static byte[] utf16(String xml) {
    return ("\ufeff" + xml.replace("UTF-8", "UTF-16")).getBytes(UTF_16LE);
  }

  private void brokenCells() {
    notes(
        "errors in cells",
        SHEET,
        xml ->
            xml.replaceAll(
                "<c r=\"C(\\d+)\" t=\"s\"><v>\\d+</v>", "<c r=\"C$1\" t=\"e\"><v>#REF!</v>"));
    notes(
        "formulas that were never calculated",
        SHEET,
        xml ->
            xml.replaceAll(
                "<c r=\"C(\\d+)\" t=\"s\"><v>\\d+</v>", "<c r=\"C$1\"><f>A1&amp;\"\"</f>"));
    notes(
        "formulas that failed",
        SHEET,
        xml ->
            xml.replaceAll(
                "<c r=\"C(\\d+)\" t=\"s\"><v>\\d+</v>",
                "<c r=\"C$1\" t=\"str\"><f>VLOOKUP(1)</f><v>#N/A</v>"));
    notes(
        "texts that are not there",
        SHEET,
        xml -> xml.replaceAll("(<c r=\"C\\d+\" t=\"s\"><v>)\\d+</v>", "$199999</v>"));
    notes(
        "no texts at all",
        STRINGS,
        xml -> "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>");
    notes(
        "a sheet without rows",
        SHEET,
        xml -> xml.replaceAll("(?s)<sheetData>.*</sheetData>", "<sheetData/>"));
    notes(
        "only headings",
        SHEET,
        xml -> xml.replaceAll("(?s)<row r=\"2\">.*</sheetData>", "</sheetData>"));
    notes("a heading twice", STRINGS, xml -> xml.replace("<t>创建人</t>", "<t>群主</t>"));
    notes("a heading that is misspelt", STRINGS, xml -> xml.replace("<t>群主</t>", "<t>群住</t>"));
    notes(
        "halves of letters in names",
        STRINGS,
        xml ->
            xml.replace("<t>院领导工作群</t>", "<t>_xD83D_院_xDE00__x0000__x001B_</t>")
                .replace("<t>群类型</t>", "<t>群_xD800_</t>"));
  }

  private void unusual() {
    reads(
        "a dimension of all there is",
        SHEET,
        xml -> xml.replace("ref=\"A1\"", "ref=\"A1:XFD1048576\""));
    reads("cells without addresses", SHEET, xml -> xml.replaceAll("<c r=\"[A-Z]+\\d+\"", "<c"));
    reads("rows without numbers", SHEET, xml -> xml.replaceAll("<row r=\"\\d+\">", "<row>"));
    reads(
        "rows in no order",
        SHEET,
        xml ->
            xml.replace("<row r=\"3\"", "<row r=\"500\"").replace("<row r=\"5\"", "<row r=\"2\""));
    reads(
        "a cell in the last column",
        SHEET,
        xml ->
            xml.replaceFirst(
                "</row>\n<row r=\"3\">", "<c r=\"XFD2\" s=\"1\"/></row>\n<row r=\"3\">"));
    reads(
        "headings that are merged",
        SHEET,
        xml ->
            xml.replace(
                "</sheetData>",
                "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>"));
    reads(
        "a hidden sheet",
        WORKBOOK,
        xml -> xml.replace("<sheet name", "<sheet state=\"veryHidden\" name"));
    reads(
        "formulas with results",
        SHEET,
        xml ->
            xml.replace(
                A2,
                "<c r=\"A2\" t=\"str\"><f>\"wrkSwLqmi4Jst\"&amp;\"viX\"</f><v>wrkSwLqmi4JstviX</v></c>"));
    reads(
        "array formulas with results",
        SHEET,
        xml ->
            xml.replace(
                A2,
                "<c r=\"A2\" t=\"str\"><f t=\"array\" ref=\"A2:A2\">1</f><v>wrkSwLqmi4JstviX</v></c>"));
    reads(
        "texts in cells",
        SHEET,
        xml ->
            xml.replace(
                A2,
                "<c r=\"A2\" t=\"inlineStr\"><is><r><t>wrkSwLqmi4J</t></r><r><t>stviX</t></r></is></c>"));
    reads(
        "a number that fills the memory beside the table",
        SHEET,
        xml -> xml.replaceFirst("</row>", "<c r=\"Z1\"><v>1e999999999</v></c></row>"));
    reads(
        "comments and unparsed texts",
        STRINGS,
        xml -> xml.replace("<t>院领导工作群</t>", "<t><!-- < > -->院<![CDATA[领导]]>工作群</t>"));
    reads(
        "macros",
        TYPES,
        xml ->
            xml.replace(
                "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main",
                "vnd.ms-excel.sheet.macroEnabled.main"));
    reads(
        "links to other workbooks",
        RELATIONSHIPS,
        xml ->
            xml.replace(
                "</Relationships>",
                "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink\" Target=\"http://127.0.0.1/x.xlsx\" TargetMode=\"External\"/></Relationships>"));
    all.add(
        harmless(
            "xlsx: a sheet of a chart, and one without rows",
            place -> {
              place.edit(
                  WORKBOOK,
                  xml ->
                      xml.replace(
                          "</sheets>",
                          "<sheet name=\"图\" sheetId=\"2\" r:id=\"rId8\"/><sheet name=\"空\" sheetId=\"3\" r:id=\"rId9\"/></sheets>"));
              place.edit(
                  RELATIONSHIPS,
                  xml ->
                      xml.replace(
                          "</Relationships>",
                          "<Relationship Id=\"rId8\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet\" Target=\"chartsheets/sheet1.xml\"/><Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>"));
              Map<String, byte[]> parts = place.parts();
              parts.put(
                  "xl/chartsheets/sheet1.xml",
                  "<chartsheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"
                      .getBytes(UTF_8));
              parts.put(
                  "xl/worksheets/sheet2.xml",
                  "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/></worksheet>"
                      .getBytes(UTF_8));
              place.give(GROUPS, Export.zip(UTF_8, parts));
            }));
    all.add(
        harmless(
            "xlsx: a heading after thirty rows is too late, one after twenty-nine is not",
            place -> place.edit(SHEET, xml -> shifted(xml, 29))));
  }

  private static String shifted(String xml, int rows) {
    String numbered =
        Pattern.compile("(<row r=\"|<c r=\"[A-Z]+)(\\d+)")
            .matcher(xml)
            .replaceAll(match -> match.group(1) + (Integer.parseInt(match.group(2)) + rows));
    return numbered;
  }

  private void refuses(String name, String part, UnaryOperator<String> edit) {
    all.add(refusedGroups("xlsx: " + name, place -> place.edit(part, edit)));
  }

  private void notes(String name, String part, UnaryOperator<String> edit) {
    all.add(noted("xlsx: " + name, GROUPS, place -> place.edit(part, edit)));
  }

  private void reads(String name, String part, UnaryOperator<String> edit) {
    all.add(harmless("xlsx: " + name, place -> place.edit(part, edit)));
  }

  private static void without(Place place, String part) throws IOException {
    Map<String, byte[]> parts = place.parts();
    parts.remove(part);
    place.give(GROUPS, Export.zip(UTF_8, parts));
  }

  private static void parts(Place place, Map<String, String> parts) throws IOException {
    Map<String, byte[]> bytes = new java.util.TreeMap<>();
    parts.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
    place.give(GROUPS, Export.zip(UTF_8, bytes));
  }

  private static void flipped(Place place) throws IOException {
    byte[] bytes = Place.sample(GROUPS);
    int at = local(bytes, SHEET) + 30 + SHEET.length();
    Arrays.fill(bytes, at + 500, at + 600, (byte) 0xff);
    place.give(GROUPS, bytes);
  }

  private static int local(byte[] zip, String part) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 30 < zip.length; at++) {
      if (bytes.getInt(at) == 0x04034b50
          && new String(zip, at + 30, bytes.getShort(at + 26), UTF_8).equals(part)) {
        return at;
      }
    }
    throw new IllegalArgumentException(part);
  }

  /** Changes a field of the directory's entry of the sheet. */
  private static void directory(Place place, int offset, int value) throws IOException {
    byte[] zip = Place.sample(GROUPS);
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 46 < zip.length; at++) {
      if (bytes.getInt(at) == 0x02014b50
          && new String(zip, at + 46, bytes.getShort(at + 28), UTF_8).equals(SHEET)) {
        if (offset < 16) {
          bytes.putShort(at + offset, (short) (bytes.getShort(at + offset) | value));
        } else {
          bytes.putInt(at + offset, value);
        }
      }
    }
    place.give(GROUPS, zip);
  }

  /** The directory names two parts alike, of which the second holds less. */
  private static void twice(Place place) throws IOException {
    Map<String, byte[]> parts = place.parts();
    String less =
        new String(parts.get(SHEET), UTF_8)
            .replaceAll("(?s)<row r=\"4\">.*</sheetData>", "</sheetData>");
    parts.put(SHEET.replace("sheet1", "sheet7"), less.getBytes(UTF_8));
    byte[] zip = Export.zip(UTF_8, parts);
    byte[] other = SHEET.replace("sheet1", "sheet7").getBytes(UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int at = 0; at < zip.length; at++) {
      boolean here =
          at + other.length <= zip.length
              && Arrays.equals(zip, at, at + other.length, other, 0, other.length);
      if (here) {
        out.write(SHEET.getBytes(UTF_8));
        at += other.length - 1;
      } else {
        out.write(zip[at]);
      }
    }
    place.give(GROUPS, out.toByteArray());
  }
}
