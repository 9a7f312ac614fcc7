package zhaozhang.oracle;

import java.util.List;

/** Chapter four, what is published: article 17, and the annex. */
final class PublicationRules {

  static final List<Check> CHECKS =
      List.of(
          Check.of("17-1", PublicationRules::reviewed, "公告: 发布日期 审核人 发布人"),
          Check.of("17-2", PublicationRules::expired, "公告: 有效期至"),
          Check.of("17-3", PublicationRules::businessInGroups, "工作群: 群名"),
          Check.of("17-3", PublicationRules::businessInNotices, "公告: 标题 正文"),
          Check.of("17-4", PublicationRules::publishedByResponsible, "公告: 模块 发布部门"),
          Check.of("17-5", PublicationRules::reviewerIsActive, "公告: 发布日期 审核人", "成员: 激活状态"),
          Check.of("17-6", PublicationRules::inAModule, "公告: 模块"),
          Check.of("附-1", PublicationRules::listedDepartmentsExist, "部门: 部门名称"));

  private PublicationRules() {}

  private static void reviewed(Facts facts, Findings findings) {
    for (Fact notice : inForce(facts)) {
      if (notice.onOrAfter("发布日期", facts.limits().inForceFrom())
          && (notice.blank("审核人") || notice.is("审核人", notice.text("发布人")))) {
        findings.add(notice);
      }
    }
  }

  private static void expired(Facts facts, Findings findings) {
    for (Fact notice : inForce(facts)) {
      if (notice.before("有效期至", facts.today())) {
        findings.add(notice);
      }
    }
  }

  private static void businessInGroups(Facts facts, Findings findings) {
    for (Fact group : facts.all("工作群")) {
      if (group.is("状态", "正常")) {
        facts.words("商业", group.text("群名")).forEach(word -> findings.add(group, word));
      }
    }
  }

  private static void businessInNotices(Facts facts, Findings findings) {
    for (Fact notice : published(facts)) {
      facts.words("商业", notice.text("标题")).forEach(word -> findings.add(notice, word));
      facts.words("商业", notice.text("正文")).forEach(word -> findings.add(notice, word));
    }
  }

  private static void publishedByResponsible(Facts facts, Findings findings) {
    for (Fact notice : inForce(facts)) {
      List<String> listed = facts.responsibilities().get(notice.text("模块"));
      String department = notice.text("发布部门");
      if (listed != null
          && !Facts.anyDepartment(listed)
          && !facts.departments().within(department, listed)) {
        findings.add(notice);
      }
    }
  }

  private static List<Fact> published(Facts facts) {
    return facts.all("公告").stream().filter(notice -> notice.is("状态", "发布中")).toList();
  }

  private static List<Fact> inForce(Facts facts) {
    return facts.all("公告").stream().filter(facts::inForce).toList();
  }

  private static void reviewerIsActive(Facts facts, Findings findings) {
    for (Fact notice : inForce(facts)) {
      if (notice.onOrAfter("发布日期", facts.limits().inForceFrom())
          && !notice.blank("审核人")
          && !facts.isActiveMember(notice.text("审核人"))) {
        findings.add(notice);
      }
    }
  }

  private static void inAModule(Facts facts, Findings findings) {
    for (Fact notice : inForce(facts)) {
      if (!facts.responsibilities().containsKey(notice.text("模块"))) {
        findings.add(notice);
      }
    }
  }

  private static void listedDepartmentsExist(Facts facts, Findings findings) {
    for (Fact entry : facts.list("责任清单")) {
      List<String> listed = facts.responsibilities().get(entry.shown("模块名称"));
      for (String department : listed == null ? List.<String>of() : listed) {
        if (!Facts.anyDepartment(List.of(department))
            && facts.all("部门").stream().noneMatch(one -> one.is("部门名称", department))) {
          findings.add(entry, department);
        }
      }
    }
  }
}
