package zhaozhang.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Snapshot;

/**
 * The rows that one condition may read, and the words of the catalogue, §2, for them.
 *
 * @param needs of the condition
 * @param today the day audited as of
 * @param rows of the tables read so far, by table
 * @param paths which department stands below which, once that is asked
 */
record Facts(
    Snapshot snapshot,
    Snapshot lists,
    Needs needs,
    Limits limits,
    LocalDate today,
    Map<String, List<Fact>> rows,
    AtomicReference<@Nullable DepartmentPaths> paths) {

  private static final Set<String> ANY_DEPARTMENT = Set.of("各部门", "相关部门");

  Facts(Snapshot snapshot, Snapshot lists, Needs needs, Limits limits, LocalDate today) {
    this(snapshot, lists, needs, limits, today, new HashMap<>(), new AtomicReference<>());
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

  /** The member's HR record: outsiders have numbers of their own, so that names must agree. */
  Optional<Fact> humanResources(Fact member) {
    String number = member.text("工号");
    return number == null
        ? Optional.empty()
        : all("人事").stream()
            .filter(record -> record.is("工号", number))
            .filter(
                record ->
                    !member.isOneOf("人员类别", "院外服务人员", "代管单位人员")
                        || Names.same(member.text("姓名"), record.text("姓名")))
            .findFirst();
  }

  /** 现任. */
  boolean employed(Fact record) {
    return record.isOneOf("在职状态", "在职", "返聘")
        || (record.is("在职状态", "退休") && record.shown("人员类别").contains("返聘"));
  }

  /** 已离岗; of a record whose 离职日期 could not be read nobody can say so. */
  boolean left(Fact record) {
    return !employed(record)
        && record.isOneOf("在职状态", "离职", "退休", "调出")
        && (record.blank("离职日期")
            || record.before("离职日期", today.minusDays(limits.leavingGraceDays())));
  }

  /** Whether a member has the account and an HR record that says 已离岗. */
  boolean hasLeft(@Nullable String account) {
    return member(account).flatMap(this::humanResources).filter(this::left).isPresent();
  }

  // --- departments, applications, lists

  /** 一级部门, less those that 部门除外 lists. */
  List<Fact> firstLevelDepartments() {
    DepartmentPaths paths = departments();
    Set<String> others = new HashSet<>();
    list("部门除外").forEach(row -> others.add(row.shown("名称")));
    List<Fact> found = new ArrayList<>();
    for (Fact department : all("部门")) {
      department.blank("上级部门ID");
      if (paths.belowRoot(department.row()) && !others.contains(department.text("部门名称"))) {
        found.add(department);
      }
    }
    return found;
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

  /** The words of that kind that stand in the text, not only within one of their exceptions. */
  List<String> words(String kind, @Nullable String text) {
    if (text == null) {
      return List.of();
    }
    return list("敏感词").stream()
        .filter(row -> row.shown("类别").equals(kind))
        .filter(row -> Names.mentions(text, row.shown("词"), exceptions(row)))
        .map(row -> row.shown("词"))
        .toList();
  }

  private static List<String> exceptions(Fact word) {
    return word.row().get("除外") instanceof List<?> items
        ? items.stream().map(String.class::cast).toList()
        : List.of();
  }

  /** The rows of a list. */
  List<Fact> list(String name) {
    return lists.table(name).stream()
        .flatMap(table -> table.rows().stream())
        .map(row -> new Fact(row, needs))
        .toList();
  }

  // --- departments, notices, handovers

  /** Which department stands below which. */
  DepartmentPaths departments() {
    DepartmentPaths known = paths.get();
    if (known == null) {
      known = new DepartmentPaths(snapshot);
      paths.set(known);
    }
    return known;
  }

  /** Whether the member belongs to the department. */
  boolean belongs(Fact member, @Nullable String department) {
    return departments().belongs(member.items("部门"), department);
  }

  /** Whether the member belongs to an office of the college itself. */
  boolean ofOffice(Fact member, String office) {
    return departments().ofOffice(member.items("部门"), office);
  }

  /** Whether a department that a record names is an office of the college itself. */
  boolean ofOffice(@Nullable String department, String office) {
    return department != null && departments().ofOffice(List.of(department), office);
  }

  /** In force: published, and not only later than today. */
  boolean inForce(Fact notice) {
    return notice.is("状态", "发布中")
        && !(notice.row().get("发布日期") instanceof LocalDate day && day.isAfter(today));
  }

  /** The confirmed handovers of that kind and item by which somebody else takes over. */
  List<Fact> confirmed(@Nullable String holder, String kind, @Nullable String id) {
    List<Fact> found = new ArrayList<>();
    for (Fact handover : all("交接")) {
      LocalDate day = handover.date("确认日期");
      String receiver = handover.text("接收人");
      if (holder != null
          && id != null
          && handover.is("账号", holder)
          && handover.is("事项类型", kind)
          && handover.is("事项ID", id)
          && day != null
          && !day.isAfter(today)
          && !holder.equals(receiver)
          && isActiveMember(receiver)
          && !hasLeft(receiver)) {
        found.add(handover);
      }
    }
    return found;
  }
}
