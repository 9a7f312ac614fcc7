package zhaozhang.engine.drools;

import java.util.List;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;

/**
 * A type of facts as Drools sees it.
 *
 * @param name of the type
 * @param table whose rows are such facts
 * @param columns which a fact has as fields, besides the row itself
 */
record FactType(String name, Table table, List<Column> columns) {

  FactType {
    columns = List.copyOf(columns);
  }

  /** The field of every fact that holds its {@link zhaozhang.engine.partition.Fact}. */
  static final String FACT_FIELD = "fact";

  /** A prefix keeps columns apart from keywords and from tables of the same name. */
  static String field(String column) {
    return "c" + column;
  }

  static String javaType(Column column) {
    if (column.list()) {
      return "java.util.List";
    }
    return switch (column.type()) {
      case TEXT, ACCOUNT, IDENTIFIER, PHONE, NAME, DEPARTMENT, DEPARTMENT_PATH ->
          "java.lang.String";
      case DATE -> "java.time.LocalDate";
      case DATE_TIME -> "java.time.LocalDateTime";
      case NUMBER -> "java.math.BigDecimal";
      case BOOLEAN -> "java.lang.Boolean";
    };
  }
}
