package zhaozhang.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Chapter two, those responsible for applications and groups: articles 11 to 13. */
final class ResponsibilityRules {

  static final List<Check> CHECKS =
      List.of(
          Check.of("11-1", ResponsibilityRules::approved, "应用: 应用类型 创建日期 批准单号", "申请单: 事项 结果 批准机构"),
          Check.of("11-2", ResponsibilityRules::thirdPartyManager, "应用: 应用类型 负责人", "成员: 激活状态"),
          Check.of("11-3", ResponsibilityRules::purchased, "应用: 应用类型 是否采购 采购单号", "申请单: 事项 结果"),
          Check.of(
              "11-4",
              ResponsibilityRules::approvedBeforeCreated,
              "应用: 应用类型 创建日期 批准单号",
              "申请单: 事项 结果 批准日期"),
          Check.of(
              "11-5",
              ResponsibilityRules::createdByInformationOffice,
              "应用: 应用类型 创建日期 创建人 所属部门",
              "成员: 部门"),
          Check.of(
              "11-6",
              ResponsibilityRules::thirdPartyManagerBelongs,
              "应用: 应用类型 负责人 所属部门",
              "成员: 激活状态 部门"),
          Check.of("11-7", ResponsibilityRules::oneApprovalEach, "应用: 应用类型 创建日期 批准单号"),
          Check.of("12-1", ResponsibilityRules::ownManager, "应用: 应用类型 负责人", "成员: 激活状态"),
          Check.of(
              "12-2", ResponsibilityRules::ownManagerBelongs, "应用: 应用类型 负责人 所属部门", "成员: 激活状态 部门"),
          Check.of("12-3", ResponsibilityRules::ownDepartment, "应用: 应用类型 所属部门"),
          Check.of("13-1", ResponsibilityRules::ownerIsActive, "工作群: 群主", "成员: 激活状态"),
          Check.of("13-2", ResponsibilityRules::ownerIsInGroup, "工作群: 群主", "成员: 激活状态", "群成员: 账号"),
          Check.of("13-3", ResponsibilityRules::ownerIsStaff, "工作群: 群主 群类型", "成员: 激活状态 人员类别"),
          Check.of("13-4", ResponsibilityRules::noOutsiders, "工作群: 群类型", "群成员: 成员类型"),
          Check.of("13-5", ResponsibilityRules::aboutWork, "工作群: 群名"),
          Check.of("13-6", ResponsibilityRules::groupsPerOwner, "成员", "工作群: 群主"));

  private ResponsibilityRules() {}

  private static void approved(Facts facts, Findings findings) {
    for (Fact app : newThirdPartyApps(facts)) {
      boolean approved =
          facts
              .passedApplication(app.text("批准单号"), "第三方应用")
              .map(application -> application.text("批准机构"))
              .filter(body -> body.equals("企业微信管理领导小组"))
              .isPresent();
      if (!approved) {
        findings.add(app);
      }
    }
  }

  private static void thirdPartyManager(Facts facts, Findings findings) {
    for (Fact app : appsInUse(facts, "第三方应用")) {
      if (!facts.isActiveMember(app.text("负责人"))) {
        findings.add(app);
      }
    }
  }

  private static void purchased(Facts facts, Findings findings) {
    for (Fact app : appsInUse(facts, "第三方应用")) {
      if (app.yes("是否采购") && facts.passedApplication(app.text("采购单号"), "采购").isEmpty()) {
        findings.add(app);
      }
    }
  }

  private static void approvedBeforeCreated(Facts facts, Findings findings) {
    for (Fact app : newThirdPartyApps(facts)) {
      LocalDate approved =
          facts
              .passedApplication(app.text("批准单号"), "第三方应用")
              .map(application -> application.date("批准日期"))
              .orElse(null);
      if (approved != null && app.before("创建日期", approved)) {
        findings.add(app);
      }
    }
  }

  private static void createdByInformationOffice(Facts facts, Findings findings) {
    for (Fact app : newThirdPartyApps(facts)) {
      facts
          .member(app.text("创建人"))
          .filter(creator -> !facts.ofOffice(creator, "信息化办公室"))
          .filter(creator -> !facts.belongs(creator, app.text("所属部门")))
          .ifPresent(creator -> findings.add(app));
    }
  }

  private static void thirdPartyManagerBelongs(Facts facts, Findings findings) {
    managersBelong(facts, "第三方应用", findings);
  }

  private static void oneApprovalEach(Facts facts, Findings findings) {
    List<Fact> apps = newThirdPartyApps(facts);
    for (Fact app : apps) {
      boolean shared =
          apps.stream()
              .filter(other -> !other.is("应用ID", app.text("应用ID")))
              .anyMatch(other -> other.is("批准单号", app.text("批准单号")));
      if (!app.blank("批准单号") && shared) {
        findings.add(app);
      }
    }
  }

  private static void ownManager(Facts facts, Findings findings) {
    for (Fact app : appsInUse(facts, "自建应用")) {
      if (!facts.isActiveMember(app.text("负责人"))) {
        findings.add(app);
      }
    }
  }

  private static void ownManagerBelongs(Facts facts, Findings findings) {
    managersBelong(facts, "自建应用", findings);
  }

  private static void managersBelong(Facts facts, String type, Findings findings) {
    for (Fact app : appsInUse(facts, type)) {
      facts
          .activeMember(app.text("负责人"))
          .filter(manager -> !app.blank("所属部门") && !facts.belongs(manager, app.text("所属部门")))
          .ifPresent(manager -> findings.add(app));
    }
  }

  private static void ownDepartment(Facts facts, Findings findings) {
    for (Fact app : appsInUse(facts, "自建应用")) {
      if (app.blank("所属部门")) {
        findings.add(app);
      }
    }
  }

  private static List<Fact> appsInUse(Facts facts, String type) {
    return facts.all("应用").stream()
        .filter(app -> app.is("状态", "启用") && app.is("应用类型", type))
        .toList();
  }

  private static List<Fact> newThirdPartyApps(Facts facts) {
    return appsInUse(facts, "第三方应用").stream()
        .filter(app -> app.onOrAfter("创建日期", facts.limits().inForceFrom()))
        .toList();
  }

  private static void ownerIsActive(Facts facts, Findings findings) {
    for (Fact group : groupsInUse(facts)) {
      if (!facts.isActiveMember(group.text("群主"))) {
        findings.add(group);
      }
    }
  }

  private static void ownerIsInGroup(Facts facts, Findings findings) {
    for (Fact group : groupsInUse(facts)) {
      String owner = group.text("群主");
      boolean inGroup =
          facts.all("群成员").stream()
              .anyMatch(entry -> entry.is("群号", group.text("群号")) && entry.is("账号", owner));
      if (facts.isActiveMember(owner) && !inGroup) {
        findings.add(group);
      }
    }
  }

  private static void ownerIsStaff(Facts facts, Findings findings) {
    for (Fact group : groupsInUse(facts)) {
      facts
          .activeMember(group.text("群主"))
          .filter(owner -> group.is("群类型", "内部群"))
          .filter(owner -> !owner.blank("人员类别"))
          .filter(owner -> !facts.mayBeSeen("创建群聊", owner.shown("人员类别")))
          .ifPresent(owner -> findings.add(group));
    }
  }

  private static void noOutsiders(Facts facts, Findings findings) {
    for (Fact group : groupsInUse(facts)) {
      boolean hasOutsider =
          facts.all("群成员").stream()
              .anyMatch(entry -> entry.is("群号", group.text("群号")) && entry.is("成员类型", "外部联系人"));
      if (group.is("群类型", "内部群") && hasOutsider) {
        findings.add(group);
      }
    }
  }

  private static void aboutWork(Facts facts, Findings findings) {
    for (Fact group : groupsInUse(facts)) {
      facts.words("与工作无关", group.text("群名")).forEach(word -> findings.add(group, word));
    }
  }

  private static void groupsPerOwner(Facts facts, Findings findings) {
    for (Fact member : facts.all("成员")) {
      List<Fact> owned = new ArrayList<>(groupsInUse(facts));
      owned.removeIf(group -> !group.is("群主", member.text("账号")));
      if (owned.size() > facts.limits().groupsPerOwner()) {
        findings.add(member);
      }
    }
  }

  private static List<Fact> groupsInUse(Facts facts) {
    return facts.all("工作群").stream().filter(group -> group.is("状态", "正常")).toList();
  }
}
