package zhaozhang.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import zhaozhang.model.table.Snapshot;

/** The handover check, §5: who may take over, and who is proposed to. */
final class HandoverReceivers {

  private static final String STAYING = "成员: 激活状态 工号 姓名 人员类别";
  private static final String STAFF = "人事: 在职状态 离职日期 姓名";

  static final List<Check> CHECKS =
      List.of(
          Check.of("接-1", HandoverReceivers::contacts, "部门专人: 账号", STAYING, STAFF),
          Check.of("接-2", HandoverReceivers::colleagues, "成员: 部门 激活状态 工号 人员类别", "人事: 在职状态 离职日期"));

  private HandoverReceivers() {}

  private static void contacts(Facts facts, Findings findings) {
    for (Fact contact : facts.somebody("部门专人")) {
      if (!contact.blank("部门")) {
        facts
            .activeMember(contact.text("账号"))
            .filter(member -> stays(facts, member))
            .ifPresent(member -> findings.add(member, contact.shown("部门")));
      }
    }
  }

  private static void colleagues(Facts facts, Findings findings) {
    for (Fact member : facts.all("成员")) {
      if (facts.active(member)
          && member.is("人员类别", "院内人员")
          && !member.items("部门").isEmpty()
          && stays(facts, member)) {
        findings.add(member, member.items("部门").get(0));
      }
    }
  }

  /** Of whom nobody can say so takes nothing over. */
  private static boolean stays(Facts facts, Fact member) {
    return facts.humanResources(member).stream()
        .noneMatch(staff -> staff.unknown("在职状态") || HandoverRecords.goes(facts, staff));
  }

  /**
   * The account of who is proposed to take over from somebody: the first who looks after their
   * department, or the one above it, and so on; else the first of the college in the same
   * department, or in the one above it.
   */
  static Optional<String> proposed(
      Snapshot snapshot, Snapshot lists, LocalDate asOf, String leaver) {
    Needs needs = Needs.of("部门专人: 账号", "成员: 部门", STAYING, STAFF);
    Facts facts = new Facts(snapshot, lists, needs, Limits.of(lists), asOf);
    List<String> departments = facts.member(leaver).stream().flatMap(one -> near(one)).toList();
    return Stream.of("接-1", "接-2")
        .map(rule -> candidates(rule, facts))
        .flatMap(found -> departments.stream().flatMap(one -> accounts(found, one)))
        .filter(account -> !account.equals(leaver))
        .findFirst();
  }

  private static SortedSet<String> candidates(String rule, Facts facts) {
    Findings findings = new Findings(rule);
    if (rule.equals("接-1")) {
      contacts(facts, findings);
    } else {
      colleagues(facts, findings);
    }
    return findings.found();
  }

  private static Stream<String> accounts(SortedSet<String> found, String department) {
    return found.stream()
        .filter(one -> one.endsWith("\n" + department))
        .map(one -> one.split("\n", -1)[2]);
  }

  /** The whole path of the main department, then its levels, the nearest first. */
  private static Stream<String> near(Fact member) {
    List<String> departments = new ArrayList<>();
    for (String main : member.items("部门").subList(0, Math.min(1, member.items("部门").size()))) {
      List.of(main.split("/", -1)).forEach(level -> departments.add(0, level));
      departments.add(0, main);
    }
    return departments.stream();
  }
}
