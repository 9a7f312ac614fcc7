package zhaozhang.oracle;

import java.util.List;
import java.util.Set;

/** Chapter two, administrators and their permissions: articles 9 and 10. */
final class AdministratorRules {

  static final List<Check> CHECKS =
      List.of(
          Check.of("9-1", AdministratorRules::oneCreator, "管理员: 角色"),
          Check.of("9-2", AdministratorRules::creatorLeads, "管理员: 角色", "领导小组: 角色 账号"),
          Check.of("9-3", AdministratorRules::superAdministrators, "管理员: 角色", "成员: 部门"),
          Check.of("9-4", AdministratorRules::grantors, "管理员: 角色 授权人 授权日期"),
          Check.of("9-5", AdministratorRules::administratorIsActive, "管理员", "成员: 激活状态"),
          Check.of(
              "10-1",
              AdministratorRules::permissionIsAppliedFor,
              "管理员: 角色 管理模块 授权日期 申请单号",
              "申请单: 事项 结果"),
          Check.of("10-2", AdministratorRules::templateHasAProcess, "审批模板: 流程说明"),
          Check.of("10-3", AdministratorRules::templateAdministrator, "审批模板: 管理员", "成员: 激活状态"),
          Check.of("10-4", AdministratorRules::permissionIsApproved, "申请单: 事项 结果 批准机构"),
          Check.of("10-5", AdministratorRules::templateDepartment, "审批模板: 模块 管理部门"),
          Check.of(
              "10-6",
              AdministratorRules::approvers,
              "审批节点: 审批人",
              "成员: 激活状态 工号 姓名 人员类别",
              "人事: 在职状态 离职日期 姓名"));

  private static final Set<String> MODULES_TO_APPLY_FOR = Set.of("公告", "会议室", "审批", "全部");

  private AdministratorRules() {}

  private static void oneCreator(Facts facts, Findings findings) {
    if (facts.accounts("管理员", "创建人").size() != 1) {
      findings.add("管理员", "创建人");
    }
  }

  private static void creatorLeads(Facts facts, Findings findings) {
    Set<String> leaders = facts.accounts("领导小组", "组长");
    for (Fact administrator : facts.all("管理员")) {
      String account = administrator.text("账号");
      if (administrator.is("角色", "创建人") && (account == null || !leaders.contains(account))) {
        findings.add(administrator);
      }
    }
  }

  private static void superAdministrators(Facts facts, Findings findings) {
    for (Fact administrator : facts.all("管理员")) {
      boolean elsewhere =
          facts
              .member(administrator.text("账号"))
              .filter(member -> !facts.ofOffice(member, "党政办公室"))
              .filter(member -> !facts.ofOffice(member, "信息化办公室"))
              .isPresent();
      if (administrator.is("角色", "超级管理员") && elsewhere) {
        findings.add(administrator);
      }
    }
  }

  private static void grantors(Facts facts, Findings findings) {
    Set<String> creators = facts.accounts("管理员", "创建人");
    Set<String> superAdministrators = facts.accounts("管理员", "超级管理员");
    for (Fact administrator : facts.all("管理员")) {
      String grantor = administrator.text("授权人");
      boolean mayGrant =
          grantor != null && (creators.contains(grantor) || superAdministrators.contains(grantor));
      boolean sinceInForce = administrator.onOrAfter("授权日期", facts.limits().inForceFrom());
      if (administrator.is("角色", "分级管理员") && sinceInForce && !mayGrant) {
        findings.add(administrator, administrator.shown("管理模块"));
      }
    }
  }

  private static void administratorIsActive(Facts facts, Findings findings) {
    for (Fact administrator : facts.all("管理员")) {
      if (!facts.isActiveMember(administrator.text("账号"))) {
        findings.add(administrator, administrator.shown("管理模块"));
      }
    }
  }

  private static void permissionIsAppliedFor(Facts facts, Findings findings) {
    for (Fact administrator : facts.all("管理员")) {
      boolean concerned =
          administrator.items("管理模块").stream()
              .flatMap(module -> List.of(module.split("/", -1)).stream())
              .anyMatch(MODULES_TO_APPLY_FOR::contains);
      if (administrator.is("角色", "分级管理员")
          && concerned
          && administrator.onOrAfter("授权日期", facts.limits().inForceFrom())
          && facts.passedApplication(administrator.text("申请单号"), "分级权限").isEmpty()) {
        findings.add(administrator, administrator.shown("管理模块"));
      }
    }
  }

  private static void templateHasAProcess(Facts facts, Findings findings) {
    for (Fact template : facts.all("审批模板")) {
      if (template.blank("流程说明")) {
        findings.add(template);
      }
    }
  }

  private static void templateAdministrator(Facts facts, Findings findings) {
    for (Fact template : facts.all("审批模板")) {
      if (!facts.isActiveMember(template.text("管理员"))) {
        findings.add(template);
      }
    }
  }

  private static void permissionIsApproved(Facts facts, Findings findings) {
    for (Fact application : facts.all("申请单")) {
      if (application.is("事项", "分级权限")
          && application.is("结果", "已通过")
          && !facts.ofOffice(application.text("批准机构"), "信息化办公室")) {
        findings.add(application);
      }
    }
  }

  private static void templateDepartment(Facts facts, Findings findings) {
    for (Fact template : facts.all("审批模板")) {
      List<String> listed = facts.responsibilities().get(template.text("模块"));
      if (listed != null
          && !Facts.anyDepartment(listed)
          && !facts.departments().within(template.text("管理部门"), listed)) {
        findings.add(template);
      }
    }
  }

  private static void approvers(Facts facts, Findings findings) {
    for (Fact node : facts.all("审批节点")) {
      String approver = node.text("审批人");
      if (!facts.isActiveMember(approver) && !facts.hasLeft(approver)) {
        findings.add(node);
      }
    }
  }
}
