package zhaozhang.bench;

import java.nio.file.Path;
import java.util.Map;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.rulebook.Lists;
import zhaozhang.rulebook.Rulebook;
import zhaozhang.rulebook.RulebookReader;
import zhaozhang.snapshot.SnapshotReader;

/**
 * The rules of the project, without what only unclean exports need.
 *
 * @param aliases of departments
 */
record Rules(
    Rulebook rulebook, Vocabulary vocabulary, Map<String, String> aliases, Snapshot lists) {

  static Rules read() {
    Rulebook rulebook = RulebookReader.read(Path.of("rules"));
    Vocabulary vocabulary = RuleEngine.vocabulary(rulebook.vocabulary());
    Map<String, String> aliases = Lists.departmentAliases(lists(rulebook, vocabulary, Map.of()));
    return new Rules(rulebook, vocabulary, aliases, lists(rulebook, vocabulary, aliases));
  }

  private static Snapshot lists(
      Rulebook rulebook, Vocabulary vocabulary, Map<String, String> aliases) {
    return new SnapshotReader(vocabulary.tables(Table.Kind.LIST), aliases).read(rulebook.lists());
  }

  SnapshotReader reader() {
    return new SnapshotReader(vocabulary.tables(Table.Kind.SNAPSHOT), aliases);
  }

  RuleEngine compile() {
    return RuleEngine.compile(vocabulary, rulebook.vocabulary(), rulebook.rules(), lists);
  }
}
