package zhaozhang.engine.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import zhaozhang.base.Texts;
import zhaozhang.engine.review.Shape.Asking;
import zhaozhang.engine.syntax.RuleDefinition;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.table.Table;

/** Finds rules that always find the same as another, or a part of what it finds. */
final class Twins {

  /** Of more patterns nobody writes a second rule by accident. */
  private static final int MOST_PATTERNS = 8;

  private Twins() {}

  static List<RuleProblem> of(List<RuleDefinition> rules) {
    List<Shape> shapes =
        rules.stream()
            .map(Shape::new)
            .filter(shape -> shape.tables().size() <= MOST_PATTERNS)
            .toList();
    List<RuleProblem> twins = new ArrayList<>();
    for (int at = 0; at < shapes.size(); at++) {
      for (int other = at + 1; other < shapes.size(); other++) {
        compare(shapes.get(at), shapes.get(other), twins);
      }
    }
    return twins;
  }

  private static void compare(Shape one, Shape other, List<RuleProblem> twins) {
    if (!comparable(one.rule(), other.rule())) {
      return;
    }
    boolean finds = asksNoMore(one, other);
    boolean found = asksNoMore(other, one);
    if (finds && found) {
      twins.add(said("review.same", other, one));
    } else if (finds) {
      twins.add(said("review.part", other, one));
    } else if (found) {
      twins.add(said("review.part", one, other));
    }
  }

  /** What nobody else can look after is an item, too, on purpose. */
  private static boolean comparable(RuleDefinition one, RuleDefinition other) {
    return one.report().getClass() == other.report().getClass() && only(one) == only(other);
  }

  private static boolean only(RuleDefinition rule) {
    return rule.rule().holding().filter(Rule.Holding::only).isPresent();
  }

  /** Whether all that one asks the other asks too, so that it finds whatever the other finds. */
  private static boolean asksNoMore(Shape one, Shape other) {
    List<Integer> there = new ArrayList<>();
    for (int at = 0; at < other.tables().size(); at++) {
      there.add(at);
    }
    return asksNoMore(one, other, other.asking(there), new ArrayList<>());
  }

  /** Tries every way to call the patterns of one like those of the other. */
  private static boolean asksNoMore(Shape one, Shape other, Asking asking, List<Integer> places) {
    List<Table> tables = one.tables();
    if (places.size() == tables.size()) {
      return one.asking(places).noMoreThan(asking);
    }
    for (int at = 0; at < other.tables().size(); at++) {
      boolean fits = Objects.equals(other.tables().get(at), tables.get(places.size()));
      if (fits && !places.contains(at)) {
        places.add(at);
        if (asksNoMore(one, other, asking, places)) {
          return true;
        }
        places.remove(places.size() - 1);
      }
    }
    return false;
  }

  private static RuleProblem said(String key, Shape about, Shape other) {
    return new RuleProblem(
        about.rule().rule().source(),
        Texts.get(key, about.rule().name(), other.rule().name(), other.rule().rule().source()));
  }
}
