package zhaozhang.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnLayout;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Roles;
import zhaozhang.model.table.Table;

/** Some tables of the catalogue, as the vocabulary would declare them. */
public final class Tables {

  static final Table MEMBERS =
      table(
          "成员",
          List.of("通讯录", "成员列表", "成员信息"),
          true,
          account("账号").required().renaming().aliases("帐号", "userid", "英文ID"),
          text("姓名").required().aliases("name").exampleMark("（示例）"),
          column("部门", ColumnType.DEPARTMENT_PATH).list().required().aliases("所在部门", "department"),
          text("职务").aliases("职位", "position"),
          text("手机").masked().aliases("手机号", "mobile"),
          text("激活状态")
              .required()
              .aliases("status")
              .values("已激活", "未激活", "已禁用", "已退出")
              .codes(Map.of("1", "已激活", "2", "已禁用", "4", "未激活", "5", "已退出")),
          text("工号"),
          column("证件照", ColumnType.BOOLEAN),
          text("派生").derived());

  static final Table STAFF =
      table(
          "人事",
          List.of("人事名册", "花名册"),
          true,
          text("工号").required(),
          text("姓名").required(),
          column("部门", ColumnType.DEPARTMENT).levels("一级部门", "二级部门"),
          text("在职状态").required().values("在职", "离职", "退休", "调出").fromSheetName(),
          column("入职日期", ColumnType.DATE),
          column("离职日期", ColumnType.DATE));

  static final Table DEPARTMENTS =
      table(
          "部门",
          List.of("组织架构"),
          true,
          text("部门ID").required().aliases("id"),
          column("部门名称", ColumnType.DEPARTMENT).required().aliases("name"),
          text("上级部门ID").aliases("父部门ID", "parentid"));

  static final Table GROUPS =
      table(
          "工作群",
          List.of("群聊", "群列表"),
          true,
          text("群号").required().aliases("群ID", "chat_id"),
          text("群名").required(),
          account("群主").required(),
          text("状态").values("正常", "已解散").blankMeans("正常"));

  static final Table GROUP_MEMBERS =
      table(
          "群成员",
          List.of(),
          false,
          text("群号").required(),
          account("账号").required().aliases("成员账号", "userid"),
          text("成员类型").values("企业成员", "外部联系人"));

  static final Table CONTACTS =
      table(
          "部门专人",
          List.of(),
          false,
          column("部门", ColumnType.DEPARTMENT).required(),
          account("账号").required());

  static final Table LOG =
      table(
          "操作日志",
          List.of(),
          false,
          column("时间", ColumnType.DATE_TIME).required(),
          account("操作人").required(),
          text("操作类型").required());

  static final Table STEPS =
      table(
          "审批节点",
          List.of(),
          false,
          text("模板ID").required(),
          column("序号", ColumnType.NUMBER),
          account("审批人").required());

  public static final List<Table> ALL =
      List.of(MEMBERS, STAFF, DEPARTMENTS, GROUPS, GROUP_MEMBERS, CONTACTS, LOG, STEPS);

  public static final Map<String, String> ALIASES = Map.of("党政办", "党政办公室", "信息办", "信息化办公室");

  private Tables() {}

  private static Table table(
      String name, List<String> aliases, boolean unique, ColumnBuilder... columns) {
    List<Column> built = List.of(columns).stream().map(ColumnBuilder::build).toList();
    Table.Kind kind = Table.Kind.SNAPSHOT;
    List<String> identity = List.of(built.get(0).name());
    return new Table(name, 0, kind, aliases, built, unique, false, identity, Roles.NONE, null);
  }

  private static ColumnBuilder text(String name) {
    return column(name, ColumnType.TEXT);
  }

  private static ColumnBuilder account(String name) {
    return column(name, ColumnType.ACCOUNT);
  }

  private static ColumnBuilder column(String name, ColumnType type) {
    return new ColumnBuilder(name, type);
  }

  private static final class ColumnBuilder {

    private final String name;
    private final ColumnType type;
    private final List<String> aliases = new ArrayList<>();
    private boolean list;
    private boolean required;
    private boolean masked;
    private boolean renaming;
    private List<String> values = List.of();
    private Map<String, String> codes = Map.of();
    private @Nullable String blankMeans;
    private @Nullable String exampleMark;
    private @Nullable String definition;
    private ColumnLayout layout = ColumnLayout.OWN_CELL;

    ColumnBuilder(String name, ColumnType type) {
      this.name = name;
      this.type = type;
    }

    ColumnBuilder aliases(String... names) {
      aliases.addAll(List.of(names));
      return this;
    }

    ColumnBuilder list() {
      list = true;
      return this;
    }

    ColumnBuilder required() {
      required = true;
      return this;
    }

    ColumnBuilder masked() {
      masked = true;
      return this;
    }

    ColumnBuilder renaming() {
      renaming = true;
      return this;
    }

    ColumnBuilder values(String... allowed) {
      values = List.of(allowed);
      return this;
    }

    ColumnBuilder codes(Map<String, String> meanings) {
      codes = meanings;
      return this;
    }

    ColumnBuilder blankMeans(String value) {
      blankMeans = value;
      return this;
    }

    ColumnBuilder exampleMark(String mark) {
      exampleMark = mark;
      return this;
    }

    ColumnBuilder fromSheetName() {
      layout = new ColumnLayout(true, List.of(), List.of());
      return this;
    }

    ColumnBuilder levels(String... headings) {
      layout = new ColumnLayout(false, List.of(headings), List.of());
      return this;
    }

    ColumnBuilder derived() {
      definition = "expression";
      return this;
    }

    Column build() {
      return new Column(
          name,
          0,
          new Column.Content(type, list, values, masked, false),
          new Column.Export(required, false, false, aliases, layout),
          new Column.Cells(codes, blankMeans, false, exampleMark, renaming),
          new Column.Computed(definition, null));
    }
  }
}
