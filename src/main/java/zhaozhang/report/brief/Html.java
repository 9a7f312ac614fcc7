package zhaozhang.report.brief;

/** A page in the making. Whatever text or value goes in is escaped. */
final class Html {

  private final StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");

  /**
   * Begins an element.
   *
   * @param attributes name and value by turns
   */
  Html open(String tag, String... attributes) {
    page.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      page.append(' ').append(attributes[i]).append("=\"").append(escape(attributes[i + 1]));
      page.append('"');
    }
    page.append('>');
    return this;
  }

  Html close(String tag) {
    page.append("</").append(tag).append(">\n");
    return this;
  }

  Html text(String text) {
    page.append(escape(text));
    return this;
  }

  /** An element that holds nothing but a text. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** A style sheet of ours, which is not escaped. */
  Html style(String css) {
    page.append("<style>\n").append(css).append("</style>\n");
    return this;
  }

  @Override
  public String toString() {
    return page.toString();
  }

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        case '\n', '\t' -> escaped.append(letter);
        default -> escaped.append(Character.isISOControl(letter) ? '\uFFFD' : letter);
      }
    }
    return escaped.toString();
  }
}
