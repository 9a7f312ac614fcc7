package zhaozhang.report.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import zhaozhang.report.document.Form.Filling;

/**
 * Fills in one part of a document. What asks for a list stands there once for each line of it: the
 * row of a table, or outside of tables the paragraph.
 */
final class Filler {

  /** Names that Word gives to paragraphs and rows: no two have the same. */
  private static final List<String> OWN_NAMES = List.of("paraId", "textId");

  private Filler() {}

  static void fill(Document part, Filling filling) {
    Map<Element, List<Map<String, String>>> repeated = new LinkedHashMap<>();
    List<Paragraph> once = new ArrayList<>();
    for (Paragraph paragraph : Paragraph.in(part)) {
      Element block = block(paragraph);
      Optional<List<Map<String, String>>> lines =
          paragraph.names().stream()
              .filter(filling.lists()::containsKey)
              .findFirst()
              .map(filling.lists()::get);
      lines.ifPresent(found -> repeated.putIfAbsent(block, found));
      once.add(paragraph);
    }
    once.stream()
        .filter(paragraph -> !repeated.containsKey(block(paragraph)))
        .forEach(paragraph -> paragraph.fill(filling.values()));
    repeated.forEach((block, lines) -> repeat(block, lines, filling.values()));
  }

  private static Element block(Paragraph paragraph) {
    Element row = Paragraph.above(paragraph.element(), "tr");
    return row == null ? paragraph.element() : row;
  }

  private static void repeat(
      Element block, List<Map<String, String>> lines, Map<String, String> values) {
    Node parent = block.getParentNode();
    for (Map<String, String> line : lines) {
      Element copy = (Element) block.cloneNode(true);
      anonymous(copy);
      parent.insertBefore(copy, block);
      Map<String, String> all = new HashMap<>(values);
      all.putAll(line);
      Paragraph.in(copy).forEach(paragraph -> paragraph.fill(all));
    }
    parent.removeChild(block);
    if (block.getLocalName().equals("tr") && !hasRows(parent)) {
      // Word opens no table without rows.
      parent.getParentNode().removeChild(parent);
    }
  }

  private static boolean hasRows(Node table) {
    return ((Element) table).getElementsByTagNameNS(Paragraph.WORD, "tr").getLength() > 0;
  }

  private static void anonymous(Element copy) {
    remove(copy);
    NodeList all = copy.getElementsByTagNameNS(Paragraph.WORD, "*");
    for (int i = 0; i < all.getLength(); i++) {
      remove((Element) all.item(i));
    }
  }

  private static void remove(Element element) {
    for (int i = element.getAttributes().getLength() - 1; i >= 0; i--) {
      if (OWN_NAMES.contains(element.getAttributes().item(i).getLocalName())) {
        element.removeAttributeNode((Attr) element.getAttributes().item(i));
      }
    }
  }
}
