package zhaozhang.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chapter three, what those who left still hold: article 16. */
final class HandoverRules {

  private static final String MEMBER = "成员: 激活状态 工号 姓名 人员类别";
  private static final String LEFT = "人事: 在职状态 离职日期 姓名";
  private static final String HANDOVER = "交接: 事项类型 事项ID 接收人 确认日期";

  /** A backup counts for so many days before somebody leaves. */
  private static final int BACKUP_DAYS = 90;

  /** Something that somebody holds. */
  private record Held(Fact item, @Nullable String holder, String kind, @Nullable String id) {}

  /** What is held of one kind. */
  @FunctionalInterface
  private interface Holdings {
    List<Held> of(Facts facts);
  }

  static final List<Check> CHECKS =
      Stream.of(
              of("16-1", HandoverRules::groups, "工作群: 群主"),
              of("16-2", HandoverRules::apps, "应用: 负责人"),
              of("16-3", HandoverRules::approvals, "审批节点: 审批人"),
              of("16-4", HandoverRules::assets, "资产: 所有者"),
              of("16-5", HandoverRules::administrators, "管理员: 角色"),
              of("16-6", HandoverRules::modules, "模块: 启用 管理员"),
              List.of(
                  Check.of("16-7", HandoverRules::backups, "成员: 工号 姓名 人员类别", LEFT, "交接: 事项类型 确认日期"),
                  Check.of("16-9", HandoverRules::ownersOfAssets, "资产: 所有者", MEMBER, LEFT)))
          .flatMap(List::stream)
          .toList();

  private HandoverRules() {}

  /** The rule about what was not handed over, and the part of 16-8 about what was, on paper. */
  private static List<Check> of(String rule, Holdings holdings, String needs) {
    return List.of(
        Check.of(
            rule,
            (facts, findings) -> leftBehind(facts, holdings.of(facts), findings),
            needs,
            MEMBER,
            LEFT,
            HANDOVER),
        Check.of(
            "16-8",
            (facts, findings) -> onPaper(facts, holdings.of(facts), findings),
            needs,
            MEMBER,
            LEFT,
            HANDOVER));
  }

  private static void leftBehind(Facts facts, List<Held> all, Findings findings) {
    for (Held held : all) {
      if (facts.hasLeft(held.holder())
          && facts.confirmed(held.holder(), held.kind(), held.id()).isEmpty()) {
        findings.add(held.item());
      }
    }
  }

  private static void onPaper(Facts facts, List<Held> all, Findings findings) {
    LocalDate due = facts.today().minusDays(facts.limits().handoverDays());
    for (Held held : all) {
      boolean longAgo =
          facts.confirmed(held.holder(), held.kind(), held.id()).stream()
              .anyMatch(handover -> handover.before("确认日期", due));
      if (facts.hasLeft(held.holder()) && longAgo) {
        findings.add(held.item(), String.valueOf(held.holder()));
      }
    }
  }

  private static List<Held> groups(Facts facts) {
    List<Held> held = new ArrayList<>();
    for (Fact group : facts.all("工作群")) {
      if (group.is("状态", "正常")) {
        held.add(new Held(group, group.text("群主"), "工作群", group.text("群号")));
      }
    }
    return held;
  }

  private static List<Held> apps(Facts facts) {
    List<Held> held = new ArrayList<>();
    for (Fact app : facts.all("应用")) {
      if (app.is("状态", "启用")) {
        held.add(new Held(app, app.text("负责人"), "应用", app.text("应用ID")));
      }
    }
    return held;
  }

  private static List<Held> approvals(Facts facts) {
    return facts.all("审批节点").stream()
        .map(node -> new Held(node, node.text("审批人"), "审批", node.text("模板ID")))
        .toList();
  }

  private static List<Held> assets(Facts facts) {
    return facts.all("资产").stream()
        .map(asset -> new Held(asset, asset.text("所有者"), "资产", asset.text("资产ID")))
        .toList();
  }

  private static List<Held> administrators(Facts facts) {
    return facts.all("管理员").stream()
        .map(one -> new Held(one, one.text("账号"), "管理员", one.text("角色")))
        .toList();
  }

  private static List<Held> modules(Facts facts) {
    List<Held> held = new ArrayList<>();
    for (Fact module : facts.all("模块")) {
      if (module.yes("启用")) {
        held.add(new Held(module, module.text("管理员"), "模块", module.text("模块名称")));
      }
    }
    return held;
  }

  private static void backups(Facts facts, Findings findings) {
    for (Fact member : facts.all("成员")) {
      LocalDate left =
          facts
              .humanResources(member)
              .filter(facts::left)
              .filter(record -> record.onOrAfter("离职日期", facts.limits().inForceFrom()))
              .map(record -> record.date("离职日期"))
              .orElse(null);
      if (left != null && !backedUp(facts, member, left)) {
        findings.add(member);
      }
    }
  }

  private static boolean backedUp(Facts facts, Fact member, LocalDate left) {
    return facts.all("交接").stream()
        .filter(handover -> handover.is("账号", member.text("账号")))
        .filter(handover -> handover.is("事项类型", "数据备份"))
        .anyMatch(
            handover ->
                handover.onOrAfter("确认日期", left.minusDays(BACKUP_DAYS))
                    && handover.before("确认日期", facts.today().plusDays(1)));
  }

  private static void ownersOfAssets(Facts facts, Findings findings) {
    for (Fact asset : facts.all("资产")) {
      String owner = asset.text("所有者");
      if (owner != null
          && facts.member(owner).filter(facts::enrolled).isEmpty()
          && !facts.hasLeft(owner)) {
        findings.add(asset);
      }
    }
  }
}
