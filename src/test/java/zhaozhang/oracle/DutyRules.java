package zhaozhang.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Chapter two, who answers for what: articles 5 to 8. */
final class DutyRules {

  static final List<Check> CHECKS =
      List.of(
          Check.of("5-1", DutyRules::moduleDepartments, "模块: 启用 管理部门"),
          Check.of("5-2", DutyRules::moduleAdministrator, "模块: 启用 管理员", "成员: 激活状态"),
          Check.of("6-1", DutyRules::certified, "认证"),
          Check.of("6-2", DutyRules::certificateExpires, "认证"),
          Check.of("6-3", DutyRules::certificateHandled, "认证: 办理部门"),
          Check.of("7-1", DutyRules::grantsByInformationOffice, "管理员: 角色 授权日期 授权人", "成员: 部门"),
          Check.of("8-1", DutyRules::accountAfterLeaving, "成员: 激活状态 工号", "人事: 在职状态 离职日期"),
          Check.of("8-2", DutyRules::accountAfterJoining, "人事: 在职状态 入职日期", "成员: 激活状态 工号"),
          Check.of("8-3", DutyRules::departmentOfHumanResources, "成员: 激活状态 工号 部门", "人事: 在职状态 部门"));

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
        if (!Facts.anyDepartment(listed) && !listed.contains(department)) {
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

  private static void certified(Facts facts, Findings findings) {
    if (facts.all("认证").stream()
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
                    .noneMatch(certificate -> certificate.is("办理部门", "党政办公室")))
        .ifPresent(latest -> findings.add("认证", "年审"));
  }

  private static Optional<LocalDate> latestExpiry(Facts facts) {
    return facts.all("认证").stream()
        .map(certificate -> certificate.date("有效期至"))
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo);
  }

  private static void grantsByInformationOffice(Facts facts, Findings findings) {
    for (Fact administrator : facts.all("管理员")) {
      boolean byOutsider =
          facts
              .member(administrator.text("授权人"))
              .filter(grantor -> !facts.belongs(grantor, "信息化办公室"))
              .isPresent();
      if (administrator.is("角色", "分级管理员")
          && administrator.onOrAfter("授权日期", facts.limits().inForceFrom())
          && byOutsider) {
        findings.add(administrator, administrator.shown("管理模块"));
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
}
