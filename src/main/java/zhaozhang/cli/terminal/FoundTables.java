package zhaozhang.cli.terminal;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.TextTable;
import zhaozhang.audit.Recognised;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;
import zhaozhang.model.table.Completeness.Because;
import zhaozhang.model.table.Completeness.ContestedKey;
import zhaozhang.model.table.Completeness.State;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.TableData;

/** Which file is which table, for the terminal. */
public final class FoundTables {

  private FoundTables() {}

  public static void print(Recognised recognised, PrintWriter out) {
    out.print(table(recognised));
    if (!recognised.missing().isEmpty()) {
      say(out, "recognise.missing", joined(recognised.missing()));
    }
    unread(recognised, out);
    recognised.snapshot().tables().values().forEach(table -> completeness(table, out));
    recognised.unknown().forEach(one -> say(out, "recognise.unknown", place(one), one.expected()));
    Map<String, List<String>> headings =
        recognised.unknownHeadings().stream()
            .collect(
                Collectors.groupingBy(
                    FoundTables::place,
                    LinkedHashMap::new,
                    Collectors.mapping(DataProblem::column, Collectors.toList())));
    headings.forEach((sheet, names) -> say(out, "recognise.columns", sheet, joined(names)));
  }

  private static String table(Recognised recognised) {
    TextTable table = Tables.of("recognise.widths");
    table.addRowValues(
        Texts.get("recognise.table"),
        Texts.get("recognise.row"),
        Texts.get("recognise.rows"),
        Texts.get("recognise.where"));
    for (TableData data : recognised.snapshot().tables().values()) {
      for (TableData.Part part : data.parts()) {
        table.addRowValues(
            data.table().name(),
            part.headingRow() == 0 ? "" : String.valueOf(part.headingRow()),
            String.valueOf(part.rows()),
            PlainWriter.line(part.heading().at(0).toString()));
      }
    }
    return table.toString();
  }

  /** The files that were not read. */
  static void unread(Recognised recognised, PrintWriter out) {
    recognised
        .unread()
        .forEach(file -> say(out, "recognise.suspect", place(file), file.expected()));
  }

  /** Whether a table is all there, if it is not. */
  static void completeness(TableData data, PrintWriter out) {
    String table = data.table().name();
    State state = data.completeness().state();
    String files =
        joined(data.completeness().because().stream().map(FoundTables::because).toList());
    if (state == State.INCOMPLETE) {
      say(out, "recognise.incomplete", table, files);
    } else if (state == State.CONTESTED) {
      say(out, "recognise.contested", table, files);
    }
    List<ContestedKey> keys = data.completeness().contested();
    if (!keys.isEmpty()) {
      ContestedKey first = keys.get(0);
      String places = joined(first.places().stream().map(Source::toString).toList());
      say(out, "recognise.keys", table, keys.size(), first.key(), places);
    }
  }

  private static String because(Because because) {
    return because.why().isEmpty()
        ? because.source().toString()
        : Texts.get("recognise.because", because.source(), because.why());
  }

  private static String place(DataProblem problem) {
    return new Source(problem.file(), problem.sheet(), 0).toString();
  }

  private static String joined(List<String> names) {
    return String.join(Texts.get("snapshot.separator"), names);
  }

  static void say(PrintWriter out, String text, Object... parts) {
    out.println(PlainWriter.line(Texts.get(text, parts)));
  }
}
