package zhaozhang.oracle;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Row;

/** What one rule finds. */
final class Findings {

  private final String rule;
  private final SortedSet<String> found = new TreeSet<>();

  private final Function<Row, @Nullable String> names;

  Findings(String rule) {
    this(rule, Row::identity);
  }

  /**
   * @param names what names a row; rows without a name are nobody's
   */
  Findings(String rule, Function<Row, @Nullable String> names) {
    this.rule = rule;
    this.names = names;
  }

  void add(Fact subject) {
    add(subject, "");
  }

  void add(Fact subject, String discriminator) {
    String name = names.apply(subject.row());
    if (name != null) {
      add(subject.row().table().name(), name, discriminator);
    }
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
