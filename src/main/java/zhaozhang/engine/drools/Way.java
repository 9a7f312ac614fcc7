package zhaozhang.engine.drools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import zhaozhang.engine.drools.Kinds.Kind;

/** One way to write conditions, and what is bound then. */
record Way(List<BaseDescr> written, Bound bound) {

  static final Way NOTHING = new Way(List.of(), new Bound(Map.of(), Map.of()));

  /** What was bound so far: by place, the variable, and of rows their kind. */
  record Bound(Map<Integer, String> facts, Map<Integer, Kind> kinds) {

    Bound with(int at, String variable) {
      Map<Integer, String> more = new LinkedHashMap<>(facts);
      more.put(at, variable);
      return new Bound(more, kinds);
    }

    Bound with(Kind kind, String variable) {
      Map<Integer, Kind> more = new HashMap<>(kinds);
      more.put(kind.node().at(), kind);
      return new Bound(with(kind.node().at(), variable).facts(), more);
    }

    /** The chain that functions take. */
    String chain() {
      String chain = "null";
      for (Map.Entry<Integer, String> one : facts.entrySet()) {
        chain = "rows(" + one.getKey() + ", " + one.getValue() + ", " + chain + ")";
      }
      return chain;
    }
  }

  Way and(Way more) {
    List<BaseDescr> both = new ArrayList<>(written);
    both.addAll(more.written());
    return new Way(both, more.bound());
  }

  BaseDescr together() {
    if (written.size() == 1) {
      return written.get(0);
    }
    AndDescr all = new AndDescr();
    written.forEach(all::addDescr);
    return all;
  }

  /** That there is something this way; what it binds is not known outside. */
  Way exists(Bound outside) {
    ExistsDescr exists = new ExistsDescr();
    exists.addDescr(together());
    return new Way(List.of(exists), outside);
  }

  /** That there is nothing in any of these ways. */
  static Way none(List<Way> ways, Bound outside) {
    List<BaseDescr> none = new ArrayList<>();
    for (Way way : ways) {
      NotDescr not = new NotDescr();
      not.addDescr(way.together());
      none.add(not);
    }
    return new Way(none, outside);
  }
}
