package zhaozhang.samples;

import static zhaozhang.samples.Layout.Field.constant;
import static zhaozhang.samples.Layout.Field.renamed;

import java.util.List;
import java.util.Locale;
import zhaozhang.samples.Layout.Field;

/** The contact list as the admin console exports it since about 2025. */
final class ContactLayout {

  static final List<String> REQUIRED = List.of("姓名", "账号", "部门");

  static final List<String> SAMPLE_ROW =
      List.of(
          "张三（示例）",
          "sanzhang",
          "jackzhang",
          "产品经理",
          "腾讯公司/广州研发部",
          "男",
          "13800000000",
          "020-88985632",
          "sanzhang@example.com");

  private static final List<String> NOTES =
      List.of(
          "填写须知：",
          "1、不能在该Excel表中对成员信息类别进行增加、删除或修改；",
          "2、红色字段为必填字段，黑色字段为选填字段（手机和邮箱需选其一填写）；",
          "3、账号：成员的唯一标识，由1-64个字母、数字、点(.)、减号(-)、下划线(_)或@组成，不区分大小写；"
              + "修改账号时用英文冒号隔开新旧账号，示例：old_userid:new_userid；",
          "4、部门：上下级部门间用‘/’隔开，从最上级部门开始；属于多个部门时用“；”隔开，第一个为主部门；",
          "5、手机：国内手机号直接输入，国际手机号须包含加号以及国家地区码，示例：“+85259****24”；",
          "6、激活状态、禁用状态、微信插件仅供查看，导入时不生效；",
          "7、自定义字段列于最后，由企业管理员维护；",
          "8、网页类型字段：网页名称与网页地址之间用‘；’隔开。");

  static final Layout LAYOUT =
      new Layout(
          "成员",
          "通讯录.xlsx",
          "成员列表",
          Layout.Kind.EXPORTED,
          "",
          NOTES,
          List.of(
              Field.of("姓名"),
              new Field("账号", ContactLayout::account),
              constant("别名", ""),
              Field.of("职务"),
              Field.of("部门"),
              new Field("性别", row -> hash(row) % 2 == 0 ? "男" : "女"),
              Field.of("手机"),
              new Field("座机", ContactLayout::landline),
              Field.of("邮箱"),
              constant("地址", ""),
              renamed("企业邮箱", "邮箱"),
              constant("视频号", ""),
              new Field("激活状态", row -> row.is("激活状态", "已禁用") ? "已激活" : row.get("激活状态")),
              new Field("禁用状态", row -> row.is("激活状态", "已禁用") ? "已禁用" : "未禁用"),
              new Field("微信插件", row -> hash(row) % 3 == 0 ? "未关注" : "已关注"),
              Field.of("工号"),
              Field.of("人员类别"),
              Field.of("证件照")));

  private ContactLayout() {}

  /** One account or two have just been renamed. */
  private static String account(SampleRow row) {
    String account = row.get("账号");
    return hash(account) % 150 == 7 ? account + "_2024:" + account : spelled(account);
  }

  /** Some people chose capitals; case does not matter. */
  static String spelled(String account) {
    return !account.isEmpty() && hash(account) % 6 == 1
        ? account.substring(0, 1).toUpperCase(Locale.ROOT) + account.substring(1)
        : account;
  }

  private static String landline(SampleRow row) {
    return hash(row) % 4 == 0 ? "010-0000%04d".formatted(hash(row) % 10000) : "";
  }

  private static int hash(SampleRow row) {
    return hash(row.get("账号"));
  }

  private static int hash(String account) {
    return Math.floorMod(account.hashCode(), 1_000_000);
  }
}
