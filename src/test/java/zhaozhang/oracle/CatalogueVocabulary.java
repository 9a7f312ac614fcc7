package zhaozhang.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnLayout;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Roles;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;

/**
 * The tables of the catalogue, §1, without derived columns.
 *
 * <p>A table is a heading line, {@code name(aliases) identity}, with {@code †} where rows have no
 * unique key, and a line for each column: {@code name*(aliases) TYPE list {values} <code:value>
 * blank=value}, of which all but the name may be left out.
 */
public final class CatalogueVocabulary {

  private static final String SNAPSHOT_TABLES =
      """
      # 成员(通讯录,成员列表,成员信息) 账号
      账号*(帐号,userid,英文ID) ACCOUNT
      姓名*(name)
      部门*(所在部门,department) DEPARTMENT_PATH list
      职务(职位,position)
      手机(手机号,mobile)
      邮箱(个人邮箱,email)
      激活状态*(status) {已激活,未激活,已禁用,已退出} <1:已激活,2:已禁用,4:未激活,5:已退出>
      禁用状态 {已禁用,未禁用}
      工号
      人员类别 {院内人员,院外服务人员,代管单位人员}
      证件照 BOOLEAN
      # 人事(人事名册,花名册) 工号
      工号*
      姓名*
      部门* DEPARTMENT
      人员类别
      在职状态* {在职,返聘,离职,退休,调出}
      入职日期 DATE
      离职日期 DATE
      手机
      # 部门(组织架构) 部门名称
      部门ID*(id)
      部门名称*(name) DEPARTMENT
      上级部门ID(父部门ID,parentid)
      # 工作群(群聊,群列表) 群号
      群号*(群ID,chat_id,chatid)
      群名*(群名称,name)
      群主*(owner) ACCOUNT
      群类型 {内部群,外部群}
      创建人 ACCOUNT
      创建日期 DATE
      状态 {正常,已解散} blank=正常
      # 群成员† 群号|账号
      群号*
      账号*(成员账号,userid) ACCOUNT
      成员类型(type) {企业成员,外部联系人} <1:企业成员,2:外部联系人>
      # 管理员† 账号|角色
      账号* ACCOUNT
      角色* {创建人,超级管理员,分级管理员}
      管理模块 list
      管理范围 list
      授权人 ACCOUNT
      授权日期 DATE
      申请单号
      # 应用 应用ID
      应用ID*(agentid)
      应用名称*(name)
      应用类型* {系统应用,自建应用,第三方应用}
      所属部门 DEPARTMENT
      负责人 ACCOUNT
      创建人 ACCOUNT
      创建日期 DATE
      批准单号
      是否采购 BOOLEAN
      采购单号
      状态 {启用,停用} blank=启用
      # 申请单(审批单) 单号
      单号*(审批编号,审批单编号)
      事项* {分级权限,第三方应用,采购}
      申请部门 DEPARTMENT
      申请日期 DATE
      批准机构 DEPARTMENT
      批准日期 DATE
      结果* {已通过,审批中,已驳回,已撤销}
      # 审批模板 模板ID
      模板ID*
      模板名称*
      模块
      管理部门 DEPARTMENT
      管理员 ACCOUNT
      流程说明
      # 审批节点† 模板ID|审批人
      模板ID*
      序号 NUMBER
      审批人* ACCOUNT
      # 模块(功能模块) 模块名称
      模块名称*
      启用* BOOLEAN
      管理部门 DEPARTMENT list
      管理员 ACCOUNT
      可见类别 list {院内人员,院外服务人员,代管单位人员}
      # 公告 公告ID
      公告ID*
      模块
      标题*
      正文
      发布人 ACCOUNT
      发布部门 DEPARTMENT
      发布日期 DATE
      审核人 ACCOUNT
      有效期至 DATE
      状态 {发布中,已撤下} blank=发布中
      # 资产(微盘空间,文档) 资产ID
      资产ID*
      资产类型
      名称*
      所有者* ACCOUNT
      所属部门 DEPARTMENT
      外部分享 BOOLEAN
      # 部门专人† 部门|账号
      部门* DEPARTMENT
      账号* ACCOUNT
      # 领导小组† 账号
      角色* {组长,副组长,成员}
      账号* ACCOUNT
      部门 DEPARTMENT
      # 认证(年审认证)† 有效期至
      有效期至* DATE
      认证日期 DATE
      办理部门 DEPARTMENT
      # 操作日志† 时间|操作人|操作类型|对象
      时间* DATE_TIME
      操作人* ACCOUNT
      操作类型*
      对象
      详情
      # 交接(离职交接)† 账号|事项类型|事项ID
      账号* ACCOUNT
      事项类型* {工作群,应用,审批,资产,管理员,模块,数据备份}
      事项ID
      接收人 ACCOUNT
      确认日期 DATE
      """;

  private static final String LISTS =
      """
      # 责任清单 模块名称
      模块名称*
      管理部门* DEPARTMENT list
      # 类别可见† 人员类别|模块名称
      人员类别*
      模块名称*
      # 敏感词 词
      词*
      类别* {涉密,商业,与工作无关}
      除外 list
      # 部门除外 名称
      名称* DEPARTMENT
      理由*
      # 参数 名称
      名称*
      值*
      下限
      上限
      单位
      说明
      """;

  /** Offices and notices pass on as well when somebody leaves, so records of it may name them. */
  private static final Map<String, List<String>> FURTHER_VALUES =
      Map.of("交接.事项类型", List.of("部门专人", "领导小组", "公告"));

  private static final Pattern HEADING =
      Pattern.compile("# ([^(†\\s]+)(?:\\(([^)]*)\\))?(†?) (\\S+)");
  private static final Pattern COLUMN =
      Pattern.compile(
          "([^(*\\s]+)(\\*?)(?:\\(([^)]*)\\))?(?: ([A-Z_]+))?( list)?"
              + "(?: \\{([^}]*)})?(?: <([^>]*)>)?(?: blank=(\\S+))?");

  private CatalogueVocabulary() {}

  /** The tables of snapshots and, of the lists, those that conditions speak of. */
  public static Vocabulary create() {
    return new Vocabulary(
        Stream.concat(tables(SNAPSHOT_TABLES, Table.Kind.SNAPSHOT), tables(LISTS, Table.Kind.LIST))
            .toList());
  }

  /** How another vocabulary contradicts the catalogue, a sentence each; empty if it does not. */
  public static List<String> contradictions(Vocabulary other) {
    List<String> found = new ArrayList<>();
    for (Table table : create().tables()) {
      other
          .table(table.name())
          .ifPresentOrElse(
              actual -> compare(table, actual, found), () -> found.add(table + " is missing"));
    }
    return found;
  }

  private static void compare(Table expected, Table actual, List<String> found) {
    compare(expected + ": kind", expected.kind(), actual.kind(), found);
    if (expected.kind() == Table.Kind.SNAPSHOT) {
      compare(expected + ": unique", expected.unique(), actual.unique(), found);
      compare(expected + ": identity", expected.identity(), actual.identity(), found);
      compare(expected + ": columns", names(expected), names(actual), found);
      missing(expected + ": aliases", expected.aliases(), actual.aliases(), found);
    }
    for (Column column : expected.columns()) {
      actual.column(column.name()).ifPresent(other -> compare(expected, column, other, found));
    }
  }

  private static void compare(Table table, Column expected, Column actual, List<String> found) {
    String where = table + "." + expected.name();
    if (!expected.type().isText() || expected.type() == ColumnType.ACCOUNT) {
      compare(where + ": type", expected.type(), actual.type(), found);
    }
    compare(where + ": list", expected.list(), actual.list(), found);
    compare(where + ": required", expected.required(), actual.required(), found);
    Set<String> values = new HashSet<>(expected.values());
    values.addAll(FURTHER_VALUES.getOrDefault(where, List.of()));
    compare(where + ": values", values, new HashSet<>(actual.values()), found);
    compare(
        where + ": blankMeans",
        String.valueOf(expected.blankMeans()),
        String.valueOf(actual.blankMeans()),
        found);
    missing(where + ": aliases", expected.aliases(), actual.aliases(), found);
    expected
        .codes()
        .forEach(
            (code, value) ->
                compare(
                    where + ": code " + code,
                    value,
                    String.valueOf(actual.codes().get(code)),
                    found));
  }

  private static List<String> names(Table table) {
    return table.exported().stream().map(Column::name).toList();
  }

  private static void compare(String what, Object expected, Object actual, List<String> found) {
    if (!expected.equals(actual)) {
      found.add(what + " should be " + expected + ", not " + actual);
    }
  }

  private static void missing(
      String what, List<String> expected, List<String> actual, List<String> found) {
    Set<String> missing = new HashSet<>(expected);
    missing.removeAll(new HashSet<>(actual));
    if (!missing.isEmpty()) {
      found.add(what + " should have " + missing);
    }
  }

  private static Stream<Table> tables(String text, Table.Kind kind) {
    Map<String, List<Column>> columns = new LinkedHashMap<>();
    List<Column> current = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("#")) {
        current = new ArrayList<>();
        columns.put(line, current);
      } else {
        current.add(column(line));
      }
    }
    return columns.entrySet().stream().map(entry -> table(entry.getKey(), kind, entry.getValue()));
  }

  private static Table table(String heading, Table.Kind kind, List<Column> columns) {
    Matcher matcher = match(HEADING, heading);
    return new Table(
        matcher.group(1),
        0,
        kind,
        items(matcher, 2, ","),
        columns,
        matcher.group(3).isEmpty(),
        false,
        items(matcher, 4, "\\|"),
        Roles.NONE,
        null);
  }

  private static Column column(String line) {
    Matcher matcher = match(COLUMN, line);
    String type = matcher.group(4);
    Map<String, String> codes = new HashMap<>();
    for (String code : items(matcher, 7, ",")) {
      int colon = code.indexOf(':');
      codes.put(code.substring(0, colon), code.substring(colon + 1));
    }
    return new Column(
        matcher.group(1),
        0,
        new Column.Content(
            type == null ? ColumnType.TEXT : ColumnType.valueOf(type),
            matcher.group(5) != null,
            items(matcher, 6, ","),
            false,
            false),
        new Column.Export(
            !matcher.group(2).isEmpty(),
            false,
            false,
            items(matcher, 3, ","),
            ColumnLayout.OWN_CELL),
        new Column.Cells(codes, matcher.group(8), false, null, false),
        Column.Computed.NOTHING);
  }

  private static Matcher match(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalStateException(line);
    }
    return matcher;
  }

  private static List<String> items(Matcher matcher, int group, String separator) {
    String text = matcher.group(group);
    return text == null ? List.of() : List.of(text.split(separator, -1));
  }
}
