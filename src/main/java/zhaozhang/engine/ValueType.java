package zhaozhang.engine;

import org.jspecify.annotations.Nullable;
import zhaozhang.model.Column;
import zhaozhang.model.ColumnType;
import zhaozhang.model.Texts;

/**
 * The type of an expression.
 *
 * @param type of the value or of its items; null where it is known only when it runs
 * @param list whether it is a list
 */
record ValueType(@Nullable ColumnType type, boolean list) {

  static final ValueType ANY = new ValueType(null, false);

  static ValueType of(ColumnType type) {
    return new ValueType(type, false);
  }

  static ValueType of(Column column) {
    return new ValueType(column.type(), column.list());
  }

  static ValueType text() {
    return of(ColumnType.TEXT);
  }

  static ValueType texts() {
    return new ValueType(ColumnType.TEXT, true);
  }

  static ValueType number() {
    return of(ColumnType.NUMBER);
  }

  static ValueType truth() {
    return of(ColumnType.BOOLEAN);
  }

  /** Whether values of both can be equal: the kinds of text are one. */
  boolean fits(ValueType other) {
    if (type == null || other.type == null) {
      return true;
    }
    return list == other.list && item(type) == item(other.type);
  }

  /** The type of an item of this list. */
  ValueType item() {
    return new ValueType(type, false);
  }

  private static ColumnType item(ColumnType type) {
    return switch (type) {
      case TEXT, ACCOUNT, DEPARTMENT, DEPARTMENT_PATH -> ColumnType.TEXT;
      default -> type;
    };
  }

  /** The words for it in messages. */
  String label() {
    if (type == null) {
      return Texts.get("type.ANY");
    }
    String word = Texts.get("type." + item(type).name());
    return list ? Texts.get("type.list", word) : word;
  }
}
