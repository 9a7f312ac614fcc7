package zhaozhang.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The handover check, §5: what anybody holds, and what nobody else could look after. */
final class HandoverItems {

  static final List<Check> CHECKS =
      List.of(
          Check.of("事-1", HandoverItems::groups, "工作群: 群主"),
          Check.of("事-2", HandoverItems::apps, "应用: 负责人"),
          Check.of("事-3", (facts, found) -> all(facts, found, "审批节点", "审批人"), "审批节点: 审批人"),
          Check.of("事-4", (facts, found) -> all(facts, found, "审批模板", "管理员"), "审批模板: 管理员"),
          Check.of("事-5", (facts, found) -> all(facts, found, "资产", "所有者"), "资产: 所有者"),
          Check.of("事-6", (facts, found) -> all(facts, found, "管理员", "账号"), "管理员"),
          Check.of("事-7", HandoverItems::modules, "模块: 启用 管理员"),
          Check.of("事-8", (facts, found) -> all(facts, found, "部门专人", "账号"), "部门专人: 账号"),
          Check.of("事-9", (facts, found) -> all(facts, found, "领导小组", "账号"), "领导小组: 账号"),
          Check.of("事-10", HandoverItems::notices, "公告: 审核人"),
          Check.of("事-11", (facts, found) -> all(facts, found, "成员", "账号"), "成员"),
          Check.of("唯-1", HandoverItems::lastInsider, "工作群", "群成员: 账号", "成员: 激活状态 人员类别"),
          Check.of("唯-2", HandoverItems::lastApprover, "审批模板", "审批节点: 审批人"),
          Check.of("唯-3", HandoverItems::lastContact, "部门专人: 账号", "成员: 激活状态"),
          Check.of("唯-4", HandoverItems::lastSuperAdministrator, "管理员: 角色", "成员: 激活状态"),
          Check.of("唯-5", HandoverItems::onlyCreator, "管理员: 角色"));

  private HandoverItems() {}

  private static void held(Findings findings, Fact item, @Nullable String holder) {
    if (holder != null) {
      findings.add(item, holder);
    }
  }

  private static void all(Facts facts, Findings findings, String table, String holder) {
    facts.all(table).forEach(item -> held(findings, item, item.text(holder)));
  }

  private static void groups(Facts facts, Findings findings) {
    for (Fact group : facts.all("工作群")) {
      if (group.is("状态", "正常")) {
        held(findings, group, group.text("群主"));
      }
    }
  }

  private static void apps(Facts facts, Findings findings) {
    for (Fact app : facts.all("应用")) {
      if (app.is("状态", "启用")) {
        held(findings, app, app.text("负责人"));
      }
    }
  }

  private static void modules(Facts facts, Findings findings) {
    for (Fact module : facts.all("模块")) {
      if (module.yes("启用")) {
        held(findings, module, module.text("管理员"));
      }
    }
  }

  private static void notices(Facts facts, Findings findings) {
    for (Fact notice : facts.all("公告")) {
      if (notice.is("状态", "发布中")) {
        held(findings, notice, notice.text("审核人"));
      }
    }
  }

  /** One of the college in a group without any other whose account works. */
  private static void lastInsider(Facts facts, Findings findings) {
    Set<String> insiders = new HashSet<>();
    Set<String> active = new HashSet<>();
    for (Fact member : facts.all("成员")) {
      if (member.is("人员类别", "院内人员")) {
        insiders.add(member.shown("账号"));
        if (facts.active(member)) {
          active.add(member.shown("账号"));
        }
      }
    }
    Map<String, Set<String>> groups = valuesByKey(facts, "群成员", "群号", "账号");
    for (Fact group : facts.all("工作群")) {
      Set<String> accounts = groups.getOrDefault(group.shown("群号"), Set.of());
      for (String account : accounts) {
        boolean alone =
            accounts.stream().noneMatch(other -> !other.equals(account) && active.contains(other));
        if (group.is("状态", "正常") && insiders.contains(account) && alone) {
          findings.add(group, account);
        }
      }
    }
  }

  private static void lastApprover(Facts facts, Findings findings) {
    Map<String, Set<String>> approvers = valuesByKey(facts, "审批节点", "模板ID", "审批人");
    for (Fact template : facts.all("审批模板")) {
      Set<String> accounts = approvers.getOrDefault(template.shown("模板ID"), Set.of());
      if (accounts.size() == 1) {
        findings.add(template, accounts.iterator().next());
      }
    }
  }

  private static void lastContact(Facts facts, Findings findings) {
    Map<String, Set<String>> contacts = valuesByKey(facts, "部门专人", "部门", "账号");
    for (Fact contact : facts.somebody("部门专人")) {
      String account = contact.text("账号");
      Set<String> others = new TreeSet<>(contacts.getOrDefault(contact.shown("部门"), Set.of()));
      others.remove(account);
      if (!contact.blank("部门") && others.stream().noneMatch(facts::isActiveMember)) {
        held(findings, contact, account);
      }
    }
  }

  private static void lastSuperAdministrator(Facts facts, Findings findings) {
    for (Fact administrator : facts.somebody("管理员")) {
      String account = administrator.text("账号");
      Set<String> others = facts.accounts("管理员", "超级管理员");
      others.remove(account);
      if (administrator.is("角色", "超级管理员") && others.stream().noneMatch(facts::isActiveMember)) {
        held(findings, administrator, account);
      }
    }
  }

  private static void onlyCreator(Facts facts, Findings findings) {
    Set<String> creators = facts.accounts("管理员", "创建人");
    for (Fact administrator : facts.somebody("管理员")) {
      if (administrator.is("角色", "创建人") && creators.size() == 1) {
        held(findings, administrator, administrator.text("账号"));
      }
    }
  }

  /** Of each key the different values that are not blank. */
  private static Map<String, Set<String>> valuesByKey(
      Facts facts, String table, String key, String value) {
    Map<String, Set<String>> values = new HashMap<>();
    for (Fact row : facts.all(table)) {
      String one = row.text(value);
      if (!row.blank(key) && one != null) {
        values.computeIfAbsent(row.shown(key), any -> new TreeSet<>()).add(one);
      }
    }
    return values;
  }
}
