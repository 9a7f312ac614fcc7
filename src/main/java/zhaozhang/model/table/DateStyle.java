package zhaozhang.model.table;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import zhaozhang.base.Lexicon;

/**
 * How the dates of a column are written.
 *
 * @param order in which day, month and year stand
 * @param monthEnd whether a month stands for its last day
 */
public record DateStyle(Order order, boolean monthEnd) {

  /** As everywhere: nothing is understood that could be read in two ways. */
  public static final DateStyle PLAIN = new DateStyle(Order.YEAR_FIRST, false);

  /** In which order people write a day, its month and its year. */
  public enum Order {
    /** The year first; other orders are not understood, for nobody knows which one it is. */
    YEAR_FIRST,
    /** {@code 10/31/2025}. */
    MONTH_FIRST,
    /** {@code 31/10/2025}. */
    DAY_FIRST;

    private static final List<Order> SAID = List.of(MONTH_FIRST, DAY_FIRST);

    /** The words of those that a vocabulary can say. */
    public static List<String> words() {
      return SAID.stream().map(Order::word).toList();
    }

    /** The order of a word of a vocabulary; empty if it is none. */
    public static Optional<Order> of(String word) {
      return SAID.stream().filter(one -> one.word().equals(word)).findFirst();
    }

    private String word() {
      return Lexicon.get("annotation.order." + name());
    }
  }

  public DateStyle {
    requireNonNull(order, "order");
  }
}
