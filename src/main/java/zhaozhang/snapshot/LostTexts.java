package zhaozhang.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a workbook whose text is missing from its shared strings. The library reads them as
 * blank, so the workbook is looked through once more; but only when a cell of text is blank.
 */
final class LostTexts {

  private final SourceFile file;
  private @Nullable Map<String, Set<String>> cellsBySheet;

  LostTexts(SourceFile file) {
    this.file = file;
  }

  /**
   * Whether the text of a cell is lost.
   *
   * @param sheetId of the relationship that leads to the sheet
   * @param address such as {@code B3}
   */
  boolean contains(String sheetId, String address) {
    if (cellsBySheet == null) {
      cellsBySheet = find();
    }
    return cellsBySheet.getOrDefault(sheetId, Set.of()).contains(address);
  }

  private Map<String, Set<String>> find() {
    try {
      Parts parts = new Parts();
      forEachPart(parts::look);
      Map<String, Set<String>> found = new HashMap<>();
      forEachPart(
          (name, xml) -> {
            String sheetId = parts.sheetIds.get(name);
            if (sheetId != null) {
              found.put(sheetId, lostCells(xml, parts.texts));
            }
          });
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> lostCells(XMLStreamReader xml, int texts) throws XMLStreamException {
    Set<String> cells = new HashSet<>();
    String shared = null;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("c")) {
        boolean isShared = "s".equals(xml.getAttributeValue(null, "t"));
        shared = isShared ? xml.getAttributeValue(null, "r") : null;
      } else if (xml.getLocalName().equals("v") && shared != null) {
        String index = xml.getElementText();
        if (!index.isBlank() && Long.parseLong(index.strip()) >= texts) {
          cells.add(shared);
        }
      }
    }
    return cells;
  }

  /** Does something with a part of the workbook. */
  @FunctionalInterface
  private interface PartAction {
    void accept(String name, XMLStreamReader xml) throws XMLStreamException;
  }

  private void forEachPart(PartAction action) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (ZipFile zip = open(file)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
          try (InputStream in = zip.getInputStream(entry)) {
            action.accept(name, factory.createXMLStreamReader(in));
          }
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

  /** How many shared strings there are, and which part holds which sheet. */
  private static final class Parts {

    private final Map<String, String> sheetIds = new HashMap<>();
    private int texts;

    void look(String name, XMLStreamReader xml) throws XMLStreamException {
      boolean strings = name.endsWith("/sharedstrings.xml");
      boolean relationships = name.endsWith("_rels/workbook.xml.rels");
      while ((strings || relationships) && xml.hasNext()) {
        if (xml.next() != XMLStreamReader.START_ELEMENT) {
          continue;
        }
        if (strings && xml.getLocalName().equals("si")) {
          texts++;
        } else if (relationships && xml.getLocalName().equals("Relationship")) {
          String folder = name.substring(0, name.indexOf("_rels/"));
          addSheet(folder, xml.getAttributeValue(null, "Target"), xml);
        }
      }
    }

    private void addSheet(String folder, String target, XMLStreamReader xml) {
      String part = target.startsWith("/") ? target.substring(1) : folder + target;
      sheetIds.put(part.toLowerCase(Locale.ROOT), xml.getAttributeValue(null, "Id"));
    }
  }
}
