package zhaozhang.audit;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import zhaozhang.base.FileNames;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.report.list.ListFile;
import zhaozhang.report.list.ListFile.Line;

/** The lists beside the rules, as people write them. */
public final class RuleLists {

  /** A list and how many lines it has. */
  public record Summary(String name, int lines) {}

  /**
   * A list.
   *
   * @param file seen from the rules folder
   * @param headings that the file has, of those that the vocabulary knows
   * @param offered for each heading what there is to choose from; any text may be written where
   *     nothing is
   * @param fixed the headings whose cells are not for policy owners to change; then there are no
   *     new lines
   */
  public record Listed(
      String name,
      String file,
      List<String> headings,
      List<Line> lines,
      Map<String, List<String>> offered,
      List<String> fixed) {

    public Listed {
      headings = List.copyOf(headings);
      lines = List.copyOf(lines);
      offered = Map.copyOf(offered);
      fixed = List.copyOf(fixed);
    }

    /**
     * The line of a number.
     *
     * @throws UserError if there is none
     */
    public Line line(int number) {
      return lines.stream()
          .filter(one -> one.number() == number)
          .findFirst()
          .orElseThrow(() -> new UserError(Texts.get("list.noLine", file, number)));
    }
  }

  private final Path folder;
  private final RulesInForce rules;

  private RuleLists(Path folder) {
    this.folder = folder;
    this.rules = RulesInForce.read(folder);
  }

  /**
   * Reads the lists of a rules folder.
   *
   * @throws UserError if it is no rules folder
   * @throws zhaozhang.model.rule.RulebookException if its lists cannot be used
   */
  public static RuleLists read(Path folder) {
    return new RuleLists(folder);
  }

  /** Those that are there. */
  public List<Summary> all() {
    return data().map(one -> new Summary(one.table().name(), one.rows().size())).toList();
  }

  private Stream<TableData> data() {
    return rules.vocabulary().tables(Table.Kind.LIST).stream()
        .filter(table -> !table.name().equals(Lexicon.get("list.signatures")))
        .flatMap(table -> rules.tables().table(table.name()).stream())
        .filter(data -> !data.parts().isEmpty());
  }

  /**
   * A list.
   *
   * @throws UserError if there is none of the name
   */
  public Listed find(String name) {
    TableData data =
        data()
            .filter(one -> one.table().name().equals(name))
            .findFirst()
            .orElseThrow(() -> new UserError(Texts.get("edit.noList", name)));
    List<String> headings =
        data.table().exported().stream().map(Column::name).filter(data::has).toList();
    ListFile file = file(name);
    return new Listed(
        name,
        FileNames.below(folder, file.path()),
        headings,
        file.lines(headings),
        offered(data.table()),
        fixed(name, headings));
  }

  /** Where a list stands. */
  public ListFile file(String name) {
    return ListFile.of(folder.resolve(Lexicon.get("rulebook.lists")), name);
  }

  /** A limit has bounds that the regulation gives, and a name that rules ask for. */
  private static List<String> fixed(String name, List<String> headings) {
    return name.equals(Lexicon.get("list.parameters"))
        ? headings.stream()
            .filter(heading -> !heading.equals(Lexicon.get("list.parameters.value")))
            .toList()
        : List.of();
  }

  private Map<String, List<String>> offered(Table list) {
    Map<String, List<String>> offered = new LinkedHashMap<>(named(list.name()));
    list.exported().stream()
        .filter(column -> !column.values().isEmpty())
        .forEach(column -> offered.put(column.name(), column.values()));
    return offered;
  }

  /** Of lists that name tables and columns, those that there are. */
  private Map<String, List<String>> named(String list) {
    if (list.equals(Lexicon.get("list.words"))) {
      return tablesAndColumns("list.words.table", "list.words.column");
    }
    if (list.equals(Lexicon.get("list.headings"))) {
      return tablesAndColumns("list.headings.table", "list.headings.column");
    }
    return Map.of();
  }

  private Map<String, List<String>> tablesAndColumns(String table, String column) {
    List<Table> tables = rules.vocabulary().tables(Table.Kind.SNAPSHOT);
    TreeSet<String> columns = new TreeSet<>();
    tables.forEach(one -> one.exported().forEach(any -> columns.add(any.name())));
    return Stream.of(
            Map.entry(Lexicon.get(table), tables.stream().map(Table::name).toList()),
            Map.entry(Lexicon.get(column), (List<String>) new ArrayList<>(columns)))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
