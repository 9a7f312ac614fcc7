package zhaozhang.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Announcements reviewed before they appear, shared files, and the log of the admin console. */
final class PublicationsBase {

  private record Topic(String module, String department, String title, String body) {}

  private static final List<Topic> TOPICS =
      List.of(
          new Topic("公告", Departments.OFFICE, "关于召开%d月工作例会的通知", "请各部门负责人准时参加，会议地点为第一会议室。"),
          new Topic("公告", "组织部", "%d月理论学习安排", "请各支部按计划组织学习并做好记录。"),
          new Topic("学院新闻", "宣传部", "学院举办%d月教师研修开班式", "来自各区的骨干教师参加了开班式。"),
          new Topic("政策理论", "宣传部", "%d月学习材料汇编", "请结合实际认真学习。"),
          new Topic("网络安全与信息化工作园地", Departments.IT, "%d月网络安全提醒", "上网不涉密、涉密不上网，请及时更新口令。"),
          new Topic("廉播纪语", "纪检监察办公室", "廉洁教育第%d期", "以案为鉴，警钟长鸣。"),
          new Topic("企业小助手", "安保后勤处", "%d月校园设备检修安排", "检修期间请合理安排用电。"));
  private static final List<String> FILES =
      List.of("%s年度工作总结", "%s培训课程资料", "%s会议纪要", "%s固定资产台账", "%s教研活动照片");
  private static final List<String> ACTIONS =
      List.of("登录管理后台", "修改成员信息", "修改成员部门", "修改应用可见范围", "新增成员", "删除成员", "修改部门名称");

  private final College college;
  private final Random random;

  private PublicationsBase(College college) {
    this.college = college;
    this.random = college.random("publications");
  }

  static void fill(College college) {
    PublicationsBase base = new PublicationsBase(college);
    for (int round = 0; round < college.scale(); round++) {
      for (int i = 0; i < 56; i++) {
        base.announcement(round * 56 + i);
      }
      for (int i = 0; i < 60; i++) {
        base.file(round * 60 + i);
      }
    }
    base.log();
  }

  private void announcement(int number) {
    Topic topic = TOPICS.get(number % TOPICS.size());
    int month = 3 + number / TOPICS.size() % 8;
    LocalDate date = LocalDate.of(2025, month, 2 + random.nextInt(26));
    if (!college.happened(date)) {
      return;
    }
    boolean withdrawn = number % 11 == 5;
    SampleRow row =
        college
            .table("公告")
            .add(
                "GG2025%04d".formatted(number + 1),
                topic.module(),
                topic.title().formatted(month),
                topic.body(),
                college.clerk(topic.department()).account(),
                topic.department(),
                date.toString(),
                college.head(topic.department()).account(),
                withdrawn ? date.plusDays(20).toString() : number % 3 == 0 ? "2025-12-31" : "",
                withdrawn ? "已撤下" : number % 7 == 3 ? "" : "发布中");
    if (!withdrawn && month < 9) {
      college.untouched("公告", row);
    }
  }

  private void file(int number) {
    List<String> departments = Departments.names();
    String department = departments.get(number % departments.size());
    SampleRow row =
        college
            .table("资产")
            .add(
                "s.ww%05d".formatted(number + 1),
                number % 3 == 0 ? "微盘文件" : number % 3 == 1 ? "在线文档" : "共享空间",
                FILES.get(number / departments.size() % FILES.size()).formatted(department),
                college.clerk(department).account(),
                department,
                number % 8 == 5 ? "是" : "否");
    college.untouched("资产", row);
  }

  private void log() {
    LocalDate first = LocalDate.of(2025, 7, 1);
    for (int i = 0; i < 320 * college.scale(); i++) {
      LocalDate date = first.plusDays(i * 123L / (320L * college.scale()));
      String action = ACTIONS.get(random.nextInt(ACTIONS.size()));
      String time =
          "%s %02d:%02d:%02d".formatted(date, 8 + i % 10, random.nextInt(60), random.nextInt(60));
      String subject = subject(action);
      if (college.happened(date)) {
        college.table("操作日志").add(time, operator(action), action, subject, action + "成功");
      }
    }
  }

  private String subject(String action) {
    List<String> names = Departments.names();
    String department = names.get(random.nextInt(names.size()));
    List<Person> people = college.people(department);
    String account = people.get(random.nextInt(people.size())).account();
    return action.startsWith("登录") ? "" : action.equals("修改部门名称") ? department : account;
  }

  private String operator(String action) {
    return action.endsWith("成员")
        ? college.clerk(Departments.STAFF).account()
        : OfficesBase.superAdministrator(college);
  }
}
