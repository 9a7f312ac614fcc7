package zhaozhang.bench;

import static zhaozhang.bench.Corporation.DAYS;
import static zhaozhang.bench.Corporation.START;
import static zhaozhang.bench.Staff.INSIDE;
import static zhaozhang.bench.Staff.account;
import static zhaozhang.bench.Staff.departmentName;

import java.io.IOException;
import java.util.List;

/** What the people of a generated corporation administer, apply for, publish and hand over. */
final class Affairs {

  private static final List<String> ADMISSIONS = List.of("新增成员", "移除成员", "导入成员");
  private static final String LOGIN = "登录管理后台";

  private final Exports exports;
  private final Staff staff;
  private final Holders holders;

  Affairs(Exports exports, Staff staff, Holders holders) {
    this.exports = exports;
    this.staff = staff;
    this.holders = holders;
  }

  /** Writes their tables. */
  void write() throws IOException {
    administrators();
    applications();
    approvals();
    notices();
    records();
  }

  private void administrators() throws IOException {
    exports.table("管理员", "账号 角色 管理模块 管理范围 授权人 授权日期 申请单号", this::administrators);
    exports.table(
        "模块",
        "模块名称 启用 管理部门 管理员 可见类别",
        rows -> {
          rows.row("日程", "是", "信息化办公室", account(1), INSIDE + "；院外服务人员");
          rows.row("公告", "是", "党政办", account(0), INSIDE);
          rows.row("微盘", "是", "教务处", account(6), INSIDE + "；院外服务人员");
          rows.row("用友工资条", "是", "宣传部", account(3), INSIDE);
          rows.row("会议", "是", "人事处", account(4), INSIDE);
          rows.row("小程序商店", "是", "", account(49 + 50 * 7), INSIDE);
          rows.row("审批/服务保障/会议室", "否", "", "", "");
        });
  }

  private void administrators(Exports.Table table) throws IOException {
    table.row(account(3), "创建人", "", "", "", "", "");
    for (int i = 0; i < staff.departments; i++) {
      table.row(
          account(i),
          i < 2 || staff.chance(50) ? "超级管理员" : "分级管理员",
          "日程",
          departmentName(i),
          account(3),
          START,
          application(i * 2));
    }
    for (int i = 0; i < staff.members / 500; i++) {
      table.row(
          account(holders.holder(20, "管理员", "分级管理员")),
          "分级管理员",
          staff.chance(2) ? "公告；日程" : "审批/服务保障/会议室",
          staff.chance(30) ? "全院" : departmentName(i % staff.departments),
          account(staff.chance(20) ? staff.active() : 1),
          START.plusDays(i % 200),
          staff.chance(20) ? "" : application(i * 2));
    }
  }

  private void applications() throws IOException {
    exports.table(
        "应用",
        "应用ID 应用名称 应用类型 所属部门 负责人 创建人 创建日期 批准单号 是否采购 采购单号 状态",
        rows -> {
          for (int i = 0; i < staff.members / 200; i++) {
            String application = "10" + Staff.padded(i);
            int owner = holders.holder(50, "应用", application);
            boolean again = i > 1 && staff.chance(50);
            rows.row(
                application,
                "应用" + i,
                i % 2 == 0 ? "自建应用" : "第三方应用",
                staff.chance(50)
                    ? ""
                    : departmentName(staff.department(staff.chance(50) ? 1 : owner)),
                account(owner),
                account(staff.chance(50) ? 4 : 1),
                START.plusDays(50 + i % 100),
                staff.chance(50) ? "" : application((again ? i / 2 - 1 : i / 2) * 4 + 3),
                i % 4 == 1 ? "是" : "否",
                staff.chance(50) ? "" : application(i / 2 * 4 + 1),
                staff.chance(50) ? "停用" : "启用");
          }
        });
    exports.table("申请单", "单号 事项 申请部门 申请日期 批准机构 批准日期 结果", this::applied);
  }

  /** Even ones are for the rights of an administrator, of the odd ones half for an application. */
  private static String application(int number) {
    return "SQ" + Staff.padded(number);
  }

  private void applied(Exports.Table table) throws IOException {
    for (int i = 0; i < staff.members / 100; i++) {
      String subject = i % 4 == 1 ? "采购" : i % 4 == 3 ? "第三方应用" : "分级权限";
      String office = i % 4 == 3 ? "企业微信管理领导小组" : "信息化办公室";
      table.row(
          application(i),
          subject,
          departmentName(i % staff.departments),
          START.plusDays(i % 20),
          staff.chance(50) ? "教务处" : office,
          START.plusDays(staff.chance(50) ? 180 : 20),
          staff.chance(50) ? "已驳回" : "已通过");
    }
  }

  private void approvals() throws IOException {
    int templates = staff.members / 200;
    exports.table(
        "审批模板",
        "模板ID 模板名称 模块 管理部门 管理员 流程说明",
        rows -> {
          for (int i = 0; i < templates; i++) {
            boolean room = i % 5 == 0;
            String office = staff.chance(50) ? "教务处" : "安保后勤处";
            rows.row(
                "MB" + Staff.padded(i),
                "用章审批" + i,
                room ? "审批/服务保障/会议室" : "审批",
                room ? office : departmentName(i % staff.departments),
                account(staff.chance(50) ? staff.leaver() : staff.active()),
                staff.chance(50) ? "" : "申请人填写后由负责人审批");
          }
        });
    exports.table(
        "审批节点",
        "模板ID 序号 审批人",
        rows -> {
          for (int i = 0; i < templates * 3; i++) {
            String template = "MB" + Staff.padded(i / 3);
            rows.row(
                template, i % 3 + 1, holders.orNobody(100, holders.holder(50, "审批", template)));
          }
        });
  }

  private void notices() throws IOException {
    exports.table(
        "公告",
        "公告ID 模块 标题 正文 发布人 发布部门 发布日期 审核人 有效期至 状态",
        rows -> {
          for (int i = 0; i < staff.members / 50; i++) {
            int author = staff.active();
            boolean schedule = i % 3 == 0;
            String news = staff.chance(200) ? "" : "学院新闻";
            rows.row(
                "GG" + Staff.padded(i),
                schedule ? "日程" : news,
                "第" + i + "期工作安排" + (staff.chance(200) ? "优惠券" : ""),
                "请各部门按计划组织学习并做好记录。" + (staff.chance(200) ? "绝密" : "计算机密码请勿外传。"),
                account(author),
                schedule ? staff.section(author) : newsroom(),
                START.plusDays(i % DAYS),
                staff.chance(100) ? account(author) : holders.orNobody(100, 2),
                staff.chance(100) ? "2025-09-30" : "2026-06-30",
                staff.chance(50) ? "已撤下" : "发布中");
          }
        });
    exports.table(
        "资产",
        "资产ID 资产类型 名称 所有者 所属部门 外部分享",
        rows -> {
          for (int i = 0; i < staff.members / 4; i++) {
            String asset = "ZC" + Staff.padded(i);
            rows.row(
                asset,
                "微盘空间",
                (staff.odd() ? "涉密资料" : "部门资料") + i,
                holders.orNobody(1_000, holders.holder(1_000, "资产", asset)),
                departmentName(i % staff.departments),
                "否");
          }
        });
  }

  /** The department that publishes news, one of its sections, or once in a while another. */
  private String newsroom() {
    return staff.chance(100) ? "教务处" : staff.chance(2) ? "宣传部" : Staff.sectionName(3, 0);
  }

  private void records() throws IOException {
    exports.table("认证", "有效期至 认证日期 办理部门", rows -> rows.row("2025-11-20", "2024-10-18", "信息化办公室"));
    exports.table("操作日志", "时间 操作人 操作类型 对象 详情", this::log);
    exports.table("交接", "账号 事项类型 事项ID 接收人 确认日期", this::handovers);
  }

  private void log(Exports.Table table) throws IOException {
    for (int i = 0; i < staff.members / 4; i++) {
      boolean admits = i % 100 == 0;
      String kind = admits ? ADMISSIONS.get(i / 100 % ADMISSIONS.size()) : operation();
      boolean stranger = admits ? staff.chance(10) : !kind.equals(LOGIN);
      table.row(
          START
              .plusDays(i % DAYS)
              .atTime(8 + i % 10, i % 60, i % 59 + 1)
              .toString()
              .replace('T', ' '),
          account(stranger ? staff.active() : 2),
          kind,
          account(staff.below(staff.members)),
          kind + "成功");
    }
  }

  private String operation() {
    return staff.odd() ? "修改姓名" : staff.odd() ? "修改管理员权限" : LOGIN;
  }

  private void handovers(Exports.Table table) throws IOException {
    for (int i = 49; i < staff.members; i += 50) {
      if (staff.left(i) && !staff.chance(100)) {
        table.row(
            account(i), "数据备份", "", account(i - 1), staff.odd() ? "" : START.plusDays(i % 200));
      }
    }
    for (List<Object> handover : holders.handedOver()) {
      table.row(handover.toArray());
    }
  }
}
