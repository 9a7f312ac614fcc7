package zhaozhang.engine.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.engine.syntax.Condition;
import zhaozhang.engine.syntax.Condition.Accumulate;
import zhaozhang.engine.syntax.Condition.Group;
import zhaozhang.engine.syntax.Condition.Kind;
import zhaozhang.engine.syntax.Condition.Pattern;
import zhaozhang.engine.syntax.ExpressionParser.Constraint;
import zhaozhang.engine.syntax.Written;
import zhaozhang.model.table.Table;

/**
 * Changes conditions in every way, one change at a time. What only binds, and what holds anyway, is
 * left as it is.
 */
final class ConditionEdits {

  private final NeverBlank neverBlank;

  ConditionEdits(NeverBlank neverBlank) {
    this.neverBlank = neverBlank;
  }

  /** Of conditions that must all hold. */
  List<Edit<List<Condition>>> of(List<Condition> all, Side side) {
    List<Pattern> together = together(all);
    List<Edit<List<Condition>>> edits = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      int here = at;
      if (all.size() > 1) {
        edits.add(dropped(all.get(at), side.other()).in(none -> without(all, here)));
      }
      one(all.get(at), side, together)
          .forEach(edit -> edits.add(edit.in(one -> with(all, here, one))));
    }
    return edits;
  }

  private static List<Pattern> together(List<Condition> all) {
    return Condition.flat(all).filter(Pattern.class::isInstance).map(Pattern.class::cast).toList();
  }

  private List<Edit<Condition>> one(Condition condition, Side side) {
    return one(condition, side, together(List.of(condition)));
  }

  private List<Edit<Condition>> one(Condition condition, Side side, List<Pattern> together) {
    if (condition instanceof Pattern pattern) {
      return pattern(pattern, side, together);
    }
    return condition instanceof Accumulate accumulate
        ? accumulate(accumulate, side)
        : group((Group) condition, side);
  }

  private List<Edit<Condition>> pattern(Pattern pattern, Side side, List<Pattern> together) {
    return constraints(pattern.table(), pattern.constraints(), side).stream()
        .filter(edit -> !lacksNothing(pattern, edit.changed(), together))
        .map(edit -> edit.seen(row -> Texts.get("mutate.row", pattern.table().name(), row)))
        .map(
            edit ->
                edit.<Condition>in(
                    constraints ->
                        new Pattern(
                            pattern.variable(), pattern.table(), constraints, pattern.span())))
        .toList();
  }

  /** Whether all that a pattern lacks of its constraints is one that holds anyway. */
  private boolean lacksNothing(Pattern pattern, List<Constraint> changed, List<Pattern> together) {
    return changed.size() < pattern.constraints().size()
        && pattern.constraints().stream()
            .filter(constraint -> !changed.contains(constraint))
            .allMatch(one -> neverBlank.holdsAnyway(one.expression(), pattern, together));
  }

  private static List<Edit<List<Constraint>>> constraints(
      @Nullable Table table, List<Constraint> all, Side side) {
    List<Edit<List<Constraint>>> edits = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      int here = at;
      Constraint constraint = all.get(at);
      if (constraint.variable() == null) {
        int line = constraint.span().line();
        ExpressionEdits within = new ExpressionEdits(table, line);
        edits.add(
            new Edit<>(
                without(all, here),
                line,
                ExpressionEdits.dropping(constraint.expression()),
                within.failing(constraint.expression()),
                side.other()));
        within
            .of(constraint.expression(), side)
            .forEach(
                edit ->
                    edits.add(
                        edit.in(
                            one -> with(all, here, new Constraint(null, one, constraint.span())))));
      }
    }
    return edits;
  }

  private List<Edit<Condition>> accumulate(Accumulate accumulate, Side side) {
    List<Edit<Condition>> edits = new ArrayList<>();
    one(accumulate.source(), Side.EITHER)
        .forEach(
            edit ->
                edits.add(
                    edit.in(
                        source ->
                            new Accumulate(
                                source,
                                accumulate.results(),
                                accumulate.constraints(),
                                accumulate.span()))));
    constraints(null, accumulate.constraints(), side)
        .forEach(
            edit ->
                edits.add(
                    edit.in(
                        constraints ->
                            new Accumulate(
                                accumulate.source(),
                                accumulate.results(),
                                constraints,
                                accumulate.span()))));
    return edits;
  }

  private List<Edit<Condition>> group(Group group, Side side) {
    return switch (group.kind()) {
      case AND ->
          of(group.parts(), side).stream()
              .map(edit -> edit.<Condition>in(ConditionEdits::all))
              .toList();
      case OR -> alternatives(group, side);
      case NOT -> turned(group, Kind.EXISTS, side.other(), side.other());
      case EXISTS -> turned(group, Kind.NOT, side.other(), side);
      case FORALL -> forall(group, side);
    };
  }

  private static Condition all(List<Condition> parts) {
    return parts.size() == 1 ? parts.get(0) : new Group(Kind.AND, parts);
  }

  private List<Edit<Condition>> alternatives(Group or, Side side) {
    List<Edit<Condition>> edits = new ArrayList<>();
    for (int at = 0; at < or.parts().size(); at++) {
      int here = at;
      Condition part = or.parts().get(at);
      UnaryOperator<Condition> whole = one -> new Group(Kind.OR, with(or.parts(), here, one));
      if (or.parts().size() > 1) {
        String row = Texts.get("mutate.row.alone", Written.of(part));
        Condition others = new Group(Kind.OR, without(or.parts(), here));
        edits.add(new Edit<>(others, line(part), dropping(part), row, side));
      }
      one(part, side).forEach(edit -> edits.add(edit.in(whole)));
    }
    return edits;
  }

  /** Turned to the other of {@code not} and {@code exists}, or with a change inside. */
  private List<Edit<Condition>> turned(Group group, Kind other, Side fails, Side inside) {
    List<Edit<Condition>> edits = new ArrayList<>();
    Condition turned = new Group(other, group.parts());
    String what = Texts.get("mutate.replace", Written.of(group), Written.of(turned));
    edits.add(new Edit<>(turned, line(group), what, failing(group), fails));
    for (int at = 0; at < group.parts().size(); at++) {
      int here = at;
      one(group.parts().get(at), inside)
          .forEach(
              edit ->
                  edits.add(
                      edit.in(one -> new Group(group.kind(), with(group.parts(), here, one)))));
    }
    return edits;
  }

  /** What is said of all rows is said of those that the first pattern matches. */
  private List<Edit<Condition>> forall(Group forall, Side side) {
    List<Edit<Condition>> edits = new ArrayList<>();
    for (int at = 0; at < forall.parts().size(); at++) {
      int here = at;
      one(forall.parts().get(at), at == 0 ? side.other() : side)
          .forEach(
              edit ->
                  edits.add(
                      edit.in(one -> new Group(Kind.FORALL, with(forall.parts(), here, one)))));
    }
    return edits;
  }

  private static Edit<List<Condition>> dropped(Condition condition, Side side) {
    return new Edit<>(List.of(), line(condition), dropping(condition), failing(condition), side);
  }

  private static String dropping(Condition condition) {
    return Texts.get("mutate.drop", Written.of(condition));
  }

  /** What is there, or not there, when all but this condition holds, in words. */
  private static String failing(Condition condition) {
    if (condition instanceof Group group && group.kind() == Kind.NOT) {
      return Texts.get("mutate.row.found", Written.of(inside(group)));
    }
    if (condition instanceof Group group && group.kind() == Kind.EXISTS) {
      return Texts.get("mutate.row.none", Written.of(inside(group)));
    }
    return Texts.get(
        condition instanceof Pattern ? "mutate.row.none" : "mutate.row.fails",
        Written.of(condition));
  }

  private static Condition inside(Group group) {
    return group.parts().size() == 1 ? group.parts().get(0) : new Group(Kind.AND, group.parts());
  }

  private static int line(Condition condition) {
    if (condition instanceof Pattern pattern) {
      return pattern.span().line();
    }
    return condition instanceof Accumulate accumulate
        ? accumulate.span().line()
        : line(((Group) condition).parts().get(0));
  }

  private static <T> List<T> without(List<T> all, int at) {
    List<T> others = new ArrayList<>(all);
    others.remove(at);
    return List.copyOf(others);
  }

  private static <T> List<T> with(List<T> all, int at, T other) {
    List<T> changed = new ArrayList<>(all);
    changed.set(at, other);
    return List.copyOf(changed);
  }
}
