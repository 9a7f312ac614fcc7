package zhaozhang.engine.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.function.Dates;
import zhaozhang.engine.function.Functions;
import zhaozhang.engine.function.Numbers;

/**
 * The functions that rules may call, by the words that rules write: stock Drools asks for them by
 * name.
 */
@SuppressWarnings("UnicodeInCode")
public final class Words {

  private Words() {}

  public static List<?> 各级(@Nullable List<?> paths) {
    return Functions.levels(paths);
  }

  public static @Nullable Object 首项(@Nullable List<?> items) {
    return Functions.first(items);
  }

  public static @Nullable LocalDate 日后(@Nullable Comparable<?> day, @Nullable Number days) {
    return Dates.daysAfter(day, days);
  }

  public static @Nullable LocalDate 日前(@Nullable Comparable<?> day, @Nullable Number days) {
    return Dates.daysBefore(day, days);
  }

  public static @Nullable LocalDate 月后(@Nullable Comparable<?> day, @Nullable Number months) {
    return Dates.monthsAfter(day, months);
  }

  public static @Nullable LocalDate 月前(@Nullable Comparable<?> day, @Nullable Number months) {
    return Dates.monthsBefore(day, months);
  }

  public static @Nullable LocalDate 年后(@Nullable Comparable<?> day, @Nullable Number years) {
    return Dates.yearsAfter(day, years);
  }

  public static @Nullable LocalDate 年前(@Nullable Comparable<?> day, @Nullable Number years) {
    return Dates.yearsBefore(day, years);
  }

  public static @Nullable BigDecimal 天数(@Nullable Comparable<?> from, @Nullable Comparable<?> to) {
    return Dates.daysBetween(from, to);
  }

  public static @Nullable BigDecimal 工作日数(
      @Nullable Comparable<?> from, @Nullable Comparable<?> to) {
    return from != null
            && to != null
            && Calendar.known().between((LocalDate) from, (LocalDate) to) instanceof BigDecimal days
        ? days
        : null;
  }

  public static @Nullable LocalDate 月初(@Nullable Comparable<?> day) {
    return Dates.monthStart(day);
  }

  public static @Nullable LocalDate 月末(@Nullable Comparable<?> day) {
    return Dates.monthEnd(day);
  }

  public static @Nullable LocalDate 当日(@Nullable Comparable<?> time) {
    return Dates.day(time);
  }

  public static @Nullable BigDecimal 时(@Nullable Comparable<?> time) {
    return Dates.hour(time);
  }

  public static @Nullable BigDecimal 分(@Nullable Comparable<?> time) {
    return Dates.minute(time);
  }

  public static boolean 含(@Nullable String text, @Nullable String part) {
    return Functions.mentions(text, part);
  }

  public static boolean 另含(@Nullable String text, @Nullable String part, @Nullable List<?> longer) {
    return Functions.mentionsAlone(text, part, longer);
  }

  public static boolean 同有(@Nullable List<?> left, @Nullable List<?> right) {
    return Functions.share(left, right);
  }

  public static BigDecimal 项数(@Nullable Collection<?> items) {
    return Functions.items(items);
  }

  public static @Nullable String 原形(@Nullable String name) {
    return Functions.plainName(name);
  }

  public static boolean 空白(@Nullable Object value) {
    return Functions.blank(value);
  }

  public static @Nullable BigDecimal 数字(@Nullable String text) {
    return Numbers.number(text);
  }
}
