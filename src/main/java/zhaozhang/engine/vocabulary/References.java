package zhaozhang.engine.vocabulary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;
import zhaozhang.engine.text.Problems;
import zhaozhang.engine.text.Refused;
import zhaozhang.engine.text.Span;
import zhaozhang.engine.text.Token;
import zhaozhang.engine.vocabulary.Declarations.Declared;
import zhaozhang.engine.vocabulary.Declarations.Field;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Correspondence;
import zhaozhang.model.table.Correspondence.Side;
import zhaozhang.model.table.RowHistory;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Table.Kind;
import zhaozhang.model.table.TransferColumns;
import zhaozhang.model.table.UnknownWord;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.model.table.Workdays;

/** What annotations name must be there, and of the type that is asked for. */
final class References {

  private static final Set<ColumnType> ANY = EnumSet.allOf(ColumnType.class);
  private static final Set<ColumnType> DEPARTMENTS =
      EnumSet.of(ColumnType.DEPARTMENT, ColumnType.DEPARTMENT_PATH);

  private final Vocabulary vocabulary;
  private final Problems problems;

  References(Vocabulary vocabulary, Problems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** Checks the columns that the annotations of a table name. */
  void check(Declared declared, Table table) {
    Marks marks = declared.marks();
    marks.items(Mark.IDENTITY).forEach(name -> named(table, marks, Mark.IDENTITY, name, ANY));
    table
        .departmentColumn()
        .ifPresent(name -> named(table, marks, Mark.RESPONSIBLE_DEPARTMENT, name, DEPARTMENTS));
    table
        .personColumn()
        .ifPresent(
            name ->
                named(table, marks, Mark.RESPONSIBLE_PERSON, name, EnumSet.of(ColumnType.ACCOUNT)));
    table
        .leavingColumn()
        .ifPresent(name -> named(table, marks, Mark.LEAVING, name, EnumSet.of(ColumnType.DATE)));
    table.nameColumn().ifPresent(name -> named(table, marks, Mark.PERSON_NAME, name, ANY));
    table.aboveColumn().ifPresent(name -> named(table, marks, Mark.ABOVE, name, ANY));
    table.lookups().forEach(name -> named(table, marks, Mark.LOOKUPS, name, ANY));
    table.history().ifPresent(history -> history(table, marks, history));
    table.transfers().ifPresent(columns -> transfers(table, marks, columns));
    items(table, marks);
    register(table, marks);
    declared.fields().forEach(field -> lookup(table, field));
  }

  /** What tells the meaning of a column's cells: a list, or tables that it names rows of. */
  private void lookup(Table table, Field field) {
    Column column = table.column(field.name().text()).orElseThrow();
    Marks marks = field.marks();
    String list = column.lookup().list();
    boolean known =
        list == null
            || vocabulary
                .table(list)
                .filter(found -> found.kind() == Kind.LIST && found.unique())
                .isPresent();
    if (!known) {
      problems.add(marks.at(Mark.ENTRIES), "vocabulary.noList", String.valueOf(list));
    }
    String kind = column.lookup().kind();
    if (kind != null) {
      named(table, marks, Mark.POINTING, kind, ANY);
    }
    column.lookup().targets().values().stream()
        .filter(target -> vocabulary.table(target.table()).isEmpty() || !named(target))
        .map(target -> target.table() + "." + target.name())
        .sorted()
        .forEach(target -> problems.add(marks.at(Mark.POINTING), "vocabulary.badTarget", target));
  }

  private boolean named(Column.Target target) {
    return vocabulary.table(target.table()).flatMap(to -> to.column(target.name())).isPresent();
  }

  private void history(Table table, Marks marks, RowHistory history) {
    Set<ColumnType> date = EnumSet.of(ColumnType.DATE);
    named(table, marks, Mark.HISTORY, history.state(), ANY);
    named(table, marks, Mark.HISTORY, history.from(), date);
    named(table, marks, Mark.HISTORY, history.to(), date);
    List<String> values = table.column(history.state()).map(Column::values).orElse(List.of());
    for (String value : history.current()) {
      if (!values.isEmpty() && !values.contains(value)) {
        String hint = Nearest.hint(value, values, Texts.get("rule.stop"));
        problems.add(
            marks.at(Mark.HISTORY), "vocabulary.unlisted", Mark.HISTORY.word(), value, hint);
      }
    }
  }

  private void transfers(Table table, Marks marks, TransferColumns columns) {
    Set<ColumnType> account = EnumSet.of(ColumnType.ACCOUNT);
    named(table, marks, Mark.TRANSFERS, columns.holder(), account);
    named(table, marks, Mark.TRANSFERS, columns.type(), ANY);
    named(table, marks, Mark.TRANSFERS, columns.item(), ANY);
    named(table, marks, Mark.TRANSFERS, columns.confirmed(), EnumSet.of(ColumnType.DATE));
    String receiver = columns.receiver();
    if (receiver != null) {
      named(table, marks, Mark.TRANSFERS, receiver, account);
    }
    String first = vocabulary.transfers().map(Table::name).orElse("");
    if (!first.equals(table.name())) {
      problems.add(marks.at(Mark.TRANSFERS), "vocabulary.twoTransfers", first, table.name());
    }
  }

  private void named(Table table, Marks marks, Mark mark, String name, Set<ColumnType> types) {
    Optional<Column> column = table.column(name);
    if (column.isEmpty()) {
      Token at = marks.at(mark);
      String unknown = UnknownWord.column(vocabulary, table, name);
      problems.add(new Refused(unknown, at), new Span(List.of(at)));
    } else if (!types.contains(column.get().type())) {
      problems.add(marks.at(mark), "vocabulary.wrongColumn", mark.word(), name);
    }
  }

  private void items(Table table, Marks marks) {
    Table.Origin origin = table.origin().orElse(null);
    if (origin == null) {
      return;
    }
    Optional<Column> list =
        vocabulary.table(origin.table()).flatMap(from -> from.column(origin.column()));
    if (list.filter(Column::list).isEmpty() || table.columns().size() < 2) {
      String from = origin.table() + "." + origin.column();
      problems.add(marks.at(Mark.ITEMS), "vocabulary.badItems", from);
    }
  }

  /** What people fill in comes with a snapshot, and its sample row must be known for one. */
  private void register(Table table, Marks marks) {
    boolean marked = table.exported().stream().anyMatch(column -> column.exampleMark() != null);
    if (table.register().isPresent() && (table.kind() != Kind.SNAPSHOT || !marked)) {
      problems.add(marks.at(Mark.REGISTER), "vocabulary.noRegister", table.name());
    }
  }

  /** The columns of different tables that should hold the same values. */
  List<Correspondence> correspondences(List<Declared> tables) {
    List<Correspondence> all = new ArrayList<>();
    for (Declared table : tables) {
      for (Field field : table.fields()) {
        if (field.marks().has(Mark.MATCHES)) {
          all.add(correspondence(table, field));
        }
      }
    }
    return all;
  }

  private Correspondence correspondence(Declared table, Field field) {
    Marks marks = field.marks();
    String target = marks.part(Mark.MATCHES, "matches.column").orElse("");
    String[] other = (target + ".").split("\\.", -1);
    Side one = side(table.name().text(), field.name().text(), marks, "matches.only");
    Side with = side(other[0], other[1], marks, "matches.otherOnly");
    if (!exported(one) || !exported(with)) {
      problems.add(marks.at(Mark.MATCHES), "vocabulary.badMatch", target);
    }
    return new Correspondence(one, with);
  }

  private static Side side(String table, String column, Marks marks, String only) {
    return new Side(table, column, marks.part(Mark.MATCHES, only).orElse(null));
  }

  private boolean exported(Side side) {
    Optional<Table> table =
        vocabulary.table(side.table()).filter(found -> found.kind() == Kind.SNAPSHOT);
    boolean column =
        table
            .flatMap(found -> found.column(side.column()))
            .filter(found -> !found.derived() && !found.list())
            .isPresent();
    String only = side.only();
    return column
        && (only == null
            || table
                .flatMap(found -> found.column(only))
                .filter(found -> found.type() == ColumnType.BOOLEAN && !found.list())
                .isPresent());
  }

  /** The list that tells the working days. */
  Optional<Workdays.Calendar> calendar(List<Declared> tables) {
    List<Declared> marked =
        tables.stream().filter(table -> table.marks().has(Mark.CALENDAR)).toList();
    marked.stream()
        .skip(1)
        .forEach(other -> problems.add(other.marks().at(Mark.CALENDAR), "vocabulary.twoCalendars"));
    return marked.stream().findFirst().map(this::calendar);
  }

  private Workdays.Calendar calendar(Declared declared) {
    Marks marks = declared.marks();
    Table table = vocabulary.table(declared.name().text()).orElseThrow();
    String day = marks.part(Mark.CALENDAR, "calendar.day").orElse("");
    String working = marks.part(Mark.CALENDAR, "calendar.working").orElse("");
    named(table, marks, Mark.CALENDAR, day, EnumSet.of(ColumnType.DATE));
    named(table, marks, Mark.CALENDAR, working, EnumSet.of(ColumnType.BOOLEAN));
    if (table.kind() != Kind.LIST || !table.unique() || !table.key().name().equals(day)) {
      problems.add(marks.at(Mark.CALENDAR), "vocabulary.badCalendar", table.name());
    }
    return new Workdays.Calendar(table.name(), day, working);
  }
}
