package zhaozhang.engine.review;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.syntax.Condition;
import zhaozhang.engine.syntax.Condition.Accumulate;
import zhaozhang.engine.syntax.Condition.Group;
import zhaozhang.engine.syntax.Condition.Pattern;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.ExpressionParser.Constraint;
import zhaozhang.engine.syntax.Report;
import zhaozhang.engine.syntax.RuleDefinition;
import zhaozhang.model.table.Table;

/**
 * What a rule asks and reports, written so that names of variables and the order of conditions make
 * no difference: a variable is the place that it stands for.
 */
final class Shape {

  /**
   * A rule with its patterns called in one way.
   *
   * @param asked what it asks
   * @param reported what it says is wrong with what, the message apart
   */
  record Asking(Set<String> asked, String reported) {

    Asking {
      asked = Set.copyOf(asked);
    }

    boolean noMoreThan(Asking other) {
      return other.asked.containsAll(asked) && other.reported.equals(reported);
    }
  }

  private final RuleDefinition rule;
  private final List<Pattern> patterns = new ArrayList<>();
  private final Map<List<Integer>, Asking> written = new HashMap<>();

  Shape(RuleDefinition rule) {
    this.rule = rule;
    Condition.flat(rule.conditions())
        .filter(Pattern.class::isInstance)
        .forEach(pattern -> patterns.add((Pattern) pattern));
  }

  RuleDefinition rule() {
    return rule;
  }

  /** The tables of the patterns that a match is made of, in the order written. */
  List<Table> tables() {
    return patterns.stream().map(Pattern::table).toList();
  }

  /**
   * What it asks and reports. Written once: a rule is compared with every other.
   *
   * @param places what each pattern of a match is called
   */
  Asking asking(List<Integer> places) {
    return written.computeIfAbsent(List.copyOf(places), this::write);
  }

  private Asking write(List<Integer> places) {
    Spelling spelling = new Spelling(new HashMap<>(), null);
    Set<String> asked = new HashSet<>();
    int at = 0;
    for (Condition condition : Condition.flat(rule.conditions()).toList()) {
      if (condition instanceof Pattern pattern) {
        asked.addAll(pattern(pattern, "p" + places.get(at++), spelling));
      } else {
        asked.add(other(condition, "q", spelling));
      }
    }
    return new Asking(asked, reported(spelling));
  }

  private String reported(Spelling spelling) {
    Report report = rule.report();
    String type = report instanceof Report.Item item ? item.type() : "";
    String key =
        report instanceof Report.Missing missing
            ? missing.table().name() + " " + spelling.of(missing.key())
            : spelling.variable(String.valueOf(report.subject()));
    Expression apart = report.discriminator();
    return String.join(
        "|", report.getClass().getSimpleName(), type, key, apart == null ? "" : spelling.of(apart));
  }

  private static List<String> pattern(Pattern pattern, String place, Spelling spelling) {
    List<String> asked = new ArrayList<>(List.of(place + ":" + pattern.table().name()));
    if (pattern.variable() != null) {
      spelling.bind(pattern.variable(), place);
    }
    Spelling within = spelling.at(place);
    for (Constraint constraint : pattern.constraints()) {
      if (constraint.variable() != null) {
        spelling.bind(constraint.variable(), within.of(constraint.expression()));
      } else {
        Expression.conjuncts(constraint.expression()).map(within::of).forEach(asked::add);
      }
    }
    return asked;
  }

  private static String other(Condition condition, String place, Spelling spelling) {
    if (condition instanceof Accumulate accumulate) {
      return accumulate(accumulate, place, spelling);
    }
    Group group = (Group) condition;
    return group.kind() + "(" + inside(group.parts(), place, spelling.copy()) + ")";
  }

  /** In the order written: what is bound by one is asked of by the next. */
  private static String inside(List<Condition> parts, String place, Spelling spelling) {
    List<String> all = new ArrayList<>();
    for (Condition part : parts) {
      String here = place + all.size();
      all.add(
          part instanceof Pattern pattern
              ? pattern(pattern, here, spelling).stream().sorted().collect(joining(","))
              : part instanceof Group group && group.kind() == Condition.Kind.AND
                  ? inside(group.parts(), here + "_", spelling)
                  : other(part, here + "_", spelling));
    }
    return String.join(";", all);
  }

  private static String accumulate(Accumulate accumulate, String place, Spelling spelling) {
    Spelling source = spelling.copy();
    String from = inside(List.of(accumulate.source()), place, source);
    for (Condition.Result result : accumulate.results()) {
      Expression argument = result.argument();
      String of = argument == null ? "" : source.of(argument);
      spelling.bind(result.variable(), result.figure().word() + "(" + of + " of " + from + ")");
    }
    return "figures("
        + from
        + ")"
        + accumulate.constraints().stream()
            .map(constraint -> spelling.of(constraint.expression()))
            .sorted()
            .collect(joining(","));
  }

  /**
   * How expressions are written.
   *
   * @param variables what each stands for
   * @param place of the pattern whose columns are meant; null where there is none
   */
  private record Spelling(Map<String, String> variables, @Nullable String place) {

    void bind(String variable, String value) {
      variables.put(variable, value);
    }

    Spelling at(String other) {
      return new Spelling(variables, other);
    }

    Spelling copy() {
      return new Spelling(new HashMap<>(variables), place);
    }

    String variable(String name) {
      return variables.getOrDefault(name, name);
    }

    String of(Expression expression) {
      if (expression instanceof Expression.Name name) {
        return name.isVariable() ? variable(name.name()) : place + "." + name.name();
      }
      if (expression instanceof Expression.Property property) {
        return variable(property.variable()) + "." + property.column();
      }
      if (expression instanceof Expression.Literal literal) {
        return literal.value() instanceof String text
            ? "\"" + text + "\""
            : String.valueOf(literal.value());
      }
      if (expression instanceof Expression.Call call) {
        return call.function().word() + call.arguments().stream().map(this::of).toList();
      }
      if (expression instanceof Expression.Negation negation) {
        return "!(" + of(negation.operand()) + ")";
      }
      if (expression instanceof Expression.In in) {
        List<String> items = in.items().stream().map(this::of).sorted().toList();
        return of(in.operand()) + (in.negated() ? " not in " : " in ") + items;
      }
      return binary((Expression.Binary) expression);
    }

    private String binary(Expression.Binary binary) {
      String left = of(binary.left());
      String right = of(binary.right());
      boolean eitherWay =
          switch (binary.operator()) {
            case EQUAL, NOT_EQUAL, AND, OR, TIMES -> true;
            default -> false;
          };
      return eitherWay && left.compareTo(right) > 0
          ? "(" + right + binary.operator().symbol() + left + ")"
          : "(" + left + binary.operator().symbol() + right + ")";
    }
  }
}
