package zhaozhang.snapshot.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;
import zhaozhang.model.table.Row;
import zhaozhang.snapshot.cell.CellParser;

/** Reads sheets as the tables that they hold. */
public final class SheetReader {

  private static final int BATCH = 1024;

  /** So many batches are handed out at a time. */
  private static final int HANDED_OUT = 8;

  /** The sheet beside a list of a handover that comes back: it is there to be read by people. */
  private static final List<String> OWN_NOTES = Texts.all("handover.sheet.guide");

  private final Recognition recognition;
  private final CellParser cells;

  public SheetReader(Recognition recognition, CellParser cells) {
    this.recognition = recognition;
    this.cells = cells;
  }

  /** Reads a sheet to its end, or so far as is needed to tell that it holds no table. */
  public SheetRows read(RawSheet sheet) {
    List<RawRow> top = take(sheet.rows(), Recognition.ROWS);
    Recognition.Verdict verdict = recognition.recognise(sheet.file(), sheet.name(), top);
    Heading heading = verdict.heading();
    if (heading != null) {
      return table(sheet, heading, verdict.named(), top);
    }
    if (OWN_NOTES.contains(sheet.name()) || blank(sheet, top)) {
      return SheetRows.none(problems -> {});
    }
    Suspicion suspicion = verdict.suspicion();
    return suspicion == null
        ? SheetRows.none(problems -> problems.unknownSheet(sheet, recognition.candidates(top)))
        : SheetRows.suspect(new Source(sheet.file(), sheet.name(), 0), suspicion);
  }

  private static boolean blank(RawSheet sheet, List<RawRow> top) {
    boolean blank = top.stream().allMatch(RawRow::blank);
    while (blank && sheet.rows().hasNext()) {
      blank = sheet.rows().next().blank();
    }
    return blank;
  }

  private SheetRows table(RawSheet sheet, Heading found, boolean named, List<RawRow> top) {
    SheetLayout layout = recognition.layout(found, sheet);
    Heading heading = layout.heading();
    Source source = new Source(sheet.file(), sheet.name(), heading.row());
    Problems problems = new Problems();
    problems.heading(source, heading);
    int at = top.stream().map(RawRow::number).toList().indexOf(heading.row());
    RowReader reader = new RowReader(sheet, heading, layout.row(top.get(at)), cells, problems);
    RowKinds kinds = new RowKinds(heading, cells);
    Function<List<RawRow>, List<Row>> reading = raw -> reader.read(kinds.wanted(layout.rows(raw)));
    List<Row> rows = new ArrayList<>(reading.apply(top.subList(at + 1, top.size())));
    readOn(sheet.rows(), reading, rows);
    SheetRows read = SheetRows.of(heading, named, source, rows, problems.all());
    return rows.isEmpty() && reader.hadExamples() ? read.notFilledIn() : read;
  }

  /**
   * One thread takes the rows from the file, others make sense of those taken before. All of these
   * are done before more are handed out: a thread that idles is woken for the first task in an
   * empty queue only.
   */
  private static void readOn(
      Iterator<RawRow> raw, Function<List<RawRow>, List<Row>> reading, List<Row> rows) {
    List<ForkJoinTask<List<Row>>> handedOut = List.of();
    while (raw.hasNext()) {
      List<ForkJoinTask<List<Row>>> next = new ArrayList<>();
      while (next.size() < HANDED_OUT && raw.hasNext()) {
        List<RawRow> batch = take(raw, BATCH);
        next.add(ForkJoinTask.adapt(() -> reading.apply(batch)));
      }
      join(handedOut, rows);
      next.forEach(ForkJoinTask::fork);
      handedOut = next;
    }
    join(handedOut, rows);
  }

  /** The last ones first: others begin with the first. */
  private static void join(List<ForkJoinTask<List<Row>>> tasks, List<Row> rows) {
    for (int at = tasks.size() - 1; at >= 0; at--) {
      tasks.get(at).quietlyJoin();
    }
    tasks.forEach(task -> rows.addAll(task.join()));
  }

  private static List<RawRow> take(Iterator<RawRow> rows, int most) {
    List<RawRow> taken = new ArrayList<>();
    while (taken.size() < most && rows.hasNext()) {
      taken.add(rows.next());
    }
    return taken;
  }
}
