package zhaozhang.rulebook;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.rule.TypedCase;
import zhaozhang.model.table.Table;

/** Writes cases that somebody typed as small tables. */
public final class TypedCases {

  private final TypedCase typed;

  private TypedCases(TypedCase typed) {
    this.typed = typed;
  }

  /**
   * The text of a file of cases with one more below the others.
   *
   * @param cases the text as it is; empty for a new file
   * @param asOf the day that cases of a new file are audited as of
   * @throws UserError if it says nothing of a rule, or lacks what tells its rows apart
   */
  public static String written(TypedCase typed, String cases, Table of, LocalDate asOf) {
    return new TypedCases(typed).below(cases, of, asOf);
  }

  private String below(String cases, Table of, LocalDate asOf) {
    List<TypedCase.Line> rows = typed.rows();
    if (typed.name().isBlank() || typed.rule().isBlank() || rows.isEmpty()) {
      throw new UserError(Texts.get("cases.typed.blank"));
    }
    List<Map<String, String>> cells = rows.stream().map(this::cells).toList();
    List<String> keys = new ArrayList<>();
    for (int at = 0; at < rows.size(); at++) {
      if (rows.get(at).found()) {
        keys.add(key(cells.get(at), of));
      }
    }
    String before = cases.isBlank() ? Texts.get("new.cases.head", asOf) : cases.stripTrailing();
    String given =
        cells.stream().map(TypedCases::row).collect(joining("\n", "", keys.isEmpty() ? "" : "\n"));
    return before
        + (cases.isBlank() ? "" : "\n\n")
        + Texts.get("cases.typed.head", quoted(typed.name()), typed.table(), given.stripTrailing())
        + (keys.isEmpty()
            ? Texts.get("cases.typed.passed", typed.rule())
            : Texts.get("cases.typed.found", typed.rule(), String.join(", ", keys)));
  }

  private Map<String, String> cells(TypedCase.Line line) {
    List<String> headings = typed.headings();
    Map<String, String> cells = new LinkedHashMap<>();
    IntStream.range(0, headings.size())
        .filter(at -> !headings.get(at).isBlank())
        .forEach(at -> cells.put(headings.get(at), line.cells().get(at)));
    return cells;
  }

  private static String row(Map<String, String> cells) {
    return cells.entrySet().stream()
        .map(cell -> cell.getKey() + ": " + quoted(cell.getValue()))
        .collect(joining(", ", Texts.get("cases.typed.row") + "{", "}"));
  }

  private static String key(Map<String, String> cells, Table of) {
    for (String name : of.identity()) {
      if (!cells.containsKey(name)) {
        throw new UserError(Texts.get("cases.typed.noKey", of.name(), name));
      }
    }
    return quoted(
        of.identity().stream().map(name -> cells.getOrDefault(name, "")).collect(joining("|")));
  }

  /** As YAML reads it back, whatever it holds. */
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", " ") + '"';
  }
}
