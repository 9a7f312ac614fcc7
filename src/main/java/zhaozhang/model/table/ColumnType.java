package zhaozhang.model.table;

/** What the cells of a column hold, and as which Java type they are read. */
public enum ColumnType {
  /** {@link String}, trimmed. */
  TEXT,
  /** {@link String}, trimmed and lower-cased: it names a person. */
  ACCOUNT,
  /**
   * {@link String}: a number that names something, in upper case; its leading zeros may be lost.
   */
  IDENTIFIER,
  /** {@link String}: digits only, without the code of the country. */
  PHONE,
  /** {@link String}: what a person is called. */
  NAME,
  /**
   * {@link String}: one department, its levels below the root joined by {@code /}, short names
   * resolved.
   */
  DEPARTMENT,
  /** {@link String}: all levels of a department joined by {@code /}, short names resolved. */
  DEPARTMENT_PATH,
  /** {@link java.time.LocalDate}. */
  DATE,
  /** {@link java.time.LocalDateTime}. */
  DATE_TIME,
  /** {@link java.math.BigDecimal} without trailing zeros. */
  NUMBER,
  /** {@link Boolean}. */
  BOOLEAN;

  /** Whether its values are texts. */
  public boolean isText() {
    return switch (this) {
      case TEXT, ACCOUNT, IDENTIFIER, PHONE, NAME, DEPARTMENT, DEPARTMENT_PATH -> true;
      case DATE, DATE_TIME, NUMBER, BOOLEAN -> false;
    };
  }
}
