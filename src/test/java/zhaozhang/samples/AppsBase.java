package zhaozhang.samples;

import java.time.LocalDate;
import java.util.List;

/** Apps with the applications that allowed them, and approval templates with their steps. */
final class AppsBase {

  static final int FIRST_ID = 1000001;
  static final String LEADING_GROUP = "企业微信管理领导小组";

  private final College college;
  private final String creator;
  private int appId = FIRST_ID;

  private AppsBase(College college) {
    this.college = college;
    this.creator = OfficesBase.superAdministrator(college);
  }

  static void fill(College college) {
    AppsBase base = new AppsBase(college);
    base.systemApps();
    for (int round = 0; round < college.scale(); round++) {
      base.ownApps();
      base.boughtApps();
      base.templates(round);
    }
    base.pending();
  }

  private void systemApps() {
    for (String name : List.of("打卡", "审批", "汇报", "会议", "微盘")) {
      app(name, "系统应用", Departments.IT, creator, "2020-03-02");
    }
  }

  private void ownApps() {
    ownApp("桌面运维报修", Departments.IT, "2023-05-10");
    ownApp("教室预约", "教务处", "2023-09-01");
    ownApp("访客登记", "安保后勤处", "2024-03-18");
    ownApp("图书借阅查询", "图书档案中心", "2024-06-03");
    ownApp("职称申报材料", "人事处", "2024-10-21");
    ownApp("经费查询", "财务资产处", "2025-03-05");
    ownApp("研修学时查询", "教师网络研修中心", "2025-04-14");
    ownApp("党员学习积分", "组织部", "2025-05-06");
    ownApp("科研项目管理", "科研处", "2025-06-09");
    ownApp("心理咨询预约", "教育管理与心理学院", "2025-06-23");
  }

  private void ownApp(String name, String department, String created) {
    SampleRow app = app(name, "自建应用", department, college.take(department).account(), created);
    college.untouched("自建应用", app);
  }

  private void boughtApps() {
    app("问卷调查", "第三方应用", "宣传部", college.take("宣传部").account(), "2023-11-08");
    boughtApp("电子签章", Departments.OFFICE, "2025-03-10");
    boughtApp("视频会议增强", "教师网络研修中心", "2025-03-24");
    boughtApp("食堂订餐", "安保后勤处", "2025-04-08");
    boughtApp("数字档案", "图书档案中心", "2025-04-22");
    boughtApp("课程评价", "教务处", "2025-05-12");
    boughtApp("差旅报销", "财务资产处", "2025-05-26");
    boughtApp("志愿服务登记", "组织部", "2025-06-12");
    boughtApp("在线体检预约", "人事处", "2025-06-16");
    boughtApp("论文查重", "科研处", "2025-06-10");
  }

  private void boughtApp(String name, String department, String created) {
    String month = created.substring(0, 8).replace("-", "");
    String approval = month + "7%05d".formatted(appId - 1000000);
    String purchase = month + "8%05d".formatted(appId - 1000000);
    String approved = created.substring(0, 8) + "05";
    SampleTable applications = college.table("申请单");
    applications.add(approval, "第三方应用", department, approved, LEADING_GROUP, approved, "已通过");
    applications.add(purchase, "采购", department, approved, "财务资产处", approved, "已通过");
    SampleRow app = app(name, "第三方应用", department, college.take(department).account(), created);
    app.set("批准单号", approval).set("是否采购", "是").set("采购单号", purchase);
    college.untouched("第三方应用", app);
  }

  private SampleRow app(String name, String type, String department, String owner, String created) {
    String status = appId % 5 == 0 ? "" : "启用";
    return college
        .table("应用")
        .add(
            String.valueOf(appId++),
            name,
            type,
            department,
            owner,
            creator,
            created,
            "",
            type.equals("第三方应用") ? "否" : "",
            "",
            status);
  }

  private void pending() {
    SampleTable table = college.table("申请单");
    table.add("202508900031", "分级权限", "学前教育学院", "2025-08-28", "", "", "已驳回");
    table.add("202509900032", "采购", "教务处", "2025-09-22", "", "", "审批中");
    if (college.happened(LocalDate.of(2025, 10, 20))) {
      table.add("202510900033", "第三方应用", "科研处", "2025-10-20", "", "", "审批中");
    }
  }

  private void templates(int round) {
    int number = round * 100;
    for (ModulesBase.Module module : ModulesBase.ALL) {
      if (module.name().startsWith("审批/")) {
        template(module, number++);
      }
    }
  }

  private void template(ModulesBase.Module module, int number) {
    String department = module.department().equals("各部门") ? "科研处" : module.department();
    String id = "Bs5KtTemplate%04d".formatted(number);
    String name = module.name().substring("审批/".length());
    SampleRow template =
        college
            .table("审批模板")
            .add(
                id,
                name,
                module.name(),
                department,
                college.clerk(department).account(),
                "申请人提交→部门负责人审核→" + department + "办结");
    college.table("审批节点").add(id, "1", college.head(department).account());
    college.table("审批节点").add(id, "2", college.clerk(department).account());
    college.untouched("审批模板", template);
  }
}
