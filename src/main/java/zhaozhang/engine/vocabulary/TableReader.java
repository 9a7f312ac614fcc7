package zhaozhang.engine.vocabulary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.text.Problems;
import zhaozhang.engine.vocabulary.Declarations.Declared;
import zhaozhang.engine.vocabulary.Declarations.Field;
import zhaozhang.model.Severity;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Limits;
import zhaozhang.model.table.Roles;
import zhaozhang.model.table.RowHistory;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Table.Kind;
import zhaozhang.model.table.Table.Origin;
import zhaozhang.model.table.TransferColumns;

/** Makes tables of what they are declared with. */
final class TableReader {

  /** Those that say where the rows of a table come from. */
  private static final Set<Mark> KINDS =
      EnumSet.of(Mark.LIST, Mark.CONTEXT, Mark.LEAVER, Mark.ITEMS);

  private final Problems problems;
  private final ColumnReader columnReader;

  TableReader(Problems problems) {
    this.problems = problems;
    this.columnReader = new ColumnReader(problems);
  }

  Table table(Declared declared) {
    Marks marks = declared.marks();
    List<Column> columns = columns(declared);
    Origin origin = origin(marks);
    List<String> identity = marks.items(Mark.IDENTITY);
    return new Table(
        declared.name().text(),
        declared.name().line(),
        kind(declared),
        marks.items(Mark.ALIASES),
        columns,
        origin == null && !marks.has(Mark.REPEATABLE),
        marks.has(Mark.MAY_BE_EMPTY),
        identity.isEmpty() ? List.of(columns.get(0).name()) : identity,
        roles(marks),
        origin);
  }

  private List<Column> columns(Declared declared) {
    List<Column> columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Field field : declared.fields()) {
      if (names.add(field.name().text())) {
        columns.add(columnReader.column(field));
      } else {
        problems.add(field.name(), "vocabulary.columnTwice", field.name().text());
      }
    }
    if (columns.isEmpty()) {
      problems.add(declared.name(), "vocabulary.noColumns", declared.name().text());
      columns.add(Column.text(declared.name().text()));
    }
    return columns;
  }

  private Kind kind(Declared declared) {
    Marks marks = declared.marks();
    List<Mark> kinds = KINDS.stream().filter(marks::has).toList();
    if (kinds.size() > 1) {
      String words = kinds.stream().map(kind -> "@" + kind.word()).collect(Collectors.joining(" "));
      problems.add(marks.at(kinds.get(1)), "vocabulary.twoKinds", declared.name().text(), words);
    }
    return switch (kinds.isEmpty() ? Mark.ALIASES : kinds.get(0)) {
      case LIST -> Kind.LIST;
      case CONTEXT -> Kind.CONTEXT;
      case LEAVER -> Kind.LEAVER;
      case ITEMS -> Kind.ITEMS;
      default -> Kind.SNAPSHOT;
    };
  }

  private static Roles roles(Marks marks) {
    return new Roles(
        marks.text(Mark.RESPONSIBLE_DEPARTMENT).orElse(null),
        marks.text(Mark.RESPONSIBLE_PERSON).orElse(null),
        marks.has(Mark.PEOPLE),
        marks.items(Mark.LOOKUPS),
        marks.text(Mark.LEAVING).orElse(null),
        marks.items(Mark.NOTES),
        marks.text(Mark.SIGNER).orElse(null),
        marks.text(Mark.PERSON_NAME).orElse(null),
        history(marks).orElse(null),
        marks.text(Mark.ABOVE).orElse(null),
        marks.has(Mark.CONTACTS),
        marks.text(Mark.REGISTER).orElse(null),
        limits(marks),
        transfers(marks).orElse(null));
  }

  private static Optional<TransferColumns> transfers(Marks marks) {
    return marks
        .part(Mark.TRANSFERS, "transfers.holder")
        .map(
            holder ->
                new TransferColumns(
                    holder,
                    marks.part(Mark.TRANSFERS, "transfers.type").orElseThrow(),
                    marks.part(Mark.TRANSFERS, "transfers.item").orElseThrow(),
                    marks.part(Mark.TRANSFERS, "transfers.receiver").orElse(null),
                    marks.part(Mark.TRANSFERS, "transfers.confirmed").orElseThrow()));
  }

  private static Limits limits(Marks marks) {
    Map<Severity, String> deadlines = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.OF_VIOLATIONS) {
      marks
          .part(Mark.DEADLINES, "deadlines." + severity.name())
          .ifPresent(name -> deadlines.put(severity, name));
    }
    return new Limits(marks.text(Mark.IN_FORCE).orElse(null), deadlines);
  }

  private static Optional<RowHistory> history(Marks marks) {
    return marks
        .part(Mark.HISTORY, "history.state")
        .map(
            state ->
                new RowHistory(
                    state,
                    Marks.split(marks.part(Mark.HISTORY, "history.current").orElseThrow()),
                    marks.part(Mark.HISTORY, "history.from").orElseThrow(),
                    marks.part(Mark.HISTORY, "history.to").orElseThrow()));
  }

  private @Nullable Origin origin(Marks marks) {
    String items = marks.text(Mark.ITEMS).orElse(null);
    if (items == null) {
      return null;
    }
    String[] parts = items.split("\\.", -1);
    if (parts.length != 2) {
      problems.add(marks.at(Mark.ITEMS), "vocabulary.badItems", items);
      return null;
    }
    return new Origin(parts[0], parts[1]);
  }
}
