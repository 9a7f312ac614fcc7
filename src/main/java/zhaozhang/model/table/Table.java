package zhaozhang.model.table;

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
    ITEMS,
    /** One row, given by the engine, for each person whose leaving is checked: the account. */
    LEAVER
  }

  /**
   * Where the rows of an {@link Kind#ITEMS} table come from.
   *
   * @param table whose rows are taken apart
   * @param column its list column
   */
  public record Origin(String table, String column) {}

  private final String name;
  private final int line;
  private final Kind kind;
  private final List<String> aliases;
  private final List<Column> columns;
  private final boolean unique;
  private final boolean mayBeEmpty;
  private final List<String> identity;
  private final Roles roles;
  private final @Nullable Origin origin;
  private final Map<String, Integer> indexes = new HashMap<>();

  /**
   * @param name the table's name, and the word rules use
   * @param line of the vocabulary on which it is declared, from 1; 0 where it is declared elsewhere
   * @param kind where its rows come from
   * @param aliases other names of the same table in names of files and sheets
   * @param columns in the order declared; the first is the key, or what names a row
   * @param unique whether no two rows may share the key
   * @param mayBeEmpty whether a file without rows tells that there are none; else it tells nothing
   * @param identity the columns whose values, joined by {@code |}, name a row in a finding
   * @param roles what it is to people
   * @param origin for {@link Kind#ITEMS}, what is taken apart
   */
  public Table(
      String name,
      int line,
      Kind kind,
      List<String> aliases,
      List<Column> columns,
      boolean unique,
      boolean mayBeEmpty,
      List<String> identity,
      Roles roles,
      @Nullable Origin origin) {
    this.name = requireNonNull(name, "name");
    this.line = line;
    this.kind = requireNonNull(kind, "kind");
    this.aliases = List.copyOf(aliases);
    this.columns = List.copyOf(columns);
    this.unique = unique;
    this.mayBeEmpty = mayBeEmpty;
    this.identity = List.copyOf(identity);
    this.roles = requireNonNull(roles, "roles");
    this.origin = origin;
    this.columns.forEach(column -> indexes.put(column.name(), indexes.size()));
  }

  public String name() {
    return name;
  }

  /** The same, declared elsewhere than in the vocabulary. */
  public Table elsewhere() {
    return new Table(name, 0, kind, aliases, columns, unique, mayBeEmpty, identity, roles, origin);
  }

  /** The same, of which a file without rows tells that there are none. */
  public Table whichMayBeEmpty() {
    return new Table(name, line, kind, aliases, columns, unique, true, identity, roles, origin);
  }

  /** Where the vocabulary declares it, from 1; 0 where it is declared elsewhere. */
  public int line() {
    return line;
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

  /** Whether a file without rows tells that there are none. */
  public boolean mayBeEmpty() {
    return mayBeEmpty;
  }

  public List<String> identity() {
    return identity;
  }

  public Optional<String> departmentColumn() {
    return Optional.ofNullable(roles.department());
  }

  public Optional<String> personColumn() {
    return Optional.ofNullable(roles.person());
  }

  public boolean people() {
    return roles.people();
  }

  /** The columns, besides the key, by which a person is found; the first is their name. */
  public List<String> lookups() {
    return roles.lookups();
  }

  /** Whether its rows say who is asked for each department. */
  public boolean contacts() {
    return roles.contacts();
  }

  /** What people keep it by hand for; empty if an export gives it. */
  public Optional<String> register() {
    return Optional.ofNullable(roles.register());
  }

  /** Which of its rows the program itself goes by, if it lists limits. */
  public Limits limits() {
    return roles.limits();
  }

  /** Its columns, if it records who handed over what. */
  public Optional<TransferColumns> transfers() {
    return Optional.ofNullable(roles.transfers());
  }

  public Optional<String> leavingColumn() {
    return Optional.ofNullable(roles.leaving());
  }

  /** Who signs, besides the person and their department, that a person may go. */
  public Optional<String> signer() {
    return Optional.ofNullable(roles.signer());
  }

  /** The column that tells what the person of a row is called. */
  public Optional<String> nameColumn() {
    return Optional.ofNullable(roles.name());
  }

  public Optional<RowHistory> history() {
    return Optional.ofNullable(roles.history());
  }

  /** The column that holds the key of the row that a row stands below. */
  public Optional<String> aboveColumn() {
    return Optional.ofNullable(roles.above());
  }

  /** Headings that may stand beside the columns, and are for the eye only. */
  public List<String> notes() {
    return roles.notes();
  }

  /** Whether its rows are the people whose leaving is checked. */
  public boolean isLeaver() {
    return kind == Kind.LEAVER;
  }

  public Optional<Origin> origin() {
    return Optional.ofNullable(origin);
  }

  public Optional<Column> column(String column) {
    return Optional.ofNullable(indexes.get(column)).map(columns::get);
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
