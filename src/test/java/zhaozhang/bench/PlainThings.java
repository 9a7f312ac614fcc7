package zhaozhang.bench;

import static zhaozhang.bench.PlainFacts.belongs;
import static zhaozhang.bench.PlainFacts.day;
import static zhaozhang.bench.PlainFacts.enrolled;
import static zhaozhang.bench.PlainFacts.folded;
import static zhaozhang.bench.PlainFacts.text;
import static zhaozhang.bench.PlainFacts.yes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhaozhang.bench.PlainFacts.Word;
import zhaozhang.model.table.Row;

/** The rules about what people hold: groups, applications, approvals, notices, assets. */
final class PlainThings {

  private final PlainFacts facts;
  private final List<Word> secret;
  private final List<Word> commercial;
  private final List<Word> unrelated;

  PlainThings(PlainFacts facts) {
    this.facts = facts;
    this.secret = facts.words("涉密");
    this.commercial = facts.words("商业");
    this.unrelated = facts.words("与工作无关");
  }

  void run() {
    groups();
    applications();
    approvals();
    facts.rows("公告").stream().filter(row -> text(row, "状态").equals("发布中")).forEach(this::notice);
    facts.rows("资产").forEach(this::asset);
  }

  private void words(String rule, Row row, List<Word> words, String... columns) {
    for (String column : columns) {
      String text = folded(row, column);
      for (Word word : words) {
        if (word.in(text)) {
          facts.find(rule, row, word.word());
        }
      }
    }
  }

  private void groups() {
    Map<String, Row> groups = new HashMap<>();
    for (Row row : facts.rows("工作群")) {
      if (text(row, "状态").equals("正常")) {
        groups.put(text(row, "群号"), row);
      }
    }
    Set<String> withOwner = new HashSet<>();
    Set<String> withOutsiders = new HashSet<>();
    for (Row row : facts.rows("群成员")) {
      String group = text(row, "群号");
      if (text(groups.get(group), "群主").equals(text(row, "账号"))) {
        withOwner.add(group);
      }
      if (text(row, "成员类型").equals("外部联系人")) {
        withOutsiders.add(group);
      }
    }
    Map<String, Integer> owned = new HashMap<>();
    groups.forEach(
        (group, row) -> {
          group(row, withOwner.contains(group), withOutsiders.contains(group));
          owned.merge(text(row, "群主"), 1, Integer::sum);
        });
    int most = facts.number("单人群主上限");
    owned.forEach(
        (owner, count) -> {
          Row member = facts.member(owner);
          if (member != null) {
            facts.find("13-6", member, count > most);
          }
        });
  }

  private void group(Row row, boolean withOwner, boolean withOutsiders) {
    String owner = text(row, "群主");
    boolean active = facts.active(owner);
    boolean inside = text(row, "群类型").equals("内部群");
    String kind = text(facts.member(owner), "人员类别");
    facts.find("13-1", row, !active);
    facts.find("13-2", row, active && !withOwner);
    boolean may = kind.isEmpty() || facts.visible(kind, "创建群聊");
    facts.find("13-3", row, inside && active && !may);
    facts.find("13-4", row, inside && withOutsiders);
    words("4-6", row, secret, "群名");
    words("13-5", row, unrelated, "群名");
    words("17-3", row, commercial, "群名");
    facts.held("16-1", row, owner, "工作群", text(row, "群号"));
  }

  static boolean passed(@Nullable Row application, String subject) {
    return application != null
        && text(application, "结果").equals("已通过")
        && text(application, "事项").equals(subject);
  }

  private void applications() {
    Map<String, Row> asked = facts.index("申请单", "单号");
    for (Row row : asked.values()) {
      boolean own = facts.isOf(text(row, "批准机构"), "信息化办公室");
      facts.find("10-4", row, passed(row, "分级权限") && !own);
    }
    Map<String, List<Row>> sharing = new HashMap<>();
    for (Row row : facts.rows("应用")) {
      if (text(row, "状态").equals("启用")) {
        facts.held("16-2", row, text(row, "负责人"), "应用", text(row, "应用ID"));
        switch (text(row, "应用类型")) {
          case "第三方应用" -> bought(row, asked, sharing);
          case "自建应用" -> {
            owned("12-1", "12-2", row);
            facts.find("12-3", row, row.get("所属部门") == null);
          }
          default -> {}
        }
      }
    }
    sharing.values().forEach(each -> each.forEach(row -> facts.find("11-7", row, each.size() > 1)));
  }

  private void owned(String active, String department, Row row) {
    Row owner = facts.member(text(row, "负责人"));
    boolean there = facts.active(text(row, "负责人"));
    facts.find(active, row, !there);
    boolean named = row.get("所属部门") != null;
    facts.find(
        department, row, there && owner != null && named && !belongs(owner, text(row, "所属部门")));
  }

  private void bought(Row row, Map<String, Row> asked, Map<String, List<Row>> sharing) {
    owned("11-2", "11-6", row);
    boolean bought = passed(asked.get(text(row, "采购单号")), "采购");
    facts.find("11-3", row, yes(row, "是否采购") && !bought);
    if (facts.since(row, "创建日期")) {
      Row application = asked.get(text(row, "批准单号"));
      boolean passed = passed(application, "第三方应用");
      boolean approved = passed && text(application, "批准机构").equals("企业微信管理领导小组");
      facts.find("11-1", row, !approved);
      facts.find("11-4", row, passed && application != null && early(row, application));
      Row creator = facts.member(text(row, "创建人"));
      boolean own =
          creator != null
              && (facts.belongsToOffice(creator, "信息化办公室") || belongs(creator, text(row, "所属部门")));
      facts.find("11-5", row, creator != null && !own);
      if (row.get("批准单号") != null) {
        sharing.computeIfAbsent(text(row, "批准单号"), any -> new ArrayList<>(1)).add(row);
      }
    }
  }

  private static boolean early(Row row, Row application) {
    LocalDate created = day(row, "创建日期");
    LocalDate approved = day(application, "批准日期");
    return created != null && approved != null && approved.isAfter(created);
  }

  private void approvals() {
    for (Row row : facts.rows("审批模板")) {
      facts.find("10-2", row, row.get("流程说明") == null);
      facts.find("10-3", row, !facts.active(text(row, "管理员")));
      Set<String> duty = facts.duty(text(row, "模块"));
      facts.find("10-5", row, duty != null && !facts.mayManage(duty, text(row, "管理部门")));
    }
    for (Row row : facts.rows("审批节点")) {
      String account = text(row, "审批人");
      facts.find("10-6", row, !facts.active(account) && !facts.left(account));
      facts.held("16-3", row, account, "审批", text(row, "模板ID"));
    }
  }

  private void notice(Row row) {
    words("4-6", row, secret, "标题", "正文");
    words("17-3", row, commercial, "标题", "正文");
    LocalDate day = day(row, "发布日期");
    if (day != null && day.isAfter(facts.today)) {
      return;
    }
    LocalDate until = day(row, "有效期至");
    facts.find("17-2", row, until != null && until.isBefore(facts.today));
    Set<String> duty = facts.duty(text(row, "模块"));
    facts.find("17-4", row, duty != null && !facts.mayManage(duty, text(row, "发布部门")));
    facts.find("17-6", row, duty == null);
    if (facts.since(row, "发布日期")) {
      String reviewer = text(row, "审核人");
      boolean other = !reviewer.isEmpty() && !reviewer.equals(text(row, "发布人"));
      facts.find("17-1", row, !other);
      facts.find("17-5", row, !reviewer.isEmpty() && !facts.active(reviewer));
    }
  }

  private void asset(Row row) {
    String owner = text(row, "所有者");
    Row member = facts.member(owner);
    words("4-6", row, secret, "名称");
    boolean there = member != null && enrolled(member);
    facts.find("16-9", row, !owner.isEmpty() && !there && !facts.left(owner));
    facts.held("16-4", row, owner, "资产", text(row, "资产ID"));
  }
}
