package zhaozhang.snapshot.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import zhaozhang.snapshot.source.SourceFile;

/** The parts of a workbook, and which of them holds which sheet. */
final class SheetParts {

  private SheetParts() {}

  /** Does something with a part of a workbook. */
  @FunctionalInterface
  interface Action {
    /**
     * Does it.
     *
     * @param name of the part, in small letters
     */
    void accept(String name, XMLStreamReader xml) throws XMLStreamException;
  }

  /** The names of parts, in small letters, by the ids of the relationships that lead to them. */
  static Map<String, String> byId(ZipFile workbook) throws IOException, XMLStreamException {
    Map<String, String> parts = new HashMap<>();
    forEach(
        workbook,
        "_rels/workbook.xml.rels",
        (name, xml) -> {
          String folder = name.substring(0, name.indexOf("_rels/"));
          while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                && xml.getLocalName().equals("Relationship")) {
              String target = xml.getAttributeValue(null, "Target");
              String part = target.startsWith("/") ? target.substring(1) : folder + target;
              parts.put(xml.getAttributeValue(null, "Id"), part.toLowerCase(Locale.ROOT));
            }
          }
        });
    return parts;
  }

  /** Whether a workbook is one of those that {@link StrictParts} gives other names. */
  static boolean strict(ZipFile workbook) throws IOException, XMLStreamException {
    AtomicBoolean strict = new AtomicBoolean();
    forEach(
        workbook,
        "_rels/workbook.xml.rels",
        (name, xml) -> {
          while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
              String type = xml.getAttributeValue(null, "Type");
              if (type != null && type.startsWith(StrictParts.RELATIONSHIPS)) {
                strict.set(true);
              }
            }
          }
        });
    return strict.get();
  }

  /** Reads the parts whose names end so. */
  static void forEach(SourceFile file, String end, Action action)
      throws IOException, XMLStreamException {
    try (ZipFile workbook = open(file)) {
      forEach(workbook, end, action);
    }
  }

  private static void forEach(ZipFile workbook, String end, Action action)
      throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    for (ZipArchiveEntry entry : Collections.list(workbook.getEntries())) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (name.endsWith(end)) {
        try (InputStream in = workbook.getInputStream(entry)) {
          action.accept(name, factory.createXMLStreamReader(in));
        }
      }
    }
  }

  /** The JDK cannot read a .zip in memory by its directory, and some are not to be read without. */
  static ZipFile open(SourceFile file) throws IOException {
    if (file.path() != null) {
      return ZipFile.builder().setPath(file.path()).get();
    }
    SeekableByteChannel bytes = new SeekableInMemoryByteChannel(file.bytes());
    return ZipFile.builder().setSeekableByteChannel(bytes).get();
  }
}
