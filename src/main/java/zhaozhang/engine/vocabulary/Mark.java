package zhaozhang.engine.vocabulary;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Lexicon;
import zhaozhang.model.table.ColumnType;

/**
 * The annotations of a vocabulary: where each may stand, and with what. One word may be two of
 * them, one for tables and one for columns.
 */
enum Mark {
  LIST("list", Place.TABLE, Shape.BARE),
  CONTEXT("context", Place.TABLE, Shape.BARE),
  LEAVER("leaver", Place.TABLE, Shape.BARE),
  ITEMS("items", Place.TABLE, Shape.TEXT),
  REPEATABLE("repeatable", Place.TABLE, Shape.BARE),
  MAY_BE_EMPTY("mayBeEmpty", Place.TABLE, Shape.BARE),
  IDENTITY("identity", Place.TABLE, Shape.ITEMS),
  RESPONSIBLE_DEPARTMENT("department", Place.TABLE, Shape.TEXT),
  RESPONSIBLE_PERSON("person", Place.TABLE, Shape.TEXT),
  PEOPLE("people", Place.TABLE, Shape.BARE),
  LOOKUPS("lookups", Place.TABLE, Shape.ITEMS),
  LEAVING("leaving", Place.TABLE, Shape.TEXT),
  NOTES("notes", Place.TABLE, Shape.ITEMS),
  SIGNER("signer", Place.TABLE, Shape.TEXT),
  CONTACTS("contacts", Place.TABLE, Shape.BARE),
  REGISTER("register", Place.TABLE, Shape.TEXT),
  PERSON_NAME("personName", Place.TABLE, Shape.TEXT),
  ABOVE("above", Place.TABLE, Shape.TEXT),
  IN_FORCE("inForce", Place.TABLE, Shape.TEXT),
  DEADLINES(
      "deadlines",
      Place.TABLE,
      List.of(),
      List.of("deadlines.HIGH", "deadlines.MEDIUM", "deadlines.LOW")),
  TRANSFERS(
      "transfers",
      Place.TABLE,
      List.of("transfers.holder", "transfers.type", "transfers.item", "transfers.confirmed"),
      List.of("transfers.receiver")),
  HISTORY(
      "history",
      Place.TABLE,
      List.of("history.state", "history.current", "history.from", "history.to"),
      List.of()),
  CALENDAR("calendar", Place.TABLE, List.of("calendar.day", "calendar.working"), List.of()),

  ALIASES("aliases", EnumSet.allOf(Place.class), Shape.ITEMS),

  ACCOUNT(ColumnType.ACCOUNT),
  IDENTIFIER(ColumnType.IDENTIFIER),
  PHONE(ColumnType.PHONE),
  NAME(ColumnType.NAME),
  DEPARTMENT(ColumnType.DEPARTMENT),
  DEPARTMENT_PATH(ColumnType.DEPARTMENT_PATH),
  REQUIRED("required", Place.COLUMNS, Shape.BARE),
  MASKED("private", Place.COLUMNS, Shape.BARE),
  NAMING("naming", Place.COLUMNS, Shape.BARE),
  VALUES("values", Place.TEXTS, Shape.ITEMS),
  CODES("codes", Place.TEXTS, Shape.ITEMS),
  BLANK("blank", Place.TEXT, Shape.TEXT),
  BLANK_UNKNOWN("blankUnknown", Place.COLUMNS, Shape.BARE),
  MONTH_END("monthEnd", Place.DATE, Shape.BARE),
  DATE_ORDER("order", EnumSet.of(Place.DATE, Place.DATE_TIME), Shape.TEXT),
  DATES("dates", EnumSet.of(Place.DATE, Place.DATE_TIME), Shape.BARE),
  MAY_LACK("mayLack", Place.COLUMNS, Shape.BARE),
  EXAMPLE("example", Place.TEXT, Shape.TEXT),
  RENAMING("renaming", Place.TEXT, Shape.BARE),
  SHEET_NAME("sheetName", Place.TEXT, Shape.BARE),
  LEVELS("levels", Place.TEXTS, Shape.ITEMS),
  KINDS("kinds", Place.TEXT, Shape.ITEMS),
  ENTRIES("entries", Place.TEXTS, Shape.TEXT),
  POINTING(
      "pointing", EnumSet.of(Place.TEXT), List.of("pointing.kind", "pointing.targets"), List.of()),
  DEFINITION("definition", Place.COLUMNS, Shape.TEXT),
  REPLACEMENT(
      "replacement",
      EnumSet.of(Place.TEXT),
      List.of("replacement.when", "replacement.value"),
      List.of()),
  MATCHES(
      "matches",
      EnumSet.of(Place.TEXT),
      List.of("matches.column"),
      List.of("matches.only", "matches.otherOnly"));

  /** What stands in the brackets behind an annotation. */
  enum Shape {
    /** There are none. */
    BARE,
    /** One text. */
    TEXT,
    /** One text of several items, separated by commas of any form. */
    ITEMS,
    /** Texts by name; where only one must be there, its name may be left out. */
    PARTS
  }

  private final String key;
  private final Set<Place> places;
  private final Shape shape;
  private final List<String> required;
  private final List<String> optional;
  private final @Nullable ColumnType type;

  /** One that says what the texts of a column are. */
  Mark(ColumnType type) {
    this("annotation.type." + type.name(), Place.TEXTS, Shape.BARE, List.of(), List.of(), type);
  }

  Mark(String key, Place place, Shape shape) {
    this(key, EnumSet.of(place), shape);
  }

  Mark(String key, Set<Place> places, Shape shape) {
    this("annotation." + key, places, shape, List.of(), List.of(), null);
  }

  Mark(String key, Place place, List<String> required, List<String> optional) {
    this(key, EnumSet.of(place), required, optional);
  }

  Mark(String key, Set<Place> places, List<String> required, List<String> optional) {
    this("annotation." + key, places, Shape.PARTS, required, optional, null);
  }

  Mark(
      String key,
      Set<Place> places,
      Shape shape,
      List<String> required,
      List<String> optional,
      @Nullable ColumnType type) {
    this.key = key;
    this.places = places;
    this.shape = shape;
    this.required = required;
    this.optional = optional;
    this.type = type;
  }

  /** All that a word may be, wherever it stands. */
  static List<Mark> named(String word) {
    return Arrays.stream(values()).filter(mark -> mark.word().equals(word)).toList();
  }

  /** The words that may stand on a table, or on a column. */
  static List<String> words(boolean table) {
    return Arrays.stream(values()).filter(mark -> mark.suits(table)).map(Mark::word).toList();
  }

  /** Whether it may stand on tables, or on columns of any type. */
  boolean suits(boolean table) {
    return places.stream().anyMatch(place -> (place == Place.TABLE) == table);
  }

  String word() {
    return Lexicon.get(key);
  }

  Set<Place> places() {
    return places;
  }

  Shape shape() {
    return shape;
  }

  /** The word for a part of one. */
  static String word(String part) {
    return Lexicon.get("annotation." + part);
  }

  /** The words for the parts that must be there. */
  List<String> required() {
    return required.stream().map(Mark::word).toList();
  }

  /** The words for all parts. */
  List<String> parts() {
    return Stream.concat(required.stream(), optional.stream()).map(Mark::word).toList();
  }

  /** What it makes of the texts of a column. */
  Optional<ColumnType> type() {
    return Optional.ofNullable(type);
  }
}
