package zhaozhang.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chapter three, what those who left still hold: article 16. */
final class HandoverRules {

  private static final String MEMBER = "成员: 工号";
  private static final String LEFT = "人事: 在职状态 离职日期";
  private static final String HANDOVER = "交接: 事项类型 事项ID 确认日期";

  static final List<Check> CHECKS =
      List.of(
          Check.of("16-1", HandoverRules::groups, "工作群: 群主", MEMBER, LEFT, HANDOVER),
          Check.of("16-2", HandoverRules::apps, "应用: 负责人", MEMBER, LEFT, HANDOVER),
          Check.of("16-3", HandoverRules::approvals, "审批节点: 审批人", MEMBER, LEFT, HANDOVER),
          Check.of("16-4", HandoverRules::assets, "资产: 所有者", MEMBER, LEFT, HANDOVER),
          Check.of("16-5", HandoverRules::administrators, "管理员: 角色", MEMBER, LEFT, HANDOVER),
          Check.of("16-6", HandoverRules::modules, "模块: 启用 管理员", MEMBER, LEFT, HANDOVER),
          Check.of("16-7", HandoverRules::backups, MEMBER, LEFT, "交接: 事项类型 确认日期"));

  private HandoverRules() {}

  private static void groups(Facts facts, Findings findings) {
    for (Fact group : facts.all("工作群")) {
      if (group.is("状态", "正常") && leftBehind(facts, group.text("群主"), "工作群", group.text("群号"))) {
        findings.add(group);
      }
    }
  }

  private static void apps(Facts facts, Findings findings) {
    for (Fact app : facts.all("应用")) {
      if (app.is("状态", "启用") && leftBehind(facts, app.text("负责人"), "应用", app.text("应用ID"))) {
        findings.add(app);
      }
    }
  }

  private static void approvals(Facts facts, Findings findings) {
    for (Fact node : facts.all("审批节点")) {
      if (leftBehind(facts, node.text("审批人"), "审批", node.text("模板ID"))) {
        findings.add(node);
      }
    }
  }

  private static void assets(Facts facts, Findings findings) {
    for (Fact asset : facts.all("资产")) {
      if (leftBehind(facts, asset.text("所有者"), "资产", asset.text("资产ID"))) {
        findings.add(asset);
      }
    }
  }

  private static void administrators(Facts facts, Findings findings) {
    for (Fact administrator : facts.all("管理员")) {
      if (leftBehind(facts, administrator.text("账号"), "管理员", administrator.text("角色"))) {
        findings.add(administrator);
      }
    }
  }

  private static void modules(Facts facts, Findings findings) {
    for (Fact module : facts.all("模块")) {
      if (module.yes("启用") && leftBehind(facts, module.text("管理员"), "模块", module.text("模块名称"))) {
        findings.add(module);
      }
    }
  }

  private static boolean leftBehind(
      Facts facts, @Nullable String holder, String kind, @Nullable String id) {
    return facts.hasLeft(holder) && !handedOver(facts, holder, kind, id);
  }

  private static boolean handedOver(
      Facts facts, @Nullable String holder, String kind, @Nullable String id) {
    return facts.all("交接").stream()
        .filter(handover -> handover.date("确认日期") != null)
        .filter(handover -> handover.is("账号", holder) && handover.is("事项类型", kind))
        .anyMatch(handover -> id != null && handover.is("事项ID", id));
  }

  private static void backups(Facts facts, Findings findings) {
    for (Fact member : facts.all("成员")) {
      boolean leftSinceInForce =
          facts
              .humanResources(member)
              .filter(facts::left)
              .filter(record -> record.onOrAfter("离职日期", facts.limits().inForceFrom()))
              .isPresent();
      boolean backedUp =
          facts.all("交接").stream()
              .filter(handover -> handover.date("确认日期") != null)
              .anyMatch(
                  handover -> handover.is("账号", member.text("账号")) && handover.is("事项类型", "数据备份"));
      if (leftSinceInForce && !backedUp) {
        findings.add(member);
      }
    }
  }
}
