package zhaozhang.samples;

/** Rules 4-1 and 4-4 and article 5: modules, their managers and who sees them. */
final class ModuleSeeds extends Seeds {

  ModuleSeeds(College college, SeedLog log) {
    super(college, log);
  }

  @Override
  void standing() {
    unlistedModule("在线投票", "宣传部");
    visibleTo("用友工资条", "院外服务人员");
    secondManager("学院新闻", "教务处");
    otherManager("信息系统/档案管理系统", Departments.IT);
    administratorNotJoined("审批/返京销假", "组织部");
  }

  @Override
  void mended() {
    visibleTo("通讯录", "院外服务人员");
  }

  @Override
  void fresh() {
    unlistedModule("审批/车辆预约", "安保后勤处");
    visibleTo("审批/议题审批", "代管单位人员");
    managerBlank("企业小助手");
    administratorBlank("廉播纪语");
  }

  private SampleRow module(String name) {
    return table("模块").find("模块名称", name);
  }

  private void unlistedModule(String name, String department) {
    String clerk = college.clerk(department).account();
    violation("4-1", table("模块").add(name, "是", department, clerk, ""), "not in 责任清单");
  }

  private void visibleTo(String module, String category) {
    SampleRow row = module(module);
    row.set("可见类别", row.get("可见类别") + "；" + category);
    violation("4-4", row, category, "visible to " + category);
  }

  private void secondManager(String module, String department) {
    SampleRow row = module(module);
    row.set("管理部门", row.get("管理部门") + "；" + department);
    violation("5-1", row, department, "a second 管理部门 that the annex does not name");
  }

  private void otherManager(String module, String department) {
    SampleRow row = module(module).set("管理部门", department);
    violation("5-1", row, department, "another 管理部门");
    violation("5-3", row, "the 管理员 is of the former 管理部门");
  }

  private void managerBlank(String module) {
    violation("5-1", module(module).set("管理部门", ""), "blank 管理部门");
  }

  private void administratorNotJoined(String module, String department) {
    SampleRow row = module(module).set("管理员", notJoined(department));
    violation("5-2", row, "管理员 has not joined yet");
  }

  private void administratorBlank(String module) {
    violation("5-2", module(module).set("管理员", ""), "blank 管理员");
  }
}
