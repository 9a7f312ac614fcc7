package zhaozhang.oracle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import zhaozhang.model.table.Snapshot;

/**
 * The parameters.
 *
 * @param inForceFrom 施行日期
 * @param certificationWarningDays 认证预警天数
 * @param leavingGraceDays 离职注销宽限天数
 * @param joiningGraceDays 入职开通宽限天数
 * @param groupsPerOwner 单人群主上限
 * @param activationDays 未激活提醒天数
 * @param handoverDays 交接移交天数
 */
record Limits(
    LocalDate inForceFrom,
    int certificationWarningDays,
    int leavingGraceDays,
    int joiningGraceDays,
    int groupsPerOwner,
    int activationDays,
    int handoverDays) {

  static Limits of(Snapshot lists) {
    Map<String, String> values = new HashMap<>();
    lists
        .table("参数")
        .orElseThrow()
        .rows()
        .forEach(row -> values.put(row.text("名称"), row.text("值")));
    return new Limits(
        LocalDate.parse(value(values, "施行日期")),
        Integer.parseInt(value(values, "认证预警天数")),
        Integer.parseInt(value(values, "离职注销宽限天数")),
        Integer.parseInt(value(values, "入职开通宽限天数")),
        Integer.parseInt(value(values, "单人群主上限")),
        Integer.parseInt(value(values, "未激活提醒天数")),
        Integer.parseInt(value(values, "交接移交天数")));
  }

  private static String value(Map<String, String> values, String name) {
    return Objects.requireNonNull(values.get(name), name);
  }
}
