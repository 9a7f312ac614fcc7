package zhaozhang.oracle;

import java.util.List;
import java.util.Set;

/** Chapter one: articles 2 to 4. */
final class GeneralRules {

  static final List<Check> CHECKS =
      List.of(
          Check.of("2-1", GeneralRules::oneLeader, "领导小组: 角色 账号"),
          Check.of("2-2", GeneralRules::deputyOfEachOffice, "领导小组: 角色 账号 部门"),
          Check.of("2-3", GeneralRules::groupHasEveryDepartment, "部门: 部门名称 上级部门ID", "领导小组: 账号 部门"),
          Check.of("2-4", GeneralRules::groupIsActive, "领导小组: 账号", "成员: 激活状态"),
          Check.of("3-1", GeneralRules::everyDepartmentHasAnOfficer, "部门: 部门名称 上级部门ID", "部门专人: 账号"),
          Check.of("3-2", GeneralRules::officerIsActive, "部门专人: 账号", "成员: 激活状态"),
          Check.of("3-3", GeneralRules::officerBelongs, "部门专人: 账号", "成员: 激活状态 部门"),
          Check.of("4-1", GeneralRules::moduleIsListed, "模块: 启用"),
          Check.of("4-2", GeneralRules::staffAreInHumanResources, "成员: 激活状态 人员类别 工号", "人事"),
          Check.of("4-3", GeneralRules::memberHasAClass, "成员: 激活状态 人员类别"),
          Check.of("4-4", GeneralRules::moduleVisibility, "模块: 启用 可见类别"),
          Check.of("4-5", GeneralRules::scopeIsBounded, "管理员: 角色 管理范围"),
          Check.of("4-6", GeneralRules::secretsInGroups, "工作群: 群名"),
          Check.of("4-6", GeneralRules::secretsInNotices, "公告: 标题 正文"),
          Check.of("4-6", GeneralRules::secretsInAssets, "资产: 名称"));

  private static final Set<String> EVERYTHING = Set.of("全部", "全院");

  private GeneralRules() {}

  private static void oneLeader(Facts facts, Findings findings) {
    if (facts.accounts("领导小组", "组长").size() != 1) {
      findings.add("领导小组", "组长");
    }
  }

  private static void deputyOfEachOffice(Facts facts, Findings findings) {
    for (String office : List.of("党政办公室", "信息化办公室")) {
      boolean represented =
          facts.somebody("领导小组").stream()
              .anyMatch(
                  person -> person.is("角色", "副组长") && facts.ofOffice(person.text("部门"), office));
      if (!represented) {
        findings.add("部门", office);
      }
    }
  }

  private static void groupHasEveryDepartment(Facts facts, Findings findings) {
    for (Fact department : facts.firstLevelDepartments()) {
      String name = department.text("部门名称");
      if (name == null
          || facts.somebody("领导小组").stream()
              .noneMatch(person -> facts.departments().within(person.text("部门"), List.of(name)))) {
        findings.add(department);
      }
    }
  }

  private static void groupIsActive(Facts facts, Findings findings) {
    for (Fact person : facts.all("领导小组")) {
      if (!facts.isActiveMember(person.text("账号"))) {
        findings.add(person);
      }
    }
  }

  private static void everyDepartmentHasAnOfficer(Facts facts, Findings findings) {
    for (Fact department : facts.firstLevelDepartments()) {
      String name = department.text("部门名称");
      if (name == null
          || facts.somebody("部门专人").stream()
              .noneMatch(
                  officer -> facts.departments().within(officer.text("部门"), List.of(name)))) {
        findings.add(department);
      }
    }
  }

  private static void officerIsActive(Facts facts, Findings findings) {
    for (Fact officer : facts.all("部门专人")) {
      if (!facts.isActiveMember(officer.text("账号"))) {
        findings.add(officer);
      }
    }
  }

  private static void officerBelongs(Facts facts, Findings findings) {
    for (Fact officer : facts.all("部门专人")) {
      facts
          .activeMember(officer.text("账号"))
          .filter(member -> !facts.belongs(member, officer.text("部门")))
          .ifPresent(member -> findings.add(officer));
    }
  }

  private static void moduleIsListed(Facts facts, Findings findings) {
    for (Fact module : facts.all("模块")) {
      if (module.yes("启用") && !facts.responsibilities().containsKey(module.shown("模块名称"))) {
        findings.add(module);
      }
    }
  }

  private static void staffAreInHumanResources(Facts facts, Findings findings) {
    for (Fact member : facts.all("成员")) {
      if (facts.enrolled(member)
          && member.is("人员类别", "院内人员")
          && facts.all("人事").stream()
              .noneMatch(record -> !member.blank("工号") && record.is("工号", member.text("工号")))) {
        findings.add(member);
      }
    }
  }

  private static void memberHasAClass(Facts facts, Findings findings) {
    for (Fact member : facts.all("成员")) {
      if (facts.enrolled(member) && member.blank("人员类别")) {
        findings.add(member);
      }
    }
  }

  private static void moduleVisibility(Facts facts, Findings findings) {
    for (Fact module : facts.all("模块")) {
      for (String peopleClass : module.items("可见类别")) {
        if (module.yes("启用")
            && facts.responsibilities().containsKey(module.shown("模块名称"))
            && !facts.mayBeSeen(module.shown("模块名称"), peopleClass)) {
          findings.add(module, peopleClass);
        }
      }
    }
  }

  private static void scopeIsBounded(Facts facts, Findings findings) {
    String root = facts.departments().root();
    for (Fact administrator : facts.all("管理员")) {
      boolean unbounded =
          administrator.blank("管理范围")
              || administrator.items("管理范围").stream()
                  .anyMatch(one -> EVERYTHING.contains(one) || one.equals(root));
      if (administrator.is("角色", "分级管理员") && unbounded) {
        findings.add(administrator, administrator.shown("管理模块"));
      }
    }
  }

  private static void secretsInGroups(Facts facts, Findings findings) {
    for (Fact group : facts.all("工作群")) {
      if (group.is("状态", "正常")) {
        facts.words("涉密", group.text("群名")).forEach(word -> findings.add(group, word));
      }
    }
  }

  private static void secretsInNotices(Facts facts, Findings findings) {
    for (Fact notice : facts.all("公告")) {
      if (notice.is("状态", "发布中")) {
        facts.words("涉密", notice.text("标题")).forEach(word -> findings.add(notice, word));
        facts.words("涉密", notice.text("正文")).forEach(word -> findings.add(notice, word));
      }
    }
  }

  private static void secretsInAssets(Facts facts, Findings findings) {
    for (Fact asset : facts.all("资产")) {
      facts.words("涉密", asset.text("名称")).forEach(word -> findings.add(asset, word));
    }
  }
}
