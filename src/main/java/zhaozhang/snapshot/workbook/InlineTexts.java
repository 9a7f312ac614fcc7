package zhaozhang.snapshot.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import zhaozhang.snapshot.source.SourceFile;

/**
 * The texts that stand in cells with readings above them. The library takes a reading for a part of
 * the text, so the sheet is looked through once more; but only one that has readings.
 */
final class InlineTexts {

  private final SourceFile file;
  private final Set<String> parts;
  private @Nullable Map<String, Map<String, String>> texts;

  /**
   * @param parts with readings above texts, in small letters
   */
  InlineTexts(SourceFile file, Set<String> parts) {
    this.file = file;
    this.parts = Set.copyOf(parts);
  }

  /**
   * The text of a cell.
   *
   * @param part that holds the sheet, in small letters
   * @param address such as {@code B3}
   * @param read the text as the library has it
   */
  String withoutReadings(String part, String address, String read) {
    if (!parts.contains(part)) {
      return read;
    }
    if (texts == null) {
      texts = find();
    }
    return texts.getOrDefault(part, Map.of()).getOrDefault(address, read);
  }

  private Map<String, Map<String, String>> find() {
    Map<String, Map<String, String>> found = new HashMap<>();
    try {
      for (String part : parts) {
        SheetParts.forEach(file, part, (name, xml) -> found.put(name, texts(xml)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  private static Map<String, String> texts(XMLStreamReader xml) throws XMLStreamException {
    Map<String, String> texts = new HashMap<>();
    String address = null;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("c")) {
        address = xml.getAttributeValue(null, "r");
      } else if (xml.getLocalName().equals("is") && address != null) {
        texts.put(address, text(xml));
      }
    }
    return texts;
  }

  /** What the runs of a text hold, to its end. */
  private static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean reading = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("is")) {
        break;
      }
      boolean start = event == XMLStreamConstants.START_ELEMENT;
      if ((start || event == XMLStreamConstants.END_ELEMENT) && xml.getLocalName().equals("rPh")) {
        reading = start;
      } else if (start && xml.getLocalName().equals("t") && !reading) {
        text.append(xml.getElementText());
      }
    }
    return text.toString();
  }
}
