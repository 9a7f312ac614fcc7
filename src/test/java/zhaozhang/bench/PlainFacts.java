package zhaozhang.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.function.Functions;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;

/** What plain loops look up: hash indexes made once, and what they found. */
final class PlainFacts {

  private static final Set<String> OUTSIDERS = Set.of("院外服务人员", "代管单位人员");
  private static final Set<String> GONE = Set.of("离职", "退休", "调出");
  private static final int BACKUP_DAYS = 90;

  final LocalDate today;
  final LocalDate inForce;
  private final Snapshot snapshot;
  private final Snapshot lists;
  private final Map<String, Row> members;
  private final Map<String, Row> staff;
  private final Map<String, Row> records = new HashMap<>();
  private final Set<String> active = new HashSet<>();
  private final Set<String> left = new HashSet<>();
  private final Map<String, String> parameters;
  private final Map<String, String> above = new HashMap<>();
  private String root = "";
  private final Map<String, Set<String>> duties = new HashMap<>();
  private final Set<String> visible = new HashSet<>();
  private final Map<String, LocalDate> confirmed = new HashMap<>();
  private final Map<String, LocalDate> backups = new HashMap<>();
  private final Map<String, Set<String>> found = new TreeMap<>();

  PlainFacts(Snapshot snapshot, Snapshot lists, LocalDate today) {
    this.snapshot = snapshot;
    this.lists = lists;
    this.today = today;
    this.parameters =
        list("参数").stream()
            .collect(Collectors.toMap(row -> text(row, "名称"), row -> text(row, "值")));
    this.inForce = LocalDate.parse(parameter("施行日期"));
    this.members = index("成员", "账号");
    this.staff = index("人事", "工号");
    members.forEach(this::member);
    departments();
    list("责任清单").forEach(row -> duties.put(text(row, "模块名称"), Set.copyOf(items(row, "管理部门"))));
    list("类别可见").forEach(row -> visible.add(row.identity()));
    rows("交接").forEach(this::handover);
  }

  // ---- rows and cells

  List<Row> rows(String table) {
    return snapshot.table(table).orElseThrow().rows();
  }

  List<Row> list(String name) {
    return lists.table(name).orElseThrow().rows();
  }

  Map<String, Row> index(String table, String column) {
    List<Row> rows = rows(table);
    Map<String, Row> index = new HashMap<>(rows.size() * 2);
    rows.forEach(row -> index.put(text(row, column), row));
    return index;
  }

  /** Empty if blank, or if there is no row. */
  static String text(@Nullable Row row, String column) {
    return row == null ? "" : Objects.toString(row.get(column), "");
  }

  static List<String> items(Row row, String column) {
    return row.get(column) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  static @Nullable LocalDate day(Row row, String column) {
    return row.get(column) instanceof LocalDate day ? day : null;
  }

  static boolean yes(Row row, String column) {
    return Boolean.TRUE.equals(row.get(column));
  }

  /** Whether a day is known and not before the regulation. */
  boolean since(Row row, String column) {
    LocalDate day = day(row, column);
    return day != null && !day.isBefore(inForce);
  }

  private String parameter(String name) {
    return Objects.requireNonNull(parameters.get(name), name);
  }

  int number(String name) {
    return Integer.parseInt(parameter(name));
  }

  /**
   * A word that texts are searched for.
   *
   * @param folded without case
   * @param others the words in which it does not count
   */
  record Word(String word, String folded, List<String> others) {

    /** Whether it stands in a text without case. */
    boolean in(String text) {
      return text.contains(folded)
          && (others.isEmpty() || Functions.mentionsAlone(text, word, others));
    }
  }

  List<Word> words(String kind) {
    return list("敏感词").stream()
        .filter(row -> text(row, "类别").equals(kind))
        .map(row -> new Word(text(row, "词"), folded(row, "词"), items(row, "除外")))
        .toList();
  }

  static String folded(Row row, String column) {
    return text(row, column).toLowerCase(Locale.ROOT);
  }

  // ---- people

  private void member(String account, Row member) {
    if (state(member).equals("已激活")) {
      active.add(account);
    }
    Row record = member.get("工号") == null ? null : staff.get(text(member, "工号"));
    if (record != null && (byNumber(member) || plainName(member).equals(plainName(record)))) {
      records.put(account, record);
      if (gone(record)) {
        left.add(account);
      }
    }
  }

  static boolean byNumber(Row member) {
    return !OUTSIDERS.contains(text(member, "人员类别"));
  }

  static String plainName(Row row) {
    return Objects.toString(Functions.plainName(text(row, "姓名")), "");
  }

  /** The record of the human resources of a member, null if there is none. */
  @Nullable Row recordOf(String account) {
    return records.get(account);
  }

  @Nullable Row member(String account) {
    return members.get(account);
  }

  static String state(Row member) {
    boolean disabled = text(member, "禁用状态").equals("已禁用") && !text(member, "激活状态").equals("已退出");
    return disabled ? "已禁用" : text(member, "激活状态");
  }

  boolean active(String account) {
    return active.contains(account);
  }

  static boolean enrolled(Row member) {
    return !state(member).equals("已退出");
  }

  static boolean inUse(Row member) {
    return Set.of("已激活", "未激活").contains(state(member));
  }

  static boolean serving(Row record) {
    String state = text(record, "在职状态");
    return Set.of("在职", "返聘").contains(state)
        || (state.equals("退休") && text(record, "人员类别").contains("返聘"));
  }

  private boolean gone(Row record) {
    if (serving(record) || !GONE.contains(text(record, "在职状态"))) {
      return false;
    }
    LocalDate day = day(record, "离职日期");
    return day == null || day.plusDays(number("离职注销宽限天数")).isBefore(today);
  }

  /** Whether the member of an account has left. */
  boolean left(String account) {
    return left.contains(account);
  }

  // ---- departments

  private void departments() {
    Map<String, Row> byId = index("部门", "部门ID");
    for (Row row : rows("部门")) {
      Row parent = byId.get(text(row, "上级部门ID"));
      if (parent == null) {
        root = text(row, "部门名称");
      } else {
        above.put(text(row, "部门名称"), text(parent, "部门名称"));
      }
    }
  }

  String root() {
    return root;
  }

  /** A department and those that it is in, the root aside; the first level last. */
  List<String> within(String department) {
    List<String> all = new ArrayList<>();
    for (String one = department; one != null && !one.equals(root); one = above.get(one)) {
      all.add(one);
    }
    return all;
  }

  boolean isOf(String department, String office) {
    List<String> all = within(department);
    return !all.isEmpty() && all.get(all.size() - 1).equals(office);
  }

  /** Departments of the first level that count as departments. */
  List<String> firstLevel() {
    Set<String> excepted =
        list("部门除外").stream().map(row -> text(row, "名称")).collect(Collectors.toSet());
    return rows("部门").stream()
        .map(row -> text(row, "部门名称"))
        .filter(name -> root.equals(above.get(name)) && !excepted.contains(name))
        .toList();
  }

  static boolean belongs(Row member, String department) {
    String level = "/" + department + "/";
    for (String path : items(member, "部门")) {
      if (("/" + path + "/").contains(level)) {
        return true;
      }
    }
    return false;
  }

  boolean belongsToOffice(@Nullable Row member, String office) {
    return member != null
        && items(member, "部门").stream()
            .map(path -> path.startsWith(root + "/") ? path.substring(root.length() + 1) : path)
            .anyMatch(path -> path.equals(office) || path.startsWith(office + "/"));
  }

  /** The departments that answer for a module, null if it is not listed. */
  @Nullable Set<String> duty(String module) {
    return duties.get(module);
  }

  /** Whether people of a class may see a module. */
  boolean visible(String kind, String module) {
    return visible.contains(kind + "|" + module);
  }

  boolean mayManage(Set<String> duty, String department) {
    return anybody(duty) || within(department).stream().anyMatch(duty::contains);
  }

  static boolean anybody(Iterable<String> departments) {
    for (String one : departments) {
      if (one.equals("各部门") || one.equals("相关部门")) {
        return true;
      }
    }
    return false;
  }

  // ---- handovers

  private void handover(Row row) {
    LocalDate day = day(row, "确认日期");
    String account = text(row, "账号");
    String receiver = text(row, "接收人");
    if (day == null || day.isAfter(today)) {
      return;
    }
    if (text(row, "事项类型").equals("数据备份")) {
      backups.merge(account, day, (one, other) -> one.isAfter(other) ? one : other);
    } else if (active(receiver) && !receiver.equals(account) && !left(receiver)) {
      String thing = thing(account, text(row, "事项类型"), text(row, "事项ID"));
      confirmed.merge(thing, day, (one, other) -> one.isBefore(other) ? one : other);
    }
  }

  private static String thing(String account, String kind, String id) {
    return account + "|" + kind + "|" + id;
  }

  /** Whether the data of a member were saved, at most some days before a day. */
  boolean saved(String account, LocalDate before) {
    LocalDate day = backups.get(account);
    return day != null && !day.plusDays(BACKUP_DAYS).isBefore(before);
  }

  /** What a leaver holds has to be handed over, and then to be given to the other. */
  void held(String rule, Row row, String account, String kind, String id) {
    if (!left(account)) {
      return;
    }
    LocalDate day = confirmed.get(thing(account, kind, id));
    find(rule, row, day == null);
    if (day != null && day.plusDays(number("交接移交天数")).isBefore(today)) {
      find("16-8", row, account);
    }
  }

  // ---- what is found

  void find(String rule, Row row, boolean violated) {
    if (violated) {
      find(rule, row, "");
    }
  }

  void find(String rule, Row row, String discriminator) {
    find(rule, row.table().name(), row.identity(), discriminator);
  }

  void find(String rule, String table, String key, String discriminator) {
    found.computeIfAbsent(rule, any -> new HashSet<>()).add(subject(table, key, discriminator));
  }

  /** How a finding is told from others of its rule. */
  static String subject(String table, String key, String discriminator) {
    return table + "\n" + key + "\n" + discriminator;
  }

  Map<String, Set<String>> found() {
    return found;
  }
}
