package zhaozhang.rulebook;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import zhaozhang.model.Column;
import zhaozhang.model.RuleProblem;
import zhaozhang.model.RuleText;
import zhaozhang.model.RulebookException;
import zhaozhang.model.Table;
import zhaozhang.model.Texts;
import zhaozhang.model.Vocabulary;

/** Reads the cases that stand beside the rules. */
public final class CaseReader {

  /** The text is not as cases are written; the message says what is expected. */
  private static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

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
    try {
      return new CaseReader(text, vocabulary).cases();
    } catch (Malformed | YamlEngineException e) {
      RuleProblem problem =
          text.problem(0, Texts.get("cases.malformed", String.valueOf(e.getMessage())));
      throw new RulebookException(List.of(problem));
    }
  }

  private List<RuleCase> cases() {
    // Every scalar as the text it is: 007 and 2025-10-31 are cells here, not numbers and dates.
    LoadSettings settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
    // loadFromString fails with a NullPointerException where there is nothing to load.
    Iterator<Object> documents = new Load(settings).loadAllFromString(text.text()).iterator();
    Map<?, ?> file = map(documents.hasNext() ? documents.next() : null, "");
    onlyKnown(file, "asOf", "cases");
    LocalDate asOf = date(file.get(Texts.get("cases.asOf")));
    List<RuleCase> cases = new ArrayList<>();
    for (Object item : list(file.get(Texts.get("cases.cases")), "cases.cases")) {
      cases.add(ruleCase(map(item, "cases.cases"), asOf));
    }
    return cases;
  }

  private RuleCase ruleCase(Map<?, ?> item, LocalDate asOf) {
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
        "passed",
        "notJudged");
    Object day = item.get(Texts.get("cases.asOf"));
    SortedSet<String> leavers = leavers(item.get(Texts.get("cases.leavers")));
    Map<String, Set<String>> found = found(item, "cases.violated");
    found.putAll(found(item, "cases.receivers"));
    found(item, "cases.items").forEach((rule, keys) -> found.put(rule, heldBy(leavers, keys)));
    return new RuleCase(
        text.file(),
        string(item.get(Texts.get("cases.name"))),
        day == null ? asOf : date(day),
        leavers,
        given(map(item.get(Texts.get("cases.given")), "cases.given")),
        parameters(item.get(Texts.get("cases.parameters"))),
        found,
        ids(item.get(Texts.get("cases.passed")), "cases.passed"),
        ids(item.get(Texts.get("cases.notJudged")), "cases.notJudged"));
  }

  /** A misspelt word would otherwise make a case expect nothing. */
  private static void onlyKnown(Map<?, ?> map, String... keys) {
    List<String> known = Arrays.stream(keys).map(key -> Texts.get("cases." + key)).toList();
    for (Object key : map.keySet()) {
      if (!known.contains(string(key))) {
        throw new Malformed(Texts.get("cases.unknownWord", key, String.join(" ", known)));
      }
    }
  }

  private Map<String, List<List<String>>> given(Map<?, ?> tables) {
    Map<String, List<List<String>>> given = new LinkedHashMap<>();
    tables.forEach(
        (name, rows) -> {
          Table table =
              vocabulary
                  .table(string(name))
                  .orElseThrow(() -> new Malformed(Texts.get("rule.unknownTable", name)));
          given.put(table.name(), cells(table, list(rows, "cases.given")));
        });
    return given;
  }

  /** The columns given anywhere are there; of a table without rows, all are. */
  private static List<List<String>> cells(Table table, List<?> rows) {
    Set<String> headings = new LinkedHashSet<>();
    for (Object row : rows) {
      map(row, "cases.given").keySet().forEach(column -> headings.add(string(column)));
    }
    if (rows.isEmpty()) {
      table.exported().stream().map(Column::name).forEach(headings::add);
    }
    for (String heading : headings) {
      if (table.exported().stream().noneMatch(column -> column.name().equals(heading))) {
        throw new Malformed(Texts.get("rule.unknownColumn", table.name(), heading));
      }
    }
    List<List<String>> cells = new ArrayList<>();
    cells.add(List.copyOf(headings));
    for (Object row : rows) {
      Map<?, ?> values = map(row, "cases.given");
      cells.add(headings.stream().map(heading -> cell(values.get(heading))).toList());
    }
    return cells;
  }

  private static String cell(@Nullable Object value) {
    return value == null ? "" : string(value);
  }

  private static Map<String, String> parameters(@Nullable Object given) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (given != null) {
      map(given, "cases.parameters")
          .forEach((name, value) -> parameters.put(string(name), string(value)));
    }
    return parameters;
  }

  /** In lower case, as the accounts in tables are read. */
  private static SortedSet<String> leavers(@Nullable Object given) {
    return ids(given, "cases.leavers").stream()
        .map(account -> account.toLowerCase(Locale.ROOT))
        .collect(toCollection(TreeSet::new));
  }

  private static Map<String, Set<String>> found(Map<?, ?> item, String where) {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    Object given = item.get(Texts.get(where));
    if (given != null) {
      map(given, where).forEach((rule, keys) -> found.put(string(rule), keys(keys, where)));
    }
    return found;
  }

  private static Set<String> keys(@Nullable Object given, String where) {
    Set<String> keys = new TreeSet<>();
    list(given, where).forEach(key -> keys.add(string(key)));
    return keys;
  }

  /** Of a single leaver a case need not say each time who holds the item. */
  private static Set<String> heldBy(SortedSet<String> leavers, Set<String> keys) {
    return leavers.size() != 1
        ? keys
        : keys.stream()
            .map(key -> key + RuleCase.DISCRIMINATED + leavers.first())
            .collect(toCollection(TreeSet::new));
  }

  private static Set<String> ids(@Nullable Object given, String where) {
    Set<String> ids = new LinkedHashSet<>();
    if (given != null) {
      list(given, where).forEach(id -> ids.add(string(id)));
    }
    return ids;
  }

  private static Map<?, ?> map(@Nullable Object value, String where) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new Malformed(Texts.get("cases.noMap", where.isEmpty() ? "" : Texts.get(where)));
  }

  private static List<?> list(@Nullable Object value, String where) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new Malformed(Texts.get("cases.noList", Texts.get(where)));
  }

  private static String string(@Nullable Object value) {
    if (value instanceof String string) {
      return string;
    }
    throw new Malformed(Texts.get("cases.noText", String.valueOf(value)));
  }

  private static LocalDate date(@Nullable Object value) {
    try {
      return LocalDate.parse(string(value));
    } catch (DateTimeParseException e) {
      throw new Malformed(Texts.get("cases.noDate", String.valueOf(value)));
    }
  }
}
