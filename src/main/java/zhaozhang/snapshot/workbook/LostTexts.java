package zhaozhang.snapshot.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
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
      int[] texts = {0};
      SheetParts.forEach(file, "/sharedstrings.xml", (name, xml) -> texts[0] += texts(xml));
      Map<String, String> parts = SheetParts.byId(file);
      Map<String, Set<String>> found = new HashMap<>();
      SheetParts.forEach(
          file,
          ".xml",
          (name, xml) -> {
            if (parts.containsValue(name)) {
              found.put(name, lostCells(xml, texts[0]));
            }
          });
      Map<String, Set<String>> bySheet = new HashMap<>();
      parts.forEach((id, part) -> bySheet.put(id, found.getOrDefault(part, Set.of())));
      return bySheet;
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
