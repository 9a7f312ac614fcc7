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
import zhaozhang.snapshot.cell.Entries;

/** The tables as the shipped vocabulary declares them, for registers as offices write them. */
final class OfficeTables {

  private static final Rulebook RULEBOOK = RulebookReader.read(Path.of("rules"));
  private static final Vocabulary VOCABULARY = RuleEngine.vocabulary(RULEBOOK.vocabulary());

  private static final List<String> MODULES =
      List.of(
          "公告",
          "日程",
          "邮件（腾讯）",
          "审批/服务保障/会议室",
          "审批/服务保障/用章审批",
          "审批/信息化/桌面IT运维",
          "审批/申请合同编号、合同用章",
          "信息系统/学院外网",
          "信息系统/学院内网",
          "企业小助手/用章审批");

  private OfficeTables() {}

  static SnapshotReader reader() {
    return new SnapshotReader(VOCABULARY.tables(Kind.SNAPSHOT), Tables.ALIASES)
        .withCorrespondences(VOCABULARY.correspondences())
        .withLists(Map.of("责任清单", new Entries(MODULES)))
        .withApi(ApiMappingReader.read(RULEBOOK.api(), VOCABULARY));
  }

  /** What is read of an export. */
  static Snapshot read(Export export) {
    return reader().read(export.folder());
  }
}
