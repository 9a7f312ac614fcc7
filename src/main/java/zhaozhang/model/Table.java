package zhaozhang.model;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table as the vocabulary declares it. Its first column is its key, unless {@link #unique} is
 * false.
 */
public final class Table {

  /** Where the rows of a table come from. */
  public enum Kind {
    /** From the exported snapshot. */
    SNAPSHOT,
    /** From the lists that stand beside the rules. */
    LIST,
    /** One row, given by the engine: the day audited as of. */
    CONTEXT,
    /** One row for each item of a list column of another table. */
    ITEMS
  }

  /**
   * Where the rows of an {@link Kind#ITEMS} table come from.
   *
   * @param table whose rows are taken apart
   * @param column its list column
   */
  public record Origin(String table, String column) {}

  private final String name;
  private final Kind kind;
  private final List<String> aliases;
  private final List<Column> columns;
  private final boolean unique;
  private final List<String> identity;
  private final @Nullable String departmentColumn;
  private final @Nullable String personColumn;
  private final boolean people;
  private final @Nullable Origin origin;
  private final Map<String, Integer> indexes = new HashMap<>();

  /**
   * @param name the table's name, and the word rules use
   * @param aliases other names of the same table in names of files and sheets
   * @param columns in the order declared; the first is the key, or what names a row
   * @param unique whether no two rows may share the key
   * @param identity the columns whose values, joined by {@code |}, name a row in a finding
   * @param departmentColumn the column that names the department responsible for a row
   * @param personColumn the column that names the person responsible for a row
   * @param people whether it is where a person's account is looked up
   * @param origin for {@link Kind#ITEMS}, what is taken apart
   */
  public Table(
      String name,
      Kind kind,
      List<String> aliases,
      List<Column> columns,
      boolean unique,
      List<String> identity,
      @Nullable String departmentColumn,
      @Nullable String personColumn,
      boolean people,
      @Nullable Origin origin) {
    this.name = requireNonNull(name, "name");
    this.kind = requireNonNull(kind, "kind");
    this.aliases = List.copyOf(aliases);
    this.columns = List.copyOf(columns);
    this.unique = unique;
    this.identity = List.copyOf(identity);
    this.departmentColumn = departmentColumn;
    this.personColumn = personColumn;
    this.people = people;
    this.origin = origin;
    for (Column column : this.columns) {
      indexes.put(column.name(), indexes.size());
    }
  }

  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  public List<String> aliases() {
    return aliases;
  }

  /** All columns, the derived ones too. */
  public List<Column> columns() {
    return columns;
  }

  /** The columns that stand in an export: all but the derived ones. */
  public List<Column> exported() {
    return columns.stream().filter(column -> !column.derived()).toList();
  }

  public Column key() {
    return columns.get(0);
  }

  public boolean unique() {
    return unique;
  }

  public List<String> identity() {
    return identity;
  }

  public Optional<String> departmentColumn() {
    return Optional.ofNullable(departmentColumn);
  }

  public Optional<String> personColumn() {
    return Optional.ofNullable(personColumn);
  }

  public boolean people() {
    return people;
  }

  public Optional<Origin> origin() {
    return Optional.ofNullable(origin);
  }

  public Optional<Column> column(String column) {
    Integer index = indexes.get(column);
    return index == null ? Optional.empty() : Optional.of(columns.get(index));
  }

  /**
   * Where a column stands among {@link #columns()}, from 0.
   *
   * @throws IllegalArgumentException if the table has no such column
   */
  public int index(String column) {
    Integer index = indexes.get(column);
    if (index == null) {
      throw new IllegalArgumentException(name + " has no column " + column);
    }
    return index;
  }

  @Override
  public String toString() {
    return name;
  }
}
