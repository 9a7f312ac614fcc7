package zhaozhang.engine.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.model.table.ColumnType;

/** What an annotation may stand on: a table, or a column of some type. */
enum Place {
  TABLE(Void.class, ColumnType.TEXT),
  TEXT(String.class, ColumnType.TEXT),
  LIST(List.class, ColumnType.TEXT),
  DATE(LocalDate.class, ColumnType.DATE),
  DATE_TIME(LocalDateTime.class, ColumnType.DATE_TIME),
  NUMBER(BigDecimal.class, ColumnType.NUMBER),
  BOOLEAN(Boolean.class, ColumnType.BOOLEAN);

  static final Set<Place> COLUMNS = EnumSet.complementOf(EnumSet.of(TABLE));
  static final Set<Place> TEXTS = EnumSet.of(TEXT, LIST);

  private final Class<?> type;
  private final ColumnType columnType;

  Place(Class<?> type, ColumnType columnType) {
    this.type = type;
    this.columnType = columnType;
  }

  /** The place that a type, as written after a column's name, makes of the column. */
  static Optional<Place> typed(String word) {
    return COLUMNS.stream().filter(place -> place.word().equals(word)).findFirst();
  }

  static List<String> types() {
    return COLUMNS.stream().map(Place::word).toList();
  }

  /** The classes that a text may import to name its types. */
  static Stream<String> imports() {
    return Arrays.stream(values()).filter(place -> place != TABLE).map(one -> one.type.getName());
  }

  /** What the column holds where no annotation says more. */
  ColumnType columnType() {
    return columnType;
  }

  /** The word for it in a text. */
  String word() {
    return this == TABLE ? Texts.get("vocabulary.table") : type.getSimpleName();
  }

  /** The words for several, as a sentence lists them. */
  static String words(Set<Place> places) {
    if (places.containsAll(COLUMNS)) {
      return Texts.get("vocabulary.column");
    }
    return places.stream().map(Place::word).collect(Collectors.joining(Texts.get("rule.and")));
  }
}
