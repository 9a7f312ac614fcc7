package zhaozhang.report.brief;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zhaozhang.base.Texts;
import zhaozhang.model.Outcome;
import zhaozhang.model.finding.ArticleResult;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.report.sheet.Deadlines;
import zhaozhang.report.sheet.DepartmentFigures;
import zhaozhang.report.sheet.FindingSheets;
import zhaozhang.report.sheet.Gravest;
import zhaozhang.report.sheet.Overview;
import zhaozhang.report.sheet.Rating;
import zhaozhang.report.sheet.Summary;
import zhaozhang.report.sheet.Tally;
import zhaozhang.report.unjudged.Doubts;
import zhaozhang.report.workbook.Look;

/**
 * The results on one page that stands for itself: for those who open no workbook, on a phone or on
 * paper. It shows the figures of the overview.
 */
public final class Brief {

  private static final String STYLE = "/zhaozhang/brief.css";

  /** Nothing is fetched and nothing runs, even if something were to slip in. */
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private final AuditResult result;
  private final Html html = new Html();
  private final BriefTable table = new BriefTable(html);

  private Brief(AuditResult result) {
    this.result = result;
  }

  public static void write(AuditResult result, Path file) throws IOException {
    Files.writeString(file, of(result), StandardCharsets.UTF_8);
  }

  public static String of(AuditResult result) throws IOException {
    Brief brief = new Brief(result);
    brief.addPage();
    return brief.html.toString();
  }

  private void addPage() throws IOException {
    html.open("html", "lang", Texts.spoken().tag()).open("head").open("meta", "charset", "utf-8");
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    String title = result.run().regulation().title(Texts.get("brief.title", result.asOf()));
    html.element("title", title).style(css()).close("head");
    html.open("body").open("header").element("h1", title);
    html.element("p", Overview.origin(result), "class", "muted").close("header").open("main");
    addSummary();
    addGravest();
    addDepartments();
    new BriefFigures(html, table, result).add();
    addArticles();
    addNotJudged();
    html.close("main").open("footer").element("p", Texts.get("brief.footer")).close("footer");
    html.close("body").close("html");
  }

  private static String css() throws IOException {
    try (InputStream in = Brief.class.getResourceAsStream(STYLE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void addSummary() {
    html.open("section");
    html.element("p", Rating.of(result).label(), "class", "rating");
    html.element("p", Rating.scale(), "class", "muted");
    Summary.findings(result).forEach(sentence -> html.element("p", sentence));
    html.close("section");
  }

  private void addArticles() {
    Map<String, Tally> tallies = tallies(found -> found.finding().rule().article());
    BriefDetails details =
        new BriefDetails(html, table, result, found -> found.finding().rule().article());
    int most = most(tallies.values());
    html.open("section");
    table.begin(
        Texts.get("brief.articles"), "brief.article", "report.overview.outcome", "#findings", "=");
    for (ArticleResult article : result.articles()) {
      String name = FindingSheets.article(article.article().id());
      html.open("tr").open("th", "scope", "row");
      html.text(name + " " + article.article().title());
      if (!article.note().isEmpty()) {
        html.element("small", article.note());
      }
      details.add(article.article().id());
      html.close("th").open("td", "class", "fit");
      table.badge(article.outcome().label(), Look.of(article.outcome()));
      html.close("td");
      table.number(article.violations());
      Tally tally = tallies.get(article.article().id());
      table.bar(tally == null ? Map.of() : tally.counts(), most);
      html.close("tr");
    }
    table.total("", result.violations().size(), "");
    table.end();
    table.legend();
    html.close("section");
  }

  /** The same departments with the same figures as the overview of the workbook, all of them. */
  private void addDepartments() {
    List<DepartmentFigures> departments = DepartmentFigures.of(result);
    if (departments.isEmpty()) {
      return;
    }
    BriefDetails details =
        new BriefDetails(
            html,
            table,
            result,
            found -> result.read().divisions().of(found.finding().department()));
    html.open("section");
    table.begin(
        Texts.get("report.overview.byDepartment"),
        "brief.department",
        "figures.violations",
        "figures.grave",
        "figures.answered",
        "figures.unanswered",
        "figures.overdue",
        "figures.mended");
    for (DepartmentFigures one : departments) {
      html.open("tr").open("th", "scope", "row").text(one.name());
      details.add(one.department());
      html.close("th");
      figures(one).forEach(table::number);
      html.close("tr");
    }
    table.total(
        IntStream.range(0, figures(departments.get(0)).size())
            .mapToObj(i -> departments.stream().mapToInt(one -> figures(one).get(i)).sum())
            .toArray());
    table.end();
    html.close("section");
  }

  private static List<Integer> figures(DepartmentFigures one) {
    return List.of(
        one.violations(),
        one.grave(),
        one.answered(),
        one.unanswered(),
        one.overdue(),
        one.mended());
  }

  private void addGravest() {
    List<AuditedFinding> gravest = Gravest.of(result);
    if (gravest.isEmpty()) {
      return;
    }
    Deadlines deadlines = new Deadlines(result);
    html.open("section").element("h2", Texts.get("brief.gravest", gravest.size()));
    html.open("ol", "class", "gravest");
    for (AuditedFinding found : gravest) {
      Finding finding = found.finding();
      html.open("li");
      table.badge(finding.rule().severity().label(), Look.of(finding.rule().severity()));
      html.element("strong", finding.message());
      html.element("small", deadlines.who(found));
      html.element("small", BriefDetails.origin(found)).close("li");
    }
    html.close("ol").close("section");
  }

  private void addNotJudged() {
    List<RuleResult> rules = result.rules().stream().filter(Brief::notJudged).toList();
    int all = result.rules().size();
    html.open("section");
    if (rules.isEmpty()) {
      html.element("h2", Texts.get("brief.notJudged"));
      html.element("p", Texts.get("brief.allJudged", all));
    } else {
      table.begin(
          Texts.get("brief.someJudged", all, rules.size()),
          "report.rule.id",
          "report.overview.outcome",
          "report.rule.missing",
          "report.rule.unjudged");
      for (RuleResult rule : rules) {
        html.open("tr");
        html.element("th", rule.rule().id() + " " + rule.rule().title(), "scope", "row");
        html.open("td", "class", "fit");
        table.badge(rule.outcome().label(), Look.of(rule.outcome()));
        html.close("td");
        html.element("td", String.join(Texts.get("report.enumeration"), rule.lacks()));
        table.number(rule.unjudged());
        html.close("tr");
      }
      table.end();
    }
    Doubts.of(result).forEach(doubt -> html.element("p", doubt));
    html.element("p", Texts.get("brief.quality", result.problems().size()));
    html.close("section");
  }

  private static boolean notJudged(RuleResult rule) {
    return !rule.judged() && rule.outcome() != Outcome.NOT_APPLICABLE;
  }

  private Map<String, Tally> tallies(Function<AuditedFinding, String> name) {
    return Tally.by(result.violations(), name).stream()
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
