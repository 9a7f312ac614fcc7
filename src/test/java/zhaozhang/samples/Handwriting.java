package zhaozhang.samples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts what is meant into the forms that people and exports use for it. */
final class Handwriting {

  private static final Set<String> NUMBERS = Set.of("手机", "工号", "账号", "序号", "应用ID", "单号");
  private static final Set<String> TICKED = Set.of("外部分享");
  private static final Map<String, String> SHORT =
      Map.of("党政办公室", "党政办", "信息化办公室", "信息办", "财务资产处", "财资处");
  private static final Set<String> DEPARTMENTS =
      Set.of("部门", "所属部门", "申请部门", "批准机构", "管理部门", "办理部门", "管理范围");
  private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0,14}");
  private static final DateTimeFormatter SLASHES =
      DateTimeFormatter.ofPattern("yyyy/M/d", Locale.ROOT);
  private static final DateTimeFormatter HAN =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

  private Handwriting() {}

  /**
   * @param row number of the row in its table, from 0: forms alternate with it
   */
  static SheetCell cell(Layout layout, Layout.Field field, String value, int row) {
    Optional<LocalDate> date = date(field, value);
    if (date.isPresent() && layout.handKept()) {
      return date(date.orElseThrow(), row);
    }
    boolean digits = NUMBERS.contains(field.heading()) && DIGITS.matcher(value).matches();
    if (digits && row % 3 != 1) {
      return new SheetCell.Digits(Long.parseLong(value));
    }
    String text = TICKED.contains(field.heading()) ? tick(value) : value;
    return new SheetCell.Text(layout.handKept() ? untidy(field, text, row) : text);
  }

  /** As Excel saves a .csv. */
  static String text(SheetCell cell) {
    if (cell instanceof SheetCell.Day day) {
      return SLASHES.format(day.date());
    }
    if (cell instanceof SheetCell.Digits digits) {
      return String.valueOf(digits.number());
    }
    return ((SheetCell.Text) cell).text();
  }

  private static Optional<LocalDate> date(Layout.Field field, String value) {
    if (!field.heading().endsWith("日期") && !field.heading().equals("有效期至")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static SheetCell date(LocalDate date, int row) {
    return switch (row % 4) {
      case 0 -> new SheetCell.Text(SLASHES.format(date));
      case 1 -> new SheetCell.Day(date);
      case 2 -> new SheetCell.Text(HAN.format(date));
      default -> new SheetCell.Text(date.toString());
    };
  }

  private static String untidy(Layout.Field field, String value, int row) {
    String text = value;
    if (DEPARTMENTS.contains(field.heading()) && row % 3 == 1) {
      for (Map.Entry<String, String> name : SHORT.entrySet()) {
        text = text.replace(name.getKey(), name.getValue());
      }
    }
    return text.isEmpty() || row % 7 != 2 ? text : text + (row % 2 == 0 ? " " : "\u3000");
  }

  private static String tick(String value) {
    return value.equals("是") ? "√" : "×";
  }
}
