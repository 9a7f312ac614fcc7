package zhaozhang.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import zhaozhang.engine.RuleEngine;
import zhaozhang.lists.ListBook;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.rulebook.RulebookReader;

/**
 * What the college has accepted and verified: the lists that the rules come with are empty. They
 * stand beside the months, not in them: whoever exports the tables excuses nobody.
 */
final class SampleLists {

  private static final String LEADER = "领导小组组长";
  private static final String RENAMED = "部门已更名为图书档案中心，责任清单的修订已列入议题";

  /** As the list has them. The last has ended by the end of October. */
  static final List<List<String>> WAIVERS =
      List.of(
          List.of(
              "13-4",
              "wrkS70000005",
              "",
              "校外评审专家须在群内查收材料，评审结束后移出",
              LEADER,
              "2025-09-10",
              "2025-12-31"),
          List.of(
              "5-1", "学院新闻", "教务处", "与教务处合办教学专栏，责任清单的修订已列入议题", LEADER, "2025-09-12", "2026-03-31"),
          List.of("附-1", "信息系统", "学术资源部", RENAMED, LEADER, "2025-09-12", "2026-03-31"),
          List.of("附-1", "信息系统/档案管理系统", "学术资源部", RENAMED, LEADER, "2025-09-12", "2026-03-31"),
          List.of(
              "17-3",
              "wrkS70000008",
              "代购",
              "工会组织的对口帮扶采购，活动结束后改名",
              LEADER,
              "2025-09-10",
              "2025-10-15"));

  /** As the list has them. The last has lapsed by the end of September. */
  static final List<List<String>> VERIFICATIONS =
      List.of(
          List.of("2", "符合", "党政办公室 综合科", "2025-06-18", "查看上半年领导小组会议纪要两份"),
          List.of("7", "符合", "党政办公室 综合科", "2025-09-22", "抽查第三季度技术支持记录二十件"),
          List.of("8", "符合", "信息化办公室", "2025-09-10", "组织部、人事处各有一名通讯录专人"),
          List.of("13", "不符合", "信息化办公室", "2025-09-25", "群主抽查二十个群，一个群里有广告图片"),
          List.of("16", "符合", "人事处 人事科", "2025-05-12", "抽查四月离职一人的备份和交接"));

  private SampleLists() {}

  static void write(Path folder) throws IOException {
    Vocabulary vocabulary =
        RuleEngine.vocabulary(RulebookReader.read(Path.of("rules")).vocabulary());
    Map<String, List<List<String>>> lists = Map.of("豁免", WAIVERS, "人工核验", VERIFICATIONS);
    Files.createDirectories(folder);
    for (Table list : vocabulary.tables(Table.Kind.LIST)) {
      if (lists.containsKey(list.name())) {
        Files.write(
            folder.resolve(list.name() + ".xlsx"),
            ListBook.write(vocabulary, list, lists.get(list.name())));
      }
    }
  }
}
