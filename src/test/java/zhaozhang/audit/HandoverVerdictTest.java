package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.Handover.Verdict;

/** Whether somebody may leave, where something of it is not known. */
class HandoverVerdictTest {

  private static final LocalDate AS_OF = LocalDate.of(2025, 10, 31);

  @TempDir Path folder;
  private Path snapshot;

  /** Somebody who holds nothing, and whose data are saved. */
  @BeforeEach
  void export() throws IOException {
    snapshot = Files.createDirectory(folder.resolve("2025-10"));
    write(
        "成员",
        "账号,姓名,部门,激活状态,工号,人员类别",
        "zhangsan,张三,学院/教务处,已激活,00123,院内人员",
        "lisi,李四,学院/人事处,已激活,00124,院内人员");
    write("人事", "工号,姓名,部门,在职状态,入职日期,离职日期", "00123,张三,教务处,在职,2015-09-01,2025-11-05");
    write("工作群", "群号,群名,群主,状态", "G1,群,lisi,正常");
    write("应用", "应用ID,应用名称,应用类型,负责人,状态", "A1,应用,自建应用,lisi,启用");
    write("审批节点", "模板ID,审批人", "T1,lisi");
    write("审批模板", "模板ID,模板名称,管理员,管理部门", "T1,模板,lisi,人事处");
    write("资产", "资产ID,名称,所有者,所属部门", "Z1,资料,lisi,人事处");
    write("管理员", "账号,角色", "lisi,超级管理员");
    write("模块", "模块名称,启用,管理员,管理部门", "公告,是,lisi,人事处");
    write("部门专人", "部门,账号", "人事处,lisi");
    write("领导小组", "角色,账号,部门", "组长,lisi,人事处");
    write("公告", "公告ID,标题,审核人,发布人,状态", "N1,通知,lisi,lisi,发布中");
    write("交接", "账号,事项类型,事项ID,接收人,确认日期", "zhangsan,数据备份,,,2025-10-20");
  }

  private void write(String table, String... lines) throws IOException {
    Files.write(snapshot.resolve(table + ".csv"), List.of(lines));
  }

  private Dossier check(String who) {
    return HandoverCheck.run(
            new HandoverCheck.Request(
                snapshot,
                Path.of("rules"),
                new HandoverCheck.Who.One(who),
                AS_OF,
                AS_OF,
                "1",
                null))
        .dossiers()
        .get(0);
  }

  @Test
  void who_holds_nothing_may_leave_by_whatever_number_or_name_is_asked_for() {
    for (String who : List.of("zhangsan", "ＺhangSan", "张 三", "123", "00123")) {
      assertEquals(Verdict.READY, check(who).verdict(), who);
    }
  }

  @Test
  void a_thing_of_two_rows_of_which_one_names_the_leaver_is_perhaps_held() throws IOException {
    write("工作群", "群号,群名,群主,状态", "G1,群,lisi,正常", "G2,群,zhangsan,正常", "G2,群,lisi,正常");
    assertEquals(Verdict.NOT_JUDGED, check("zhangsan").verdict());
    assertEquals(2, check("zhangsan").gaps().unjudged().size());
  }

  @Test
  void where_a_file_of_records_could_not_be_read_nobody_knows() throws IOException {
    Files.createFile(snapshot.resolve("交接-2.csv"));
    assertEquals(Verdict.NOT_JUDGED, check("zhangsan").verdict());
    assertEquals(List.of("交接"), check("zhangsan").gaps().incomplete());
  }
}
