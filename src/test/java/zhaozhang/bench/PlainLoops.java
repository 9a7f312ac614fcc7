package zhaozhang.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.function.Functions;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;

/**
 * The rules over the large tables as somebody would write them for speed: a loop for each, over
 * hash indexes made once. What the engine takes is measured against this.
 */
final class PlainLoops {

  private static final Pattern HAN_NAME =
      Pattern.compile(
          "[\\p{IsHan}\\x{20000}-\\x{3FFFF}](·?[\\p{IsHan}\\x{20000}-\\x{3FFFF}]){1,29}");
  private static final Pattern LATIN_NAME =
      Pattern.compile(
          "['’‘ʼ]?\\p{IsLatin}[\\p{IsLatin}\\p{M}'’‘ʼ.‐‑-]*"
              + "([\\s\\p{Z}]+['’‘ʼ]?\\p{IsLatin}[\\p{IsLatin}\\p{M}'’‘ʼ.‐‑-]*)+");
  private static final Set<String> CLASSES = Set.of("院内人员", "院外服务人员", "代管单位人员");

  private final Snapshot snapshot;
  private final Snapshot lists;
  private final LocalDate today;
  private final Map<String, Row> members = new HashMap<>();
  private final Map<String, Row> staff = new HashMap<>();
  private final Map<String, Set<String>> found = new TreeMap<>();

  private PlainLoops(Snapshot snapshot, Snapshot lists, LocalDate today) {
    this.snapshot = snapshot;
    this.lists = lists;
    this.today = today;
  }

  /** The keys of what each rule finds. */
  static Map<String, Set<String>> audit(Snapshot snapshot, Snapshot lists, LocalDate today) {
    PlainLoops loops = new PlainLoops(snapshot, lists, today);
    loops.rows("成员").forEach(row -> loops.members.put(text(row, "账号"), row));
    loops.rows("人事").forEach(row -> loops.staff.put(text(row, "工号"), row));
    loops.people();
    loops.shared("14-1", "工号");
    loops.shared("14-2", "手机");
    loops.newcomers();
    loops.groups();
    loops.words("4-6", "涉密");
    loops.words("13-5", "与工作无关");
    loops.words("17-3", "商业");
    return loops.found;
  }

  private List<Row> rows(String table) {
    return snapshot.table(table).orElseThrow().rows();
  }

  private static String text(@Nullable Row row, String column) {
    return row == null ? "" : Objects.toString(row.get(column), "");
  }

  private void find(String rule, Row row, boolean violated) {
    if (violated) {
      found.computeIfAbsent(rule, any -> new HashSet<>()).add(row.identity());
    }
  }

  private static String state(Row member) {
    boolean disabled = text(member, "禁用状态").equals("已禁用") && !text(member, "激活状态").equals("已退出");
    return disabled ? "已禁用" : text(member, "激活状态");
  }

  private static boolean active(@Nullable Row member) {
    return member != null && state(member).equals("已激活");
  }

  private static boolean open(Row member) {
    return active(member) || state(member).equals("未激活");
  }

  private boolean left(@Nullable Row record) {
    if (record == null || !Set.of("离职", "退休", "调出").contains(text(record, "在职状态"))) {
      return false;
    }
    return !(record.get("离职日期") instanceof LocalDate day) || day.isBefore(today);
  }

  private static boolean belongs(Row member, String department) {
    return member.get("部门") instanceof List<?> paths
        && paths.stream().anyMatch(path -> List.of(("" + path).split("/")).contains(department));
  }

  private void people() {
    for (Row row : rows("成员")) {
      boolean enrolled = !state(row).equals("已退出");
      Row record = row.get("工号") == null ? null : staff.get(text(row, "工号"));
      String name = Objects.toString(Functions.plainName((String) row.get("姓名")), "");
      String kind = text(row, "人员类别");
      find("4-2", row, enrolled && kind.equals("院内人员") && record == null);
      find("4-3", row, enrolled && !CLASSES.contains(kind));
      find("8-1", row, open(row) && left(record));
      boolean serving = record != null && text(record, "在职状态").equals("在职");
      find("8-3", row, enrolled && serving && !belongs(row, text(record, "部门")));
      String recorded = Functions.plainName(text(record, "姓名"));
      find("15-1", row, enrolled && record != null && !name.equals(recorded));
      boolean real =
          HAN_NAME.matcher(name).matches() || LATIN_NAME.matcher(text(row, "姓名")).matches();
      find("15-2", row, enrolled && !real);
      find("15-3", row, active(row) && !Boolean.TRUE.equals(row.get("证件照")));
      boolean complete = row.get("手机") != null && row.get("部门") != null && row.get("职务") != null;
      find("15-4", row, active(row) && !complete);
    }
  }

  private void shared(String rule, String column) {
    Map<String, List<Row>> sharing = new HashMap<>();
    for (Row row : rows("成员")) {
      if (open(row) && row.get(column) != null) {
        sharing.computeIfAbsent(text(row, column), any -> new ArrayList<>(1)).add(row);
      }
    }
    sharing.values().forEach(each -> each.forEach(row -> find(rule, row, each.size() > 1)));
  }

  private void newcomers() {
    Set<String> enrolled = new HashSet<>();
    rows("成员").stream()
        .filter(row -> !state(row).equals("已退出"))
        .forEach(row -> enrolled.add(text(row, "工号")));
    LocalDate due = today.minusDays(7);
    for (Row row : rows("人事")) {
      boolean joined = !(row.get("入职日期") instanceof LocalDate day) || day.isBefore(due);
      boolean serving = text(row, "在职状态").equals("在职");
      find("8-2", row, serving && joined && !enrolled.contains(text(row, "工号")));
    }
  }

  private void groups() {
    Map<String, Row> groups = index("工作群", "群号", row -> text(row, "状态").equals("正常"));
    Set<String> withOwner = new HashSet<>();
    Set<String> withOutsiders = new HashSet<>();
    for (Row row : rows("群成员")) {
      String group = text(row, "群号");
      if (text(groups.get(group), "群主").equals(text(row, "账号"))) {
        withOwner.add(group);
      }
      if (text(row, "成员类型").equals("外部联系人")) {
        withOutsiders.add(group);
      }
    }
    Map<String, Integer> owned = new HashMap<>();
    for (Row row : groups.values()) {
      Row owner = members.get(text(row, "群主"));
      boolean inside = text(row, "群类型").equals("内部群");
      String kind = text(owner, "人员类别");
      find("13-1", row, !active(owner));
      find("13-2", row, active(owner) && !withOwner.contains(text(row, "群号")));
      find("13-3", row, inside && active(owner) && !kind.isEmpty() && !kind.equals("院内人员"));
      find("13-4", row, inside && withOutsiders.contains(text(row, "群号")));
      boolean gone = owner != null && owner.get("工号") != null && left(staff.get(text(owner, "工号")));
      find("16-1", row, gone);
      owned.merge(text(row, "群主"), 1, Integer::sum);
    }
    owned.forEach(
        (owner, count) -> {
          Row member = members.get(owner);
          if (member != null) {
            find("13-6", member, count > 50);
          }
        });
  }

  private Map<String, Row> index(String table, String column, Predicate<Row> of) {
    Map<String, Row> index = new LinkedHashMap<>();
    rows(table).stream().filter(of).forEach(row -> index.put(text(row, column), row));
    return index;
  }

  private void words(String rule, String kind) {
    Function<Row, String> lower = row -> text(row, "词").toLowerCase(Locale.ROOT);
    List<String> words =
        lists.table("敏感词").orElseThrow().rows().stream()
            .filter(row -> text(row, "类别").equals(kind))
            .map(lower)
            .toList();
    for (Row row : rows("工作群")) {
      String name = text(row, "群名").toLowerCase(Locale.ROOT);
      find(rule, row, text(row, "状态").equals("正常") && words.stream().anyMatch(name::contains));
    }
  }
}
