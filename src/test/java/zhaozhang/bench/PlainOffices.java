package zhaozhang.bench;

import static zhaozhang.bench.PlainFacts.anybody;
import static zhaozhang.bench.PlainFacts.belongs;
import static zhaozhang.bench.PlainFacts.day;
import static zhaozhang.bench.PlainFacts.items;
import static zhaozhang.bench.PlainFacts.text;
import static zhaozhang.bench.PlainFacts.yes;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Row;

/** The rules about offices that people hold, and about what they are responsible for. */
final class PlainOffices {

  private static final String GENERAL = "党政办公室";
  private static final String INFORMATION = "信息化办公室";
  private static final Set<String> LIMITED = Set.of("公告", "会议室", "审批", "全部");

  private final PlainFacts facts;

  PlainOffices(PlainFacts facts) {
    this.facts = facts;
  }

  void run() {
    leaders();
    everyDepartment("2-3", "领导小组");
    everyDepartment("3-1", "部门专人");
    officers();
    certificates();
    administrators();
    facts.rows("模块").stream().filter(row -> yes(row, "启用")).forEach(this::module);
    listedDepartments();
  }

  private void leaders() {
    Set<String> heads = new HashSet<>();
    Set<String> deputies = new HashSet<>();
    for (Row row : facts.rows("领导小组")) {
      String account = text(row, "账号");
      facts.find("2-4", row, !facts.active(account));
      if (!account.isEmpty() && text(row, "角色").equals("组长")) {
        heads.add(account);
      }
      if (!account.isEmpty() && text(row, "角色").equals("副组长")) {
        deputies.add(text(row, "部门"));
      }
    }
    if (heads.size() != 1) {
      facts.find("2-1", "领导小组", "组长", "");
    }
    for (String office : List.of(GENERAL, INFORMATION)) {
      if (deputies.stream().noneMatch(department -> facts.isOf(department, office))) {
        facts.find("2-2", "部门", office, "");
      }
    }
  }

  private void everyDepartment(String rule, String table) {
    Set<String> there = new HashSet<>();
    for (Row row : facts.rows(table)) {
      if (!text(row, "账号").isEmpty()) {
        there.addAll(facts.within(text(row, "部门")));
      }
    }
    for (String department : facts.firstLevel()) {
      if (!there.contains(department)) {
        facts.find(rule, "部门", department, "");
      }
    }
  }

  private void officers() {
    for (Row row : facts.rows("部门专人")) {
      String account = text(row, "账号");
      boolean active = facts.active(account);
      facts.find("3-2", row, !active);
      Row member = facts.member(account);
      facts.find("3-3", row, active && member != null && !belongs(member, text(row, "部门")));
    }
  }

  private void certificates() {
    List<Row> rows = facts.rows("认证");
    LocalDate last = latest(rows, "有效期至", LocalDate.MAX);
    boolean valid = rows.stream().anyMatch(this::valid);
    certificate("6-1", "年审", !valid);
    if (last != null) {
      LocalDate warned = facts.today.plusDays(facts.number("认证预警天数"));
      certificate("6-2", "年审", !last.isBefore(facts.today) && !last.isAfter(warned));
      certificate("6-3", "年审", rows.stream().noneMatch(row -> ownUntil(row, last)));
    }
    LocalDate newest = latest(rows, "认证日期", facts.today);
    certificate("6-4", "每年", newest != null && newest.plusMonths(12).isBefore(facts.today));
  }

  private boolean ownUntil(Row certificate, LocalDate day) {
    return day.equals(day(certificate, "有效期至")) && facts.isOf(text(certificate, "办理部门"), GENERAL);
  }

  private boolean valid(Row certificate) {
    LocalDate until = day(certificate, "有效期至");
    LocalDate made = day(certificate, "认证日期");
    boolean lasts = until != null && !until.isBefore(facts.today);
    return lasts && (made == null || !made.isAfter(facts.today));
  }

  private static @Nullable LocalDate latest(List<Row> rows, String column, LocalDate until) {
    LocalDate latest = null;
    for (Row row : rows) {
      LocalDate day = day(row, column);
      if (day != null && !day.isAfter(until) && (latest == null || day.isAfter(latest))) {
        latest = day;
      }
    }
    return latest;
  }

  private void certificate(String rule, String key, boolean violated) {
    if (violated) {
      facts.find(rule, "认证", key, "");
    }
  }

  private void administrators() {
    Set<String> founders = accounts("管理员", "创建人");
    Set<String> grantors = new HashSet<>(accounts("管理员", "超级管理员"));
    grantors.addAll(founders);
    Set<String> heads = accounts("领导小组", "组长");
    Map<String, Row> applications = facts.index("申请单", "单号");
    if (founders.size() != 1) {
      facts.find("9-1", "管理员", "创建人", "");
    }
    for (Row row : facts.rows("管理员")) {
      String account = text(row, "账号");
      String role = text(row, "角色");
      Row member = facts.member(account);
      facts.find("9-2", row, role.equals("创建人") && !heads.contains(account));
      boolean own =
          facts.belongsToOffice(member, GENERAL) || facts.belongsToOffice(member, INFORMATION);
      facts.find("9-3", row, role.equals("超级管理员") && member != null && !own);
      if (!facts.active(account)) {
        facts.find("9-5", row, row.text("管理模块"));
      }
      if (role.equals("分级管理员")) {
        limited(row, grantors, applications);
      }
      facts.held("16-5", row, account, "管理员", role);
    }
  }

  private void limited(Row row, Set<String> grantors, Map<String, Row> applications) {
    String modules = row.text("管理模块");
    List<String> scope = items(row, "管理范围");
    if (scope.isEmpty() || !Collections.disjoint(scope, Set.of("全部", "全院", facts.root()))) {
      facts.find("4-5", row, modules);
    }
    if (facts.since(row, "授权日期")) {
      if (!grantors.contains(text(row, "授权人"))) {
        facts.find("9-4", row, modules);
      }
      boolean asked = PlainThings.passed(applications.get(text(row, "申请单号")), "分级权限");
      boolean needs =
          items(row, "管理模块").stream()
              .anyMatch(module -> !Collections.disjoint(LIMITED, List.of(module.split("/", -1))));
      if (needs && !asked) {
        facts.find("10-1", row, modules);
      }
    }
  }

  private Set<String> accounts(String table, String role) {
    return facts.rows(table).stream()
        .filter(row -> text(row, "角色").equals(role) && row.get("账号") != null)
        .map(row -> text(row, "账号"))
        .collect(Collectors.toSet());
  }

  private void module(Row row) {
    String name = text(row, "模块名称");
    String keeper = text(row, "管理员");
    List<String> departments = items(row, "管理部门");
    Set<String> duty = facts.duty(name);
    facts.find("4-1", row, duty == null);
    if (duty != null) {
      listed(row, name, duty, departments);
    }
    boolean active = facts.active(keeper);
    facts.find("5-2", row, !active);
    Row member = facts.member(keeper);
    if (active && member != null && !departments.isEmpty() && !anybody(departments)) {
      boolean own = departments.stream().anyMatch(department -> belongs(member, department));
      facts.find("5-3", row, !own);
    }
    facts.held("16-6", row, keeper, "模块", name);
  }

  private void listed(Row row, String name, Set<String> duty, List<String> departments) {
    facts.find("5-1", row, departments.isEmpty());
    for (String department : departments) {
      if (!facts.mayManage(duty, department)) {
        facts.find("5-1", row, department);
      }
    }
    for (String kind : items(row, "可见类别")) {
      if (!facts.visible(kind, name)) {
        facts.find("4-4", row, kind);
      }
    }
  }

  private void listedDepartments() {
    Set<String> names = facts.index("部门", "部门名称").keySet();
    for (Row row : facts.list("责任清单")) {
      for (String department : items(row, "管理部门")) {
        if (!anybody(List.of(department)) && !names.contains(department)) {
          facts.find("附-1", row, department);
        }
      }
    }
  }
}
