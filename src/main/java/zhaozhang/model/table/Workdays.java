package zhaozhang.model.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import zhaozhang.base.Texts;

/** Which days are working days, as a list beside the rules tells. */
public final class Workdays {

  /** No list tells of any day. */
  public static final Workdays NONE = new Workdays("", Map.of());

  /**
   * The list that tells.
   *
   * @param day its column of days, the key
   * @param working its column of truth values
   */
  public record Calendar(String table, String day, String working) {}

  private final String list;
  private final Map<LocalDate, Boolean> days;

  /**
   * @param list that tells, as people call it
   * @param days whether each is a working day
   */
  public Workdays(String list, Map<LocalDate, Boolean> days) {
    this.list = list;
    this.days = Map.copyOf(days);
  }

  /** As the list tells that a vocabulary names. */
  public static Workdays of(Vocabulary vocabulary, Snapshot lists) {
    return vocabulary.calendar().map(calendar -> of(calendar, lists)).orElse(NONE);
  }

  private static Workdays of(Calendar calendar, Snapshot lists) {
    Map<LocalDate, Boolean> days = new HashMap<>();
    lists
        .table(calendar.table())
        .ifPresent(
            data -> {
              for (Row row : data.rows()) {
                if (row.get(calendar.day()) instanceof LocalDate day
                    && row.get(calendar.working()) instanceof Boolean working) {
                  days.put(day, working);
                }
              }
            });
    return new Workdays(calendar.table(), days);
  }

  /**
   * How many working days lie after one day, up to another and with it; negative for an earlier
   * one. Unknown where the list does not tell of a day between.
   */
  public Object between(LocalDate from, LocalDate to) {
    boolean back = to.isBefore(from);
    LocalDate last = back ? from : to;
    long working = 0;
    for (LocalDate day = back ? to : from; day.isBefore(last); ) {
      day = day.plusDays(1);
      Boolean counts = days.get(day);
      if (counts == null) {
        return Unknown.any("", Texts.get("calendar.untold", list, day));
      }
      working += counts ? 1 : 0;
    }
    return BigDecimal.valueOf(back ? -working : working);
  }
}
