package zhaozhang.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Snapshot;

/**
 * The rows that one condition may read, and the words of the catalogue, §2, for them.
 *
 * @param needs of the condition
 * @param today the day audited as of
 * @param rows of the tables read so far, by table
 */
record Facts(
    Snapshot snapshot,
    Snapshot lists,
    Needs needs,
    Limits limits,
    LocalDate today,
    Map<String, List<Fact>> rows) {

  private static final Set<String> ANY_DEPARTMENT = Set.of("各部门", "相关部门");

  Facts(Snapshot snapshot, Snapshot lists, Needs needs, Limits limits, LocalDate today) {
    this(snapshot, lists, needs, limits, today, new HashMap<>());
  }

  List<Fact> all(String table) {
    needs.demand(table);
    return rows.computeIfAbsent(table, this::read);
  }

  private List<Fact> read(String table) {
    return snapshot.table(table).orElseThrow().rows().stream()
        .map(row -> new Fact(row, needs))
        .toList();
  }

  // --- people

  /** 激活状态, with 禁用状态 regarded. */
  @Nullable String state(Fact member) {
    boolean disabled = member.is("禁用状态", "已禁用") && !member.is("激活状态", "已退出");
    return disabled ? "已禁用" : member.text("激活状态");
  }

  /** 有效成员. */
  boolean active(Fact member) {
    return "已激活".equals(state(member));
  }

  /** 在册成员. */
  boolean enrolled(Fact member) {
    return !"已退出".equals(state(member));
  }

  /** 已激活 or 未激活: an account that can be used, or soon. */
  boolean open(Fact member) {
    return active(member) || "未激活".equals(state(member));
  }

  Optional<Fact> member(@Nullable String account) {
    return account == null
        ? Optional.empty()
        : all("成员").stream().filter(member -> member.is("账号", account)).findFirst();
  }

  Optional<Fact> activeMember(@Nullable String account) {
    return member(account).filter(this::active);
  }

  boolean isActiveMember(@Nullable String account) {
    return activeMember(account).isPresent();
  }

  /** Whether some level of some path of the member's departments is the department. */
  boolean belongs(Fact member, @Nullable String department) {
    return department != null
        && member.items("部门").stream()
            .anyMatch(path -> List.of(path.split("/", -1)).contains(department));
  }

  /** Those of the rows of a † table that name somebody: a blank account is nobody. */
  List<Fact> somebody(String table) {
    return all(table).stream().filter(row -> row.text("账号") != null).toList();
  }

  /** The accounts of those who have the role in the table: people, however often listed. */
  Set<String> accounts(String table, String role) {
    Set<String> accounts = new LinkedHashSet<>();
    for (Fact row : all(table)) {
      String account = row.text("账号");
      if (account != null && row.is("角色", role)) {
        accounts.add(account);
      }
    }
    return accounts;
  }

  // --- HR

  /** The member's HR record. */
  Optional<Fact> humanResources(Fact member) {
    String number = member.text("工号");
    return number == null
        ? Optional.empty()
        : all("人事").stream().filter(record -> record.is("工号", number)).findFirst();
  }

  /** 现任. */
  boolean employed(Fact record) {
    return record.isOneOf("在职状态", "在职", "返聘")
        || (record.is("在职状态", "退休") && record.shown("人员类别").contains("返聘"));
  }

  /** 已离岗; of a record whose 离职日期 could not be read nobody can say so. */
  boolean left(Fact record) {
    return record.isOneOf("在职状态", "离职", "退休", "调出")
        && (record.blank("离职日期")
            || record.before("离职日期", today.minusDays(limits.leavingGraceDays())));
  }

  /** Whether a member has the account and an HR record that says 已离岗. */
  boolean hasLeft(@Nullable String account) {
    return member(account).flatMap(this::humanResources).filter(this::left).isPresent();
  }

  // --- departments, applications, lists

  /** 一级部门. */
  List<Fact> firstLevelDepartments() {
    Set<String> roots = new HashSet<>();
    for (Fact department : all("部门")) {
      String id = department.text("部门ID");
      if (isRoot(department) && id != null) {
        roots.add(id);
      }
    }
    List<Fact> found = new ArrayList<>();
    for (Fact department : all("部门")) {
      String parent = department.text("上级部门ID");
      if (!isRoot(department) && parent != null && roots.contains(parent)) {
        found.add(department);
      }
    }
    return found;
  }

  private static boolean isRoot(Fact department) {
    return department.blank("上级部门ID") || department.is("上级部门ID", "0");
  }

  /** The passed application of that number and matter. */
  Optional<Fact> passedApplication(@Nullable String number, String matter) {
    return number == null
        ? Optional.empty()
        : all("申请单").stream()
            .filter(application -> application.is("单号", number))
            .filter(application -> application.is("事项", matter))
            .filter(application -> application.is("结果", "已通过"))
            .findFirst();
  }

  /** The departments that 责任清单 names for each module. */
  Map<String, List<String>> responsibilities() {
    return list("责任清单").stream()
        .collect(
            Collectors.toMap(
                row -> row.shown("模块名称"), Facts::departments, (first, second) -> first));
  }

  private static List<String> departments(Fact row) {
    return row.row().get("管理部门") instanceof List<?> departments
        ? departments.stream().map(String.class::cast).toList()
        : List.of();
  }

  static boolean anyDepartment(List<String> departments) {
    return departments.stream().anyMatch(ANY_DEPARTMENT::contains);
  }

  boolean mayBeSeen(String module, String peopleClass) {
    return list("类别可见").stream()
        .anyMatch(row -> row.shown("人员类别").equals(peopleClass) && row.shown("模块名称").equals(module));
  }

  /** The words of that kind that stand in the text, letter case aside. */
  List<String> words(String kind, @Nullable String text) {
    if (text == null) {
      return List.of();
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return list("敏感词").stream()
        .filter(row -> row.shown("类别").equals(kind))
        .map(row -> row.shown("词"))
        .filter(word -> lower.contains(word.toLowerCase(Locale.ROOT)))
        .toList();
  }

  private List<Fact> list(String name) {
    return lists.table(name).orElseThrow().rows().stream()
        .map(row -> new Fact(row, needs))
        .toList();
  }
}
