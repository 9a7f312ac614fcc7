package zhaozhang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A small snapshot of all tables, in which somebody is about to leave who holds one of each kind.
 */
final class Leavers {

  private Leavers() {}

  static Map<String, String> tables() {
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put(
        "成员",
        """
        账号,姓名,部门,职务,手机,激活状态,工号,人员类别
        lisi,李四,教务处,科员,13800000001,已激活,G1,院内人员
        wangwu,王五,教务处,科员,13800000002,已激活,G2,院内人员
        zhaoliu,赵六,教务处,处长,13800000003,已激活,G3,院内人员
        lisi2,李四,人事处,科员,13800000004,已激活,G4,院内人员
        """);
    tables.put(
        "人事",
        """
        工号,姓名,部门,人员类别,在职状态,入职日期,离职日期
        G1,李四,教务处,院内人员,在职,2020-01-01,2025-11-07
        G2,王五,教务处,院内人员,在职,2020-01-01,
        G9,孙九,教务处,院内人员,离职,2020-01-01,2025-11-01
        """);
    tables.put("工作群", "群号,群名,群主,群类型,状态\ng1,甲群,LISI,内部群,正常\ng2,乙群,wangwu,内部群,正常\n");
    tables.put("群成员", "群号,账号,成员类型\ng1,lisi,企业成员\ng1,wangwu,企业成员\ng2,wangwu,企业成员\n");
    tables.put("应用", "应用ID,应用名称,应用类型,负责人,状态\ny1,课表,自建应用,lisi,启用\n");
    tables.put("审批模板", "模板ID,模板名称,管理员\nt1,请假,wangwu\n");
    tables.put("审批节点", "模板ID,序号,审批人\nt1,1,lisi\nt1,2,zhaoliu\n");
    tables.put("资产", "资产ID,名称,所有者\nz1,教学档案,lisi\n");
    tables.put("管理员", "账号,角色\nzhaoliu,创建人\nwangwu,超级管理员\n");
    tables.put("模块", "模块名称,启用,管理员\n公告,是,wangwu\n");
    tables.put("部门专人", "部门,账号\n教务处,zhaoliu\n");
    tables.put("领导小组", "角色,账号,部门\n组长,zhaoliu,教务处\n");
    tables.put("公告", "公告ID,标题,审核人,状态\n");
    tables.put("交接", "账号,事项类型,事项ID,接收人,确认日期\n");
    return tables;
  }

  static void write(Map<String, String> tables, Path snapshot) throws IOException {
    Files.createDirectories(snapshot);
    for (Map.Entry<String, String> table : tables.entrySet()) {
      Files.writeString(snapshot.resolve(table.getKey() + ".csv"), table.getValue());
    }
  }
}
