package zhaozhang.report.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhaozhang.base.TimelessZip;

/**
 * A document of Word in the making, in the form of GB/T 9704: A4, margins of 37, 35, 28 and 26 mm,
 * lines of 29 points, a title in 22 points and a text in 16. Where a font is missing, Word takes
 * the one beside it in the table of fonts.
 */
final class WordFile {

  private static final String MAIN =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String SECTION =
      "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>"
          + "<w:footerReference w:type=\"even\" r:id=\"rId5\"/>"
          + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
          + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\""
          + " w:header=\"851\" w:footer=\"1587\" w:gutter=\"0\"/></w:sectPr>";

  private final StringBuilder body = new StringBuilder();

  /** A column of a table: its heading, its width in twentieths of a point, what stands in it. */
  record Column(String heading, int width, boolean centred, String text) {}

  WordFile title(String text) {
    return paragraph("Title", text);
  }

  WordFile heading(String text) {
    return paragraph("Heading1", text);
  }

  /** A paragraph that begins at the margin. */
  WordFile line(String text) {
    return paragraph("Line", text);
  }

  WordFile text(String text) {
    return paragraph("Text", text);
  }

  WordFile signature(String text) {
    return paragraph("Signature", text);
  }

  WordFile blank() {
    return paragraph("Line", "");
  }

  /** The line that begins an annex, on a page of its own. */
  WordFile annex(String text) {
    return paragraph("Annex", text);
  }

  private WordFile paragraph(String style, String text) {
    body.append(element(style, text));
    return this;
  }

  private static String element(String style, String text) {
    String run =
        text.isEmpty() ? "" : "<w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run + "</w:p>";
  }

  /** A table with a row for headings, on every page, and one more. */
  WordFile table(List<Column> columns) {
    body.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/>");
    int all = columns.stream().mapToInt(Column::width).sum();
    body.append("<w:tblW w:w=\"" + all + "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>");
    body.append("</w:tblPr><w:tblGrid>");
    columns.forEach(one -> body.append("<w:gridCol w:w=\"" + one.width() + "\"/>"));
    body.append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    columns.forEach(one -> cell(one.width(), "TableHead", one.heading()));
    body.append("</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>");
    columns.forEach(
        one -> cell(one.width(), one.centred() ? "TableCentred" : "TableText", one.text()));
    body.append("</w:tr></w:tbl>");
    return this;
  }

  private void cell(int width, String style, String text) {
    body.append("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>");
    body.append("<w:vAlign w:val=\"center\"/></w:tcPr>" + element(style, text) + "</w:tc>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  byte[] bytes() throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", contentTypes());
    parts.put(
        "_rels/.rels", relations(Map.of("rId1", List.of("officeDocument", "word/document.xml"))));
    Map<String, List<String>> relations = new LinkedHashMap<>();
    relations.put("rId1", List.of("styles", "styles.xml"));
    relations.put("rId2", List.of("fontTable", "fontTable.xml"));
    relations.put("rId3", List.of("settings", "settings.xml"));
    relations.put("rId4", List.of("footer", "footer1.xml"));
    relations.put("rId5", List.of("footer", "footer2.xml"));
    parts.put("word/_rels/document.xml.rels", relations(relations));
    parts.put("word/document.xml", part("document", "<w:body>" + body + SECTION + "</w:body>"));
    parts.put("word/styles.xml", part("styles", styles()));
    parts.put("word/fontTable.xml", part("fonts", fonts()));
    parts.put("word/settings.xml", part("settings", settings()));
    parts.put("word/footer1.xml", part("ftr", footer("right")));
    parts.put("word/footer2.xml", part("ftr", footer("left")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TimelessZip zip = new TimelessZip(bytes)) {
      for (Map.Entry<String, String> one : parts.entrySet()) {
        byte[] text = one.getValue().getBytes(StandardCharsets.UTF_8);
        zip.add(one.getKey(), out -> out.write(text));
      }
    }
    return bytes.toByteArray();
  }

  private static String part(String root, String content) {
    return XML + "<w:" + root + " " + MAIN + ">" + content + "</w:" + root + ">";
  }

  private static String contentTypes() {
    StringBuilder types = new StringBuilder(XML);
    types.append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
    types.append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-");
    types.append("package.relationships+xml\"/><Default Extension=\"xml\"");
    types.append(" ContentType=\"application/xml\"/>");
    Map<String, String> overrides = new LinkedHashMap<>();
    overrides.put("document", "document.main");
    overrides.put("styles", "styles");
    overrides.put("fontTable", "fontTable");
    overrides.put("settings", "settings");
    overrides.put("footer1", "footer");
    overrides.put("footer2", "footer");
    overrides.forEach(
        (name, type) ->
            types.append(
                "<Override PartName=\"/word/%s.xml\" ContentType=\"%s%s+xml\"/>"
                    .formatted(name, TYPES, type)));
    return types + "</Types>";
  }

  private static String relations(Map<String, List<String>> targets) {
    StringBuilder text = new StringBuilder(XML);
    text.append("<Relationships");
    text.append(" xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    targets.forEach(
        (id, one) ->
            text.append(
                "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>"
                    .formatted(id, RELATIONS, one.get(0), one.get(1))));
    return text + "</Relationships>";
  }

  private static String fonts() {
    return font("方正小标宋简体", "宋体") + font("仿宋", "仿宋_GB2312") + font("黑体", "SimHei");
  }

  private static String font(String name, String otherwise) {
    return "<w:font w:name=\"%s\"><w:altName w:val=\"%s\"/><w:charset w:val=\"86\"/></w:font>"
        .formatted(name, otherwise);
  }

  private static String settings() {
    return "<w:evenAndOddHeaders/><w:compat><w:compatSetting w:name=\"compatibilityMode\""
        + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>";
  }

  private static String footer(String side) {
    return "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:jc w:val=\"%s\"/></w:pPr>".formatted(side)
        + "<w:r><w:t xml:space=\"preserve\">— </w:t></w:r>"
        + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
        + "<w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p>";
  }

  private static String styles() {
    return "<w:docDefaults><w:rPrDefault><w:rPr>"
        + fontOf("仿宋")
        + size(32)
        + "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        + style("Normal", "Normal", lines(580), "")
        + style("Title", "Title", lines(700) + centred(), fontOf("方正小标宋简体") + size(44))
        + style("Line", "顶格", lines(580), "")
        + style("Text", "正文首行缩进", lines(580) + indent() + justified(), "")
        + style("Heading1", "heading 1", "<w:keepNext/>" + lines(580) + indent(), fontOf("黑体"))
        + style("Annex", "附件", "<w:pageBreakBefore/>" + lines(580), fontOf("黑体"))
        + style("Signature", "Signature", "<w:keepNext/>" + lines(580) + right(), "")
        + style("TableHead", "表头", centred(), fontOf("黑体") + size(21))
        + style("TableText", "表格文字", "", size(21))
        + style("TableCentred", "表格居中", centred(), size(21))
        + style("Footer", "footer", edges(), fontOf("宋体") + size(28))
        + "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"Table Grid\"/><w:tblPr>"
        + "<w:tblBorders>"
        + border("top")
        + border("left")
        + border("bottom")
        + border("right")
        + border("insideH")
        + border("insideV")
        + "</w:tblBorders><w:tblCellMar>"
        + margin("top", 28)
        + margin("left", 57)
        + margin("bottom", 28)
        + margin("right", 57)
        + "</w:tblCellMar></w:tblPr></w:style>";
  }

  private static String style(String id, String name, String paragraph, String run) {
    String standard = id.equals("Normal") ? " w:default=\"1\"" : "";
    String based = id.equals("Normal") ? "" : "<w:basedOn w:val=\"Normal\"/>";
    boolean table = id.startsWith("Table");
    String single = table ? "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>" : "";
    return "<w:style w:type=\"paragraph\"%s w:styleId=\"%s\"><w:name w:val=\"%s\"/>%s"
            .formatted(standard, id, name, based)
        + "<w:pPr>"
        + single
        + paragraph
        + "</w:pPr><w:rPr>"
        + run
        + "</w:rPr></w:style>";
  }

  private static String fontOf(String name) {
    return "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"%s\"/>"
        .formatted(name);
  }

  private static String size(int halfPoints) {
    return "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
  }

  private static String lines(int twentieths) {
    return "<w:spacing w:line=\"" + twentieths + "\" w:lineRule=\"exact\"/>";
  }

  private static String indent() {
    return "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>";
  }

  private static String edges() {
    return "<w:ind w:leftChars=\"100\" w:left=\"280\" w:rightChars=\"100\" w:right=\"280\"/>";
  }

  private static String centred() {
    return "<w:jc w:val=\"center\"/>";
  }

  private static String justified() {
    return "<w:jc w:val=\"both\"/>";
  }

  private static String right() {
    return "<w:ind w:rightChars=\"400\" w:right=\"1280\"/><w:jc w:val=\"right\"/>";
  }

  private static String margin(String side, int twentieths) {
    return "<w:" + side + " w:w=\"" + twentieths + "\" w:type=\"dxa\"/>";
  }

  private static String border(String side) {
    return "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>";
  }
}
