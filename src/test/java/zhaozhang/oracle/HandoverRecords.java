package zhaozhang.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The handover check, §5: which records confirm a handover, and why the others do not. */
final class HandoverRecords {

  private static final int BACKUP_DAYS = 90;
  private static final String BACKUP = "数据备份";

  private static final String RECORD = "交接: 事项类型 接收人";
  private static final String MEMBER = "成员: 工号 姓名 人员类别";
  private static final String STAFF = "人事: 在职状态 离职日期 姓名";

  static final List<Check> CHECKS =
      List.of(
          of("认-1", HandoverRecords::takenOver, RECORD + " 确认日期", MEMBER + " 激活状态", STAFF),
          of(
              "认-2",
              (facts, one) -> backedUp(facts, one) && leaves(facts, one.text("账号")) != null,
              "交接: 事项类型 确认日期",
              MEMBER,
              "人事: 离职日期 姓名"),
          of(
              "认-3",
              (facts, one) -> backedUp(facts, one) && leaves(facts, one.text("账号")) == null,
              "交接: 事项类型 确认日期",
              MEMBER,
              "人事: 离职日期 姓名"),
          of("不-1", (facts, one) -> one.date("确认日期") == null, "交接: 确认日期"),
          of("不-2", (facts, one) -> later(one.date("确认日期"), facts.today()), "交接: 确认日期"),
          of("不-3", (facts, one) -> !backup(one) && one.text("接收人") == null, RECORD),
          of("不-4", (facts, one) -> !backup(one) && toThemselves(one), RECORD),
          of(
              "不-5",
              (facts, one) -> receiver(one).filter(to -> facts.member(to).isEmpty()).isPresent(),
              RECORD,
              "成员"),
          of(
              "不-6",
              (facts, one) ->
                  receiver(one).flatMap(facts::member).filter(to -> !facts.active(to)).isPresent(),
              RECORD,
              "成员: 激活状态"),
          of(
              "不-7",
              (facts, one) ->
                  receiver(one)
                      .flatMap(facts::member)
                      .flatMap(facts::humanResources)
                      .filter(record -> record.date("离职日期") != null && goes(facts, record))
                      .isPresent(),
              RECORD,
              MEMBER,
              STAFF),
          of(
              "不-8",
              (facts, one) ->
                  receiver(one)
                      .flatMap(facts::member)
                      .flatMap(facts::humanResources)
                      .filter(record -> record.date("离职日期") == null && facts.left(record))
                      .isPresent(),
              RECORD,
              MEMBER,
              STAFF),
          of(
              "不-9",
              (facts, one) ->
                  backup(one) && longBefore(one.date("确认日期"), leaves(facts, one.text("账号"))),
              "交接: 事项类型 确认日期",
              MEMBER,
              "人事: 离职日期 姓名"),
          of(
              "不-10",
              (facts, one) ->
                  backup(one)
                      && longBefore(one.date("确认日期"), facts.today())
                      && leaves(facts, one.text("账号")) == null,
              "交接: 事项类型 确认日期",
              MEMBER,
              "人事: 离职日期 姓名"));

  private HandoverRecords() {}

  private static Check of(String rule, BiPredicate<Facts, Fact> wanted, String... needs) {
    return Check.of(
        rule,
        (facts, findings) ->
            facts.somebody("交接").stream()
                .filter(record -> wanted.test(facts, record))
                .forEach(findings::add),
        needs);
  }

  /** Whether a record confirms that somebody handed over something of a kind. */
  static boolean confirms(Facts facts, Fact record) {
    return takenOver(facts, record) || backedUp(facts, record);
  }

  private static boolean backup(Fact record) {
    return record.is("事项类型", BACKUP);
  }

  private static boolean toThemselves(Fact record) {
    return record.is("接收人", record.text("账号"));
  }

  private static Optional<String> receiver(Fact record) {
    return backup(record) ? Optional.empty() : Optional.ofNullable(record.text("接收人"));
  }

  private static boolean takenOver(Facts facts, Fact record) {
    return receiver(record)
        .filter(to -> signed(facts, record) && !toThemselves(record))
        .filter(facts::isActiveMember)
        .filter(
            to ->
                facts.member(to).flatMap(facts::humanResources).stream()
                    .noneMatch(staff -> goes(facts, staff)))
        .isPresent();
  }

  private static boolean signed(Facts facts, Fact record) {
    LocalDate day = record.date("确认日期");
    return day != null && !day.isAfter(facts.today());
  }

  /** Whether somebody has left or will leave. */
  static boolean goes(Facts facts, Fact staff) {
    return facts.left(staff)
        || staff.onOrAfter("离职日期", facts.today())
        || (staff.is("在职状态", "在职") && staff.date("离职日期") != null);
  }

  private static boolean backedUp(Facts facts, Fact record) {
    LocalDate left = leaves(facts, record.text("账号"));
    return backup(record)
        && signed(facts, record)
        && !longBefore(record.date("确认日期"), left == null ? facts.today() : left);
  }

  private static @Nullable LocalDate leaves(Facts facts, @Nullable String account) {
    return facts
        .member(account)
        .flatMap(facts::humanResources)
        .map(staff -> staff.date("离职日期"))
        .orElse(null);
  }

  private static boolean longBefore(@Nullable LocalDate day, @Nullable LocalDate other) {
    return day != null && other != null && day.plusDays(BACKUP_DAYS).isBefore(other);
  }

  private static boolean later(@Nullable LocalDate day, LocalDate other) {
    return day != null && day.isAfter(other);
  }
}
