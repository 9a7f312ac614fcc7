package zhaozhang.samples;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The 18 tables of the catalogue, empty. */
final class SampleTables {

  private SampleTables() {}

  static Map<String, SampleTable> empty() {
    Map<String, SampleTable> tables = new LinkedHashMap<>();
    add(tables, "成员", "账号 姓名 部门 职务 手机 邮箱 激活状态 工号 人员类别 证件照", "账号");
    add(tables, "人事", "工号 姓名 部门 人员类别 在职状态 入职日期 离职日期 手机", "工号");
    add(tables, "部门", "部门ID 部门名称 上级部门ID", "部门名称");
    add(tables, "工作群", "群号 群名 群主 群类型 创建人 创建日期 状态", "群号");
    add(tables, "群成员", "群号 账号 成员类型", "群号 账号");
    add(tables, "管理员", "账号 角色 管理模块 管理范围 授权人 授权日期 申请单号", "账号 角色");
    add(tables, "应用", "应用ID 应用名称 应用类型 所属部门 负责人 创建人 创建日期 批准单号 是否采购 采购单号 状态", "应用ID");
    add(tables, "申请单", "单号 事项 申请部门 申请日期 批准机构 批准日期 结果", "单号");
    add(tables, "审批模板", "模板ID 模板名称 模块 管理部门 管理员 流程说明", "模板ID");
    add(tables, "审批节点", "模板ID 序号 审批人", "模板ID 审批人");
    add(tables, "模块", "模块名称 启用 管理部门 管理员 可见类别", "模块名称");
    add(tables, "公告", "公告ID 模块 标题 正文 发布人 发布部门 发布日期 审核人 有效期至 状态", "公告ID");
    add(tables, "资产", "资产ID 资产类型 名称 所有者 所属部门 外部分享", "资产ID");
    add(tables, "部门专人", "部门 账号", "部门 账号");
    add(tables, "领导小组", "角色 账号 部门", "账号");
    add(tables, "认证", "有效期至 认证日期 办理部门", "有效期至");
    add(tables, "操作日志", "时间 操作人 操作类型 对象 详情", "时间 操作人 操作类型 对象");
    add(tables, "交接", "账号 事项类型 事项ID 接收人 确认日期", "账号 事项类型 事项ID");
    return tables;
  }

  private static void add(
      Map<String, SampleTable> tables, String name, String columns, String identity) {
    tables.put(name, new SampleTable(name, words(columns), words(identity)));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(" ", -1)).toList();
  }
}
