package zhaozhang.engine.function;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Labels;
import zhaozhang.base.Texts;
import zhaozhang.model.Environment;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Unknown;

/** The functions that rules and definitions may call; their Chinese names stand in the texts. */
public enum Function {
  /** Every level of every path of a list. */
  LEVELS(ValueType.texts(), ValueType.texts()),
  /** The first item of a list. */
  FIRST(ValueType.text(), ValueType.texts()),
  /** A day, so many days later. */
  DAYS_AFTER(ValueType.of(ColumnType.DATE), ValueType.of(ColumnType.DATE), ValueType.number()),
  /** The day of a date-time. */
  DAY(ValueType.of(ColumnType.DATE), ValueType.of(ColumnType.DATE_TIME)),
  /** Whether a text contains another, letter case aside. */
  MENTIONS(ValueType.of(ColumnType.BOOLEAN), ValueType.text(), ValueType.text()),
  /** A name without spaces, its middle dots in one form. */
  PLAIN_NAME(ValueType.text(), ValueType.text()),
  /** Whether a cell is blank, also where nobody can tell what a blank means. */
  BLANK(ValueType.of(ColumnType.BOOLEAN), ValueType.ANY),
  /** A text as a number; null if it is none. */
  NUMBER(ValueType.number(), ValueType.text()),
  /** The value of a parameter; only in definitions. */
  PARAMETER(ValueType.ANY, ValueType.text());

  private final ValueType result;
  private final List<ValueType> parameters;

  Function(ValueType result, ValueType... parameters) {
    this.result = result;
    this.parameters = List.of(parameters);
  }

  public static Optional<Function> named(String word) {
    return Labels.find(values(), Function::word, word);
  }

  /** The word that rules write. */
  public String word() {
    return Texts.get("function." + name());
  }

  public ValueType result() {
    return result;
  }

  public List<ValueType> parameters() {
    return parameters;
  }

  /** The method of {@link Functions} that compiled rules call. */
  public String method() {
    return switch (this) {
      case LEVELS -> "levels";
      case FIRST -> "first";
      case DAYS_AFTER -> "daysAfter";
      case DAY -> "day";
      case MENTIONS -> "mentions";
      case PLAIN_NAME -> "plainName";
      case BLANK -> "blank";
      case NUMBER -> "number";
      case PARAMETER -> throw new IllegalStateException("not for rules");
    };
  }

  /**
   * Applies it to values of its parameters' types, any of which may be null or unknown; of what is
   * unknown comes what is unknown.
   */
  public @Nullable Object apply(
      List<? extends @Nullable Object> arguments, Environment environment) {
    Object first = arguments.get(0);
    if (this == BLANK) {
      return blank(first);
    }
    for (Object argument : arguments) {
      if (argument instanceof Unknown unknown) {
        return arguments.contains(null) ? null : Functions.any(unknown);
      }
    }
    return switch (this) {
      case BLANK -> throw new IllegalStateException();
      case LEVELS -> Functions.levels((List<?>) first);
      case FIRST -> Functions.first((List<?>) first);
      case DAYS_AFTER -> Functions.daysAfter((LocalDate) first, (Number) arguments.get(1));
      case DAY -> Functions.day((LocalDateTime) first);
      case MENTIONS -> Functions.mentions((String) first, (String) arguments.get(1));
      case PLAIN_NAME -> Functions.plainName((String) first);
      case NUMBER -> Functions.number((String) first);
      case PARAMETER -> environment.parameter((String) requireNonNull(first));
    };
  }

  private static @Nullable Object blank(@Nullable Object value) {
    if (value instanceof Unknown unknown) {
      return unknown.isBlank() ? (Object) true : unknown.mayEqual(null) ? unknown : (Object) false;
    }
    return value == null;
  }
}
