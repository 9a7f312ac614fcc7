package zhaozhang.audit.handover;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Folding;
import zhaozhang.base.Masks;
import zhaozhang.base.PersonNames;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.handover.Dossier.Person;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;

/** The people of a snapshot: who is meant, who leaves and when. */
public final class People {

  private final Table table;
  private final List<Row> rows;
  private final Map<String, Row> byAccount = new HashMap<>();
  private final Optional<Departures> departures;

  private People(Table table, List<Row> rows, Optional<Departures> departures) {
    this.table = table;
    this.rows = rows;
    this.departures = departures;
    rows.forEach(row -> byAccount.putIfAbsent(row.identity(), row));
  }

  /**
   * The people of a snapshot.
   *
   * @throws UserError if it does not hold them
   */
  public static People of(Snapshot snapshot, Vocabulary vocabulary) {
    Table table =
        vocabulary.tables().stream()
            .filter(Table::people)
            .findFirst()
            .orElseThrow(() -> new UserError(Texts.get("handover.noVocabulary")));
    List<Row> rows =
        snapshot
            .table(table.name())
            .orElseThrow(() -> new UserError(Texts.get("handover.noPeople", table.name())))
            .rows();
    return new People(table, rows, Departures.of(snapshot, vocabulary, table));
  }

  /**
   * The one person whom an account, a name or another identifier means.
   *
   * @throws UserError if there is none, or more than one, with those who may be meant
   */
  public Person find(String wanted) {
    String text = wanted.strip();
    Row account = byAccount.get(Folding.plain(text).toLowerCase(Locale.ROOT));
    List<Row> meant =
        account != null
            ? List.of(account)
            : rows.stream().filter(row -> knownAs(row, text)).toList();
    if (meant.isEmpty()) {
      throw new UserError(Texts.get("handover.nobody", table.name(), joined(words()), text));
    }
    if (meant.size() > 1) {
      String candidates = joined(meant.stream().map(this::described).toList());
      throw new UserError(Texts.get("handover.several", text, meant.size(), candidates));
    }
    return person(meant.get(0));
  }

  /** Those of whom the account, the name or another identifier holds a text, in order. */
  public List<Person> search(String wanted, int most) {
    String text = sought(wanted);
    return rows.stream()
        .filter(row -> !text.isEmpty())
        .filter(row -> holds(row.identity(), text) || holdsOther(row, text))
        .limit(most)
        .map(this::person)
        .toList();
  }

  private boolean holdsOther(Row row, String text) {
    return table.lookups().stream().anyMatch(column -> holds(row.text(column), text));
  }

  private static boolean holds(String written, String text) {
    return sought(written).contains(text);
  }

  private static String sought(String text) {
    return plain(text).toLowerCase(Locale.ROOT);
  }

  /** Whether anybody goes by a name or another identifier. */
  public boolean knows(String text) {
    return rows.stream().anyMatch(row -> knownAs(row, text));
  }

  private List<String> words() {
    List<String> words = new ArrayList<>(List.of(table.key().name()));
    words.addAll(table.lookups());
    return words;
  }

  private boolean knownAs(Row row, String text) {
    return table.lookups().stream().anyMatch(column -> plain(row.text(column)).equals(plain(text)));
  }

  /** A name or another identifier, however it is written; zeros that lead a number say nothing. */
  private static String plain(String text) {
    return PersonNames.plain(text).toLowerCase(Locale.ROOT).replaceFirst("^0+(?=\\d+$)", "");
  }

  private String described(Row row) {
    Person person = person(row);
    List<String> known = new ArrayList<>(List.of(person.name(), person.department()));
    person.identifiers().forEach((column, value) -> known.add(column + value));
    known.removeIf(String::isEmpty);
    return Texts.get("handover.candidate", person.account(), joined(known));
  }

  private static String joined(List<String> words) {
    return String.join(Texts.get("report.enumeration"), words);
  }

  /**
   * Those who leave on days of some kind, in order of the day.
   *
   * @throws UserError if the snapshot does not say when people leave
   */
  public List<Person> leaving(Predicate<LocalDate> due) {
    Departures known = known();
    return rows.stream()
        .filter(row -> known.day(row).filter(due).isPresent())
        .map(this::person)
        .sorted(
            Comparator.comparing((Person person) -> person.leavingDay().orElse(LocalDate.MAX))
                .thenComparing(Person::account))
        .toList();
  }

  /** What names those of them who have no account. */
  public List<String> withoutAccount(Predicate<LocalDate> due) {
    return known().without(rows, due).stream().map(this::named).sorted().toList();
  }

  private Departures known() {
    return departures.orElseThrow(() -> new UserError(Texts.get("handover.noLeavingDay")));
  }

  private String named(Row row) {
    String name =
        table.lookups().stream()
            .limit(1)
            .filter(column -> row.table().column(column).isPresent())
            .map(row::text)
            .collect(joining());
    return (row.identity() + " " + name).strip();
  }

  private Person person(Row row) {
    Map<String, String> identifiers = new LinkedHashMap<>();
    table.lookups().stream()
        .skip(1)
        .filter(column -> row.get(column) != null)
        .forEach(column -> identifiers.put(column, shown(row, column)));
    return new Person(
        row.identity(),
        name(row),
        identifiers,
        table.departmentColumn().map(row::get).map(People::first).orElse(""),
        departures.flatMap(known -> known.day(row)).orElse(null),
        row.source());
  }

  private static String shown(Row row, String column) {
    String text = row.text(column);
    return row.table().column(column).filter(Column::masked).isPresent() ? Masks.mask(text) : text;
  }

  private String name(Row row) {
    return table.lookups().stream().findFirst().map(row::text).orElse("");
  }

  /** What the person with an account is called; empty if there is none. */
  String name(String account) {
    @Nullable Row row = byAccount.get(account);
    return row == null ? "" : name(row);
  }

  private static String first(Object value) {
    if (value instanceof List<?> several) {
      return several.isEmpty() ? "" : several.get(0).toString();
    }
    return value.toString();
  }
}
