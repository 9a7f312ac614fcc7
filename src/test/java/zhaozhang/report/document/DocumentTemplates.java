package zhaozhang.report.document;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import zhaozhang.report.document.WordFile.Column;

/** The templates of documents as they come with the program, by the names of their files. */
final class DocumentTemplates {

  private DocumentTemplates() {}

  static Map<String, byte[]> all() throws IOException {
    return Map.of("审计通报.docx", bulletin().bytes(), "整改通知书.docx", notice().bytes());
  }

  private static WordFile bulletin() {
    return new WordFile()
        .title("{{审计月份}}企业微信使用管理情况通报")
        .blank()
        .line("各部门：")
        .text("根据《{{制度}}》，{{审计单位}}对截至{{审计日}}的企业微信使用管理情况进行了审计。现将有关情况通报如下。")
        .heading("一、总体情况")
        .text("本次共审计{{审计条款数}}条，其中{{违规条款数}}条存在违规，总评为“{{总评}}”。" + "发现违规问题{{违规数}}项{{各级别违规}}。{{与上次相比}}")
        .text(
            "截至审计日，逾期未改的{{逾期数}}项，已答复的{{已答复数}}项，未答复的{{未答复数}}项。"
                + "另有{{未能判定数}}项因资料不全未能判定，既不算违规，也不算通过。")
        .heading("二、各部门情况")
        .table(
            List.of(
                column("部门", 2800, "{{部门.名称}}"),
                count("违规", "{{部门.违规}}"),
                count("其中高级别", "{{部门.高级别}}"),
                count("已答复", "{{部门.已答复}}"),
                count("未答复", "{{部门.未答复}}"),
                count("已逾期", "{{部门.已逾期}}"),
                count("已整改", "{{部门.已整改}}")))
        .heading("三、最紧迫的问题")
        .table(
            List.of(
                centred("序号", 600, "{{问题.序号}}"),
                centred("级别", 600, "{{问题.级别}}"),
                column("部门", 1700, "{{问题.部门}}"),
                column("问题", 3540, "{{问题.内容}}"),
                centred("责任人", 1000, "{{问题.责任人}}"),
                centred("期限", 1400, "{{问题.期限}}")))
        .heading("四、提请会议研究的事项")
        .text("{{议题.序号}}．{{议题.内容}}")
        .heading("五、下一步要求")
        .text("请各部门对照本部门的整改通知书和整改台账，逐项核实、逐项整改，按期答复。{{反馈方式}}")
        .blank()
        .signature("{{审计单位}}")
        .signature("　　　　年　　月　　日");
  }

  private static WordFile notice() {
    return new WordFile()
        .title("企业微信使用管理问题整改通知书")
        .blank()
        .line("{{部门}}：")
        .text(
            "根据《{{制度}}》，{{审计单位}}对截至{{审计日}}的企业微信使用管理情况进行了审计，"
                + "发现你部门有{{违规数}}项问题需要整改{{各级别违规}}。{{另有}}问题清单见附件，请按以下要求整改。")
        .text("一、逐项整改。请对照清单逐项核实，按“怎么改”一栏处理，在“期限”前完成。" + "责任人和期限是建议，确需调整的，请在整改台账中改过来并说明理由。")
        .text("二、按期答复。请{{答复期限}}填好随附的《{{台账文件}}》中浅黄色的各栏。{{反馈方式}}")
        .text("三、认为不属于违规的，或者确因工作需要不能整改的，请在台账中选“认为误报”或“申请豁免”，写明理由和依据。")
        .text("附件：问题清单")
        .blank()
        .signature("{{审计单位}}")
        .signature("　　　　年　　月　　日")
        .annex("附件")
        .title("{{部门}}问题清单")
        .table(
            List.of(
                centred("序号", 560, "{{问题.序号}}"),
                centred("级别", 560, "{{问题.级别}}"),
                column("问题", 3040, "{{问题.内容}}"),
                column("怎么改", 2280, "{{问题.怎么改}}"),
                centred("责任人", 1000, "{{问题.责任人}}"),
                centred("期限", 1400, "{{问题.期限}}")))
        .line("{{清单说明}}")
        .blank()
        .line("签收人（签字）：　　　　　　　　签收日期：");
  }

  private static Column column(String heading, int width, String text) {
    return new Column(heading, width, false, text);
  }

  private static Column centred(String heading, int width, String text) {
    return new Column(heading, width, true, text);
  }

  private static Column count(String heading, String text) {
    return centred(heading, 1006, text);
  }
}
