package zhaozhang.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.report.register.Offers;
import zhaozhang.report.register.RegisterBook;

/**
 * Workbooks to fill in for the tables that no export gives.
 *
 * @param registers one for each such table, in the order of the vocabulary
 * @param last what the snapshot of last month was held to be; null if none was given
 */
public record Registers(List<Register> registers, @Nullable Recognised last) {

  /**
   * A workbook.
   *
   * @param table that it is of
   * @param written whether it was written; one that is there already is left as it is
   * @param rows how many of last month it holds
   */
  public record Register(Table table, Path file, boolean written, int rows) {}

  public Registers {
    registers = List.copyOf(registers);
  }

  /**
   * Writes them into a folder, and makes it if there is none.
   *
   * @param from the snapshot of last month, whose rows they begin with; null for blank ones
   * @param password of what is encrypted there, and to encrypt with; null for none
   * @throws UserError if that snapshot cannot be read, or a workbook cannot be written
   * @throws zhaozhang.model.rule.RulebookException if the vocabulary or the lists cannot be used
   */
  public static Registers write(
      Path folder, Path rulesFolder, @Nullable Path from, @Nullable Password password) {
    RulesInForce rules = RulesInForce.read(rulesFolder);
    Recognised last = from == null ? null : Recognised.read(rules, from, password);
    LastMonth lastMonth = new LastMonth(rules, last == null ? null : last.snapshot());
    Offers offers = lastMonth.offers();
    create(folder);
    List<Register> registers = new ArrayList<>();
    for (Table table : rules.vocabulary().tables(Table.Kind.SNAPSHOT)) {
      if (table.register().isPresent()) {
        Path file = folder.resolve(table.name() + Texts.get("register.ending"));
        List<List<String>> rows = lastMonth.rows(table);
        boolean written = !Files.exists(file);
        if (written) {
          RegisterBook.write(file, table, offers, rows, password);
        }
        registers.add(new Register(table, file, written, rows.size()));
      }
    }
    return new Registers(registers, last);
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UserError(Texts.get("register.noFolder", folder), e);
    }
  }

  /** The table of last month that a register begins with; empty if no file held it. */
  public Optional<TableData> last(Register register) {
    return Optional.ofNullable(last)
        .flatMap(read -> read.snapshot().table(register.table().name()));
  }

  /** What registers take from the month before, people by name. */
  private static final class LastMonth {

    private static final String BRACKETS = "()\uff08\uff09";

    private final RulesInForce rules;
    private final @Nullable Snapshot snapshot;

    /** What a cell names each person by, by account. */
    private final Map<String, String> people = new HashMap<>();

    LastMonth(RulesInForce rules, @Nullable Snapshot snapshot) {
      this.rules = rules;
      this.snapshot = snapshot;
      rows(Table::people).filter(Row::identified).forEach(this::name);
    }

    private Stream<Row> rows(Predicate<Table> wanted) {
      return Stream.ofNullable(snapshot)
          .flatMap(read -> read.tables().values().stream())
          .filter(data -> wanted.test(data.table()))
          .flatMap(data -> data.rows().stream());
    }

    /** By name and account; by the account alone where the name has brackets of its own. */
    private void name(Row row) {
      String account = Row.display(row.value(0));
      List<String> lookups = row.table().lookups();
      String name = lookups.isEmpty() ? "" : Row.display(row.known(lookups.get(0)));
      boolean plain = name.chars().noneMatch(one -> BRACKETS.indexOf(one) >= 0);
      people.put(
          account,
          plain && !name.isEmpty() ? Texts.get("register.person", name, account) : account);
    }

    Offers offers() {
      List<String> departments =
          rows(table -> table.aboveColumn().isPresent())
              .flatMap(row -> row.table().departmentColumn().stream().map(row::known))
              .map(Row::display)
              .filter(name -> !name.isEmpty())
              .sorted()
              .distinct()
              .toList();
      return new Offers(people.values().stream().sorted().toList(), departments, rules.listKeys());
    }

    List<List<String>> rows(Table table) {
      return rows(table::equals)
          .map(row -> table.exported().stream().map(column -> text(row, column)).toList())
          .toList();
    }

    private String text(Row row, Column column) {
      String text = row.text(column.name());
      boolean person = column.type() == ColumnType.ACCOUNT && !column.list();
      return person ? people.getOrDefault(text, text) : text;
    }
  }
}
