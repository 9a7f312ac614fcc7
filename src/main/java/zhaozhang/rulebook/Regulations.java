package zhaozhang.rulebook;

import static java.util.stream.Collectors.joining;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import zhaozhang.base.Labels;
import zhaozhang.base.Language;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;
import zhaozhang.model.Regulation;
import zhaozhang.model.Source;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;

/** Reads the list that says whose rules these are. */
final class Regulations {

  private final List<RuleProblem> problems;
  private final Map<String, Row> rows = new HashMap<>();

  private Regulations(List<RuleProblem> problems) {
    this.problems = problems;
  }

  /**
   * What the list says.
   *
   * @param rows of the list
   * @param problems are added to: what it does not say, and what nobody knows
   */
  static Regulation of(List<Row> rows, List<RuleProblem> problems) {
    return new Regulations(problems).read(rows);
  }

  private Regulation read(List<Row> list) {
    for (Row row : list) {
      String name = row.text(Lexicon.get("list.regulation.name"));
      if (names().contains(name)) {
        rows.put(name, row);
      } else {
        String all = String.join(Texts.get("rule.and"), names());
        String hint = Nearest.hint(name, names(), Texts.get("rule.onlyThese", all));
        add(row.source(), Texts.get("list.regulation.unknown", name, hint));
      }
    }
    if (!text("language").isEmpty() && language(text("language")).isEmpty()) {
      String all = Arrays.stream(Language.values()).map(Language::word).collect(joining(" | "));
      add(source("language"), Texts.get("list.regulation.unknownLanguage", name("language"), all));
    }
    return new Regulation(
        needed("institution"),
        needed("title"),
        text("number"),
        text("auditor"),
        text("returning"),
        reports());
  }

  /** The language that the list of the regulation asks for, if it does. */
  static Optional<Language> language(Snapshot lists) {
    return lists.table(Lexicon.get("list.regulation")).map(TableData::rows).stream()
        .flatMap(List::stream)
        .filter(row -> row.text(Lexicon.get("list.regulation.name")).equals(name("language")))
        .findFirst()
        .flatMap(row -> language(row.text(Lexicon.get("list.regulation.value"))));
  }

  private static Optional<Language> language(String word) {
    return Labels.find(Language.values(), Language::word, word);
  }

  private static List<String> names() {
    return Stream.of(
            "institution", "title", "number", "auditor", "returning", "reports", "language")
        .map(Regulations::name)
        .toList();
  }

  private static String name(String key) {
    return Lexicon.get("list.regulation." + key);
  }

  private String text(String key) {
    Row row = rows.get(name(key));
    return row == null ? "" : row.text(Lexicon.get("list.regulation.value"));
  }

  private String needed(String key) {
    String text = text(key);
    if (text.isEmpty()) {
      add(source(key), Texts.get("list.regulation.needed", name(key)));
    }
    return text;
  }

  /** A folder below the one that the program runs in, so that a list leads nowhere else. */
  private String reports() {
    String folder = text("reports");
    if (!folder.isEmpty() && !isBelow(folder)) {
      add(source("reports"), Texts.get("list.regulation.folder", name("reports"), folder));
    }
    return folder.isEmpty() ? Regulation.NONE.reports() : folder;
  }

  private static boolean isBelow(String folder) {
    try {
      Path path = Path.of(folder);
      return !path.isAbsolute()
          && !folder.contains("\\")
          && StreamSupport.stream(path.spliterator(), false)
              .noneMatch(level -> level.toString().startsWith("."));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private Source source(String key) {
    Row row = rows.get(name(key));
    return row != null ? row.source() : new Source(Lexicon.get("rulebook.lists"), "", 0);
  }

  private void add(Source source, String message) {
    problems.add(new RuleProblem(source, message));
  }
}
