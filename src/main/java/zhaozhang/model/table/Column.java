package zhaozhang.model.table;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table as the vocabulary declares it.
 *
 * @param name its heading, and the word rules use
 * @param line of the vocabulary on which it is declared, from 1; 0 where it is declared elsewhere
 * @param content what its values are
 * @param export how exports hold it
 * @param cells how its cells are read
 * @param computed what is computed of it
 */
public record Column(
    String name, int line, Content content, Export export, Cells cells, Computed computed) {

  /**
   * What the values of a column are.
   *
   * @param type of its cells, or of each item where it is a list
   * @param list whether a cell holds several items, read as a {@link List}
   * @param values the values it may hold; empty means any
   * @param masked whether its values are private and are masked wherever they are shown
   * @param naming whether its values tell who a person is, as those of some types always do
   */
  public record Content(
      ColumnType type, boolean list, List<String> values, boolean masked, boolean naming) {

    /** Any texts. */
    public static final Content TEXT = of(ColumnType.TEXT);

    public Content {
      requireNonNull(type, "type");
      values = List.copyOf(values);
    }

    /** Single values of a type, and nobody's secret. */
    public static Content of(ColumnType type) {
      return new Content(type, false, List.of(), false, false);
    }
  }

  /**
   * How exports hold a column.
   *
   * @param required whether a complete export has it
   * @param mayLack whether a file without it holds a blank in each of its rows
   * @param dates whether its newest date tells how old the export is
   * @param aliases other headings of the same column
   * @param layout where else than in its cell a sheet may tell the value
   */
  public record Export(
      boolean required, boolean mayLack, boolean dates, List<String> aliases, ColumnLayout layout) {

    /** It may be absent, and has but one heading. */
    public static final Export OPTIONAL =
        new Export(false, false, false, List.of(), ColumnLayout.OWN_CELL);

    public Export {
      aliases = List.copyOf(aliases);
      requireNonNull(layout, "layout");
    }
  }

  /**
   * How the cells of a column are read.
   *
   * @param codes what an API writes instead of a value, to that value
   * @param blankMeans the value that a blank cell stands for; such a column may be absent
   * @param blankUnknown whether a blank cell is {@link Unknown}: it decides whether a rule applies
   * @param dateStyle how dates are written
   * @param exampleMark a row whose cell here contains this text is an example and is skipped
   * @param renaming whether a cell may read {@code old:new}, of which the second counts
   * @param lookup where it is looked up what a cell means
   */
  public record Cells(
      Map<String, String> codes,
      @Nullable String blankMeans,
      boolean blankUnknown,
      DateStyle dateStyle,
      @Nullable String exampleMark,
      boolean renaming,
      Lookup lookup) {

    /** As they are. */
    public static final Cells PLAIN = new Cells(Map.of(), null, false, null, false);

    public Cells {
      codes = Map.copyOf(codes);
      requireNonNull(dateStyle, "dateStyle");
      requireNonNull(lookup, "lookup");
    }

    /** Cells that mean what they say. */
    public Cells(
        Map<String, String> codes,
        @Nullable String blankMeans,
        boolean blankUnknown,
        @Nullable String exampleMark,
        boolean renaming) {
      this(codes, blankMeans, blankUnknown, DateStyle.PLAIN, exampleMark, renaming, Lookup.NONE);
    }
  }

  /**
   * Where it is looked up what a cell means.
   *
   * @param list beside the rules whose keys are the values, names of levels joined by {@code /};
   *     null if there is none
   * @param kind the column that tells of which table the cell names a row; null if there is none
   * @param targets the table by each value of that column
   */
  public record Lookup(@Nullable String list, @Nullable String kind, Map<String, Target> targets) {

    public static final Lookup NONE = new Lookup(null, null, Map.of());

    public Lookup {
      targets = Map.copyOf(targets);
    }
  }

  /**
   * A table of which cells name rows: by their keys, or by what they are called.
   *
   * @param name the column that tells what a row is called
   */
  public record Target(String table, String name) {}

  /**
   * What is computed of a column.
   *
   * @param definition for a derived column, the expression that gives its value; such a column is
   *     in no export
   * @param replacement what replaces the value where another column says so
   */
  public record Computed(@Nullable String definition, @Nullable Replacement replacement) {

    public static final Computed NOTHING = new Computed(null, null);
  }

  /**
   * A value that replaces the one in the cell.
   *
   * @param condition an expression over the columns of the row
   * @param value what the cell then counts as
   */
  public record Replacement(String condition, String value) {}

  public Column {
    requireNonNull(name, "name");
    requireNonNull(content, "content");
    requireNonNull(export, "export");
    requireNonNull(cells, "cells");
    requireNonNull(computed, "computed");
  }

  /** A column of texts of which nothing but the name is known. */
  public static Column text(String name) {
    return new Column(name, 0, Content.TEXT, Export.OPTIONAL, Cells.PLAIN, Computed.NOTHING);
  }

  public ColumnType type() {
    return content.type();
  }

  public boolean list() {
    return content.list();
  }

  public List<String> values() {
    return content.values();
  }

  public boolean masked() {
    return content.masked();
  }

  public boolean required() {
    return export.required();
  }

  public List<String> aliases() {
    return export.aliases();
  }

  public ColumnLayout layout() {
    return export.layout();
  }

  public Map<String, String> codes() {
    return cells.codes();
  }

  public @Nullable String blankMeans() {
    return cells.blankMeans();
  }

  public boolean blankUnknown() {
    return cells.blankUnknown();
  }

  /** Whether a month stands for its last day. */
  public DateStyle dateStyle() {
    return cells.dateStyle();
  }

  /** Whether a file may lack it, as a blank has a stated meaning. */
  public boolean mayLack() {
    return export.mayLack() || blankMeans() != null;
  }

  /** Whether its newest date tells how old the export is. */
  public boolean dates() {
    return export.dates();
  }

  public @Nullable String exampleMark() {
    return cells.exampleMark();
  }

  public boolean renaming() {
    return cells.renaming();
  }

  /** Where it is looked up what a cell means. */
  public Lookup lookup() {
    return cells.lookup();
  }

  public @Nullable String definition() {
    return computed.definition();
  }

  public @Nullable Replacement replacement() {
    return computed.replacement();
  }

  /** Whether its values lead to a person, so that pseudonyms take their place. */
  public boolean personal() {
    return content.naming() || masked() || type() == ColumnType.ACCOUNT;
  }

  /** Whether the value is computed from other columns and stands in no export. */
  public boolean derived() {
    return definition() != null;
  }
}
