package zhaozhang.snapshot;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table.Kind;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.rulebook.ApiMappingReader;
import zhaozhang.rulebook.Rulebook;
import zhaozhang.rulebook.RulebookReader;

/** The tables as the shipped vocabulary declares them, for registers as offices write them. */
final class OfficeTables {

  private static final Rulebook RULEBOOK = RulebookReader.read(Path.of("rules"));
  private static final Vocabulary VOCABULARY = RuleEngine.vocabulary(RULEBOOK.vocabulary());

  private OfficeTables() {}

  static SnapshotReader reader() {
    return new SnapshotReader(VOCABULARY.tables(Kind.SNAPSHOT), Tables.ALIASES)
        .withCorrespondences(VOCABULARY.correspondences())
        .withApi(ApiMappingReader.read(RULEBOOK.api(), VOCABULARY));
  }

  /** What is read of an export. */
  static Snapshot read(Export export) {
    return reader().read(export.folder());
  }
}
