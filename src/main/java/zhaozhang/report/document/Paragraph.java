package zhaozhang.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import zhaozhang.base.XmlTexts;

/**
 * A paragraph, whose places to fill in may reach over several runs: Word splits a text wherever
 * somebody stopped typing.
 *
 * @param texts the elements that hold its text, but for those of paragraphs within it
 */
record Paragraph(Element element, List<Element> texts) {

  static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** Braces of both widths: an input method for Chinese gives the wide ones. */
  private static final Pattern PLACE =
      Pattern.compile("[{\uFF5B]{2}([^{}\uFF5B\uFF5D]{1,60})[}\uFF5D]{2}");

  /** What a paragraph is kept for though it says nothing. */
  private static final List<String> KEPT = List.of("sectPr", "drawing", "pict", "object", "br");

  /** All paragraphs of a part, in their order. */
  static List<Paragraph> in(Document part) {
    return in(part.getDocumentElement());
  }

  /** All paragraphs of an element, itself if it is one. */
  static List<Paragraph> in(Element element) {
    List<Paragraph> paragraphs = new ArrayList<>();
    if (is(element, "p")) {
      paragraphs.add(of(element));
    }
    descendants(element, "p").forEach(one -> paragraphs.add(of(one)));
    return paragraphs;
  }

  private static Paragraph of(Element element) {
    return new Paragraph(
        element,
        descendants(element, "t").stream().filter(text -> above(text, "p") == element).toList());
  }

  private static List<Element> descendants(Element element, String name) {
    NodeList found = element.getElementsByTagNameNS(WORD, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** The nearest element of a name that a node is in, else null. */
  static @Nullable Element above(Node node, String name) {
    Node at = node.getParentNode();
    while (at != null && !is(at, name)) {
      at = at.getParentNode();
    }
    return (Element) at;
  }

  private static boolean is(Node node, String name) {
    return WORD.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
  }

  /** The names that it asks for, in their order. */
  List<String> names() {
    return places().stream().map(Paragraph::name).toList();
  }

  private List<MatchResult> places() {
    StringBuilder text = new StringBuilder();
    texts.forEach(one -> text.append(one.getTextContent()));
    Matcher matcher = PLACE.matcher(text);
    return matcher.results().toList();
  }

  private static String name(MatchResult place) {
    return place.group(1).strip();
  }

  /** Fills in what it asks for; a name that has no value stays. Values are text, nothing else. */
  void fill(Map<String, String> values) {
    List<MatchResult> places = places();
    boolean filled = false;
    // From the end, for what is filled in moves all that is behind it.
    for (int i = places.size() - 1; i >= 0; i--) {
      String value = values.get(name(places.get(i)));
      if (value != null) {
        replace(places.get(i).start(), places.get(i).end(), XmlTexts.clean(value));
        filled = true;
      }
    }
    if (filled) {
      texts.forEach(Paragraph::breakLines);
      removeIfBlank();
    }
  }

  private void replace(int start, int end, String value) {
    int from = 0;
    String pending = value;
    for (Element one : texts) {
      String text = one.getTextContent();
      int to = from + text.length();
      if (to > start && from < end) {
        String before = text.substring(0, Math.max(start - from, 0));
        String after = text.substring(Math.min(end - from, text.length()));
        set(one, before + pending + after);
        pending = "";
      }
      from = to;
    }
  }

  private static void set(Element text, String value) {
    text.setTextContent(value);
    text.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
  }

  private static void breakLines(Element text) {
    String[] lines = text.getTextContent().split("\n", -1);
    for (int i = 0; i < lines.length - 1; i++) {
      Element line = (Element) text.cloneNode(false);
      set(line, lines[i]);
      Node run = text.getParentNode();
      run.insertBefore(line, text);
      run.insertBefore(
          text.getOwnerDocument().createElementNS(WORD, text.getPrefix() + ":br"), text);
    }
    if (lines.length > 1) {
      set(text, lines[lines.length - 1]);
    }
  }

  private void removeIfBlank() {
    boolean blank = texts.stream().allMatch(one -> one.getTextContent().isBlank());
    boolean kept = KEPT.stream().anyMatch(name -> !descendants(element, name).isEmpty());
    if (blank && !kept && hasSibling()) {
      element.getParentNode().removeChild(element);
    }
  }

  /** What holds paragraphs must hold at least one. */
  private boolean hasSibling() {
    NodeList children = element.getParentNode().getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) != element && is(children.item(i), "p")) {
        return true;
      }
    }
    return false;
  }
}
