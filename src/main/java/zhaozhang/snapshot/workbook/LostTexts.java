package zhaozhang.snapshot.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import zhaozhang.snapshot.source.SourceFile;

/**
 * The cells of a workbook whose text is missing from its shared strings. The library reads them as
 * blank, so the workbook is looked through once more; but only when a cell of text is blank.
 */
final class LostTexts {

  private final SourceFile file;
  private final Collection<String> parts;
  private @Nullable Map<String, Set<String>> cellsByPart;

  /**
   * @param parts that hold sheets, in small letters
   */
  LostTexts(SourceFile file, Collection<String> parts) {
    this.file = file;
    this.parts = parts;
  }

  /**
   * Whether the text of a cell is lost.
   *
   * @param part that holds the sheet, in small letters
   * @param address such as {@code B3}
   */
  boolean contains(String part, String address) {
    if (cellsByPart == null) {
      cellsByPart = find();
    }
    return cellsByPart.getOrDefault(part, Set.of()).contains(address);
  }

  private Map<String, Set<String>> find() {
    try {
      int[] texts = {0};
      SheetParts.forEach(file, "/sharedstrings.xml", (name, xml) -> texts[0] += texts(xml));
      Map<String, Set<String>> found = new HashMap<>();
      SheetParts.forEach(
          file,
          ".xml",
          (name, xml) -> {
            if (parts.contains(name)) {
              found.put(name, lostCells(xml, texts[0]));
            }
          });
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int texts(XMLStreamReader xml) throws XMLStreamException {
    int texts = 0;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
        texts++;
      }
    }
    return texts;
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
}
