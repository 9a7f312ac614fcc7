package zhaozhang.engine.function;

import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;

/**
 * The type of an expression.
 *
 * @param type of the value or of its items; null where it is known only when it runs
 * @param list whether it is a list
 */
public record ValueType(@Nullable ColumnType type, boolean list) {

  public static final ValueType ANY = new ValueType(null, false);

  static final ValueType ANY_LIST = new ValueType(null, true);

  public static ValueType of(ColumnType type) {
    return new ValueType(type, false);
  }

  public static ValueType of(Column column) {
    return new ValueType(column.type(), column.list());
  }

  public static ValueType text() {
    return of(ColumnType.TEXT);
  }

  static ValueType texts() {
    return new ValueType(ColumnType.TEXT, true);
  }

  public static ValueType number() {
    return of(ColumnType.NUMBER);
  }

  static ValueType date() {
    return of(ColumnType.DATE);
  }

  static ValueType dateTime() {
    return of(ColumnType.DATE_TIME);
  }

  public static ValueType truth() {
    return of(ColumnType.BOOLEAN);
  }

  /** Whether values of both can be equal: the kinds of text are one. */
  public boolean fits(ValueType other) {
    if (equals(ANY) || other.equals(ANY)) {
      return true;
    }
    return list == other.list
        && (type == null || other.type == null || item(type) == item(other.type));
  }

  /** The type of an item of this list. */
  public ValueType item() {
    return new ValueType(type, false);
  }

  private static ColumnType item(ColumnType type) {
    return switch (type) {
      case TEXT, ACCOUNT, IDENTIFIER, PHONE, NAME, DEPARTMENT, DEPARTMENT_PATH -> ColumnType.TEXT;
      default -> type;
    };
  }

  /** The type of a list of these. */
  public ValueType listed() {
    return new ValueType(type, true);
  }

  /** The words for it in messages. */
  public String label() {
    String word = Texts.get(type == null ? "type.ANY" : "type." + item(type).name());
    return list ? Texts.get("type.list", word) : word;
  }
}
