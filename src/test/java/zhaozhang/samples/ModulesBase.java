package zhaozhang.samples;

import java.util.ArrayList;
import java.util.List;

/** The modules of the regulation's annex, each with a manager and seen only by whom it serves. */
final class ModulesBase {

  private static final String ANY = "各部门";

  /**
   * @param department one that the annex names
   * @param outside whether service staff from outside see it
   * @param affiliated whether affiliated institutions see it
   */
  record Module(String name, String department, boolean outside, boolean affiliated) {}

  static final List<Module> ALL =
      List.of(
          inner("官网注册和认证", Departments.OFFICE),
          open("创建群聊", ANY),
          inner("通讯录", Departments.STAFF),
          inner("外部沟通管理", Departments.IT),
          inner("邮件（腾讯）", Departments.IT),
          inner("微盘", ANY),
          open("日程", ANY),
          open("会议", ANY),
          affiliated("文档", ANY),
          affiliated("汇报", ANY),
          inner("审批/出京审批备案（中层干部、教职工）", "组织部"),
          inner("审批/返京销假", "组织部"),
          inner("审批/教职工因私出国（境）审批备案", Departments.STAFF),
          affiliated("审批/会议室", "安保后勤处"),
          new Module("审批/桌面IT运维", Departments.IT, true, false),
          open("审批/设备维修", "安保后勤处"),
          inner("审批/学院外网信息发布", "宣传部"),
          inner("审批/议题审批", Departments.OFFICE),
          inner("审批/用章审批", Departments.OFFICE),
          open("审批/入院审批", "安保后勤处"),
          inner("审批/申请合同编号、合同用章", Departments.OFFICE),
          inner("审批/创建部门内部物资领取、考勤管理、用章申请等", ANY),
          open("公告", Departments.OFFICE),
          open("企业小助手", ANY),
          affiliated("学院新闻", "宣传部"),
          affiliated("政策理论", "宣传部"),
          open("网络安全与信息化工作园地", Departments.IT),
          affiliated("廉播纪语", "纪检监察办公室"),
          inner("信息系统/学院外网", "宣传部"),
          inner("信息系统/学院内网", "宣传部"),
          inner("信息系统/继续教育管理系统", "教务处"),
          affiliated("信息系统/北京教师学习网", "教师网络研修中心"),
          inner("信息系统/正版化软件平台", Departments.IT),
          inner("信息系统/档案管理系统", "图书档案中心"),
          inner("用友工资条", "财务资产处"));

  private ModulesBase() {}

  static void fill(College college) {
    for (Module module : ALL) {
      String manager = module.department().equals(ANY) ? Departments.IT : module.department();
      college
          .table("模块")
          .add(
              module.name(),
              module.name().equals("邮件（腾讯）") ? "否" : "是",
              module.department(),
              college.clerk(manager).account(),
              String.join("；", visible(module)));
    }
  }

  private static List<String> visible(Module module) {
    List<String> classes = new ArrayList<>(List.of("院内人员"));
    if (module.outside()) {
      classes.add("院外服务人员");
    }
    if (module.affiliated()) {
      classes.add("代管单位人员");
    }
    return classes;
  }

  private static Module inner(String name, String department) {
    return new Module(name, department, false, false);
  }

  private static Module affiliated(String name, String department) {
    return new Module(name, department, false, true);
  }

  private static Module open(String name, String department) {
    return new Module(name, department, true, true);
  }
}
