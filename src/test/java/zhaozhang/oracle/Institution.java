package zhaozhang.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A small institution that keeps its regulation, or nearly: the rows of every table before anything
 * in them is changed at random.
 */
final class Institution {

  static final LocalDate IN_FORCE = LocalDate.of(2025, 1, 17);

  private final LocalDate today;
  private final LocalDate recently;
  private final Map<String, List<Map<String, @Nullable Object>>> rows = new LinkedHashMap<>();

  private Institution(LocalDate today) {
    this.today = today;
    recently = today.isBefore(IN_FORCE.plusDays(20)) ? IN_FORCE : today.minusDays(20);
  }

  /** By table; in each row the columns that are not blank. */
  static Map<String, List<Map<String, @Nullable Object>>> rows(LocalDate today) {
    Institution institution = new Institution(today);
    institution.addPeople();
    institution.addDepartments();
    institution.addGroups();
    institution.addAdministrators();
    institution.addApps();
    institution.addApprovals();
    institution.addModules();
    institution.addNotices();
    institution.addTraces();
    return institution.rows;
  }

  static Map<String, List<Map<String, @Nullable Object>>> lists() {
    Institution institution = new Institution(IN_FORCE);
    institution.addLists();
    return institution.rows;
  }

  private void addPeople() {
    staff("yuan", "G01", "周远", "北京教育学院/院领导");
    staff("dang", "G02", "李四", "北京教育学院/党政办公室");
    staff("xin", "G03", "欧阳 修", "信息化办公室/网络科");
    staff("ren", "G04", "艾力·买买提", "人事处");
    staff("zu", "G05", "𠮷田", "组织部");
    staff("jiao", "G06", "张三", "教务处/学籍科");
    staff("xuan", "G07", "王小明", "宣传部");
    staff("xin2", "G08", "𫖯𣲗·李", "信息化办公室");
    member("john", null, "John Smith", List.of("后勤处/物业"), "院外服务人员", "已激活");
    member("dai", null, "José García-López", List.of("后勤处", "教务处"), "代管单位人员", "未激活");
    member("gone", "G11", "赵六", List.of("教务处"), "院内人员", "已退出");
    member("old", "G12", "钱 七", List.of("宣传部"), "院内人员", "已激活");
    person("G11", "赵六", "教务处", "离职", recently);
    person("G12", "钱七", "宣传部", "退休", today.plusDays(5));
    person("G13", "新来", "教务处", "在职", null);
    last("人事").put("入职日期", today.minusDays(3));
  }

  private void staff(String account, String number, String name, String path) {
    member(account, number, name, List.of(path), "院内人员", "已激活");
    person(number, name, path.substring(path.lastIndexOf('/') + 1), "在职", null);
  }

  private void member(
      String account,
      @Nullable String number,
      String name,
      List<String> departments,
      String peopleClass,
      String state) {
    add("成员", "账号", account, "姓名", name, "部门", departments, "职务", "教师");
    Map<String, @Nullable Object> member = last("成员");
    member.put("手机", phone(account));
    member.put("激活状态", state);
    member.put("禁用状态", "未禁用");
    member.put("工号", number);
    member.put("人员类别", peopleClass);
    member.put("证件照", true);
  }

  /** One of its own for each account. */
  static String phone(String account) {
    return "138%08d".formatted(Math.floorMod(account.hashCode(), 100_000_000));
  }

  private void person(
      String number, String name, String department, String status, @Nullable LocalDate left) {
    add("人事", "工号", number, "姓名", name, "部门", department, "在职状态", status);
    last("人事").put("入职日期", LocalDate.of(2020, 9, 1));
    last("人事").put("离职日期", left);
  }

  private void addDepartments() {
    add("部门", "部门ID", "1", "部门名称", "北京教育学院", "上级部门ID", "0");
    List<String> names = List.of("院领导", "党政办公室", "信息化办公室", "人事处", "组织部", "教务处", "宣传部");
    List<String> people = List.of("yuan", "dang", "xin", "ren", "zu", "jiao", "xuan");
    for (int i = 0; i < names.size(); i++) {
      String role = i == 0 ? "组长" : i <= 2 ? "副组长" : "成员";
      add("部门", "部门ID", "" + (i + 2), "部门名称", names.get(i), "上级部门ID", "1");
      add("领导小组", "角色", role, "账号", people.get(i), "部门", names.get(i));
      add("部门专人", "部门", names.get(i), "账号", people.get(i));
    }
    add("部门", "部门ID", "9", "部门名称", "网络科", "上级部门ID", "4");
    add("部门", "部门ID", "10", "部门名称", "学籍科", "上级部门ID", "7");
  }

  private void addGroups() {
    group("q1", "教务工作群", "jiao", "内部群", "正常");
    group("q2", "校外合作群", "john", "外部群", "正常");
    group("q3", "考勤 GAMES", "xuan", "内部群", "已解散");
    group("q4", "旧群", "gone", "内部群", "已解散");
    group("q5", "退休教师群", "old", "内部群", null);
    group("q6", "教研室群", "jiao", "内部群", "正常");
    add("群成员", "群号", "q2", "账号", "wm-1", "成员类型", "外部联系人");
    add("群成员", "群号", "q5", "账号", "ren", "成员类型", "企业成员");
  }

  private void group(String id, String name, String owner, String kind, @Nullable String state) {
    add("工作群", "群号", id, "群名", name, "群主", owner, "群类型", kind, "状态", state);
    add("群成员", "群号", id, "账号", owner, "成员类型", "企业成员");
  }

  private void addAdministrators() {
    add("管理员", "账号", "yuan", "角色", "创建人");
    add("管理员", "账号", "dang", "角色", "超级管理员", "管理模块", List.of("公告"));
    add("管理员", "账号", "xin", "角色", "超级管理员");
    administrator("ren", List.of("通讯录"), "xin", recently, null);
    administrator("zu", List.of("公告", "审批/会议室"), "xin", recently, "P1");
    administrator("jiao", List.of("审批"), "xin", IN_FORCE, "P1");
    administrator("xuan", List.of("学院新闻"), "jiao", IN_FORCE.minusDays(1), null);
  }

  private void administrator(
      String account,
      List<String> modules,
      String grantor,
      LocalDate granted,
      @Nullable String application) {
    add("管理员", "账号", account, "角色", "分级管理员", "管理模块", modules, "管理范围", List.of("教务处"));
    last("管理员").put("授权人", grantor);
    last("管理员").put("授权日期", granted);
    last("管理员").put("申请单号", application);
  }

  private void addApps() {
    app("w1", "第三方应用", "教务处", "jiao", "xin", recently);
    last("应用").putAll(Map.of("批准单号", "P2", "是否采购", true, "采购单号", "P3"));
    app("w7", "第三方应用", "教务处", "jiao", null, recently);
    last("应用").put("批准单号", "P6");
    app("w2", "第三方应用", "宣传部", "xuan", "xuan", IN_FORCE.minusDays(1));
    app("w3", "自建应用", "教务处", "jiao", "jiao", recently);
    app("w4", "自建应用", "信息化办公室", "xin", "xin", IN_FORCE);
    app("w5", "系统应用", null, "gone", "gone", recently);
    last("应用").put("状态", "停用");
    app("w6", "系统应用", null, null, null, null);
  }

  private void app(
      String id,
      String type,
      @Nullable String department,
      @Nullable String manager,
      @Nullable String creator,
      @Nullable LocalDate created) {
    add("应用", "应用ID", id, "应用名称", "应用" + id, "应用类型", type, "所属部门", department);
    last("应用").put("负责人", manager);
    last("应用").put("创建人", creator);
    last("应用").put("创建日期", created);
  }

  private void addApprovals() {
    application("P1", "分级权限", "信息化办公室", "已通过");
    application("P2", "第三方应用", "企业微信管理领导小组", "已通过");
    application("P3", "采购", "财资处", "已通过");
    application("P4", "分级权限", null, "已驳回");
    application("P5", "第三方应用", "党政办公室", "审批中");
    application("P6", "第三方应用", "党政办公室", "已通过");
    last("申请单").put("批准日期", recently);
    add("审批模板", "模板ID", "m1", "模板名称", "请假", "模块", "审批", "管理部门", "人事处");
    last("审批模板").putAll(Map.of("管理员", "ren", "流程说明", "申请人→部门→人事处"));
    add("审批模板", "模板ID", "m2", "模板名称", "用章", "管理员", "dang", "流程说明", "两级");
    add("审批节点", "模板ID", "m1", "序号", BigDecimal.ONE, "审批人", "ren");
    add("审批节点", "模板ID", "m1", "序号", BigDecimal.valueOf(2), "审批人", "gone");
    add("审批节点", "模板ID", "m2", "序号", new BigDecimal("1.5"), "审批人", "old");
  }

  private void application(String number, String matter, @Nullable String body, String result) {
    add("申请单", "单号", number, "事项", matter, "批准机构", body, "结果", result);
    last("申请单").put("批准日期", recently.minusDays(1));
  }

  private void addModules() {
    module("公告", true, List.of("党政办公室", "组织部"), List.of("院内人员", "院外服务人员"));
    module("审批", true, List.of("人事处"), List.of("院内人员"));
    module("审批/会议室", true, List.of("教务处"), List.of("院内人员"));
    module("微盘", true, List.of("宣传部"), List.of());
    module("会议室", false, List.of(), List.of("代管单位人员"));
  }

  private void module(String name, boolean used, List<String> departments, List<String> visibleTo) {
    add("模块", "模块名称", name, "启用", used, "管理员", "xin");
    last("模块").put("管理部门", departments.isEmpty() ? null : departments);
    last("模块").put("可见类别", visibleTo.isEmpty() ? null : visibleTo);
  }

  private void addNotices() {
    notice("n1", "公告", "放假通知", "党政办公室", "发布中");
    notice("n2", "微盘", "微盘清理", null, null);
    notice("n3", "审批", "VPN代购", "人事处", "已撤下");
    last("公告").putAll(Map.of("有效期至", IN_FORCE, "审核人", "zu"));
    notice("n4", "会议室", "会议室维护", "教务处", "发布中");
  }

  private void notice(
      String id, String module, String title, @Nullable String department, @Nullable String state) {
    add("公告", "公告ID", id, "模块", module, "标题", title, "正文", "详见附件");
    Map<String, @Nullable Object> notice = last("公告");
    notice.putAll(Map.of("发布人", "zu", "审核人", "dang", "发布日期", recently));
    notice.put("发布部门", department);
    notice.put("有效期至", today);
    notice.put("状态", state);
  }

  private void addTraces() {
    add("资产", "资产ID", "z1", "名称", "教学资料", "所有者", "jiao");
    add("资产", "资产ID", "z2", "名称", "旧课件", "所有者", "gone");
    add("认证", "有效期至", today.plusDays(31), "认证日期", recently, "办理部门", "党政办公室");
    add("认证", "有效期至", today.minusDays(1), "办理部门", "信息化办公室");
    LocalDateTime noon = recently.atTime(12, 0);
    add("操作日志", "时间", noon, "操作人", "ren", "操作类型", "新增成员", "对象", "xin2");
    add("操作日志", "时间", noon, "操作人", "xin", "操作类型", "登录", "对象", null);
    add("操作日志", "时间", noon, "操作人", "xin", "操作类型", "新增管理员", "对象", "zu");
    LocalDateTime before = IN_FORCE.minusDays(1).atTime(23, 59, 59);
    add("操作日志", "时间", before, "操作人", "xin", "操作类型", "修改姓名", "对象", "zu");
    add("操作日志", "时间", before, "操作人", "xin", "操作类型", "删除成员", "对象", "zu");
    handover("工作群", "q4", "jiao");
    handover("应用", "w5", "jiao");
    handover("审批", "m1", "ren");
    handover("资产", "z2", "jiao");
    handover("资产", "z2", "nobody");
    handover("数据备份", null, null);
    add("交接", "账号", "old", "事项类型", "工作群", "事项ID", "q5", "接收人", "ren");
    add("交接", "账号", "zu", "事项类型", "模块", "事项ID", "公告", "确认日期", recently);
    add("交接", "账号", "zu", "事项类型", "管理员", "事项ID", "分级管理员", "确认日期", recently);
  }

  private void handover(String kind, @Nullable String id, @Nullable String receiver) {
    add("交接", "账号", "gone", "事项类型", kind, "事项ID", id, "接收人", receiver);
    last("交接").put("确认日期", recently);
  }

  private void addLists() {
    add("责任清单", "模块名称", "公告", "管理部门", List.of("党政办公室", "组织部"));
    add("责任清单", "模块名称", "审批", "管理部门", List.of("组织部", "人事处"));
    add("责任清单", "模块名称", "审批/会议室", "管理部门", List.of("教务处"));
    add("责任清单", "模块名称", "微盘", "管理部门", List.of("各部门"));
    add("责任清单", "模块名称", "审批/用章审批", "管理部门", List.of("相关部门"));
    for (String module : List.of("公告", "审批", "审批/会议室", "微盘", "审批/用章审批")) {
      add("类别可见", "人员类别", "院内人员", "模块名称", module);
    }
    add("类别可见", "人员类别", "院外服务人员", "模块名称", "公告");
    add("类别可见", "人员类别", "代管单位人员", "模块名称", "公告");
    add("类别可见", "人员类别", "代管单位人员", "模块名称", "微盘");
    add("敏感词", "词", "机密", "类别", "涉密", "除外", List.of("计算机密码", "绝对机密"));
    add("敏感词", "词", "Top Secret", "类别", "涉密");
    add("敏感词", "词", "代购", "类别", "商业");
    add("敏感词", "词", "VPN", "类别", "商业");
    add("敏感词", "词", "抢红包", "类别", "与工作无关");
    add("敏感词", "词", "Game", "类别", "与工作无关");
    add("参数", "名称", "施行日期", "值", IN_FORCE.toString());
    add("参数", "名称", "认证预警天数", "值", "30");
    add("参数", "名称", "离职注销宽限天数", "值", "0");
    add("参数", "名称", "入职开通宽限天数", "值", "7");
    add("参数", "名称", "单人群主上限", "值", "50");
    add("参数", "名称", "未激活提醒天数", "值", "30");
    add("参数", "名称", "交接移交天数", "值", "7");
    add("部门除外", "名称", "院领导", "理由", "不是部门");
  }

  private void add(String table, @Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> row = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    rows.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
  }

  private Map<String, @Nullable Object> last(String table) {
    List<Map<String, @Nullable Object>> all = rows.getOrDefault(table, List.of());
    return all.get(all.size() - 1);
  }
}
