package zhaozhang.bench;

import static zhaozhang.bench.PlainFacts.belongs;
import static zhaozhang.bench.PlainFacts.day;
import static zhaozhang.bench.PlainFacts.enrolled;
import static zhaozhang.bench.PlainFacts.inUse;
import static zhaozhang.bench.PlainFacts.plainName;
import static zhaozhang.bench.PlainFacts.serving;
import static zhaozhang.bench.PlainFacts.text;
import static zhaozhang.bench.PlainFacts.yes;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;

/**
 * All rules as somebody would write them for speed, for clean data: a loop for each table, over
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
  private static final Set<String> ADMISSIONS = Set.of("新增成员", "邀请成员", "导入成员", "删除成员", "移除成员");
  private static final Set<String> GRANTS = Set.of("新增管理员", "修改管理员权限", "删除管理员");

  private final PlainFacts facts;

  private PlainLoops(PlainFacts facts) {
    this.facts = facts;
  }

  /** By rule, {@linkplain PlainFacts#subject what each finding is about}. */
  static Map<String, Set<String>> audit(Snapshot snapshot, Snapshot lists, LocalDate today) {
    PlainFacts facts = new PlainFacts(snapshot, lists, today);
    PlainLoops loops = new PlainLoops(facts);
    facts.rows("成员").forEach(loops::member);
    loops.shared("14-1", "工号", "人员类别");
    loops.shared("14-2", "手机", null);
    loops.staff();
    loops.log();
    new PlainOffices(facts).run();
    new PlainThings(facts).run();
    return facts.found();
  }

  private void member(Row row) {
    String account = text(row, "账号");
    Row record = facts.recordOf(account);
    boolean enrolled = enrolled(row);
    String kind = text(row, "人员类别");
    boolean active = facts.active(account);
    facts.find("4-2", row, enrolled && kind.equals("院内人员") && record == null);
    facts.find("4-3", row, enrolled && kind.isEmpty());
    facts.find("15-2", row, enrolled && !realName(text(row, "姓名")));
    facts.find("15-3", row, active && !yes(row, "证件照"));
    boolean complete = row.get("手机") != null && row.get("部门") != null && row.get("职务") != null;
    facts.find("15-4", row, active && !complete);
    if (record != null) {
      recorded(row, account, record);
    }
  }

  private static boolean realName(String name) {
    return HAN_NAME.matcher(name).matches() || LATIN_NAME.matcher(name).matches();
  }

  private void recorded(Row row, String account, Row record) {
    boolean enrolled = enrolled(row);
    boolean left = facts.left(account);
    boolean serving = serving(record);
    String department = text(record, "部门");
    facts.find("8-1", row, inUse(row) && left);
    boolean moved = !department.isEmpty() && !belongs(row, department);
    facts.find("8-3", row, enrolled && serving && moved);
    LocalDate joined = day(record, "入职日期");
    LocalDate patience = facts.today.minusDays(facts.number("未激活提醒天数"));
    boolean late = joined != null && joined.isBefore(patience);
    facts.find("8-5", row, PlainFacts.state(row).equals("未激活") && serving && late);
    String name = plainName(record);
    boolean renamed = !name.isEmpty() && !name.equals(plainName(row));
    facts.find("15-1", row, enrolled && PlainFacts.byNumber(row) && renamed);
    String phone = text(row, "手机");
    String recordedPhone = text(record, "手机");
    boolean known = !phone.isEmpty() && !recordedPhone.isEmpty();
    facts.find("15-6", row, enrolled && known && !phone.equals(recordedPhone));
    LocalDate day = day(record, "离职日期");
    boolean unsaved = day != null && !day.isBefore(facts.inForce) && !facts.saved(account, day);
    facts.find("16-7", row, left && unsaved);
  }

  private void shared(String rule, String column, @Nullable String within) {
    Map<String, List<Row>> sharing = new HashMap<>();
    for (Row row : facts.rows("成员")) {
      if (inUse(row) && row.get(column) != null) {
        String key = text(row, column) + (within == null ? "" : "|" + text(row, within));
        sharing.computeIfAbsent(key, any -> new ArrayList<>(1)).add(row);
      }
    }
    sharing.values().forEach(each -> each.forEach(row -> facts.find(rule, row, each.size() > 1)));
  }

  private void staff() {
    Set<String> enrolled = new HashSet<>();
    facts.rows("成员").stream()
        .filter(PlainFacts::enrolled)
        .forEach(row -> enrolled.add(text(row, "工号")));
    LocalDate due = facts.today.minusDays(facts.number("入职开通宽限天数"));
    for (Row row : facts.rows("人事")) {
      LocalDate joined = day(row, "入职日期");
      boolean late = joined == null || joined.isBefore(due);
      facts.find("8-2", row, serving(row) && late && !enrolled.contains(text(row, "工号")));
      LocalDate day = day(row, "离职日期");
      boolean past = day != null && day.isBefore(facts.today);
      facts.find("8-4", row, text(row, "在职状态").equals("在职") && past);
    }
  }

  private void log() {
    Set<String> heads = new HashSet<>();
    for (Row row : facts.rows("管理员")) {
      if (Set.of("创建人", "超级管理员").contains(text(row, "角色"))) {
        heads.add(text(row, "账号"));
      }
    }
    for (Row row : facts.rows("操作日志")) {
      String kind = text(row, "操作类型");
      boolean grants = GRANTS.contains(kind);
      boolean admits = ADMISSIONS.contains(kind);
      boolean renames = kind.equals("修改姓名");
      if ((grants || admits || renames) && since(row)) {
        Row by = facts.member(text(row, "操作人"));
        boolean personnel = facts.belongsToOffice(by, "人事处");
        boolean allowed = facts.belongsToOffice(by, "信息化办公室") || heads.contains(text(by, "账号"));
        facts.find("7-2", row, grants && by != null && !allowed);
        facts.find("14-3", row, admits && !personnel);
        facts.find("15-5", row, renames && !personnel);
      }
    }
  }

  private boolean since(Row row) {
    return row.get("时间") instanceof LocalDateTime time
        && !time.toLocalDate().isBefore(facts.inForce);
  }
}
