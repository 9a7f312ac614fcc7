package zhaozhang.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhaozhang.model.ArticleResult;
import zhaozhang.model.AuditResult;
import zhaozhang.model.AuditedFinding;
import zhaozhang.model.AuditedFinding.State;
import zhaozhang.model.Finding;
import zhaozhang.model.GoneFinding;
import zhaozhang.model.Outcome;
import zhaozhang.model.RuleResult;
import zhaozhang.model.Severity;
import zhaozhang.model.Texts;

/**
 * The results on one page that stands for itself: for those who open no workbook, on a phone or on
 * paper. It shows the figures of the overview.
 */
final class Brief {

  private static final String STYLE = "/zhaozhang/brief.css";

  /** Nothing is fetched and nothing runs, even if something were to slip in. */
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private final AuditResult result;
  private final Html html = new Html();

  private Brief(AuditResult result) {
    this.result = result;
  }

  static void write(AuditResult result, Path file) throws IOException {
    Files.writeString(file, of(result), StandardCharsets.UTF_8);
  }

  static String of(AuditResult result) throws IOException {
    Brief brief = new Brief(result);
    brief.addPage();
    return brief.html.toString();
  }

  private void addPage() throws IOException {
    html.open("html", "lang", "zh-CN").open("head").open("meta", "charset", "utf-8");
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", Texts.get("brief.title", result.asOf())).style(css()).close("head");
    html.open("body").open("header").element("h1", Texts.get("brief.title", result.asOf()));
    html.element("p", of(), "class", "muted").close("header").open("main");
    addSummary();
    addFigures();
    addArticles();
    addDepartments();
    addGravest();
    addNotJudged();
    html.close("main").open("footer").element("p", Texts.get("brief.footer")).close("footer");
    html.close("body").close("html");
  }

  private static String css() throws IOException {
    try (InputStream in = Brief.class.getResourceAsStream(STYLE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String of() {
    return Texts.get(
        "report.overview.of", result.snapshot(), result.asOf(), result.run().version());
  }

  private void addSummary() {
    html.open("section");
    html.element("p", changes(), "class", "lead");
    Summary.findings(result).forEach(sentence -> html.element("p", sentence));
    html.close("section");
  }

  private String changes() {
    if (result.followUp().previous() == null) {
      return Texts.get("brief.first");
    }
    Map<State, Long> states =
        result.open().stream()
            .collect(Collectors.groupingBy(AuditedFinding::state, Collectors.counting()));
    List<GoneFinding> gone = result.followUp().gone();
    long mended = gone.stream().filter(GoneFinding::reviewed).count();
    return Texts.get(
        "brief.changes",
        result.followUp().previous(),
        states.getOrDefault(State.NEW, 0L),
        states.getOrDefault(State.CONTINUING, 0L),
        states.getOrDefault(State.RECURRED, 0L),
        mended,
        gone.size() - mended);
  }

  private void addFigures() {
    html.open("section", "class", "figures");
    addOutcomes();
    addSeverities();
    addAlso();
    html.close("section");
  }

  private void addOutcomes() {
    Map<Outcome, Integer> articles = result.articleTotals();
    Map<Outcome, Integer> rules = result.ruleTotals();
    beginTable(Texts.get("brief.outcomes"), "report.overview.outcome", "#articles", "#rules");
    for (Outcome outcome : Outcome.values()) {
      int ofArticles = articles.getOrDefault(outcome, 0);
      int ofRules = rules.getOrDefault(outcome, 0);
      if (ofArticles + ofRules > 0) {
        html.open("tr").open("th", "scope", "row");
        badge(outcome.label(), Look.of(outcome));
        html.close("th");
        number(ofArticles);
        number(ofRules);
        html.close("tr");
      }
    }
    total(result.articles().size(), result.rules().size());
    endTable();
  }

  private void addSeverities() {
    Map<Severity, Integer> counts = result.findingTotals();
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    beginTable(
        Texts.get("brief.severities"), "report.overview.severity", "#findings", "=brief.share");
    for (Severity severity : Severity.values()) {
      int count = counts.getOrDefault(severity, 0);
      html.open("tr").open("th", "scope", "row");
      badge(severity.label(), Look.of(severity));
      html.close("th");
      number(count);
      bar(Map.of(severity, count), most);
      html.close("tr");
    }
    total(result.open().size(), "");
    endTable();
  }

  private void addAlso() {
    beginTable(Texts.get("report.overview.also"), "brief.item", "brief.count");
    row(Texts.get("report.overview.waived"), result.findings().size() - result.open().size());
    row(Texts.get("report.overview.unjudged"), Summary.unjudgedRows(result));
    row(Texts.get("report.overview.problems"), result.problems().size());
    row(Texts.get("report.overview.sheets"), result.tables().size());
    endTable();
  }

  private void addArticles() {
    Map<String, Tally> tallies = tallies(found -> found.finding().rule().article());
    int most = most(tallies.values());
    html.open("section");
    beginTable(
        Texts.get("brief.articles"),
        "brief.article",
        "report.overview.outcome",
        "#findings",
        "=brief.share");
    for (ArticleResult article : result.articles()) {
      String name = FindingSheets.article(article.article().id());
      html.open("tr").open("th", "scope", "row");
      html.text(name + " " + article.article().title());
      if (!article.note().isEmpty()) {
        html.element("small", article.note());
      }
      html.close("th").open("td", "class", "fit");
      badge(article.outcome().label(), Look.of(article.outcome()));
      html.close("td");
      number(article.findings());
      Tally tally = tallies.get(article.article().id());
      bar(tally == null ? Map.of() : tally.counts(), most);
      html.close("tr");
    }
    total("", result.open().size(), "");
    endTable();
    legend();
    html.close("section");
  }

  private void addDepartments() {
    List<Tally> all = new ArrayList<>(tallies(found -> found.finding().department()).values());
    if (all.isEmpty()) {
      return;
    }
    all.sort(Tally.MOST_FIRST);
    List<Tally> shown = all.subList(0, Math.min(all.size(), Overview.DEPARTMENTS_SHOWN));
    List<Tally> others = all.subList(shown.size(), all.size());
    html.open("section");
    beginTable(
        Texts.get("report.overview.byDepartment"), "brief.department", "#findings", "=brief.share");
    for (Tally tally : shown) {
      String name = tally.name();
      html.open("tr");
      html.element(
          "th", name.isEmpty() ? Texts.get("report.overview.noDepartment") : name, "scope", "row");
      number(tally.total());
      bar(tally.counts(), shown.get(0).total());
      html.close("tr");
    }
    if (!others.isEmpty()) {
      String label = Texts.get("report.overview.otherDepartments", others.size());
      html.open("tr").element("th", label, "scope", "row");
      number(others.stream().mapToInt(Tally::total).sum());
      html.element("td", "").close("tr");
    }
    total(result.open().size(), "");
    endTable();
    html.close("section");
  }

  private void addGravest() {
    List<AuditedFinding> gravest = Gravest.of(result.open());
    if (gravest.isEmpty()) {
      return;
    }
    html.open("section").element("h2", Texts.get("brief.gravest", gravest.size()));
    html.open("ol", "class", "gravest");
    for (AuditedFinding found : gravest) {
      Finding finding = found.finding();
      html.open("li");
      badge(finding.rule().severity().label(), Look.of(finding.rule().severity()));
      html.element("strong", finding.message());
      html.element("small", origin(found)).close("li");
    }
    html.close("ol").close("section");
  }

  private static String origin(AuditedFinding found) {
    Finding finding = found.finding();
    String department =
        finding.department().isEmpty()
            ? Texts.get("report.overview.noDepartment")
            : finding.department();
    return Texts.get(
        "brief.origin",
        FindingSheets.article(finding.rule().article()),
        finding.rule().title(),
        department,
        finding.table(),
        finding.key(),
        found.state().label(),
        found.firstSeen());
  }

  private void addNotJudged() {
    List<RuleResult> rules = result.rules().stream().filter(Brief::notJudged).toList();
    int all = result.rules().size();
    html.open("section");
    if (rules.isEmpty()) {
      html.element("h2", Texts.get("brief.notJudged"));
      html.element("p", Texts.get("brief.allJudged", all));
    } else {
      beginTable(
          Texts.get("brief.someJudged", all, rules.size()),
          "report.rule.id",
          "report.overview.outcome",
          "report.rule.missing");
      for (RuleResult rule : rules) {
        html.open("tr");
        html.element("th", rule.rule().id() + " " + rule.rule().title(), "scope", "row");
        html.open("td", "class", "fit");
        badge(rule.outcome().label(), Look.of(rule.outcome()));
        html.close("td");
        html.element("td", String.join(Texts.get("report.enumeration"), rule.missing()));
        html.close("tr");
      }
      endTable();
    }
    html.element("p", Texts.get("brief.quality", result.problems().size()));
    html.close("section");
  }

  private static boolean notJudged(RuleResult rule) {
    return rule.outcome() == Outcome.NOT_JUDGED || rule.outcome() == Outcome.FAILED;
  }

  /**
   * @param headings keys of texts; {@code #} marks numbers, {@code =} bars
   */
  private void beginTable(String caption, String... headings) {
    html.open("table").element("caption", caption).open("thead").open("tr");
    for (String heading : headings) {
      switch (heading.charAt(0)) {
        case '#' -> heading("report.overview." + heading.substring(1), "number");
        case '=' -> heading(heading.substring(1), "bar");
        default -> heading(heading, "");
      }
    }
    html.close("tr").close("thead").open("tbody");
  }

  private void heading(String key, String look) {
    html.element("th", Texts.get(key), "scope", "col", "class", look);
  }

  private void endTable() {
    html.close("tbody").close("table");
  }

  private void row(String name, int count) {
    html.open("tr").element("th", name, "scope", "row");
    number(count);
    html.close("tr");
  }

  private void number(int count) {
    html.element("td", String.valueOf(count), "class", "number");
  }

  private void total(Object... cells) {
    html.open("tr", "class", "total").element("th", Texts.get("report.total"), "scope", "row");
    for (Object cell : cells) {
      html.element("td", cell.toString(), "class", "number");
    }
    html.close("tr");
  }

  private void badge(String word, Look look) {
    html.element("span", word, "class", "badge " + look.name());
  }

  /** A bar in whole findings, which the page stretches to the width that there is. */
  private void bar(Map<Severity, Integer> counts, int most) {
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
    for (Severity severity : Severity.values()) {
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
        Arrays.stream(Severity.values())
            .filter(severity -> counts.getOrDefault(severity, 0) > 0)
            .map(severity -> severity.label() + " " + counts.get(severity))
            .collect(Collectors.joining(Texts.get("report.enumeration")));
    return words.isEmpty() ? Texts.get("report.none") : words;
  }

  private void legend() {
    html.open("p", "class", "legend", "aria-hidden", "true");
    for (Severity severity : Severity.values()) {
      html.open("svg", "viewBox", "0 0 1 1");
      html.open("rect", "width", "1", "height", "1", "class", severity.name());
      html.close("rect").close("svg").text(severity.label());
    }
    html.close("p");
  }

  private Map<String, Tally> tallies(Function<AuditedFinding, String> name) {
    return Tally.by(result.open(), name).stream()
        .collect(Collectors.toMap(Tally::name, Function.identity()));
  }

  private static int most(Iterable<Tally> tallies) {
    int most = 0;
    for (Tally tally : tallies) {
      most = Math.max(most, tally.total());
    }
    return most;
  }
}
