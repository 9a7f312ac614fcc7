package zhaozhang.lists;

import java.util.Map;
import java.util.Objects;

/** What to fill in, for the heading of each column of each list. */
final class ListNotes {

  private static final Map<String, String> NOTES =
      Map.ofEntries(
          Map.entry("责任清单.模块名称", "附件里的模块，各级用 / 相连，如 审批/服务保障/会议室。必填，不能重复。"),
          Map.entry("责任清单.管理部门", "归哪个部门管，几个之间用 ；。不限部门的写 各部门。必填。"),
          Map.entry("类别可见.人员类别", "从下拉框里选。必填。"),
          Map.entry("类别可见.模块名称", "这一类人看得见的模块，写「责任清单」里有的。一行一个。必填。"),
          Map.entry("部门别名.简称", "大家平时怎么叫。必填，不能重复。"),
          Map.entry("部门别名.全称", "通讯录里的全称。必填。"),
          Map.entry("部门除外.名称", "通讯录里有、但不是学院部门的名称。必填，不能重复。"),
          Map.entry("部门除外.理由", "为什么不算部门。必填。"),
          Map.entry("列名.表", "从下拉框里选是哪张表。必填。"),
          Map.entry("列名.列", "这张表里的哪一列，写词汇里的列名。"),
          Map.entry("列名.又名", "导出文件里的表头怎么写。必填。"),
          Map.entry("同义词.表", "哪张表，也可以是部门填写的整改台账；* 表示不论哪张。必填。"),
          Map.entry("同义词.列", "哪一列；* 表示不论哪列。必填。"),
          Map.entry("同义词.写法", "导出文件里怎么写。必填。"),
          Map.entry("同义词.取值", "等于词汇里的哪个值；空着表示这个词等于没有填。"),
          Map.entry("敏感词.词", "文字里有它就查出，不分大小写和全角半角，不计空格。必填。"),
          Map.entry("敏感词.类别", "从下拉框里选。必填。"),
          Map.entry("敏感词.除外", "只在这些词里面出现的不算，几个之间用 ；。可空。"),
          Map.entry("制度.名称", "照原样，不要改。"),
          Map.entry("制度.值", "单位名称、制度名称必填，其余可空。"),
          Map.entry("参数.名称", "照原样，不要改：规则按名称取用。"),
          Map.entry("参数.值", "改这一栏。在下限和上限之间；日期写成 2025-12-31。"),
          Map.entry("参数.下限", "制度允许的最小值，不要改。"),
          Map.entry("参数.上限", "制度允许的最大值，不要改。"),
          Map.entry("参数.单位", "值的单位。"),
          Map.entry("参数.说明", "依据哪一条，做什么用。"),
          Map.entry("条款.条号", "1 到 20 和 附件。必填，不能重复。"),
          Map.entry("条款.标题", "几个字。必填。"),
          Map.entry("条款.要求", "这一条要求什么。必填。"),
          Map.entry("条款.检查方式", "从下拉框里选。必填。"),
          Map.entry("条款.归口部门", "没有别的部门负责时由谁负责。必填。"),
          Map.entry("条款.核验周期月", "人工核验几个月有效；不用人工核验的空着。"),
          Map.entry("条款.核验内容", "人工核验什么，一句话。"),
          Map.entry("豁免.规则", "规则的编号，如 13-1，照抄报告「违规明细」。必填。"),
          Map.entry("豁免.对象", "照抄报告「违规明细」的「对象」。必填。"),
          Map.entry("豁免.区分", "照抄报告「违规明细」的「区分」，没有的空着；* 表示不论区分。"),
          Map.entry("豁免.理由", "为什么允许。必填。"),
          Map.entry("豁免.批准人", "谁批准的。必填。"),
          Map.entry("豁免.批准日期", "写成 2025-12-31。必填。"),
          Map.entry("豁免.有效期至", "写成 2025-12-31，离批准日期最长一年。必填。"),
          Map.entry("人工核验.条号", "「条款」里有的条号。必填。"),
          Map.entry("人工核验.结论", "从下拉框里选。必填。"),
          Map.entry("人工核验.核验人", "谁核验的。必填。"),
          Map.entry("人工核验.核验日期", "写成 2025-12-31。必填。"),
          Map.entry("人工核验.依据", "看了什么：记录、纪要、抽查。必填。"));

  private ListNotes() {}

  static String of(String list, String column) {
    String name = list + "." + column;
    return Objects.requireNonNull(NOTES.get(name), name + " needs a note in ListNotes");
  }
}
