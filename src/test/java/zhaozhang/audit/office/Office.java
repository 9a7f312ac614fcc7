package zhaozhang.audit.office;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import zhaozhang.base.PersonNames;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;

/**
 * What an office knows when it keeps its registers: its people, departments and modules, and the
 * words that the lists of the rules folder understand. It writes nothing that loses what is meant.
 */
public final class Office {

  /** From a letter or digit to the one that is as wide as a character. */
  private static final int WIDE = 0xFEE0;

  private static final int MOST_LEVELS = 10;

  private final Map<String, Map<String, String>> members = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, String> paths = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();
  private final Set<String> roots = new HashSet<>();
  private final Map<String, String> shortNames = new HashMap<>();
  private final List<String> modules = new ArrayList<>();
  private final Map<String, Map<String, String>> synonyms = new LinkedHashMap<>();
  private final Map<String, List<String>> headings = new HashMap<>();

  Office(Map<String, OfficeTable> month, Snapshot lists) {
    for (Map<String, String> row : month.getOrDefault("成员", OfficeTable.NONE).rows()) {
      members.put(cell(row, "账号"), row);
      names.merge(PersonNames.plain(cell(row, "姓名")), 1, Integer::sum);
      numbers.merge(cell(row, "工号"), 1, Integer::sum);
    }
    Map<String, Map<String, String>> departments = new HashMap<>();
    month
        .getOrDefault("部门", OfficeTable.NONE)
        .rows()
        .forEach(row -> departments.put(cell(row, "部门ID"), row));
    for (Map<String, String> row : departments.values()) {
      if (paths.put(cell(row, "部门名称"), path(row, departments, 0)) != null) {
        ambiguous.add(cell(row, "部门名称"));
      }
      if (Set.of("", "0").contains(cell(row, "上级部门ID"))) {
        roots.add(cell(row, "部门名称"));
      }
    }
    rows(lists, "部门别名").forEach(row -> shortNames.put(row.text("全称"), row.text("简称")));
    rows(lists, "责任清单").forEach(row -> modules.add(row.text("模块名称")));
    for (Row row : rows(lists, "同义词")) {
      synonyms
          .computeIfAbsent(row.text("表") + "." + row.text("列"), any -> new LinkedHashMap<>())
          .put(row.text("写法"), row.text("取值"));
    }
    for (Row row : rows(lists, "列名")) {
      if (!row.text("列").isEmpty()) {
        headings
            .computeIfAbsent(row.text("表") + "." + row.text("列"), any -> new ArrayList<>())
            .add(row.text("又名"));
      }
    }
  }

  private static List<Row> rows(Snapshot lists, String list) {
    return lists.table(list).map(TableData::rows).orElse(List.of());
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  /** The path of a department, of which some may stand below themselves. */
  private static String path(
      Map<String, String> row, Map<String, Map<String, String>> departments, int below) {
    Map<String, String> above = departments.get(cell(row, "上级部门ID"));
    String name = cell(row, "部门名称");
    return above == null || below > MOST_LEVELS
        ? name
        : path(above, departments, below + 1) + "/" + name;
  }

  /** A month as the office writes it: for each table its headings, then its rows. */
  public static Map<String, List<List<String>>> write(
      Map<String, OfficeTable> month,
      Snapshot lists,
      List<Table> tables,
      Set<OfficeForm> forms,
      long seed) {
    Office office = new Office(month, lists);
    Random random = new Random(seed);
    Map<String, List<List<String>>> written = new LinkedHashMap<>();
    for (Table table : tables) {
      OfficeTable known = month.get(table.name());
      if (known != null) {
        written.put(table.name(), office.write(table, known, forms, random));
      }
    }
    return written;
  }

  /** Puts each table into a file of its own, in a folder that is not there. */
  public static void file(Map<String, List<List<String>>> written, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, List<List<String>>> table : written.entrySet()) {
      String csv =
          table.getValue().stream()
              .map(row -> row.stream().map(Office::quoted).collect(joining(",")))
              .collect(joining("\r\n"));
      Files.writeString(folder.resolve(table.getKey() + ".csv"), "\ufeff" + csv);
    }
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private List<List<String>> write(
      Table table, OfficeTable known, Set<OfficeForm> forms, Random random) {
    List<Column> columns =
        known.columns().stream().flatMap(name -> table.column(name).stream()).toList();
    List<List<String>> written = new ArrayList<>();
    written.add(
        columns.stream().flatMap(column -> headings(table, column, forms, random)).toList());
    for (Map<String, String> row : known.rows()) {
      written.add(
          columns.stream()
              .flatMap(column -> cells(table, column, cell(row, column.name()), forms, random))
              .toList());
    }
    if (forms.contains(OfficeForm.CLOSING)) {
      written.add(List.of("", ""));
      written.add(List.of("合计", "合计"));
      written.add(List.of("填表人：钱理", ""));
    }
    return written;
  }

  private Stream<String> headings(
      Table table, Column column, Set<OfficeForm> forms, Random random) {
    if (inLevels(column, forms)) {
      return column.layout().levels().stream();
    }
    return forms.contains(OfficeForm.HEADINGS)
        ? Stream.of(OfficeForm.HEADINGS.heading(this, table, column, random))
        : Stream.of(column.name());
  }

  private Stream<String> cells(
      Table table, Column column, String text, Set<OfficeForm> forms, Random random) {
    if (inLevels(column, forms)) {
      List<String> levels = List.of(paths.getOrDefault(text, text).split("/", -1));
      return Stream.concat(levels.stream().skip(levels.size() > 1 ? 1 : 0), Stream.of("", "", ""))
          .limit(column.layout().levels().size());
    }
    String cell = text;
    for (OfficeForm form : forms) {
      cell = random.nextInt(4) == 0 ? cell : form.cell(this, table, column, cell, random);
    }
    return Stream.of(cell);
  }

  private static boolean inLevels(Column column, Set<OfficeForm> forms) {
    return forms.contains(OfficeForm.LEVELS) && !column.layout().levels().isEmpty();
  }

  String each(String text, UnaryOperator<String> form) {
    return text.isEmpty() ? text : Stream.of(text.split("；", -1)).map(form).collect(joining("；"));
  }

  /** Somebody by name or number, where that is nobody else's. */
  String person(String account, Random random) {
    Map<String, String> member = members.get(account);
    if (member == null) {
      return account;
    }
    String name = cell(member, "姓名");
    String number = cell(member, "工号");
    List<String> forms = new ArrayList<>(List.of(account));
    if (!name.isEmpty() && name.equals(name.strip()) && !name.matches(".*[\\uE000-\\uF8FF(（/].*")) {
      forms.addAll(
          List.of(name + "(" + account + ")", account + "（" + name + "）", name + "/" + account));
      if (names.getOrDefault(PersonNames.plain(name), 0) == 1 && !members.containsKey(name)) {
        forms.add(name);
      }
    }
    if (!number.isEmpty() && numbers.getOrDefault(number, 0) == 1 && !members.containsKey(number)) {
      forms.add(number);
    }
    return OfficeForm.pick(forms, random);
  }

  /** Another word for a value, if the lists know one that means nothing else here. */
  String synonym(Table table, Column column, String value, Random random) {
    List<String> words = new ArrayList<>(List.of(value));
    for (String place : places(table, column)) {
      synonyms
          .getOrDefault(place, Map.of())
          .forEach(
              (word, meant) -> {
                if (meant.equals(value) && value.equals(meaning(table, column, word))) {
                  words.add(word);
                }
              });
    }
    return OfficeForm.pick(words, random);
  }

  private String meaning(Table table, Column column, String word) {
    return places(table, column).stream()
        .map(place -> synonyms.getOrDefault(place, Map.of()).get(word))
        .filter(meant -> meant != null)
        .findFirst()
        .orElse("");
  }

  private static List<String> places(Table table, Column column) {
    return List.of(table.name() + "." + column.name(), table.name() + ".*", "*." + column.name());
  }

  /** A module by its last level, or the first and the last, if no other has them. */
  String module(String module, Random random) {
    List<String> levels = List.of(module.split("/", -1));
    String last = levels.get(levels.size() - 1);
    String both = levels.get(0) + "/" + last;
    List<String> forms =
        new ArrayList<>(List.of(module, module.replace('（', '(').replace('）', ')')));
    if (modules.contains(module)) {
      if (modules.stream().filter(one -> ("/" + one).endsWith("/" + last)).count() == 1) {
        forms.add(last);
      }
      if (levels.size() > 2
          && modules.stream()
                  .filter(one -> one.startsWith(levels.get(0) + "/") && one.endsWith("/" + last))
                  .count()
              == 1) {
        forms.add(both);
      }
    }
    return OfficeForm.pick(forms, random);
  }

  /** Whether a column holds numbers of people of which no two differ in their first zeros only. */
  boolean numbers(Column column) {
    return column.type() == ColumnType.IDENTIFIER
        && column.content().naming()
        && numbers.keySet().stream().allMatch(number -> number.matches("\\d*"));
  }

  /** Whether entries of a list are told apart by what they are, where any sign may be between. */
  boolean tellsApart(Column column) {
    return column.lookup().list() == null || !modules.isEmpty();
  }

  /** A path of several levels, written in another way. */
  String path(String path, Random random) {
    int below = path.indexOf('/');
    if (below <= 0) {
      return path;
    }
    boolean rooted = roots.equals(Set.of(path.substring(0, below)));
    String rootless = rooted ? path.substring(below + 1) : path;
    return OfficeForm.pick(
        List.of(
            path,
            rootless,
            path.replace("/", "\\"),
            path.replace("/", " > "),
            path.replace("/", " - "),
            path.replace("/", ">")),
        random);
  }

  /** Whether the column is what departments are called, in the table of them. */
  boolean namesDepartments(Table table, Column column) {
    return table.identity().contains(column.name()) && table.aboveColumn().isPresent();
  }

  /** A department by its short name or its path. */
  String department(String department, Random random) {
    List<String> forms = new ArrayList<>(List.of(department));
    if (shortNames.containsKey(department)) {
      forms.add(shortNames.get(department));
    }
    if (paths.containsKey(department) && !ambiguous.contains(department)) {
      forms.add(paths.get(department));
    }
    return OfficeForm.pick(forms, random);
  }

  /** Another heading of the column, if no other column of the table has it. */
  String heading(Table table, Column column, Random random) {
    List<String> others = new ArrayList<>(List.of(column.name()));
    others.addAll(column.aliases());
    others.addAll(headings.getOrDefault(table.name() + "." + column.name(), List.of()));
    return OfficeForm.pick(others, random);
  }

  /** Letters and digits as wide as characters. */
  static String wide(String text) {
    return text.codePoints()
        .map(one -> one < 128 && Character.isLetterOrDigit(one) ? one + WIDE : one)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
