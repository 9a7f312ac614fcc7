package zhaozhang.engine.drools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;

/** One way to write conditions, and what is bound then. */
record Way(List<BaseDescr> written, Bound bound) {

  static final Way NOTHING = new Way(List.of(), new Bound(Map.of(), Set.of()));

  /** What was bound so far: by place, the variable; and the patterns whose values are known. */
  record Bound(Map<Integer, String> facts, Set<Integer> joined) {

    Bound with(int at, String variable, boolean known) {
      Map<Integer, String> more = new LinkedHashMap<>(facts);
      more.put(at, variable);
      Set<Integer> also = new TreeSet<>(joined);
      if (known) {
        also.add(at);
      }
      return new Bound(more, also);
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
}
