package zhaozhang.cli.terminal;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import zhaozhang.base.Texts;

/** How figures are set on the terminal. */
public final class Tables {

  private static final int LAST_WIDTH = 60;

  private Tables() {}

  /**
   * A table without rows.
   *
   * @param widths the text that says how wide all columns but the last are, in letters of which a
   *     Chinese one counts for two
   */
  public static TextTable of(String widths) {
    Stream<Column> columns =
        Stream.of(Texts.get(widths).split(" ", -1))
            .map(width -> new Column(Integer.parseInt(width), 0, Overflow.TRUNCATE));
    Stream<Column> last = Stream.of(new Column(LAST_WIDTH, 0, Overflow.SPAN));
    TextTable table =
        TextTable.forColumns(
            new ColorScheme.Builder(Ansi.OFF).build(),
            Stream.concat(columns, last).toArray(Column[]::new));
    table.setAdjustLineBreaksForWideCJKCharacters(true);
    return table;
  }

  /** How many there are of each kind, in a line. */
  static <K> String totals(Map<K, Integer> totals, Function<K, String> label) {
    return totals.entrySet().stream()
        .map(total -> label.apply(total.getKey()) + " " + total.getValue())
        .collect(Collectors.joining("  "));
  }
}
