package zhaozhang.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Chapter two, who answers for what: articles 5 to 8. */
final class DutyRules {

  static final List<Check> CHECKS =
      List.of(
          Check.of("5-1", DutyRules::moduleDepartments, "模块: 启用 管理部门"),
          Check.of("5-2", DutyRules::moduleAdministrator, "模块: 启用 管理员", "成员: 激活状态"),
          Check.of("5-3", DutyRules::moduleAdministratorBelongs, "模块: 启用 管理员 管理部门", "成员: 激活状态 部门"),
          Check.of("6-1", DutyRules::certified, "认证: 认证日期"),
          Check.of("6-2", DutyRules::certificateExpires, "认证"),
          Check.of("6-3", DutyRules::certificateHandled, "认证: 办理部门"),
          Check.of("6-4", DutyRules::certifiedWithinAYear, "认证: 认证日期"),
          Check.of("7-2", DutyRules::permissionsChanged, "操作日志: 操作类型 操作人", "成员: 部门", "管理员: 角色"),
          Check.of(
              "8-1", DutyRules::accountAfterLeaving, "成员: 激活状态 工号 姓名 人员类别", "人事: 在职状态 离职日期 姓名"),
          Check.of("8-2", DutyRules::accountAfterJoining, "人事: 在职状态 入职日期", "成员: 激活状态 工号"),
          Check.of(
              "8-3",
              DutyRules::departmentOfHumanResources,
              "成员: 激活状态 工号 部门 姓名 人员类别",
              "人事: 在职状态 部门 姓名"),
          Check.of("8-4", DutyRules::leftAndStillEmployed, "人事: 在职状态 离职日期"),
          Check.of("8-5", DutyRules::neverActivated, "成员: 激活状态 工号 姓名 人员类别", "人事: 在职状态 入职日期 姓名"));

  private DutyRules() {}

  private static void moduleDepartments(Facts facts, Findings findings) {
    for (Fact module : facts.all("模块")) {
      List<String> listed = facts.responsibilities().get(module.shown("模块名称"));
      if (!module.yes("启用") || listed == null) {
        continue;
      }
      if (module.blank("管理部门")) {
        findings.add(module);
      }
      for (String department : module.items("管理部门")) {
        if (!Facts.anyDepartment(listed) && !facts.departments().within(department, listed)) {
          findings.add(module, department);
        }
      }
    }
  }

  private static void moduleAdministrator(Facts facts, Findings findings) {
    for (Fact module : facts.all("模块")) {
      if (module.yes("启用") && !facts.isActiveMember(module.text("管理员"))) {
        findings.add(module);
      }
    }
  }

  private static void moduleAdministratorBelongs(Facts facts, Findings findings) {
    for (Fact module : facts.all("模块")) {
      List<String> departments = module.items("管理部门");
      boolean elsewhere =
          facts
              .activeMember(module.text("管理员"))
              .filter(
                  administrator ->
                      departments.stream().noneMatch(one -> facts.belongs(administrator, one)))
              .isPresent();
      if (module.yes("启用")
          && !departments.isEmpty()
          && !Facts.anyDepartment(departments)
          && elsewhere) {
        findings.add(module);
      }
    }
  }

  private static void certified(Facts facts, Findings findings) {
    if (facts.all("认证").stream()
        .filter(certificate -> !certificate.onOrAfter("认证日期", facts.today().plusDays(1)))
        .noneMatch(certificate -> certificate.onOrAfter("有效期至", facts.today()))) {
      findings.add("认证", "年审");
    }
  }

  private static void certificateExpires(Facts facts, Findings findings) {
    LocalDate warnUntil = facts.today().plusDays(facts.limits().certificationWarningDays());
    latestExpiry(facts)
        .filter(expiry -> !expiry.isBefore(facts.today()) && !expiry.isAfter(warnUntil))
        .ifPresent(expiry -> findings.add("认证", "年审"));
  }

  private static void certificateHandled(Facts facts, Findings findings) {
    latestExpiry(facts)
        .filter(
            latest ->
                facts.all("认证").stream()
                    .filter(certificate -> latest.equals(certificate.date("有效期至")))
                    .noneMatch(certificate -> facts.ofOffice(certificate.text("办理部门"), "党政办公室")))
        .ifPresent(latest -> findings.add("认证", "年审"));
  }

  private static Optional<LocalDate> latestExpiry(Facts facts) {
    return facts.all("认证").stream()
        .map(certificate -> certificate.date("有效期至"))
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo);
  }

  private static void certifiedWithinAYear(Facts facts, Findings findings) {
    facts.all("认证").stream()
        .map(certificate -> certificate.date("认证日期"))
        .filter(Objects::nonNull)
        .filter(day -> !day.isAfter(facts.today()))
        .max(LocalDate::compareTo)
        .filter(day -> day.plusMonths(12).isBefore(facts.today()))
        .ifPresent(day -> findings.add("认证", "每年"));
  }

  private static void permissionsChanged(Facts facts, Findings findings) {
    Set<String> mayChange = facts.accounts("管理员", "创建人");
    mayChange.addAll(facts.accounts("管理员", "超级管理员"));
    for (Fact entry : facts.all("操作日志")) {
      LocalDateTime time = entry.time("时间");
      boolean byOutsider =
          facts
              .member(entry.text("操作人"))
              .filter(operator -> !facts.ofOffice(operator, "信息化办公室"))
              .filter(operator -> !mayChange.contains(operator.text("账号")))
              .isPresent();
      if (entry.isOneOf("操作类型", "新增管理员", "修改管理员权限", "删除管理员")
          && time != null
          && !time.toLocalDate().isBefore(facts.limits().inForceFrom())
          && byOutsider) {
        findings.add(entry);
      }
    }
  }

  private static void accountAfterLeaving(Facts facts, Findings findings) {
    for (Fact member : facts.all("成员")) {
      if (facts.open(member) && facts.humanResources(member).filter(facts::left).isPresent()) {
        findings.add(member);
      }
    }
  }

  private static void accountAfterJoining(Facts facts, Findings findings) {
    LocalDate due = facts.today().minusDays(facts.limits().joiningGraceDays());
    for (Fact record : facts.all("人事")) {
      boolean hasAccount =
          facts.all("成员").stream()
              .filter(facts::enrolled)
              .anyMatch(member -> member.is("工号", record.text("工号")));
      if (facts.employed(record)
          && (record.blank("入职日期") || record.before("入职日期", due))
          && !hasAccount) {
        findings.add(record);
      }
    }
  }

  private static void departmentOfHumanResources(Facts facts, Findings findings) {
    for (Fact member : facts.all("成员")) {
      boolean elsewhere =
          facts
              .humanResources(member)
              .filter(facts::employed)
              .filter(record -> !record.blank("部门"))
              .filter(record -> !facts.belongs(member, record.text("部门")))
              .isPresent();
      if (facts.enrolled(member) && elsewhere) {
        findings.add(member);
      }
    }
  }

  private static void leftAndStillEmployed(Facts facts, Findings findings) {
    for (Fact record : facts.all("人事")) {
      if (record.is("在职状态", "在职") && record.before("离职日期", facts.today())) {
        findings.add(record);
      }
    }
  }

  private static void neverActivated(Facts facts, Findings findings) {
    LocalDate since = facts.today().minusDays(facts.limits().activationDays());
    for (Fact member : facts.all("成员")) {
      boolean longAgo =
          facts
              .humanResources(member)
              .filter(facts::employed)
              .filter(record -> record.before("入职日期", since))
              .isPresent();
      if ("未激活".equals(facts.state(member)) && longAgo) {
        findings.add(member);
      }
    }
  }
}
