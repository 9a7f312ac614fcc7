package zhaozhang.rulebook;

import static java.util.stream.Collectors.toCollection;
import static zhaozhang.rulebook.CaseNodes.date;
import static zhaozhang.rulebook.CaseNodes.line;
import static zhaozhang.rulebook.CaseNodes.list;
import static zhaozhang.rulebook.CaseNodes.map;
import static zhaozhang.rulebook.CaseNodes.string;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.UnknownWord;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.rulebook.CaseNodes.Malformed;

/** Reads the cases that stand beside the rules. */
public final class CaseReader {

  private final RuleText text;
  private final Vocabulary vocabulary;

  private CaseReader(RuleText text, Vocabulary vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
  }

  /**
   * The cases of a file.
   *
   * @throws RulebookException if it is not well-formed
   */
  public static List<RuleCase> read(RuleText text, Vocabulary vocabulary) {
    return reading(text, () -> new CaseReader(text, vocabulary).cases());
  }

  /**
   * The changes of rules that the cases of a file cannot notice.
   *
   * @throws RulebookException if it is not well-formed
   */
  public static List<Indifferent> indifferent(RuleText text, Vocabulary vocabulary) {
    return reading(text, () -> new CaseReader(text, vocabulary).indifferent());
  }

  private static <T> List<T> reading(RuleText text, Supplier<List<T>> reader) {
    try {
      return reader.get();
    } catch (Malformed e) {
      throw malformed(text, e.line(), String.valueOf(e.getMessage()));
    } catch (MarkedYamlEngineException e) {
      throw malformed(text, line(e.getProblemMark()), Texts.get("cases.noYaml"));
    } catch (YamlEngineException e) {
      throw malformed(text, 0, Texts.get("cases.noYaml"));
    }
  }

  private static RulebookException malformed(RuleText text, int line, String message) {
    return new RulebookException(
        List.of(text.problem(line, Texts.get("cases.malformed", message))));
  }

  private Map<String, Node> file() {
    Iterator<Node> documents = CaseNodes.documents(text.text()).iterator();
    Map<String, Node> file = map(documents.hasNext() ? documents.next() : null, "");
    onlyKnown(file, "asOf", "cases", "indifferent");
    return file;
  }

  private List<Indifferent> indifferent() {
    Node listed = file().get(Lexicon.get("cases.indifferent"));
    List<Indifferent> all = new ArrayList<>();
    for (Node item : listed == null ? List.<Node>of() : list(listed, "cases.indifferent")) {
      Map<String, Node> given = map(item, "cases.indifferent");
      onlyKnown(given, "rules", "change", "reason");
      all.add(
          new Indifferent(
              ids(given.get(Lexicon.get("cases.rules")), "cases.rules"),
              string(given.get(Lexicon.get("cases.change"))),
              string(given.get(Lexicon.get("cases.reason"))),
              text.source(line(item.getStartMark()))));
    }
    return all;
  }

  private List<RuleCase> cases() {
    Map<String, Node> file = file();
    LocalDate asOf = date(file.get(Lexicon.get("cases.asOf")));
    List<RuleCase> cases = new ArrayList<>();
    for (Node item : list(file.get(Lexicon.get("cases.cases")), "cases.cases")) {
      cases.add(ruleCase(map(item, "cases.cases"), asOf));
    }
    return cases;
  }

  private RuleCase ruleCase(Map<String, Node> item, LocalDate asOf) {
    onlyKnown(
        item,
        "name",
        "asOf",
        "leavers",
        "given",
        "parameters",
        "violated",
        "items",
        "receivers",
        "confirmed",
        "objected",
        "passed",
        "notJudged");
    Node day = item.get(Lexicon.get("cases.asOf"));
    SortedSet<String> leavers = leavers(item.get(Lexicon.get("cases.leavers")));
    Map<String, Set<String>> found = found(item, "cases.violated");
    for (String word : List.of("cases.receivers", "cases.confirmed", "cases.objected")) {
      found.putAll(found(item, word));
    }
    found(item, "cases.items").forEach((rule, keys) -> found.put(rule, heldBy(leavers, keys)));
    return new RuleCase(
        text.file(),
        string(item.get(Lexicon.get("cases.name"))),
        day == null ? asOf : date(day),
        leavers,
        given(map(item.get(Lexicon.get("cases.given")), "cases.given")),
        parameters(item.get(Lexicon.get("cases.parameters"))),
        found,
        ids(item.get(Lexicon.get("cases.passed")), "cases.passed"),
        ids(item.get(Lexicon.get("cases.notJudged")), "cases.notJudged"));
  }

  /** A misspelt word would otherwise make a case expect nothing. */
  private static void onlyKnown(Map<String, Node> map, String... keys) {
    List<String> known = Arrays.stream(keys).map(key -> Lexicon.get("cases." + key)).toList();
    map.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            throw new Malformed(
                value, Texts.get("cases.unknownWord", key, String.join(" ", known)));
          }
        });
  }

  private Map<String, List<List<String>>> given(Map<String, Node> tables) {
    Map<String, List<List<String>>> given = new LinkedHashMap<>();
    tables.forEach(
        (name, rows) -> {
          Table table = vocabulary.table(name).orElse(null);
          if (table == null) {
            throw new Malformed(rows, UnknownWord.table(vocabulary, name));
          }
          given.put(table.name(), cells(table, list(rows, "cases.given")));
        });
    return given;
  }

  /** The columns given anywhere are there; of a table without rows, all are. */
  private List<List<String>> cells(Table table, List<Node> given) {
    List<Map<String, Node>> rows = given.stream().map(row -> map(row, "cases.given")).toList();
    Set<String> headings = new LinkedHashSet<>();
    rows.forEach(row -> row.forEach((column, cell) -> headings.add(heading(table, column, cell))));
    if (rows.isEmpty()) {
      table.exported().stream().map(Column::name).forEach(headings::add);
    }
    List<List<String>> cells = new ArrayList<>();
    cells.add(List.copyOf(headings));
    for (Map<String, Node> row : rows) {
      cells.add(headings.stream().map(heading -> cell(row.get(heading))).toList());
    }
    return cells;
  }

  private String heading(Table table, String column, Node cell) {
    if (table.exported().stream().noneMatch(known -> known.name().equals(column))) {
      throw new Malformed(cell, UnknownWord.column(vocabulary, table, column));
    }
    return column;
  }

  private static String cell(@Nullable Node value) {
    return value == null ? "" : string(value);
  }

  private static Map<String, String> parameters(@Nullable Node given) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (given != null) {
      map(given, "cases.parameters").forEach((name, value) -> parameters.put(name, string(value)));
    }
    return parameters;
  }

  /** In lower case, as the accounts in tables are read. */
  private static SortedSet<String> leavers(@Nullable Node given) {
    return ids(given, "cases.leavers").stream()
        .map(account -> account.toLowerCase(Locale.ROOT))
        .collect(toCollection(TreeSet::new));
  }

  private static Map<String, Set<String>> found(Map<String, Node> item, String where) {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    Node given = item.get(Lexicon.get(where));
    if (given != null) {
      map(given, where)
          .forEach((rule, keys) -> found.put(rule, new TreeSet<>(strings(keys, where))));
    }
    return found;
  }

  /** Of a single leaver a case need not say each time who holds the item. */
  private static Set<String> heldBy(SortedSet<String> leavers, Set<String> keys) {
    return leavers.size() != 1
        ? keys
        : keys.stream()
            .map(key -> key + RuleCase.DISCRIMINATED + leavers.first())
            .collect(toCollection(TreeSet::new));
  }

  private static Set<String> ids(@Nullable Node given, String where) {
    return given == null ? Set.of() : new LinkedHashSet<>(strings(given, where));
  }

  private static List<String> strings(Node given, String where) {
    return list(given, where).stream().map(CaseNodes::string).toList();
  }
}
