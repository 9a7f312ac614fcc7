package zhaozhang.rulebook;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhaozhang.base.Labels;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.Parameter;
import zhaozhang.model.Regulation;
import zhaozhang.model.Source;
import zhaozhang.model.finding.Verification;
import zhaozhang.model.finding.Waiver;
import zhaozhang.model.rule.Article;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Limits;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;

/**
 * The lists that the program itself understands, as records.
 *
 * @param articles in the order of the list
 * @param parameters in the order of the list
 * @param values of the parameters: a {@link LocalDate} or a {@link BigDecimal}
 * @param inForceSince the first day that rules apply
 * @param waivers those that are whole and last for a year at most, also those that have expired
 * @param verifications those that are whole
 * @param regulation whose rules these are
 */
public record Lists(
    List<Article> articles,
    List<Parameter> parameters,
    Map<String, Object> values,
    LocalDate inForceSince,
    List<Waiver> waivers,
    List<Verification> verifications,
    Regulation regulation) {

  /** Before any snapshot: the first day of rules of which nothing says since when they apply. */
  private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

  public Lists {
    articles = List.copyOf(articles);
    parameters = List.copyOf(parameters);
    values = Map.copyOf(values);
    waivers = List.copyOf(waivers);
    verifications = List.copyOf(verifications);
  }

  /** The same, where no list says whose rules these are, told from others by their package. */
  public Lists ofPackage(String name) {
    return regulation.equals(Regulation.NONE)
        ? new Lists(
            articles,
            parameters,
            values,
            inForceSince,
            waivers,
            verifications,
            Regulation.ofPackage(name))
        : this;
  }

  /** Short names of departments to full ones. */
  public static Map<String, String> departmentAliases(Snapshot lists) {
    Map<String, String> aliases = new LinkedHashMap<>();
    for (Row row : rows(lists, "aliases")) {
      aliases.put(text(row, "aliases.short"), text(row, "aliases.full"));
    }
    return aliases;
  }

  /**
   * The lists, from the tables as read.
   *
   * @throws RulebookException if one says what cannot be
   */
  public static Lists of(Snapshot lists) {
    List<RuleProblem> problems = new ArrayList<>();
    List<Article> articles = articles(lists, problems);
    Map<String, Object> values = new LinkedHashMap<>();
    List<Parameter> parameters = new ArrayList<>();
    Limits limits =
        lists
            .table(Lexicon.get("list.parameters"))
            .map(data -> data.table().limits())
            .orElse(Limits.NONE);
    for (Row row : rows(lists, "parameters")) {
      Parameter parameter = parameter(row, limits);
      parameters.add(parameter);
      Bounds.check(parameter, row.source(), problems)
          .ifPresent(value -> values.put(parameter.name(), value));
    }
    if (problems.isEmpty()) {
      named(limits, values, problems);
    }
    Regulation regulation =
        lists
                .table(Lexicon.get("list.regulation"))
                .filter(data -> !data.parts().isEmpty())
                .isPresent()
            ? Regulations.of(rows(lists, "regulation"), problems)
            : Regulation.NONE;
    if (!problems.isEmpty()) {
      throw new RulebookException(problems);
    }
    return new Lists(
        articles,
        parameters,
        values,
        limits.inForce() == null
            ? ALWAYS
            : (LocalDate) requireNonNull(values.get(limits.inForce())),
        Recorded.waivers(lists),
        Recorded.verifications(lists),
        regulation);
  }

  private static List<Article> articles(Snapshot lists, List<RuleProblem> problems) {
    List<Article> articles = new ArrayList<>();
    for (Row row : rows(lists, "articles")) {
      String word = text(row, "articles.check");
      Optional<Article.Check> check =
          Labels.find(Article.Check.values(), Article.Check::word, word);
      if (check.isEmpty()) {
        problems.add(new RuleProblem(row.source(), Texts.get("list.unknownCheck", word)));
        continue;
      }
      Object months = row.get(Lexicon.get("list.articles.months"));
      articles.add(
          new Article(
              text(row, "articles.id"),
              text(row, "articles.title"),
              requirement(row),
              check.get(),
              text(row, "articles.department"),
              months instanceof BigDecimal number ? number.intValue() : 0));
    }
    return articles;
  }

  /** What an article demands, and what of it a person verifies. */
  private static String requirement(Row row) {
    String requirement = text(row, "articles.requirement");
    String column = Lexicon.get("list.articles.verified");
    String verified = row.table().column(column).isPresent() ? row.text(column) : "";
    return verified.isEmpty()
        ? requirement
        : Texts.get("list.requirementAndVerified", requirement, verified);
  }

  /** The limits that the program itself goes by must be there. */
  private static void named(Limits limits, Map<String, Object> values, List<RuleProblem> problems) {
    Source source = new Source(Lexicon.get("rulebook.lists"), "", 0);
    String force = limits.inForce();
    if (force != null && !(values.get(force) instanceof LocalDate)) {
      problems.add(new RuleProblem(source, Texts.get("list.noParameter", force)));
    }
    limits.deadlines().values().stream()
        .filter(name -> !(values.get(name) instanceof BigDecimal))
        .forEach(name -> problems.add(new RuleProblem(source, Texts.get("list.noDeadline", name))));
  }

  private static Parameter parameter(Row row, Limits limits) {
    String name = text(row, "parameters.name");
    return new Parameter(
        name,
        text(row, "parameters.value"),
        text(row, "parameters.minimum"),
        text(row, "parameters.maximum"),
        text(row, "parameters.unit"),
        text(row, "parameters.note"),
        limits.deadlines().entrySet().stream()
            .filter(deadline -> deadline.getValue().equals(name))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null));
  }

  /** A text as a date or a number, if it is either. */
  public static Optional<Object> value(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      try {
        return Optional.of(new BigDecimal(text));
      } catch (NumberFormatException none) {
        return Optional.empty();
      }
    }
  }

  /** The lists, with other values for some parameters. */
  public static Snapshot with(Map<String, String> parameters, Snapshot lists) {
    Map<String, TableData> tables = new LinkedHashMap<>(lists.tables());
    tables.computeIfPresent(
        Lexicon.get("list.parameters"),
        (name, data) ->
            new TableData(
                data.table(),
                data.rows().stream().map(row -> with(parameters, row)).toList(),
                data.parts(),
                data.completeness()));
    return new Snapshot(lists.name(), tables, lists.problems(), lists.files());
  }

  private static Row with(Map<String, String> parameters, Row row) {
    String value = parameters.get(text(row, "parameters.name"));
    if (value == null) {
      return row;
    }
    return row.with(Lexicon.get("list.parameters.value"), value);
  }

  /** The waivers and verifications that count for nothing, and why. */
  public static List<DataProblem> problems(Snapshot lists) {
    return Recorded.problems(lists);
  }

  /** The waivers that count for nothing, as there is no such rule. */
  public static List<DataProblem> unknownRules(Snapshot lists, Collection<String> rules) {
    return Recorded.unknownRules(lists, rules);
  }

  private static List<Row> rows(Snapshot lists, String list) {
    return lists.table(Lexicon.get("list." + list)).map(TableData::rows).orElse(List.of());
  }

  private static String text(Row row, String column) {
    return row.text(Lexicon.get("list." + column));
  }
}
