package zhaozhang.engine.syntax;

import static java.util.stream.Collectors.joining;

import zhaozhang.engine.syntax.Condition.Accumulate;
import zhaozhang.engine.syntax.Condition.Group;
import zhaozhang.engine.syntax.Condition.Pattern;
import zhaozhang.engine.text.Span;
import zhaozhang.engine.text.Token;

/** Conditions as they were written, on one line. */
public final class Written {

  private Written() {}

  public static String of(Condition condition) {
    if (condition instanceof Pattern pattern) {
      return of(pattern.span());
    }
    if (condition instanceof Accumulate accumulate) {
      return of(accumulate.span());
    }
    Group group = (Group) condition;
    return switch (group.kind()) {
      case AND -> joined(group, " and ");
      case OR -> joined(group, " or ");
      case NOT -> "not " + joined(group, "");
      case EXISTS -> "exists " + joined(group, "");
      case FORALL -> "forall( " + joined(group, " ") + " )";
    };
  }

  private static String joined(Group group, String between) {
    return group.parts().stream()
        .map(part -> part instanceof Group inner ? nested(inner) : of(part))
        .collect(joining(between));
  }

  private static String nested(Group group) {
    boolean joins = group.kind() == Condition.Kind.AND || group.kind() == Condition.Kind.OR;
    return joins ? "( " + of(group) + " )" : of(group);
  }

  public static String of(Span span) {
    StringBuilder text = new StringBuilder();
    Token before = null;
    for (Token token : span.tokens()) {
      if (before != null && apart(before, token)) {
        text.append(' ');
      }
      text.append(written(token));
      before = token;
    }
    return text.toString();
  }

  private static boolean apart(Token before, Token after) {
    return before.line() != after.line()
        || before.column() + written(before).length() < after.column();
  }

  private static String written(Token token) {
    return token.kind() == Token.Kind.TEXT
        ? "\"" + token.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\""
        : token.text();
  }
}
