package zhaozhang.engine.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;
import zhaozhang.engine.function.BoundedMatch;
import zhaozhang.engine.function.Function;
import zhaozhang.engine.function.ValueType;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Literal;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Property;
import zhaozhang.engine.syntax.Written;
import zhaozhang.engine.text.Refused;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;

/** What to say of a comparison that could never mean anything. */
final class Comparisons {

  private static final Pattern DAY = Pattern.compile("\\d{4}\\D\\d{1,2}\\D\\d{1,2}\\D?");

  private Comparisons() {}

  /** The word that an expression is found by in its text; empty if it has none of its own. */
  static String word(Expression expression) {
    if (expression instanceof Name name) {
      return name.name();
    }
    if (expression instanceof Property property) {
      return property.variable();
    }
    return expression instanceof Literal literal ? String.valueOf(literal.value()) : "";
  }

  /** Values of two types can never be equal; what to write instead, where it can be told. */
  static Refused differ(
      Expression left, ValueType leftType, Expression right, ValueType rightType) {
    boolean literalLeft = left instanceof Literal;
    String advice =
        literalLeft
            ? advice(rightType, leftType, (Literal) left)
            : advice(leftType, rightType, right instanceof Literal literal ? literal : null);
    String reason = Texts.get("rule.typesDiffer", leftType.label(), rightType.label(), advice);
    return new Refused(reason, word(literalLeft ? right : left));
  }

  /** What is computed with must be numbers; what to write instead, where it can be told. */
  static Refused noNumbers(Binary binary, ValueType left, ValueType right) {
    Expression wrong = left.fits(ValueType.number()) ? binary.right() : binary.left();
    ValueType type = wrong == binary.right() ? right : left;
    String advice = Texts.get("rule.stop");
    if (type.type() == ColumnType.DATE || type.type() == ColumnType.DATE_TIME) {
      advice =
          Texts.get(
              "rule.advice.days",
              Function.DAYS_BETWEEN.word(),
              Function.DAYS_AFTER.word(),
              Function.DAYS_BEFORE.word());
    } else if (left.fits(ValueType.number()) != right.fits(ValueType.number())
        && ValueType.text().fits(type)
        && !(wrong instanceof Literal)) {
      advice = Texts.get("rule.advice.asNumber", Function.NUMBER.word());
    }
    String reason =
        Texts.get("rule.noNumbers", Written.of(binary), left.label(), right.label(), advice);
    return new Refused(reason, word(wrong));
  }

  /** A division that gives nothing, or that Drools would round in another way. */
  static void divisor(Binary division) throws Refused {
    if (!(division.right() instanceof Literal literal)
        || !(literal.value() instanceof BigDecimal by)) {
      return;
    }
    if (by.signum() == 0) {
      throw new Refused(Texts.get("rule.dividedByZero", Written.of(division)), "/");
    }
    if (division.left() instanceof Literal) {
      throw new Refused(Texts.get("rule.constantRatio", Written.of(division)), "/");
    }
  }

  /** A function is given what it cannot take. */
  static Refused argument(Function function, ValueType wanted, ValueType given) {
    boolean day = wanted.type() == ColumnType.DATE && given.type() == ColumnType.DATE_TIME;
    String advice =
        day ? Texts.get("rule.advice.day", Function.DAY.word()) : Texts.get("rule.stop");
    return new Refused(
        Texts.get("rule.wrongArgument", function.word(), wanted.label(), given.label(), advice),
        function.word());
  }

  private static String advice(ValueType column, ValueType given, @Nullable Literal literal) {
    boolean text = given.equals(ValueType.text());
    if (column.list()) {
      return Texts.get("rule.advice.list");
    }
    if (column.type() == ColumnType.DATE || column.type() == ColumnType.DATE_TIME) {
      return literal != null && literal.value() instanceof String day
          ? day(day)
          : Texts.get("rule.advice.date");
    }
    if (column.equals(ValueType.number()) && text && literal != null) {
      return Texts.get("rule.advice.number", String.valueOf(literal.value()));
    }
    if (column.equals(ValueType.truth())) {
      return Texts.get("rule.advice.truth");
    }
    if (column.fits(ValueType.text()) && text) {
      return Texts.get("rule.advice.contains", Function.MENTIONS.word());
    }
    return column.fits(ValueType.text()) && literal != null
        ? Texts.get("rule.advice.text", String.valueOf(literal.value()))
        : "";
  }

  private static String day(String written) {
    if (DAY.matcher(written).matches()) {
      String plain = written.replaceAll("\\D$", "").replaceAll("\\D(\\d)(?!\\d)", "-0$1");
      try {
        LocalDate.parse(plain.replaceAll("\\D", "-"));
      } catch (DateTimeParseException e) {
        return Texts.get("rule.advice.noDay", written);
      }
    }
    return Texts.get("rule.advice.date");
  }

  /** A value that no cell of a column is ever read as. */
  static void value(@Nullable Column column, Expression expression) throws Refused {
    if (column == null
        || !(expression instanceof Literal literal)
        || !(literal.value() instanceof String word)) {
      return;
    }
    if (word.isBlank()) {
      throw new Refused(Texts.get("rule.blankText"), word);
    }
    String stripped = word.strip();
    if (!stripped.equals(word)) {
      throw new Refused(Texts.get("rule.spaces", word, stripped), word);
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (column.type() == ColumnType.ACCOUNT && !word.equals(lower)) {
      throw new Refused(Texts.get("rule.lowerCase", word, lower), word);
    }
    if (!column.values().isEmpty() && !column.values().contains(word)) {
      String known = String.join(Texts.get("rule.and"), column.values());
      String hint = Nearest.hint(word, column.values(), Texts.get("rule.stop"));
      throw new Refused(Texts.get("rule.unknownValue", column.name(), word, known, hint), word);
    }
  }

  /** A pattern that is no constant, or too much work, could fail in the middle of a run. */
  static void pattern(Expression expression) throws Refused {
    if (!(expression instanceof Literal literal) || !(literal.value() instanceof String pattern)) {
      throw new Refused(Texts.get("rule.patternNotQuoted"), "matches");
    }
    if (pattern.length() > BoundedMatch.MAX_LENGTH) {
      throw new Refused(Texts.get("rule.longPattern", BoundedMatch.MAX_LENGTH), pattern);
    }
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw new Refused(Texts.get("rule.badPattern", pattern), pattern);
    }
    if (BoundedMatch.runsAway(pattern)) {
      throw new Refused(Texts.get("rule.runawayPattern", pattern), pattern);
    }
  }
}
