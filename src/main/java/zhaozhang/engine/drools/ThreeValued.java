package zhaozhang.engine.drools;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.partition.Fact;
import zhaozhang.engine.partition.RowTests;
import zhaozhang.engine.term.Logic;

/**
 * What rules written in two versions, certain and possible, call. Drools joins the rows; whether
 * what is known of them suffices, these say. Rows bound before come as a chain of {@link #rows}.
 */
public final class ThreeValued {

  /** A fact or a figure and what was bound before it. */
  private record Link(int at, @Nullable Object value, @Nullable Object before) {}

  private ThreeValued() {}

  /** A fact at its place, and those bound before it. */
  public static Object rows(int at, Object fact, @Nullable Object before) {
    return new Link(at, fact, before);
  }

  /** What accumulates collected, one after the other. */
  public static Object lists(Object list, @Nullable Object before) {
    return new Link(0, list, before);
  }

  public static boolean certainly(Object tests, int at, Object fact, @Nullable Object before) {
    return ((RowTests) tests).certainly(at, (Fact) fact, values(tests, before));
  }

  public static boolean possibly(Object tests, int at, Object fact, @Nullable Object before) {
    return ((RowTests) tests).possibly(at, (Fact) fact, values(tests, before));
  }

  public static boolean certainlyNot(Object tests, int at, Object fact, @Nullable Object before) {
    return ((RowTests) tests).certainlyNot(at, (Fact) fact, values(tests, before));
  }

  public static boolean possiblyNot(Object tests, int at, Object fact, @Nullable Object before) {
    return ((RowTests) tests).possiblyNot(at, (Fact) fact, values(tests, before));
  }

  /** Whether figures surely are as a rule asks. */
  public static boolean surelyMeet(Object tests, int first, Object lists, @Nullable Object before) {
    return Logic.holds(meet(tests, first, lists, before));
  }

  /** Whether figures are as a rule asks for all that is known. */
  public static boolean mayMeet(Object tests, int first, Object lists, @Nullable Object before) {
    return Logic.mayHold(meet(tests, first, lists, before));
  }

  private static Object meet(Object tests, int first, Object lists, @Nullable Object before) {
    return ((RowTests) tests).figuresMeet(first, collected(tests, lists), values(tests, before));
  }

  /** One of the figures of an accumulate. */
  public static @Nullable Object figure(Object tests, int first, int place, Object lists) {
    return ((RowTests) tests).figures(first, collected(tests, lists)).get(place);
  }

  private static List<@Nullable Object[]> collected(Object tests, Object lists) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    Object at = lists;
    while (at instanceof Link link) {
      for (Object row : (List<?>) java.util.Objects.requireNonNull(link.value())) {
        rows.add(facts(tests, row));
      }
      at = link.before();
    }
    return rows;
  }

  private static @Nullable Object[] values(Object tests, @Nullable Object chain) {
    return RowTests.values(facts(tests, chain));
  }

  private static @Nullable Object[] facts(Object tests, @Nullable Object chain) {
    @Nullable Object[] facts = new @Nullable Object[((RowTests) tests).plan().slots()];
    Object at = chain;
    while (at instanceof Link link) {
      facts[link.at()] = link.value();
      at = link.before();
    }
    return facts;
  }
}
