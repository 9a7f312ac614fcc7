package zhaozhang.report.brief;

import java.util.Map;
import java.util.stream.Collectors;
import zhaozhang.base.Texts;
import zhaozhang.model.Severity;
import zhaozhang.report.workbook.Look;

/** What the tables of the brief are made of. */
final class BriefTable {

  private final Html html;

  BriefTable(Html html) {
    this.html = html;
  }

  /**
   * Begins a table.
   *
   * @param headings keys of texts; {@code #} marks numbers, {@code =} a column of bars
   */
  void begin(String caption, String... headings) {
    html.open("table").element("caption", caption).open("thead").open("tr");
    for (String heading : headings) {
      switch (heading.charAt(0)) {
        case '#' -> heading("report.overview." + heading.substring(1), "number");
        case '=' -> heading("brief.share", "bar");
        default -> heading(heading, heading.startsWith("figures.") ? "number" : "");
      }
    }
    html.close("tr").close("thead").open("tbody");
  }

  private void heading(String key, String look) {
    html.element("th", Texts.get(key), "scope", "col", "class", look);
  }

  void end() {
    html.close("tbody").close("table");
  }

  void row(String name, int count) {
    html.open("tr").element("th", name, "scope", "row");
    number(count);
    html.close("tr");
  }

  void number(int count) {
    html.element("td", String.valueOf(count), "class", "number");
  }

  void total(Object... cells) {
    html.open("tr", "class", "total").element("th", Texts.get("report.total"), "scope", "row");
    for (Object cell : cells) {
      html.element("td", cell.toString(), "class", "number");
    }
    html.close("tr");
  }

  void badge(String word, Look look) {
    html.element("span", word, "class", "badge " + look.name());
  }

  /** A bar in whole findings, which the page stretches to the width that there is. */
  void bar(Map<Severity, Integer> counts, int most) {
    html.open("td", "class", "bar");
    html.open(
        "svg",
        "viewBox",
        "0 0 " + Math.max(most, 1) + " 1",
        "preserveAspectRatio",
        "none",
        "role",
        "img",
        "aria-label",
        words(counts));
    int from = 0;
    for (Severity severity : Severity.OF_VIOLATIONS) {
      int count = counts.getOrDefault(severity, 0);
      if (count > 0) {
        html.open(
            "rect",
            "x",
            String.valueOf(from),
            "width",
            String.valueOf(count),
            "height",
            "1",
            "class",
            severity.name());
        html.close("rect");
        from += count;
      }
    }
    html.close("svg").close("td");
  }

  private static String words(Map<Severity, Integer> counts) {
    String words =
        Severity.OF_VIOLATIONS.stream()
            .filter(severity -> counts.getOrDefault(severity, 0) > 0)
            .map(severity -> severity.label() + " " + counts.get(severity))
            .collect(Collectors.joining(Texts.get("report.enumeration")));
    return words.isEmpty() ? Texts.get("report.none") : words;
  }

  void legend() {
    html.open("p", "class", "legend", "aria-hidden", "true");
    for (Severity severity : Severity.OF_VIOLATIONS) {
      html.open("svg", "viewBox", "0 0 1 1");
      html.open("rect", "width", "1", "height", "1", "class", severity.name());
      html.close("rect").close("svg").text(severity.label());
    }
    html.close("p");
  }
}
