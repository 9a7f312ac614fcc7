package zhaozhang.engine.partition;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.engine.function.Functions;
import zhaozhang.engine.function.Numbers;
import zhaozhang.engine.syntax.Condition.Figure;
import zhaozhang.engine.term.Logic;
import zhaozhang.engine.term.Term;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Unknown;

/**
 * The rows that figures are made of.
 *
 * @param sure what is bound where a row surely counts
 * @param others what is bound where it may
 * @param endless whether there may be any number of rows more that nobody has seen
 */
record Counted(List<@Nullable Object[]> sure, List<@Nullable Object[]> others, boolean endless) {

  /**
   * A figure as it is made.
   *
   * @param argument what goes into it, null for a count of rows
   */
  record Made(Figure figure, @Nullable Term argument) {

    @Nullable Object value(@Nullable Object[] bound) {
      return requireNonNull(argument).of(Row.NONE, bound);
    }
  }

  /**
   * Between what a count lies.
   *
   * @param endless whether there is no greatest
   */
  record Range(long least, long most, boolean endless) {

    /** A count that may be any above some number is tried so far. */
    private static final int MOST_MORE = 1_000;

    private static final long BEYOND = 1_000_000_000;

    boolean known() {
      return least == most && !endless;
    }

    /** Every number that it may be; of endlessly many, some. */
    long[] tried() {
      return endless
          ? LongStream.concat(
                  LongStream.rangeClosed(least, least + MOST_MORE), LongStream.of(BEYOND))
              .toArray()
          : LongStream.rangeClosed(least, most).toArray();
    }
  }

  /** A figure; unknown if it is not known. Nothing has no smallest, and its average is unknown. */
  @Nullable Object figure(Made made) {
    if (made.figure().counts()) {
      Range range = range(made);
      return range.known() ? BigDecimal.valueOf(range.least()) : Logic.MAYBE;
    }
    List<Object> values = new ArrayList<>();
    for (@Nullable Object[] row : sure) {
      Object value = made.value(row);
      if (value instanceof Unknown) {
        return Logic.MAYBE;
      }
      if (value != null) {
        values.add(value);
      }
    }
    return others.isEmpty() ? figure(made.figure(), values) : Logic.MAYBE;
  }

  private static @Nullable Object figure(Figure figure, List<Object> values) {
    return switch (figure) {
      case SUM -> sum(values);
      case AVERAGE ->
          values.isEmpty()
              ? Unknown.any("", Texts.get("compute.noAverage"))
              : Numbers.divide(sum(values), values.size());
      case MIN -> values.stream().min(Logic::compare).orElse(null);
      case MAX -> values.stream().max(Logic::compare).orElse(null);
      case COUNT, COLLECT_SET -> throw new IllegalStateException(figure.word());
    };
  }

  private static BigDecimal sum(List<Object> values) {
    return values.stream().map(BigDecimal.class::cast).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Between what a count of rows lies, or of different values. */
  Range range(Made made) {
    if (made.figure() == Figure.COUNT) {
      return new Range(sure.size(), sure.size() + others.size(), endless);
    }
    Set<Object> known = different(made, sure);
    Set<Object> all = different(made, others);
    all.addAll(known);
    List<Unknown> unclear = unclear(made, sure);
    boolean another =
        unclear.stream()
            .anyMatch(one -> !one.mayEqual(null) && known.stream().noneMatch(one::mayEqual));
    int most = all.size() + unclear.size() + unclear(made, others).size();
    return new Range(known.size() + (another ? 1 : 0), most, endless);
  }

  private static Set<Object> different(Made made, List<@Nullable Object[]> rows) {
    List<@Nullable Object> values = new ArrayList<>();
    rows.forEach(row -> values.add(made.value(row)));
    values.removeIf(Unknown.class::isInstance);
    return Functions.different(values);
  }

  private static List<Unknown> unclear(Made made, List<@Nullable Object[]> rows) {
    List<Unknown> unclear = new ArrayList<>();
    for (@Nullable Object[] row : rows) {
      if (made.value(row) instanceof Unknown unknown) {
        unclear.add(unknown);
      }
    }
    return unclear;
  }
}
