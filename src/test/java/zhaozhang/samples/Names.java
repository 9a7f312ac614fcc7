package zhaozhang.samples;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Fictitious names with accounts made from them; no account comes twice. */
final class Names {

  /**
   * @param name as in the contact list
   * @param official as in the staff list, where the middle dot or spaces may take another form
   */
  record Name(String name, String official, String account) {}

  private static final List<String> SURNAMES =
      words(
          "王wang 李li 张zhang 刘liu 陈chen 杨yang 赵zhao 黄huang 周zhou 吴wu 徐xu 孙sun 胡hu 朱zhu 高gao "
              + "林lin 何he 郭guo 马ma 罗luo 梁liang 宋song 郑zheng 谢xie 韩han 唐tang 冯feng 于yu 董dong "
              + "萧xiao 程cheng 曹cao 袁yuan 邓deng 许xu 傅fu 沈shen 曾zeng 彭peng 吕lv 苏su 卢lu 蒋jiang");
  private static final List<String> FIRST =
      words(
          "晓xiao 文wen 雨yu 思si 佳jia 志zhi 海hai 春chun 丽li 玉yu 建jian 国guo 明ming 秀xiu 梦meng 子zi "
              + "亦yi 若ruo 书shu 清qing 景jing 嘉jia 敬jing 立li 新xin 永yong 云yun 学xue 沛pei 婉wan");
  private static final List<String> SECOND =
      words(
          "敏min 静jing 娟juan 涛tao 磊lei 洋yang 霞xia 军jun 杰jie 燕yan 琳lin 鹏peng 婷ting 超chao "
              + "雪xue 宁ning 帆fan 辉hui 慧hui 岩yan 琪qi 萍ping 博bo 颖ying 航hang 蕾lei 峰feng 悦yue");

  /** Middle dots in their differing forms, inner spaces, a character outside the basic plane. */
  static final List<Name> UNUSUAL =
      List.of(
          new Name("阿依古丽·买买提", "阿依古丽•买买提", "ayiguli"),
          new Name("迪丽努尔・艾合买提", "迪丽努尔·艾合买提", "dilinuer"),
          new Name("扎西·多吉", "扎西・多吉", "zhaxi.duoji"),
          new Name("孟 娜", "孟娜", "mengna_2"),
          new Name("赵𬀩", "赵𬀩", "zhaowei_r"),
          new Name("巴特尔•苏和", "巴特尔·苏和", "bateer"));

  static final Name FOREIGN = new Name("Anna Müller", "Anna Müller", "anna.mueller");

  private final Map<String, Integer> used = new HashMap<>();
  private final Random random;

  Names(Random random) {
    this.random = random;
  }

  Name next() {
    String surname = pick(SURNAMES);
    String given = (random.nextInt(10) < 3 ? "" : pick(FIRST)) + " " + pick(SECOND);
    String name = han(surname + given);
    return new Name(name, name, unique(latin(surname + given)));
  }

  static boolean unusual(String name) {
    return name.equals(FOREIGN.name()) || UNUSUAL.stream().anyMatch(one -> one.name().equals(name));
  }

  private String unique(String account) {
    int count = used.merge(account, 1, Integer::sum);
    return count == 1 ? account : account + count;
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private static String han(String text) {
    return text.replaceAll("[a-z ]", "");
  }

  private static String latin(String text) {
    return text.replaceAll("[^a-z]", "").toLowerCase(Locale.ROOT);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(" ", -1)).toList();
  }
}
