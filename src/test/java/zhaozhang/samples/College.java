package zhaozhang.samples;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The college while it is being made: its tables, its people, and those who hold nothing yet. */
final class College {

  private final long seed;
  private final int members;
  private final LocalDate asOf;
  private final Map<String, SampleTable> tables = SampleTables.empty();
  private final Map<String, List<Person>> people = new LinkedHashMap<>();
  private final Map<String, Deque<Person>> spare = new HashMap<>();
  private final Map<String, Deque<SampleRow>> untouched = new HashMap<>();
  private int number = 70_000_000;

  College(long seed, int members, LocalDate asOf) {
    this.seed = seed;
    this.members = members;
    this.asOf = asOf;
  }

  int members() {
    return members;
  }

  /** How often a violation is repeated, so that large colleges break rules in proportion. */
  int scale() {
    return Math.max(1, members / 300);
  }

  LocalDate asOf() {
    return asOf;
  }

  boolean happened(LocalDate date) {
    return !date.isAfter(asOf);
  }

  /** A source of its own for each part, so that a change of one leaves the others as they are. */
  Random random(String part) {
    return new Random(seed * 31 + part.hashCode());
  }

  SampleTable table(String name) {
    SampleTable table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("no table " + name);
    }
    return table;
  }

  Map<String, SampleTable> tables() {
    return tables;
  }

  void join(Person person) {
    people.computeIfAbsent(person.department(), name -> new ArrayList<>()).add(person);
  }

  /** Marks someone as free to be given a role or a violation. */
  void spare(String pool, Person person) {
    spare.computeIfAbsent(pool, name -> new ArrayDeque<>()).add(person);
  }

  /** The head of a first-level department. */
  Person head(String department) {
    return people.getOrDefault(department, List.of()).get(0);
  }

  /** Who looks after a department's daily administration. */
  Person clerk(String department) {
    return people.getOrDefault(department, List.of()).get(1);
  }

  List<Person> people(String department) {
    return Collections.unmodifiableList(people.getOrDefault(department, List.of()));
  }

  /** Someone of a pool (a first-level department, or a class of people) who holds nothing yet. */
  Person take(String pool) {
    Person person = spare.getOrDefault(pool, new ArrayDeque<>()).poll();
    if (person == null) {
      throw new IllegalStateException("nobody left in " + pool + "; make the college larger");
    }
    return person;
  }

  /** Someone employed by the college who holds nothing yet, of whom most others are left too. */
  Person take() {
    String largest =
        Departments.names().stream()
            .filter(name -> !name.equals(Departments.LEADERS))
            .max(Comparator.comparingInt(this::left))
            .orElseThrow();
    return take(largest);
  }

  private int left(String pool) {
    return spare.getOrDefault(pool, new ArrayDeque<>()).size();
  }

  /**
   * Lets everything be taken from the other end from now on, so that what is broken next befalls
   * others than in a month that goes on from here.
   */
  void turnOver() {
    spare.replaceAll((pool, people) -> reversed(people));
    untouched.replaceAll((pool, rows) -> reversed(rows));
    number += 10_000_000;
  }

  private static <T> Deque<T> reversed(Deque<T> items) {
    Deque<T> reversed = new ArrayDeque<>();
    items.forEach(reversed::push);
    return reversed;
  }

  /** A number for an id, not given before. */
  int nextNumber() {
    return ++number;
  }

  /** Marks a row as free to be given a violation. */
  void untouched(String pool, SampleRow row) {
    untouched.computeIfAbsent(pool, name -> new ArrayDeque<>()).add(row);
  }

  /** A row of a pool (a table, or a part of one) to which nothing has been done yet. */
  SampleRow takeRow(String pool) {
    SampleRow row = untouched.getOrDefault(pool, new ArrayDeque<>()).poll();
    if (row == null) {
      throw new IllegalStateException("no row left in " + pool + "; make the college larger");
    }
    return row;
  }
}
