package zhaozhang.engine.function;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Labels;
import zhaozhang.base.Lexicon;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.DepartmentTree;
import zhaozhang.model.table.Unknown;

/** The functions that rules and definitions may call; their Chinese names stand in the texts. */
public enum Function {
  /** Every level of every path of a list. */
  LEVELS(ValueType.texts(), ValueType.texts()),
  /** The first item of a list. */
  FIRST(ValueType.text(), ValueType.texts()),
  /** A day, so many days later. */
  DAYS_AFTER(Dates.class, ValueType.date(), ValueType.date(), ValueType.number()),
  /** A day, so many days earlier. */
  DAYS_BEFORE(Dates.class, ValueType.date(), ValueType.date(), ValueType.number()),
  /** A day, so many months later. */
  MONTHS_AFTER(Dates.class, ValueType.date(), ValueType.date(), ValueType.number()),
  /** A day, so many months earlier. */
  MONTHS_BEFORE(Dates.class, ValueType.date(), ValueType.date(), ValueType.number()),
  /** A day, so many years later. */
  YEARS_AFTER(Dates.class, ValueType.date(), ValueType.date(), ValueType.number()),
  /** A day, so many years earlier. */
  YEARS_BEFORE(Dates.class, ValueType.date(), ValueType.date(), ValueType.number()),
  /** How many days it is from one day to another. */
  DAYS_BETWEEN(Dates.class, ValueType.number(), ValueType.date(), ValueType.date()),
  /** How many working days it is from one day to another. */
  WORKDAYS(Dates.class, ValueType.number(), ValueType.date(), ValueType.date()),
  /** The first day of a month. */
  MONTH_START(Dates.class, ValueType.date(), ValueType.date()),
  /** The last day of a month. */
  MONTH_END(Dates.class, ValueType.date(), ValueType.date()),
  /** The day of a date-time. */
  DAY(Dates.class, ValueType.date(), ValueType.dateTime()),
  /** The hour of a date-time. */
  HOUR(Dates.class, ValueType.number(), ValueType.dateTime()),
  /** The minute of a date-time. */
  MINUTE(Dates.class, ValueType.number(), ValueType.dateTime()),
  /** Whether a text contains another, letter case, width and blanks aside. */
  MENTIONS(ValueType.truth(), ValueType.text(), ValueType.text()),
  /** The same, but not only within one of some longer words. */
  MENTIONS_ALONE(ValueType.truth(), ValueType.text(), ValueType.text(), ValueType.texts()),
  /** Whether two lists have an item in common. */
  SHARE(ValueType.truth(), ValueType.texts(), ValueType.texts()),
  /** How many different items a list has. */
  ITEMS(ValueType.number(), ValueType.ANY_LIST),
  /** A name as names are compared. */
  PLAIN_NAME(ValueType.text(), ValueType.text()),
  /** Whether a cell is blank, also where nobody can tell what a blank means. */
  BLANK(ValueType.of(ColumnType.BOOLEAN), ValueType.ANY),
  /** A text as a number; null if it is none. */
  NUMBER(Numbers.class, ValueType.number(), ValueType.text()),
  /** The value of a parameter; only in definitions. */
  PARAMETER(ValueType.ANY, ValueType.text()),
  /** The departments that somebody belongs to who is placed in some; only in definitions. */
  BELONGINGS(ValueType.texts(), ValueType.texts()),
  /** The departments that one counts as; only in definitions. */
  WITHIN(ValueType.texts(), ValueType.text()),
  /** The first levels below the root of one path or of several; only in definitions. */
  FIRST_LEVELS(ValueType.texts(), ValueType.ANY),
  /** Whether what stands below a row stands right below the root; only in definitions. */
  BELOW_ROOT(ValueType.truth(), ValueType.text()),
  /** The name of the root of the departments; only in definitions. */
  ROOT(ValueType.text());

  /** A blank among the first so many arguments tells the result. */
  private static final int DECIDING = 2;

  private static final Pattern WORD_AFTER_ANOTHER = Pattern.compile("_([a-z])");

  private static final Set<Function> OF_DEPARTMENTS =
      EnumSet.of(BELONGINGS, WITHIN, FIRST_LEVELS, BELOW_ROOT, ROOT);

  private final Class<?> home;
  private final ValueType result;
  private final List<ValueType> parameters;

  Function(ValueType result, ValueType... parameters) {
    this(Functions.class, result, parameters);
  }

  Function(Class<?> home, ValueType result, ValueType... parameters) {
    this.home = home;
    this.result = result;
    this.parameters = List.of(parameters);
  }

  public static Optional<Function> named(String word) {
    return Labels.find(values(), Function::word, word);
  }

  /** The word that rules write. */
  public String word() {
    return Lexicon.get("function." + name());
  }

  public ValueType result() {
    return result;
  }

  public List<ValueType> parameters() {
    return parameters;
  }

  /** Whether it looks at which department stands below which. */
  public boolean ofDepartments() {
    return OF_DEPARTMENTS.contains(this);
  }

  /** Whether it knows more than its arguments: rules do not, so that what they need is seen. */
  public boolean onlyInDefinitions() {
    return this == PARAMETER || ofDepartments();
  }

  /** Those that rules may call. */
  public static List<Function> ofRules() {
    return Arrays.stream(values()).filter(function -> !function.onlyInDefinitions()).toList();
  }

  /** The class whose method compiled rules call. */
  public Class<?> home() {
    return home;
  }

  /** The method that compiled rules call: {@code daysAfter} of DAYS_AFTER. */
  public String method() {
    if (onlyInDefinitions()) {
      throw new IllegalStateException("not for rules");
    }
    String words = name().toLowerCase(Locale.ROOT);
    return WORD_AFTER_ANOTHER
        .matcher(words)
        .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
  }

  /**
   * Applies it to values of its parameters' types, any of which may be null or unknown; of what is
   * unknown comes what is unknown.
   */
  public @Nullable Object apply(
      List<? extends @Nullable Object> arguments, Environment environment) {
    if (this == ROOT) {
      return environment.departments().root();
    }
    Object first = arguments.get(0);
    if (this == BLANK) {
      return Unclear.blank(first);
    }
    for (Object argument : arguments) {
      if (argument instanceof Unknown unknown) {
        return nullDecides(arguments) ? result(null) : Functions.any(unknown);
      }
    }
    if (this == SHARE) {
      return Unclear.share((List<?>) first, (List<?>) arguments.get(1));
    }
    if (this == ITEMS) {
      return Unclear.items(first);
    }
    if (ofDepartments()) {
      return ofDepartments(first, environment.departments());
    }
    return known(first, arguments, environment);
  }

  /** Whether one of the arguments is blank that tell the result by being so. */
  private boolean nullDecides(List<? extends @Nullable Object> arguments) {
    return arguments.subList(0, Math.min(arguments.size(), DECIDING)).contains(null);
  }

  /** What a blank argument gives. */
  private @Nullable Object result(@Nullable Object none) {
    return result.equals(ValueType.truth()) ? (Object) false : none;
  }

  private @Nullable Object known(
      @Nullable Object first, List<? extends @Nullable Object> arguments, Environment environment) {
    if (this == WORKDAYS) {
      return first == null || arguments.get(1) == null
          ? null
          : environment.workdays().between((LocalDate) first, (LocalDate) arguments.get(1));
    }
    if (home == Dates.class) {
      return ofDates(first, arguments.get(arguments.size() - 1));
    }
    return switch (this) {
      case LEVELS -> Functions.levels((List<?>) first);
      case FIRST -> Functions.first((List<?>) first);
      case MENTIONS -> Functions.mentions((String) first, (String) arguments.get(1));
      case MENTIONS_ALONE ->
          Functions.mentionsAlone(
              (String) first, (String) arguments.get(1), (List<?>) arguments.get(2));
      case PLAIN_NAME -> Functions.plainName((String) first);
      case NUMBER -> Numbers.number((String) first);
      case PARAMETER -> environment.parameter((String) requireNonNull(first));
      default -> throw new IllegalStateException(name());
    };
  }

  private @Nullable Object ofDates(@Nullable Object first, @Nullable Object last) {
    return switch (this) {
      case DAYS_AFTER -> Dates.daysAfter((LocalDate) first, (Number) last);
      case DAYS_BEFORE -> Dates.daysBefore((LocalDate) first, (Number) last);
      case MONTHS_AFTER -> Dates.monthsAfter((LocalDate) first, (Number) last);
      case MONTHS_BEFORE -> Dates.monthsBefore((LocalDate) first, (Number) last);
      case YEARS_AFTER -> Dates.yearsAfter((LocalDate) first, (Number) last);
      case YEARS_BEFORE -> Dates.yearsBefore((LocalDate) first, (Number) last);
      case DAYS_BETWEEN -> Dates.daysBetween((LocalDate) first, (LocalDate) last);
      case MONTH_START -> Dates.monthStart((LocalDate) first);
      case MONTH_END -> Dates.monthEnd((LocalDate) first);
      case DAY -> Dates.day((LocalDateTime) first);
      case HOUR -> Dates.hour((LocalDateTime) first);
      case MINUTE -> Dates.minute((LocalDateTime) first);
      default -> throw new IllegalStateException(name());
    };
  }

  private Object ofDepartments(@Nullable Object first, DepartmentTree departments) {
    if (this == BELOW_ROOT) {
      return departments.belowRoot(first);
    }
    if (first == null) {
      // Unlike List.of, it may be asked whether it contains null.
      return new ArrayList<>();
    }
    return switch (this) {
      case BELONGINGS -> departments.belongings((List<?>) first);
      case WITHIN -> departments.within((String) first);
      default -> departments.firstLevels(first instanceof List<?> all ? all : List.of(first));
    };
  }
}
