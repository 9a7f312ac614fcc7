package zhaozhang.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.Limits;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Vocabulary;

/**
 * The tables that the program itself needs: the day, who leaves, and the lists that it reads by
 * name. A vocabulary that lacks one gets it as the program declares it; one that declares it in
 * other words would leave the program without waivers, without limits, without anybody who notices.
 * What fills as time goes by may be empty, whatever a vocabulary says.
 */
public final class FixedTables {

  private static final String FILE = "/zhaozhang/fixed.drl";

  private FixedTables() {}

  /** What the program declares; part of no rules folder. */
  public static RuleText text() {
    try (InputStream in = requireNonNull(FixedTables.class.getResourceAsStream(FILE), FILE)) {
      return new RuleText(FILE, new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A vocabulary with all tables that the program needs.
   *
   * @param declared by a rules folder
   * @param fixed what {@link #text} declares
   * @param text that declares the first, for what is wrong with it
   * @throws RulebookException with all columns that are missing or of another type
   */
  public static Vocabulary complete(Vocabulary declared, Vocabulary fixed, RuleText text) {
    Map<String, Table> tables = new LinkedHashMap<>();
    declared.tables().forEach(table -> tables.put(table.name(), table));
    List<RuleProblem> problems = new ArrayList<>();
    for (Table needed : fixed.tables()) {
      Optional<Table> own = own(declared, needed);
      own.ifPresent(table -> problems.addAll(problems(table, needed, text)));
      Table known = own.orElseGet(needed::elsewhere);
      tables.put(known.name(), needed.mayBeEmpty() ? known.whichMayBeEmpty() : known);
    }
    declared.tables().stream()
        .filter(table -> !table.limits().equals(Limits.NONE))
        .filter(table -> !table.name().equals(Lexicon.get("list.parameters")))
        .map(table -> text.problem(table.line(), elsewhere(table)))
        .forEach(problems::add);
    if (!problems.isEmpty()) {
      throw new RulebookException(problems);
    }
    return new Vocabulary(
        tables.values(), declared.correspondences(), declared.calendar().orElse(null));
  }

  private static String elsewhere(Table table) {
    return Texts.get("vocabulary.limitsElsewhere", table.name());
  }

  /** Lists are known by their name, the day and who leaves by their kind. */
  private static Optional<Table> own(Vocabulary declared, Table needed) {
    return needed.kind() == Table.Kind.LIST
        ? declared.table(needed.name())
        : declared.tables(needed.kind()).stream()
            .findFirst()
            .or(() -> declared.table(needed.name()));
  }

  private static List<RuleProblem> problems(Table own, Table needed, RuleText text) {
    if (needed.kind() != Table.Kind.LIST) {
      return List.of();
    }
    if (own.kind() != Table.Kind.LIST) {
      return List.of(text.problem(own.line(), Texts.get("list.isNone", own.name())));
    }
    return needed.exported().stream()
        .filter(column -> !column.mayLack())
        .flatMap(column -> problem(own, column, text).stream())
        .toList();
  }

  private static Optional<RuleProblem> problem(Table own, Column needed, RuleText text) {
    String type = type(needed);
    Column column = own.column(needed.name()).orElse(null);
    if (column == null) {
      String missing = Texts.get("list.noColumn", own.name(), needed.name(), type);
      return Optional.of(text.problem(own.line(), missing));
    }
    if (column.list() || column.derived() || !type(column).equals(type)) {
      String other = Texts.get("list.otherType", own.name(), needed.name(), type);
      return Optional.of(text.problem(column.line(), other));
    }
    return Optional.empty();
  }

  /** The type of a column as a vocabulary declares it. */
  private static String type(Column column) {
    return switch (column.type()) {
      case DATE -> LocalDate.class.getSimpleName();
      case DATE_TIME -> LocalDateTime.class.getSimpleName();
      case NUMBER -> BigDecimal.class.getSimpleName();
      case BOOLEAN -> Boolean.class.getSimpleName();
      default -> String.class.getSimpleName();
    };
  }

  /** What was read, with an empty list in place of each that may be absent and is. */
  public static Snapshot withAbsent(Collection<Table> lists, Snapshot read) {
    Map<String, TableData> tables = new LinkedHashMap<>(read.tables());
    lists.stream()
        .filter(FixedTables::mayBeAbsent)
        .forEach(
            list ->
                tables.putIfAbsent(
                    list.name(), new TableData(list, List.of(), List.of(), Completeness.COMPLETE)));
    return new Snapshot(read.name(), tables, read.problems(), read.files());
  }

  /** Whether only the program declares a list; without articles there is nothing to report on. */
  static boolean mayBeAbsent(Table list) {
    return list.line() == 0 && !list.name().equals(Lexicon.get("list.articles"));
  }
}
