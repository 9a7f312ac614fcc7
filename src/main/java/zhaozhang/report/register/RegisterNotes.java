package zhaozhang.report.register;

import java.util.ArrayList;
import java.util.List;
import zhaozhang.base.Texts;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;

/** What is to be written in the columns of a register, and what that looks like. */
final class RegisterNotes {

  private static final String NOTE = "register.note.";
  private static final String SAMPLE = "register.sample.";

  private final Table table;
  private final Offers offers;

  RegisterNotes(Table table, Offers offers) {
    this.table = table;
    this.offers = offers;
  }

  /** What is to be written in a column. */
  String note(Column column) {
    List<String> sentences = new ArrayList<>();
    sentences.add(what(column));
    if (column.list()) {
      sentences.add(Texts.get("register.note.list"));
    }
    if (table.unique() && column.equals(table.key())) {
      sentences.add(Texts.get("register.note.key"));
    }
    sentences.add(blank(column));
    return String.join("\n", sentences);
  }

  private static String what(Column column) {
    String list = column.lookup().list();
    if (!column.values().isEmpty()) {
      String values = String.join(Texts.get("snapshot.separator"), column.values());
      return Texts.get("register.note.values", values);
    }
    return list != null
        ? Texts.get("register.note.entry", list)
        : Texts.get(NOTE + column.type().name());
  }

  private static String blank(Column column) {
    if (column.required()) {
      return Texts.get("register.note.required");
    }
    if (column.blankMeans() != null) {
      return Texts.get("register.note.blankMeans", column.blankMeans());
    }
    return Texts.get(
        column.blankUnknown() ? "register.note.blankUnknown" : "register.note.optional");
  }

  /** A row that shows how to fill in, and that is skipped when the register is read. */
  List<String> sample() {
    List<String> cells = new ArrayList<>();
    boolean marked = false;
    for (Column column : table.exported()) {
      String mark = column.exampleMark();
      cells.add(mark == null || marked ? sample(column) : sample(column) + mark);
      marked |= mark != null;
    }
    return cells;
  }

  private String sample(Column column) {
    boolean offered = column.lookup().list() != null || Offers.closed(column) || column.list();
    return offers.of(column).stream()
        .filter(first -> offered)
        .findFirst()
        .orElseGet(() -> Texts.get(SAMPLE + column.type().name(), column.name()));
  }
}
