package zhaozhang.report.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.opc.StreamHelper;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import zhaozhang.base.TimelessZip;
import zhaozhang.report.document.Form.Filling;

/**
 * A document of Word with places to fill in. What is not such a place stays as it is, byte for byte
 * where a part has none.
 *
 * @param parts of the file, by name, in their order
 */
record Template(Map<String, byte[]> parts) {

  static final String EXTENSION = ".docx";

  private static final String BODY = "word/document.xml";

  /** The parts that hold paragraphs people see. */
  private static final Pattern TEXT =
      Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml");

  /** Of all parts together: a template of texts and a few pictures has far less. */
  private static final int MOST_BYTES = 20 << 20;

  /**
   * Reads a template.
   *
   * @throws IOException if it is no document, or a huge one
   */
  static Template read(Path file) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int left = MOST_BYTES;
    try (InputStream bytes = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(bytes)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = zip.readNBytes(left + 1);
        left -= part.length;
        if (left < 0) {
          throw new IOException("more than " + MOST_BYTES + " bytes");
        }
        parts.put(entry.getName(), part);
      }
    }
    if (!parts.containsKey(BODY)) {
      throw new IOException("no part " + BODY);
    }
    Template template = new Template(parts);
    template.names();
    return template;
  }

  /** The names that it asks for, in their order. */
  Set<String> names() throws IOException {
    Set<String> names = new LinkedHashSet<>();
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (TEXT.matcher(part.getKey()).matches()) {
        Paragraph.in(parse(part.getValue())).forEach(one -> names.addAll(one.names()));
      }
    }
    return names;
  }

  /** Writes the document that it makes of a filling; the same bytes for the same filling. */
  void write(Filling filling, OutputStream out) throws IOException {
    try (TimelessZip zip = new TimelessZip(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.add(part.getKey(), entry -> write(part, filling, entry));
      }
    }
  }

  private static void write(Map.Entry<String, byte[]> part, Filling filling, OutputStream out)
      throws IOException {
    if (TEXT.matcher(part.getKey()).matches()) {
      Document document = parse(part.getValue());
      Filler.fill(document, filling);
      if (!StreamHelper.saveXmlInStream(document, out)) {
        throw new IOException(part.getKey());
      }
    } else {
      out.write(part.getValue());
    }
  }

  /** By the parser of the JDK: a check of rules need not wait for a library of workbooks. */
  private static Document parse(byte[] part) throws IOException {
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
    try {
      // No document of Word has a document type; who has one is up to something.
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder parser = parsers.newDocumentBuilder();
      // It would print what is wrong.
      parser.setErrorHandler(null);
      return parser.parse(new ByteArrayInputStream(part));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(e);
    }
  }
}
