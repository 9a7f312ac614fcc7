package zhaozhang.oracle;

import java.util.SortedSet;
import java.util.TreeSet;

/** What one rule finds. */
final class Findings {

  private final String rule;
  private final SortedSet<String> found = new TreeSet<>();

  Findings(String rule) {
    this.rule = rule;
  }

  void add(Fact subject) {
    add(subject, "");
  }

  void add(Fact subject, String discriminator) {
    add(subject.row().table().name(), subject.row().identity(), discriminator);
  }

  /** About a record that there is not, or not once. */
  void add(String table, String key) {
    add(table, key, "");
  }

  private void add(String table, String key, String discriminator) {
    found.add(String.join("\n", rule, table, key, discriminator));
  }

  SortedSet<String> found() {
    return found;
  }
}
