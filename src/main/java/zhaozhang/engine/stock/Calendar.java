package zhaozhang.engine.stock;

import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Workdays;

/**
 * The working days that rules count by in stock Drools: a function of theirs sees no facts, so
 * whoever fires them says the days before.
 */
public final class Calendar {

  private static volatile @Nullable Workdays known;

  private Calendar() {}

  public static void set(Workdays workdays) {
    known = workdays;
  }

  static Workdays known() {
    Workdays workdays = known;
    if (workdays == null) {
      throw new IllegalStateException("say the working days first: " + Calendar.class.getName());
    }
    return workdays;
  }
}
